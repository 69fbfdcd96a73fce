using R1CI.Sdk.Training.Selection;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Training.Views;

/// <summary><c>input_ids</c>, <c>attention_mask</c>, <c>labels</c>: what was sampled, without a second tokenization.</summary>
internal sealed class SftTokView : View
{
    /// <summary>The label of a token that is not trained, in every PyTorch trainer.</summary>
    public const int NoLabel = -100;

    public override ViewInput Input => ViewInput.Record;

    public override void Write(IReadOnlyList<TrajectoryRecord> records, IRowSink sink)
    {
        var record = records[0];
        var sample = TrainingSample.Of(record);
        var skipped = sink.Facts.SkipFailedTurns ? record.Run.Turns.Where(turn => RecordFacts.HasWorked(turn) == false).Select(turn => turn.Index).ToHashSet() : [];
        bool IsTrained(int at) => sample.LossMask[at] == 1 && !skipped.Contains(sample.Turns[at]);
        if (!Enumerable.Range(0, sample.Ids.Count).Any(IsTrained))
        {
            sink.Leave(record, Drop.NothingTrained);
            return;
        }

        sink.Count("turns_not_imitated", skipped.Count);
        sink.Add(
            new RowWriter()
                .Ints("input_ids", sample.Ids)
                .Ints("attention_mask", sample.Ids.Select(_ => 1))
                .Ints("labels", sample.Ids.Select((id, at) => IsTrained(at) ? id : NoLabel)),
            record);
    }
}
