using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Training.Views;

/// <summary>The completion side of <c>ci.grpo/1</c>: rows of one group follow one another, as trainers that count rows need it.</summary>
internal sealed class GrpoView : View
{
    public override ViewInput Input => ViewInput.WholeGroup;

    public override void Write(IReadOnlyList<TrajectoryRecord> records, IRowSink sink)
    {
        foreach (var item in GroupRow.Of(records, sink.Facts.Advantage))
        {
            var row = item.Begin()
                .Ints("prompt_ids", item.PromptIds)
                .Ints("completion_ids", item.CompletionIds)
                .Ints("env_mask", item.CompletionMask)
                .Floats("logprobs", item.CompletionLogProbs)
                .Float("reward", item.Reward)
                .Object("reward_components", parts =>
                {
                    foreach (var name in sink.Facts.RewardParts)
                    {
                        _ = item.Record.Rewards.FirstOrDefault(part => part.Name == name)?.Score is { } score ? parts.Float(name, score) : parts.Null(name);
                    }
                })
                .Float("advantage", item.Sample.Advantage)
                .Truth("truncated", item.IsTruncated)
                .Text("stop", item.Stop)
                .Number("num_turns", item.ModelTurns);
            item.WriteOptional(row, sink.Facts, item.Sample.PromptLength);
            sink.Add(row, item.Record);
        }
    }
}
