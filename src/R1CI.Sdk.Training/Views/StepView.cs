using R1CI.Sdk.Training.Selection;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Training.Views;

/// <summary>
/// Single steps, each with what came before as its prompt and the outcome of its run as its label, since trainers of this kind have no mask for
/// what tools printed. A step that runs of both outcomes share says nothing and is left out.
/// </summary>
internal sealed class KtoView : View
{
    public override ViewInput Input => ViewInput.Group;

    public override bool NeedsTokens => false;

    public override bool IsText => true;

    public override void Write(IReadOnlyList<TrajectoryRecord> records, IRowSink sink)
    {
        var runs = records.Where(record => record.Reward is not null).ToList();
        sink.Count("runs_unscored", records.Count - runs.Count);
        var steps = runs.SelectMany(StepsOf).GroupBy(step => step.Key);
        foreach (var same in steps)
        {
            var first = same.First();
            if (same.Any(step => step.Label != first.Label))
            {
                sink.Count("steps_with_both_outcomes", same.Count());
                continue;
            }

            sink.Count("steps_doubled", same.Count() - 1);
            sink.Add(new RowWriter().Messages("prompt", first.Prompt).Messages("completion", [first.Reply]).Truth("label", first.Label), first.Record);
        }
    }

    private static IEnumerable<Step> StepsOf(TrajectoryRecord record)
    {
        var dialogue = Dialogue.Of(record);
        var isCorrect = RecordFacts.IsCorrect(record);
        foreach (var reply in dialogue.Completion.Where(message => message.IsAssistant))
        {
            List<ViewMessage> prompt = [.. dialogue.Before(reply.Turn)];
            yield return new Step(record, prompt, reply, isCorrect, $"{PromptKey.Of(prompt)}\n{reply.Content}");
        }
    }

    private sealed record Step(TrajectoryRecord Record, List<ViewMessage> Prompt, ViewMessage Reply, bool Label, string Key);
}
