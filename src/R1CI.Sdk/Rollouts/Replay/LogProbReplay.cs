using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Rollouts.Replay;

/// <summary>How far a run's recorded log-probabilities are from those of one teacher-forced pass over its tokens.</summary>
/// <param name="Tokens">How many tokens were sampled and compared.</param>
/// <param name="LargestDifference">In nats; 0 without tokens.</param>
/// <param name="Position">Where in the stream the largest difference is; -1 without tokens.</param>
public sealed record LogProbReplay(int Tokens, double LargestDifference, int Position)
{
    /// <summary>Scores a run and compares.</summary>
    /// <param name="run">The run; every turn has its tokens.</param>
    /// <param name="scoreAsync">
    /// Gives log-softmax(logits / temperature) of every id after those before it, such as <c>OnnxGenAIChatClient.ScoreAsync</c>; takes the ids, the
    /// temperature and the cancellation.
    /// </param>
    /// <param name="cancellationToken">Passed on.</param>
    public static async Task<LogProbReplay> CompareAsync(
        Trajectory run, Func<IReadOnlyList<int>, double, CancellationToken, Task<float[]>> scoreAsync, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(scoreAsync);
        var stream = TokenSequence.Of(run);
        if (stream.Ids.Count == 0) return new LogProbReplay(0, 0, -1);
        var temperature = run.Turns.First(turn => turn.Tokens is not null).Tokens!.Temperature;
        var scores = await scoreAsync(stream.Ids, temperature, cancellationToken).ConfigureAwait(false);
        var (tokens, largest, position) = (0, 0.0, -1);
        foreach (var segment in stream.Segments.Where(segment => segment.Kind == SegmentKind.Model))
        {
            for (var i = segment.Start; i < segment.End; i++)
            {
                var difference = Math.Abs((double)scores[i] - stream.LogProbs[i]);
                difference = double.IsNaN(difference) ? double.PositiveInfinity : difference;
                tokens++;
                if (difference >= largest || position < 0) (largest, position) = (difference, i);
            }
        }

        return new LogProbReplay(tokens, largest, position);
    }
}
