using System.Globalization;
using R1CI.Sdk.Training.Selection;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Training.Views;

/// <summary>
/// Single steps, each with what came before as its prompt and the outcome of its run as its label, since trainers of this kind have no mask for
/// what tools printed. A step that runs of both outcomes share says nothing and is left out.
/// </summary>
internal abstract class StepView : View
{
    // KTO (arXiv:2402.01306) wants the weighted sums of both kinds between 1:1 and 4:3; TRL warns outside of it.
    private const double MaxRatio = 4.0 / 3;

    private long _desirable;
    private long _undesirable;

    public override ViewInput Input => ViewInput.Group;

    public override bool NeedsTokens => false;

    public override bool IsText => true;

    public override void Write(IReadOnlyList<TrajectoryRecord> records, IRowSink sink)
    {
        HashSet<string> used = [];
        foreach (var same in records.Where(record => record.Reward is not null).SelectMany(StepsOf).GroupBy(step => step.Key))
        {
            var first = same.First();
            if (same.Any(step => step.Label != first.Label))
            {
                sink.Count("steps_with_both_outcomes", same.Count());
            }
            else if (RowOf(first.Prompt, first.Reply, first.Label) is { } row)
            {
                used.UnionWith(same.Select(step => step.Record.Id!));
                sink.Count("steps_doubled", same.Count() - 1);
                Count(first.Label);
                sink.Add(row, first.Record);
            }
            else
            {
                sink.Count("steps_not_alternating", same.Count());
            }
        }

        foreach (var record in records.Where(record => !used.Contains(record.Id!)))
        {
            sink.Leave(record, record.Reward is null ? Drop.Unscored : Drop.NoStep);
        }
    }

    public override void Finish(IRowSink sink)
    {
        sink.Count("steps_of_right_runs", _desirable);
        sink.Count("steps_of_wrong_runs", _undesirable);
        if (_desirable == 0 || _undesirable == 0)
        {
            sink.Note("KTO needs steps of right and of wrong runs, and these are of one kind only.");
            return;
        }

        // What the right ones must be weighted by while the wrong ones weigh 1.
        var least = (double)_undesirable / _desirable;
        if (least <= 1 && least * MaxRatio >= 1) return;
        sink.Note(string.Create(CultureInfo.InvariantCulture,
            $"{_desirable} steps of right runs stand against {_undesirable} of wrong ones. KTO wants them, weighted, between 1:1 and 4:3: set desirable_weight between {least:0.00} and {least * MaxRatio:0.00} with undesirable_weight 1 (LLaMA-Factory: kto_chosen_weight, kto_rejected_weight)."));
    }

    /// <summary>Writes a step.</summary>
    /// <returns><see langword="null"/> when the trainer would not take it.</returns>
    protected abstract RowWriter? RowOf(IReadOnlyList<ViewMessage> prompt, ViewMessage reply, bool label);

    private void Count(bool label)
    {
        _desirable += label ? 1 : 0;
        _undesirable += label ? 0 : 1;
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

/// <summary>Steps as TRL takes them.</summary>
internal sealed class KtoView : StepView
{
    protected override RowWriter RowOf(IReadOnlyList<ViewMessage> prompt, ViewMessage reply, bool label) =>
        new RowWriter().Messages("prompt", prompt).Messages("completion", [reply]).Truth("label", label);
}
