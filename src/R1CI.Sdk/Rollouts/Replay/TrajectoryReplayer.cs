using System.Runtime.CompilerServices;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Trajectories;
using R1CI.Sdk.Trajectories.Files;

namespace R1CI.Sdk.Rollouts.Replay;

/// <summary>Executes the scripts of recorded runs again, and compares what the model read.</summary>
/// <remarks>
/// Each script gets the recorded limits, seed and clock, and, where the run kept a session, what the scripts before it left there; self-checks run in
/// clean forks. Host functions are not called: their recorded results are given back. Ten times the recorded wall time is allowed, since this machine may
/// be slower; all other limits count the same everywhere. Of packages and files the record has names and digests: give executors and files with the same.
/// </remarks>
public sealed class TrajectoryReplayer
{
    private const int WallTimeFactor = 10;
    private static readonly TimeSpan MaxWallTime = TimeSpan.FromDays(1);

    private readonly ReplayOptions _options;

    /// <summary>Creates a replayer.</summary>
    /// <param name="options">What it can execute; copied. <see langword="null"/> for the defaults.</param>
    public TrajectoryReplayer(ReplayOptions? options = null)
    {
        options ??= new ReplayOptions();
        _options = options with { Executors = [.. options.Executors] };
    }

    /// <summary>Executes every script of a run again, in order.</summary>
    /// <param name="run">The run.</param>
    /// <param name="cancellationToken">Stops the script that is executed.</param>
    /// <returns>One result for each call, the refused ones included.</returns>
    public async IAsyncEnumerable<CallReplay> ReplayAsync(Trajectory run, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(run);
        var sessions = new ReplaySessions(run, _options.Files, WallTimeOf);
        await using (sessions.ConfigureAwait(false))
        {
            foreach (var turn in run.Turns.Where(turn => turn.Call is not null))
            {
                yield return await ReplayAsync(run, turn, turn.Call!, sessions, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Executes every script of a file again, a record at a time.</summary>
    /// <param name="path">A <c>ci.traj/1</c> file.</param>
    /// <param name="cancellationToken">Stops the script that is executed.</param>
    /// <returns>The records in the order of the file, each with one result for each of its calls.</returns>
    /// <exception cref="TrajectoryFileException">While enumerating: a line is not what was written. The records before it have been returned.</exception>
    /// <exception cref="IOException">While enumerating: the file cannot be read.</exception>
    public async IAsyncEnumerable<RecordReplay> ReplayFileAsync(string path, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        foreach (var (record, json) in TrajectoryFile.ReadObjects(path))
        {
            List<CallReplay> calls = [];
            await foreach (var call in ReplayAsync(record.Run, cancellationToken).ConfigureAwait(false))
            {
                calls.Add(CompareDigest(call, record.Run, json.GetProperty("calls")[calls.Count].GetProperty("obs_sha256").GetString()!));
            }

            yield return new RecordReplay(record, calls);
        }
    }

    // The text is compared already; a record whose digest is of another text contradicts itself.
    private static CallReplay CompareDigest(CallReplay replay, Trajectory run, string recorded)
    {
        var now = run.Turns[replay.Call.Turn].Observation is { } observation ? ContentHash.Of(observation.Text) : "";
        return replay.Outcome != ReplayOutcome.Equal || now == recorded
            ? replay
            : replay with { Outcome = ReplayOutcome.Different, Reason = Differs("obs_sha256", recorded, now) };
    }

    private async Task<CallReplay> ReplayAsync(Trajectory run, Turn turn, CodeCall call, ReplaySessions sessions, CancellationToken cancellationToken)
    {
        var executor = _options.Executors.FirstOrDefault(item => item.Language.Equals(call.Language, StringComparison.OrdinalIgnoreCase));
        var obstacle = Obstacle(run, call, executor, sessions);
        if (obstacle is not null)
        {
            // What the script left in a kept session cannot be known, unless it was never executed.
            if (call.Result?.Status != ExecutionStatus.Denied) sessions.Break(call);
            return obstacle;
        }

        var result = await sessions.ExecuteAsync(executor!, call, cancellationToken).ConfigureAwait(false);
        result = result with { Files = ReplayFiles.UnderTheLimitsOf(call.Result!.Files, result.Files) };
        var difference = Compare(run, turn, call.Result!, result);
        return new CallReplay(call, difference.Length == 0 ? ReplayOutcome.Equal : ReplayOutcome.Different, difference);
    }

    private CallReplay? Obstacle(Trajectory run, CodeCall call, CodeExecutor? executor, ReplaySessions sessions)
    {
        var ending = call.Result?.Status switch
        {
            null => "the call has no result",
            ExecutionStatus.Denied => "the host or the budget refused the script, so it was never executed",
            ExecutionStatus.Cancelled => "the script was cancelled",
            ExecutionStatus.Timeout => $"the wall clock ended the script after {call.Limits.Timeout.TotalSeconds:0.###} s",
            ExecutionStatus.Internal => "the executor itself failed",
            _ => null,
        };
        ending ??= sessions.IsBroken(call) ? "an earlier script of the same session could not be executed again" : null;
        if (ending is not null) return new CallReplay(call, ReplayOutcome.NotRepeatable, ending);
        var lack = executor is null ? $"there is no executor for '{call.Language}'"
            : !_options.AllowsOtherInterpreters && executor.InterpreterSha256 != call.InterpreterSha256
                ? $"recorded with {call.Interpreter} ({Digest(call.InterpreterSha256)}), and this is {executor.Interpreter} ({Digest(executor.InterpreterSha256)})"
            : _options.AllowsOtherInterpreters || run.Mounts is null ? null : ReplayMounts.Lack(run.Mounts.Value, executor, _options.Files);
        return lack is null ? null : new CallReplay(call, ReplayOutcome.NotPossibleHere, lack);
    }

    private static string Digest(string sha256) => sha256.Length == 0 ? "no digest" : sha256;

    private static TimeSpan WallTimeOf(ExecutionLimits limits) => limits.Timeout > MaxWallTime / WallTimeFactor ? MaxWallTime : limits.Timeout * WallTimeFactor;

    private static string Compare(Trajectory run, Turn turn, ExecutionResult recorded, ExecutionResult result)
    {
        var shown = turn.Observation is { Kind: ObservationKind.CodeResult } observation
            ? (observation.Text, ObservationText.Frame(
                ObservationText.OutputOf(result), run.ObservationChars, startsLine: observation.Role is not null || turn.Text.EndsWith('\n'), out _))
            : ("", "");
        return recorded.Status != result.Status ? Differs("status", recorded.Status.ToJsonName(), result.Status.ToJsonName())
            : shown.Item1 != shown.Item2 ? Differs("text the model reads", shown.Item1, shown.Item2)
            : recorded.Stdout != result.Stdout ? Differs("stdout", recorded.Stdout, result.Stdout)
            : recorded.Stderr != result.Stderr ? Differs("stderr", recorded.Stderr, result.Stderr)
            : (recorded.Error ?? "") != (result.Error ?? "") ? Differs("error", recorded.Error ?? "", result.Error ?? "")
            : !recorded.HostCalls.SequenceEqual(result.HostCalls) ? Differs("host calls", string.Join(", ", recorded.HostCalls), string.Join(", ", result.HostCalls))
            : ReplayFiles.Describe(recorded) is var files && ReplayFiles.Describe(result) is var now && files != now ? Differs("files written", files, now)
            : recorded.Steps != result.Steps ? Differs("number of steps", $"{recorded.Steps}", $"{result.Steps}")
            : "";
    }

    // Around the first difference, since outputs can be long.
    private static string Differs(string what, string recorded, string now)
    {
        const int Shown = 60;
        var at = recorded.AsSpan().CommonPrefixLength(now);
        var from = Math.Max(0, at - 10);
        return $"the {what} was '{Cut(recorded)}', and is '{Cut(now)}'" + (from > 0 ? $" (from character {from} on)" : "");

        string Cut(string text) => text[Math.Min(from, text.Length)..Math.Min(from + Shown, text.Length)].ReplaceLineEndings("\\n");
    }
}
