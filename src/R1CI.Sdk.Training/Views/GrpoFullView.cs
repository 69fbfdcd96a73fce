using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Training.Views;

/// <summary>The full-length form of <c>ci.grpo/1</c>, for trainers that take samples one by one, each with its advantage.</summary>
internal sealed class GrpoFullView : View
{
    public override ViewInput Input => ViewInput.WholeGroup;

    public override void Write(IReadOnlyList<TrajectoryRecord> records, IRowSink sink)
    {
        foreach (var item in GroupRow.Of(records, sink.Facts.Advantage))
        {
            var row = item.Begin()
                .Messages("completion", item.Dialogue.Completion)
                .Ints("input_ids", item.Sample.Ids)
                .Ints("completion_mask", item.Sample.LossMask)
                .Floats("old_log_probs", item.Sample.LogProbs)
                .Float("advantage", item.Sample.Advantage);
            item.WriteOptional(row, sink.Facts, from: 0);
            sink.Add(row, item.Record);
        }
    }
}
