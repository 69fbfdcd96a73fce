using Microsoft.Extensions.AI;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Conformance.Fakes;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Rollouts.Replay;
using R1CI.Sdk.Trajectories;
using R1CI.Sdk.Trajectories.Files;

namespace R1CI.Sdk.Tests.Rollouts.Replay;

public sealed class TrajectoryReplayerTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("r1ci-replay-");

    private string FilePath => Path.Combine(_folder.FullName, "r.jsonl");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("print(6*7)")]
    [InlineData("import random, time, uuid\nprint(random.random(), time.time(), uuid.uuid4())")]
    [InlineData("import datetime\nprint(datetime.datetime.now(), hash('a'), id(object()) > 0)\nprint({'b', 'a', 'c'})")]
    [InlineData("print('x' * 10_000)")]
    [InlineData("print('```')")]
    [InlineData("def f(n):\n    return f(n + 1)\nf(0)")]
    [InlineData("import sys\nprint('a\\x00b\\ud83d', file=sys.stderr)\nsys.exit(3)")]
    [InlineData("print('before')\nwhile True: pass")]
    [InlineData("x = [0] * 10**9")]
    [InlineData("while True: print('y' * 1000)")]
    [InlineData("this is not python")]
    public async Task ReplayAsync_OfAnyScript_GivesTheSameTextStatusAndSteps(string code)
    {
        var session = new CodeSessionOptions { Seed = ulong.MaxValue, Clock = new DateTimeOffset(2031, 5, 6, 7, 8, 9, TimeSpan.Zero), Limits = new ExecutionLimits { MaxSteps = 3_000_000, MaxOutputChars = 5_000 } };
        foreach (var hasTokens in (bool[])[true, false])
        {
            var replayed = await RecordAndReplayAsync(new R1AgentOptions { Session = session, ObservationChars = 300 }, hasTokens, Fence(code), "<<<42>>>");
            Assert.Equal([ReplayOutcome.Equal], replayed.Select(call => call.Outcome));
        }
    }

    [Fact]
    public async Task ReplayAsync_OfAKeptSession_KeepsItAndForksSelfChecks()
    {
        var options = new R1AgentOptions { SessionMode = SessionMode.Kept, SelfCheck = SelfCheckMode.Prompted };
        var replayed = await RecordAndReplayAsync(
            options, true, Fence("import random\nx = random.random()"), Fence("print(x)"), "<<<1>>>", Fence("print('x' in globals())"), "<<<1>>>");
        Assert.Equal([ReplayOutcome.Equal, ReplayOutcome.Equal, ReplayOutcome.Equal], replayed.Select(call => call.Outcome));
        Assert.Equal(["", "False\n"], replayed.Where((_, i) => i != 1).Select(call => call.Call.Result!.Stdout));
    }

    [Fact]
    public async Task ReplayAsync_OfHostCalls_AnswersFromTheRecord()
    {
        var calls = 0;
        var fetch = AIFunctionFactory.Create((string key, int times) => ++calls > 2 ? throw new ArgumentException("no more") : string.Concat(Enumerable.Repeat(key + calls, times)), "fetch");
        var broken = AIFunctionFactory.Create((double x) => x > 0 ? throw new NotSupportedException("secret") : 1, "broken");
        const string Code = """
            print(fetch('a', 2), fetch(times=1, key='b'))
            for call in (lambda: fetch('a', 2), lambda: broken(float('nan')), lambda: broken(1.5)):
                try:
                    call()
                except Exception as e:
                    print(type(e).__name__, e)
            """;
        var replayed = await RecordAndReplayAsync(new R1AgentOptions { Session = new CodeSessionOptions { HostFunctions = [fetch, broken] } }, true, Fence(Code), "<<<42>>>");
        Assert.Equal("", Assert.Single(replayed).Reason);
        Assert.Equal((ReplayOutcome.Equal, 3), (replayed[0].Outcome, calls));
    }

    [Theory]
    [InlineData("stdout")]
    [InlineData("steps")]
    [InlineData("status")]
    [InlineData("text the model reads")]
    [InlineData("error")]
    public async Task ReplayAsync_OfAChangedRecord_SaysWhatDiffers(string what)
    {
        var run = (await RecordAsync(new R1AgentOptions { ObservationChars = 64 }, true, Fence("print('x' * 500)\n1/0"), "<<<42>>>")).Run;
        var (turn, result) = (run.Turns[0], run.Turns[0].Call!.Result!);
        var changed = what switch
        {
            "stdout" => result with { Stdout = result.Stdout.Replace('x', 'y') },
            "steps" => result with { Steps = result.Steps + 1 },
            "status" => result with { Status = ExecutionStatus.Ok },
            "error" => result with { Error = result.Error + " " },
            _ => result,
        };
        var observation = what == "text the model reads" ? turn.Observation! with { Text = turn.Observation.Text.Replace("cut", "CUT", StringComparison.Ordinal) } : turn.Observation;
        run = run with { Turns = [turn with { Call = turn.Call! with { Result = changed }, Observation = observation }, .. run.Turns.Skip(1)] };

        var replay = await new TrajectoryReplayer().ReplayAsync(run, TestContext.Current.CancellationToken).SingleAsync(TestContext.Current.CancellationToken);

        Assert.Equal(ReplayOutcome.Different, replay.Outcome);
        Assert.Contains($"the {what}", replay.Reason.Replace("number of ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReplayAsync_OfWhatHasNoResultOfItsOwn_SaysWhy()
    {
        var options = new R1AgentOptions { MaxCodeCalls = 1, SessionMode = SessionMode.Kept };
        var run = (await RecordAsync(options, true, Fence("x = 1"), Fence("print(x)"), "<<<42>>>")).Run;
        Assert.Equal([ReplayOutcome.Equal, ReplayOutcome.NotRepeatable], await OutcomesAsync(run));

        var (turn, next) = (run.Turns[0], run.Turns[1]);
        var late = turn.Call! with { Result = turn.Call.Result! with { Status = ExecutionStatus.Timeout } };
        var after = next.Call! with { Result = new ExecutionResult { Status = ExecutionStatus.Ok, Stdout = "1\n" } };
        Assert.Equal([ReplayOutcome.NotRepeatable, ReplayOutcome.NotRepeatable], await OutcomesAsync(run with { Turns = [turn with { Call = late }, next with { Call = after }] }));

        var other = turn.Call with { InterpreterSha256 = new string('0', 64) };
        Assert.Equal([ReplayOutcome.NotPossibleHere], await OutcomesAsync(run with { Turns = [turn with { Call = other }] }));
        Assert.Equal([ReplayOutcome.Equal], await OutcomesAsync(run with { Turns = [turn with { Call = other }] }, new ReplayOptions { AllowsOtherInterpreters = true }));
        Assert.Equal([ReplayOutcome.NotPossibleHere], await OutcomesAsync(run with { Turns = [turn with { Call = turn.Call with { Language = "javascript" } }] }));
    }

    [Fact]
    public async Task ReplayAsync_OfAnotherSetOfPackagesOrFiles_RefusesAndNamesWhatDiffers()
    {
        var packages = _folder.CreateSubdirectory("site-packages").FullName;
        await File.WriteAllTextAsync(Path.Combine(packages, "numbers_of.py"), "answer = 42\n", TestContext.Current.CancellationToken);
        var executor = new PythonExecutor(new PythonExecutorOptions { PackageRoots = [packages], Preload = ["textwrap"] });
        Dictionary<string, ReadOnlyMemory<byte>> files = new() { ["in.txt"] = "7"u8.ToArray() };
        var options = new R1AgentOptions { Executors = [executor], Session = new CodeSessionOptions { Files = files, AllowsFileWrites = true } };
        var record = await RecordAsync(options, true, Fence("import numbers_of, textwrap\nopen('out.txt', 'w').write('x')\nprint(numbers_of.answer, open('in.txt').read())"), "<<<42>>>");
        var run = TrajectoryJson.Read(TrajectoryJson.Write(record));
        Assert.Equal("42 7\n", run.Calls.Single().Result!.Stdout);

        ReplayOptions all = new() { Executors = [executor], Files = files };
        Assert.Equal((ReplayOutcome.Equal, ""), await ReplayAsync(all));
        await RefusesAsync(all with { Executors = [new PythonExecutor()] }, "recorded with packages 'site-packages' (");
        await RefusesAsync(all with { Executors = [new PythonExecutor(new PythonExecutorOptions { PackageRoots = [packages] })] }, "recorded with modules imported beforehand textwrap, and this is with no modules imported beforehand");
        await RefusesAsync(all with { Files = new Dictionary<string, ReadOnlyMemory<byte>>() }, "the file 'in.txt' (1 bytes, ");
        await RefusesAsync(all with { Files = new Dictionary<string, ReadOnlyMemory<byte>> { ["in.txt"] = "8"u8.ToArray() } }, "it has another content here");
        await RefusesAsync(all with { Files = new Dictionary<string, ReadOnlyMemory<byte>>(files) { ["b.txt"] = "8"u8.ToArray() } }, "recorded without the file 'b.txt'");

        await File.WriteAllTextAsync(Path.Combine(packages, "numbers_of.py"), "answer = 43\n", TestContext.Current.CancellationToken);
        var changed = all with { Executors = [new PythonExecutor(new PythonExecutorOptions { PackageRoots = [packages], Preload = ["textwrap"] })] };
        await RefusesAsync(changed, "and this is with packages 'site-packages' (");
        Assert.Equal(ReplayOutcome.Different, (await ReplayAsync(changed with { AllowsOtherInterpreters = true })).Outcome);

        async Task<(ReplayOutcome Outcome, string Reason)> ReplayAsync(ReplayOptions with)
        {
            var replay = await new TrajectoryReplayer(with).ReplayAsync(run, TestContext.Current.CancellationToken).SingleAsync(TestContext.Current.CancellationToken);
            return (replay.Outcome, replay.Reason);
        }

        async Task RefusesAsync(ReplayOptions with, string says)
        {
            var (outcome, reason) = await ReplayAsync(with);
            Assert.Equal(ReplayOutcome.NotPossibleHere, outcome);
            Assert.Contains(says, reason, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task CompareAsync_OfScores_FindsTheLargestDifferenceOfSampledTokens()
    {
        var run = (await RecordAsync(new R1AgentOptions(), true, Fence("print(1)"), "<<<1>>>")).Run;
        var stream = TokenSequence.Of(run);
        var at = stream.Segments.First(segment => segment.Kind == SegmentKind.Model).Start + 2;
        float[] scores = [.. stream.LogProbs.Select((value, i) => stream.LogProbs[i] == 0 ? -9 : value + (i == at ? 0.5f : 0))];

        var replay = await LogProbReplay.CompareAsync(run, (_, _, _) => Task.FromResult(scores), TestContext.Current.CancellationToken);

        Assert.Equal((0.5, at, stream.LogProbs.Count(value => value != 0)), (replay.LargestDifference, replay.Position, replay.Tokens));
    }

    private static string Fence(string code) => $"Let me see.\n```python\n{code}\n```\n";

    private static async Task<List<ReplayOutcome>> OutcomesAsync(Trajectory run, ReplayOptions? options = null) =>
        await new TrajectoryReplayer(options).ReplayAsync(run, TestContext.Current.CancellationToken).Select(call => call.Outcome).ToListAsync(TestContext.Current.CancellationToken);

    private static async Task<TrajectoryRecord> RecordAsync(R1AgentOptions options, bool hasTokens, params string[] replies)
    {
        using var client = new ScriptedChatClient(replies) { HasTokens = hasTokens };
        return new TrajectoryRecord { Run = await new R1Agent(client, options).RunAsync("6*7?", TestContext.Current.CancellationToken) };
    }

    // Through a file, so that what is not written is not there.
    private async Task<IReadOnlyList<CallReplay>> RecordAndReplayAsync(R1AgentOptions options, bool hasTokens, params string[] replies)
    {
        var record = await RecordAsync(options, hasTokens, replies);
        File.Delete(FilePath);
        using (var writer = TrajectoryFileWriter.Open(FilePath)) writer.Append(record);
        var records = await new TrajectoryReplayer().ReplayFileAsync(FilePath, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
        return Assert.Single(records).Calls;
    }
}
