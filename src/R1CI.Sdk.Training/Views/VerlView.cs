using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Training.Views;

/// <summary>verl: one data set row a group, and for each run what an agent loop returns.</summary>
internal sealed class VerlView : View
{
    private int _groups;

    public override ViewInput Input => ViewInput.WholeGroup;

    public override void Write(IReadOnlyList<TrajectoryRecord> records, IRowSink sink)
    {
        var group = GroupRow.Of(records, sink.Facts.Advantage);
        var first = group[0].Record;
        sink.Add(
            new RowWriter()
                .Text("data_source", DataSource.Of(first))
                .Text("agent_name", "ci_file")
                .Messages("prompt", group[0].Dialogue.Prompt)
                .Text("ability", "math")
                .Object("reward_model", model => model.Text("style", "rule").Text("ground_truth", first.Task.Answer))
                .Object("extra_info", info => info
                    .Number("index", _groups++).Text("split", "train").Text("task_id", first.Task.Id).Text("group_id", first.Group.Id)),
            first);
        foreach (var item in group)
        {
            sink.AddTo("agent-loop", AgentLoopRow(item));
        }
    }

    private static RowWriter AgentLoopRow(GroupRow item) => new RowWriter()
        .Ints("prompt_ids", item.PromptIds)
        .Ints("response_ids", item.CompletionIds)
        .Ints("response_mask", item.CompletionMask)
        .Floats("response_logprobs", item.CompletionLogProbs)
        .Float("reward_score", item.Reward)
        .Number("num_turns", item.ModelTurns)
        .Object("metrics", metrics => metrics
            .Float("generate_sequences", Seconds(item.Record.Run.Turns.Select(turn => turn.ModelTime)))
            .Float("tool_calls", Seconds(item.Record.Run.Calls.Select(call => call.Result?.Duration ?? TimeSpan.Zero)))
            .Float("compute_score", Seconds([item.Record.RewardTime])))
        .Object("extra_fields", fields => fields.Text("traj_id", item.Record.Id).Text("task_id", item.Record.Task.Id).Text("group_id", item.Record.Group.Id));

    private static double Seconds(IEnumerable<TimeSpan> times) => Math.Round(times.Sum(time => time.TotalSeconds), 6);
}

/// <summary>The name of a data set, by which trainers report rewards: <c>ci/arith</c> for the source <c>arith/gen@1</c>.</summary>
internal static class DataSource
{
    public static string Of(TrajectoryRecord record) => "ci/" + (record.Task.Source.Split('/', '@')[0] is { Length: > 0 } name ? name : "problems");
}
