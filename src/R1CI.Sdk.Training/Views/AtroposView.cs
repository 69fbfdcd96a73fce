using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Training.Views;

/// <summary>Atropos: one scored group a line, as <c>POST /scored_data</c> takes it.</summary>
internal sealed class AtroposView : View
{
    // What stands for "not sampled" among log-probabilities, which are never above 0.
    private const float NoLogProb = 1;

    public override ViewInput Input => ViewInput.WholeGroup;

    public override void Write(IReadOnlyList<TrajectoryRecord> records, IRowSink sink)
    {
        var group = GroupRow.Of(records, sink.Facts.Advantage);
        sink.Add(
            new RowWriter()
                .Nested("tokens", group, (row, item) => row.Ints(null, item.Sample.Ids))
                .Nested("masks", group, (row, item) => row.Ints(null, item.Sample.Ids.Select((id, at) => item.Sample.LossMask[at] == 1 ? id : SftTokView.NoLabel)))
                .Doubles("scores", group.Select(item => item.Reward))
                .Nested("inference_logprobs", group, (row, item) =>
                    row.Floats(null, item.Sample.LogProbs.Select((value, at) => item.Sample.LossMask[at] == 1 ? value : NoLogProb)))
                .Nested("messages", group, (row, item) => row.Messages(null, item.Dialogue.Messages))
                .Object("group_overrides", _ => { })
                .Object("generation_params", parameters => parameters.Float("temperature", group[0].Sample.Temperature)),
            records[0]);
    }
}
