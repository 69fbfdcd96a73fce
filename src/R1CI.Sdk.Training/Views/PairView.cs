using R1CI.Sdk.Training.Selection;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Training.Views;

/// <summary>Two replies to the same history.</summary>
/// <param name="Prompt">All that came before; it is not trained, what tools printed included.</param>
/// <param name="Chosen">The reply of the run that earned more.</param>
/// <param name="Rejected">The other one.</param>
internal sealed record ReplyPair(IReadOnlyList<ViewMessage> Prompt, ViewMessage Chosen, ViewMessage Rejected);

/// <summary>
/// Pairs of steps from the same history: inside a group, two runs are followed up to the last segment boundary they share; the first segments
/// that differ, both of them the model's, are the pair.
/// </summary>
internal abstract class PairView : View
{
    public override ViewInput Input => ViewInput.Group;

    public override bool IsText => true;

    public override void Write(IReadOnlyList<TrajectoryRecord> records, IRowSink sink)
    {
        List<Run> runs = [];
        foreach (var record in records)
        {
            if (ReasonAgainst(record) is { } reason)
            {
                sink.Leave(record, reason);
            }
            else
            {
                runs.Add(new Run(record, TokenSequence.Of(record.Run), Dialogue.Of(record)));
            }
        }

        HashSet<(string Chosen, string Rejected, int Turn, string History)> written = [];
        foreach (var chosen in runs)
        {
            foreach (var rejected in runs.Where(run => chosen.Reward - run.Reward >= sink.Facts.MinRewardGap))
            {
                WritePair(chosen, rejected, written, sink);
            }
        }

        foreach (var run in runs.Where(run => !run.IsUsed))
        {
            sink.Leave(run.Record, Drop.NoPair);
        }
    }

    /// <summary>Begins the row of a pair.</summary>
    /// <returns><see langword="null"/> when the trainer would not take it.</returns>
    protected abstract RowWriter? Begin(ReplyPair pair);

    private static string? ReasonAgainst(TrajectoryRecord record) =>
        record.Reward is null || record.Rewards.Any(part => part.Status != RewardStatus.Ok) ? Drop.Unscored
        : TrajectoryWords.IsTruncated(TrajectoryWords.StopOf(record.Run)) ? Drop.Truncated
        : null;

    private void WritePair(Run chosen, Run rejected, HashSet<(string Chosen, string Rejected, int Turn, string History)> written, IRowSink sink)
    {
        if (FirstDifference(chosen.Stream, rejected.Stream) is not { } turn)
        {
            sink.Count("pairs_without_a_differing_step");
            return;
        }

        var (good, bad) = (chosen.Record.Run.Turns[turn].Text, rejected.Record.Run.Turns[turn].Text);
        List<ViewMessage> prompt = [.. chosen.Dialogue.Before(turn)];
        if (good == bad)
        {
            sink.Count("pairs_with_equal_text");
            return;
        }

        if (Begin(new ReplyPair(prompt, new ViewMessage("assistant", good, turn), new ViewMessage("assistant", bad, turn))) is not { } row)
        {
            sink.Count("pairs_not_alternating");
            return;
        }

        (chosen.IsUsed, rejected.IsUsed) = (true, true);
        if (!written.Add((good, bad, turn, string.Join('\0', prompt.Select(message => message.Content)))))
        {
            sink.Count("pairs_doubled");
            return;
        }

        sink.Add(
            row.Text("chosen_id", chosen.Record.Id).Text("rejected_id", rejected.Record.Id).Number("turn", turn).Float("reward_gap", chosen.Reward - rejected.Reward),
            chosen.Record);
    }

    /// <summary>Finds the turn whose sampled tokens are the first difference.</summary>
    /// <returns><see langword="null"/> when the runs are equal, or what differs first is not the model's.</returns>
    private static int? FirstDifference(TokenSequence left, TokenSequence right)
    {
        for (var i = 0; i < Math.Min(left.Segments.Count, right.Segments.Count); i++)
        {
            var (a, b) = (left.Segments[i], right.Segments[i]);
            if (a == b && HaveEqualIds(left, right, a)) continue;
            return a.Kind == SegmentKind.Model && b.Kind == SegmentKind.Model && a.Turn == b.Turn ? a.Turn : null;
        }

        return null;
    }

    private static bool HaveEqualIds(TokenSequence left, TokenSequence right, TokenSegment segment)
    {
        for (var at = segment.Start; at < segment.End; at++)
        {
            if (left.Ids[at] != right.Ids[at]) return false;
        }

        return true;
    }

    private sealed class Run(TrajectoryRecord record, TokenSequence stream, Dialogue dialogue)
    {
        public TrajectoryRecord Record { get; } = record;

        public TokenSequence Stream { get; } = stream;

        public Dialogue Dialogue { get; } = dialogue;

        public double Reward { get; } = record.Reward!.Value;

        public bool IsUsed { get; set; }
    }
}

/// <summary>Pairs as TRL and OpenRLHF take them.</summary>
internal sealed class DpoView : PairView
{
    protected override RowWriter Begin(ReplyPair pair) =>
        new RowWriter().Messages("prompt", pair.Prompt).Messages("chosen", [pair.Chosen]).Messages("rejected", [pair.Rejected]);
}

/// <summary>Pairs as NeMo-RL's <c>PreferenceDataset</c> takes them: completions by rank, the lower the better.</summary>
internal sealed class NemoRlView : PairView
{
    protected override RowWriter Begin(ReplyPair pair) => new RowWriter()
        .Messages("context", pair.Prompt)
        .List("completions", [(Rank: 0, Reply: pair.Chosen), (Rank: 1, Reply: pair.Rejected)], (row, item) => row.Number("rank", item.Rank).Messages("completion", [item.Reply]));
}
