using System.Text.Json;
using R1CI.Sdk.CodeIO.Execution;
using R1CI.Sdk.CodeIO.Records;
using R1CI.Sdk.Python;
using R1CI.Sdk.Python.Tier;
using R1CI.Sdk.Python.Watching;

namespace R1CI.Sdk.CodeIO.Narration;

/// <summary>Explains one call of a function step by step, from what the interpreter saw when it ran it.</summary>
public static class Narrator
{
    /// <summary>The stage's name in drops.</summary>
    public const string Stage = "predict";

    private const int MaxLines = 90;
    private const int MaxChars = 6_000;
    private const int MaxSeenChars = 1_000;
    private const int MaxSightings = 20_000;

    // What stands between the program's own names cannot be one of them by chance.
    private const string Driver = "import json as _narrated_json\n_narrated = main_solution(**_narrated_json.loads({0}))\nprint('\\n' + _narrated_json.dumps(_narrated, ensure_ascii=False))\n";

    /// <summary>Explains why an input has its output.</summary>
    /// <param name="function">The function.</param>
    /// <param name="pair">The arguments by name, and what was recorded for them.</param>
    /// <returns>
    /// A text of at most 7,000 characters that ends in <c>{"output": ...}</c>, the recorded one, and from which <see cref="NarrationChecker"/> recomputes that output; or why there is none.
    /// </returns>
    public static StageResult<Explanation> Explain(CodeFunction function, IoPair pair)
    {
        ArgumentNullException.ThrowIfNull(function);
        ArgumentNullException.ThrowIfNull(pair);
        var tree = new ProgramTree(function.RefCode);
        var reader = new TraceReader(tree, function.EntryName);
        var watch = new SourceWatch(tree.Wants, seen => reader.Read(seen)) { MaxTextChars = MaxSeenChars, MaxSightings = MaxSightings };
        var ran = Run(function, pair.Input, watch);
        if (ran.Status != PythonStatus.Ok) return Dropped(function, DropReason.Raises, ran.Error ?? ran.Status.ToString());
        if (watch.IsCut) return Dropped(function, DropReason.NarrationTooLong, $"more than {MaxSightings} values");
        var output = ran.Stdout.TrimEnd('\n').Split('\n')[^1];
        if (!IsJson(output)) return Dropped(function, DropReason.NarrationUnchecked, "the program changes what prints or writes JSON");
        // What was found to depend on its input alone gives what it gave. A text about another call would teach what is wrong.
        if (!AreEqual(output, pair.Output)) return Dropped(function, DropReason.NarrationUnchecked, $"the call that is told gives {output}, and {pair.Output} is recorded");
        Relevance.Mark(reader.Steps);
        return Compose(function, reader.Steps, tree.Constants, output);
    }

    /// <summary>Explains that an input gives a wanted output, as an answer to the question for such an input.</summary>
    /// <param name="function">The function.</param>
    /// <param name="pair">The arguments by name, and the output that is wanted.</param>
    /// <returns>As <see cref="Explain"/>, with an end of <c>{"input": ...}</c>; how the input is found is not told, since nothing that was run shows it.</returns>
    public static StageResult<Explanation> ExplainInput(CodeFunction function, IoPair pair)
    {
        var forward = Explain(function, pair);
        if (forward.Record is not { } explanation) return forward;
        var end = explanation.Text.LastIndexOf("\n\n{\"output\": ", StringComparison.Ordinal);
        var output = explanation.Text[(end + "\n\n{\"output\": ".Length)..^1];
        return explanation with { Text = $"We try an input and follow what it gives.\n{explanation.Text[..end]}\nWe have the output that is wanted, {output}.\n\n{{\"input\": {pair.Input}}}" };
    }

    private static StageResult<Explanation> Compose(CodeFunction function, IReadOnlyList<Step> steps, IReadOnlySet<string> constants, string output)
    {
        var statedOnly = new HashSet<Step>();
        var wrong = "";
        // A line that does not hold by itself (an expression that reads what is not told) says only its value.
        for (var attempt = 0; attempt < 4; attempt++)
        {
            var lines = StepWriter.Write(steps, constants, statedOnly, MaxLines, MaxChars);
            if (lines == null) return Dropped(function, DropReason.NarrationTooLong, $"{steps.Count} steps do not fit in {MaxLines} lines");
            var text = $"{string.Join('\n', lines.Select(l => l.Line))}\n\n{{\"output\": {output}}}";
            var check = NarrationChecker.Recompute(text);
            if (check.FailedLines.Count == 0)
            {
                return check.OutputJson != null && AreEqual(check.OutputJson, output)
                    ? new Explanation(text, check.Checked)
                    : Dropped(function, DropReason.NarrationUnchecked, check.OutputJson == null ? $"the result does not follow: {lines[^1].Line.Trim()}" : $"{check.OutputJson} is recomputed");
            }
            wrong = lines[check.FailedLines[0]].Line.Trim();
            foreach (var at in check.FailedLines)
                if (lines[at].Step is { } step) statedOnly.Add(step);
        }
        return Dropped(function, DropReason.NarrationUnchecked, $"does not hold by itself: {wrong}");
    }

    private static Drop Dropped(CodeFunction function, string reason, string detail) => new(Stage, function.Id, reason, detail);

    private static bool IsJson(string text)
    {
        try
        {
            using var value = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool AreEqual(string a, string b)
    {
        using var x = JsonDocument.Parse(a);
        using var y = JsonDocument.Parse(b);
        return JsonElement.DeepEquals(x.RootElement, y.RootElement);
    }

    private static PythonResult Run(CodeFunction function, string inputJson, SourceWatch watch)
    {
        var session = new PythonSession(new PythonSessionOptions
        {
            TimeProvider = new PythonSource.StoppedClock(), Tier = TierUse.Off, Limits = new PythonLimits { MaxSteps = 50_000_000, MaxBytes = 128 << 20 },
        });
        var made = session.Execute(new PythonScript(function.RefCode) { FileName = "<program>", Watch = watch });
        return made.Status != PythonStatus.Ok
            ? made
            : session.Execute(new PythonScript(Driver.Replace("{0}", PythonLiteral.Of(inputJson), StringComparison.Ordinal)));
    }
}

/// <summary>An explanation of one call.</summary>
/// <param name="Text">The text; its last line is the answer as JSON.</param>
/// <param name="CheckedEquations">How many equations in it were recomputed.</param>
public sealed record Explanation(string Text, int CheckedEquations);
