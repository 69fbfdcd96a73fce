using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Training.Views;

/// <summary>OpenRLHF: one prompt row a group, and for each run what an agent executor returns.</summary>
internal sealed class OpenRlhfView : View
{
    public override ViewInput Input => ViewInput.WholeGroup;

    public override void Write(IReadOnlyList<TrajectoryRecord> records, IRowSink sink)
    {
        var group = GroupRow.Of(records, sink.Facts.Advantage);
        var first = group[0].Record;
        sink.Add(
            new RowWriter().Messages("input", group[0].Dialogue.Prompt).Text("label", sink.Facts.LabelOf(first)).Text("datasource", DataSource.Of(first)),
            first);
        foreach (var item in group)
        {
            sink.AddTo("executor", ExecutorRow(item, sink.Facts));
        }
    }

    // 'prompt' is the text that the trainer renders and hands to the executor, which puts it in here.
    private static RowWriter ExecutorRow(GroupRow item, ExportFacts facts) => new RowWriter()
        .Text("prompt", "")
        .Text("label", facts.LabelOf(item.Record))
        .Null("images")
        .Null("mm_train_inputs")
        .Ints("observation_tokens", item.Sample.Ids)
        .Nested("action_ranges", RangesOf(item.Sample.LossMask), (row, range) => row.Ints(null, [range.Start, range.End]))
        .Floats("rollout_log_probs", item.Sample.LogProbs)
        .Float("reward", item.Reward)
        .Float("scores", Math.Clamp(item.Reward, 0, 1))
        .Truth("truncated", item.IsTruncated)
        .Object("extra_logs", _ => { });

    private static IEnumerable<(int Start, int End)> RangesOf(IReadOnlyList<int> mask)
    {
        for (var start = 0; start < mask.Count; start++)
        {
            if (mask[start] == 0) continue;
            var end = start;
            while (end < mask.Count && mask[end] == 1)
            {
                end++;
            }

            yield return (start, end);
            start = end;
        }
    }
}
