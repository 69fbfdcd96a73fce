namespace R1CI.Sdk.CodeIO.Narration;

/// <summary>Finds the steps that the result depends on, from the last to the first.</summary>
/// <remarks>
/// A name that nobody reads afterwards makes its assignment irrelevant. Tests, turns and changes in place are kept: what they decide, and who shares what they change,
/// is not followed.
/// </remarks>
internal static class Relevance
{
    public static void Mark(IReadOnlyList<Step> steps)
    {
        var needed = new Dictionary<CallFrame, HashSet<string>>();
        var byInner = new HashSet<string>(); // names that functions inside read
        for (var i = steps.Count - 1; i >= 0; i--)
        {
            var step = steps[i];
            if (!needed.TryGetValue(step.Frame, out var names)) needed[step.Frame] = names = [];
            if (step.Kind == StepKind.Assign)
            {
                step.Matters = step.Writes.Any(w => names.Contains(w.Name) || byInner.Contains(w.Name));
                if (!step.Matters) continue;
                foreach (var (name, _) in step.Writes) names.Remove(name);
            }
            foreach (var (name, _) in step.Reads)
            {
                names.Add(name);
                if (step.Frame.Level > 0) byInner.Add(name);
            }
        }
    }
}
