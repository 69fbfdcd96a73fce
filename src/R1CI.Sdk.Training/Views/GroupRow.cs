using R1CI.Sdk.Training.Advantages;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Training.Views;

/// <summary>One run of a whole group, with what views of groups write of it.</summary>
internal sealed record GroupRow(TrajectoryRecord Record, TrainingSample Sample, Dialogue Dialogue, string PromptKey)
{
    public int ModelTurns => Record.Run.Turns.Count(turn => turn.Tokens is not null);

    public string Stop => TrajectoryWords.StopOf(Record.Run);

    public bool IsTruncated => TrajectoryWords.IsTruncated(Stop);

    public double Reward => Record.Reward!.Value;

    public IEnumerable<int> CompletionIds => Sample.Ids.Skip(Sample.PromptLength);

    public IEnumerable<int> CompletionMask => Sample.LossMask.Skip(Sample.PromptLength);

    public IEnumerable<float> CompletionLogProbs => Sample.LogProbs.Skip(Sample.PromptLength);

    public IEnumerable<int> PromptIds => Sample.Ids.Take(Sample.PromptLength);

    public static List<GroupRow> Of(IReadOnlyList<TrajectoryRecord> group, AdvantageScale scale)
    {
        var advantages = GroupAdvantages.Compute([.. group.Select(record => record.Reward)], scale);
        return [.. group.Select((record, i) =>
        {
            var dialogue = Dialogue.Of(record);
            return new GroupRow(record, TrainingSample.Of(record, advantages[i]!.Value), dialogue, Views.PromptKey.Of(dialogue.Prompt));
        })];
    }

    /// <summary>Begins a row of <c>ci.grpo/1</c> with the keys that both of its forms have.</summary>
    public RowWriter Begin() => new RowWriter()
        .Text("schema", "ci.grpo/1")
        .Text("id", Record.Id)
        .Text("prompt_key", PromptKey)
        .Text("task_id", Record.Task.Id)
        .Text("group_id", Record.Group.Id)
        .Number("group_index", Record.Group.Index)
        .Number("group_size", Record.Group.Size)
        .Number("sample_index", Record.Group.Sample)
        .Number("policy_version", Record.PolicyVersion)
        .Messages("prompt", Dialogue.Prompt);

    /// <summary>Writes what only some collections have: all rows of an export, or none.</summary>
    public void WriteOptional(RowWriter row, ExportFacts facts, int from)
    {
        if (facts.HasMass) row.Floats("log_s", Sample.LogSurvivingMass.Skip(from));
        if (facts.HasReference) row.Floats("ref_logprobs", Record.Reference!.LogProbs.Skip(from));
    }
}
