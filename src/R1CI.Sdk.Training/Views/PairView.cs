using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Training.Views;

/// <summary>
/// Pairs of steps from the same history: inside a group, two runs are followed up to the last segment boundary they share; the first segments
/// that differ, both of them the model's, are the pair. All that came before is prompt and is not trained, what tools printed included.
/// </summary>
internal sealed class DpoView : View
{
    public override ViewInput Input => ViewInput.Group;

    public override bool IsText => true;

    public override void Write(IReadOnlyList<TrajectoryRecord> records, IRowSink sink)
    {
        var runs = records.Where(record => record.Reward is not null && record.Rewards.All(part => part.Status == RewardStatus.Ok))
            .Where(record => !TrajectoryWords.IsTruncated(TrajectoryWords.StopOf(record.Run)))
            .Select(record => (Record: record, Stream: TokenSequence.Of(record.Run), Dialogue: Dialogue.Of(record))).ToList();
        sink.Count("runs_truncated_or_unscored", records.Count - runs.Count);
        HashSet<(string Chosen, string Rejected, int Turn, string History)> written = [];
        foreach (var chosen in runs)
        {
            foreach (var rejected in runs.Where(run => chosen.Record.Reward - run.Record.Reward >= sink.Facts.MinRewardGap))
            {
                if (FirstDifference(chosen.Stream, rejected.Stream) is not { } turn)
                {
                    sink.Count("pairs_without_a_differing_step");
                    continue;
                }

                var (good, bad) = (chosen.Record.Run.Turns[turn].Text, rejected.Record.Run.Turns[turn].Text);
                var history = string.Join('\0', chosen.Dialogue.Before(turn).Select(message => message.Content));
                if (good == bad || !written.Add((good, bad, turn, history)))
                {
                    sink.Count(good == bad ? "pairs_with_equal_text" : "pairs_doubled");
                    continue;
                }

                sink.Add(
                    new RowWriter()
                        .Messages("prompt", chosen.Dialogue.Before(turn))
                        .Messages("chosen", [new ViewMessage("assistant", good, turn)])
                        .Messages("rejected", [new ViewMessage("assistant", bad, turn)])
                        .Text("chosen_id", chosen.Record.Id)
                        .Text("rejected_id", rejected.Record.Id)
                        .Number("turn", turn)
                        .Float("reward_gap", chosen.Record.Reward!.Value - rejected.Record.Reward!.Value),
                    chosen.Record);
            }
        }
    }

    /// <summary>Finds the turn whose sampled tokens are the first difference.</summary>
    /// <returns><see langword="null"/> when the runs are equal, or what differs first is not the model's.</returns>
    public static int? FirstDifference(TokenSequence left, TokenSequence right)
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
}
