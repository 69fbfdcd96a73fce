using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntime;
using R1CI.Sdk.OnnxRuntime.Engine;

namespace R1CI.Sdk.OnnxRuntime.Tests.Engine;

/// <summary>Conversations that begin, go on, fork, go back, are cancelled and end, in a random order and on several threads: each keeps its bits.</summary>
public sealed class EngineMixTests
{
    private const int Context = 256;
    private const int Workers = 12;
    private static readonly int[] SharedPrompt = EngineModel.Tokens(77, 80);

    // 300 find more, in some minutes.
    private static int Actions => int.TryParse(Environment.GetEnvironmentVariable("R1CI_ENGINE_MIX"), out var actions) ? actions : 8;

    [Theory]
    [InlineData(1, 9, 16, false)]
    [InlineData(2, 6, 64, true)] // with the cache in memory that the session's provider allocates
    public async Task GenerateAsync_AmidForksCancellationsAndRowsTakenAway_SeesTheBitsOfAReplay(int seed, int rows, int chunkTokens, bool isOnDevice)
    {
        Assert.SkipUnless(RuntimeInformation.ProcessArchitecture == Architecture.X64, "What is equal bit for bit was measured on x64 only.");
        using var device = isOnDevice ? EngineModel.Load(TinyModel.Folder, OrtMemoryInfo.DefaultInstance) : null;
        using var engine = EngineModel.CreateEngine(lanes: 2, rows, chunkTokens, context: Context, model: device);
        using var alone = EngineModel.CreateEngine(rows: 1, context: Context);
        var forks = new ConcurrentQueue<Tracked>();

        var tracked = await Task.WhenAll(Enumerable.Range(0, Workers).Select(worker => Task.Run(() => WorkAsync(engine, new Random((seed * 1000) + worker), forks))));

        var left = tracked.SelectMany(each => each).Concat(forks).ToList();
        Assert.NotEmpty(left);
        foreach (var each in left)
        {
            var (seen, expected) = (new GreedySink(2), new GreedySink(2));
            using var replay = await each.ReplayAsync(alone);
            Assert.Equal(replay.Ids.ToArray(), each.Sequence.Ids.ToArray());
            await each.Sequence.GenerateAsync(EngineModel.Ids(9), seen, TestContext.Current.CancellationToken);
            await replay.GenerateAsync(EngineModel.Ids(9), expected, TestContext.Current.CancellationToken);
            Assert.Equal(expected.Seen, seen.Seen);
            each.Sequence.Dispose();
        }

        Assert.All(engine.Lanes, lane => Assert.Equal((0, 0), (lane.Running, lane.Rows.Used))); // all rows came back
    }

    private static async Task<List<Tracked>> WorkAsync(BatchEngine engine, Random random, ConcurrentQueue<Tracked> forks)
    {
        List<Tracked> mine = [];
        for (var action = 0; action < Actions; action++)
        {
            if (forks.TryDequeue(out var fork)) mine.Add(fork);
            if (mine.Count == 0 || (mine.Count < 3 && random.Next(3) == 0)) mine.Add(new Tracked(engine.Begin()));
            var one = mine[random.Next(mine.Count)];
            switch (random.Next(8))
            {
                case 0 when one.Sequence.Length > 0:
                    forks.Enqueue(one.Fork());
                    break;
                case 1 when mine.Count > 1:
                    one.Sequence.Dispose();
                    mine.Remove(one);
                    break;
                case 2:
                    one.GoBack(random);
                    break;
                case 3:
                    await one.GoOnAsync(random, isCancelled: true);
                    break;
                default:
                    await one.GoOnAsync(random, isCancelled: false);
                    break;
            }
        }

        return mine;
    }

    /// <summary>A sequence, and how each of its tokens was read.</summary>
    private sealed class Tracked(EngineSequence sequence)
    {
        private readonly List<(int Token, bool InPass)> _read = [];

        public EngineSequence Sequence => sequence;

        public Tracked Fork()
        {
            var fork = new Tracked(sequence.Fork());
            fork._read.AddRange(_read);
            return fork;
        }

        public async Task GoOnAsync(Random random, bool isCancelled)
        {
            int[] unread = sequence.Length == 0 && random.Next(2) == 0 ? [.. SharedPrompt, .. Some(random, 20)] : [random.Next(2000), .. Some(random, 40)];
            var sampled = Some(random, 12);
            if (sequence.Length + unread.Length + sampled.Length + 4 > Context) return;
            using var stop = new CancellationTokenSource();
            var (place, cancelAt) = (0, random.Next(sampled.Length + 1));
            var call = sequence.GenerateAsync(unread, new ScriptedSink((_, _) =>
            {
                if (isCancelled && place == cancelAt) stop.Cancel();
                return place < sampled.Length ? sampled[place++] : null;
            }), stop.Token);
            if (isCancelled && random.Next(2) == 0) await stop.CancelAsync(); // in the queue, or while the prompt is read
            await call.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            Assert.True(call.IsCompletedSuccessfully || (isCancelled && call.IsCanceled), call.Exception?.ToString());
            var inPass = unread.Length > 1;
            _read.AddRange(unread.Select(token => (token, inPass)).Concat(sampled.Select(token => (token, false))).Take(sequence.Length - _read.Count));
        }

        // Never so that a single token of a pass is left, which nobody could read as it was read.
        public void GoBack(Random random)
        {
            var length = random.Next(_read.Count + 1);
            while (length > 0 && _read[length - 1].InPass && (length == 1 || !_read[length - 2].InPass)) length--;
            sequence.TruncateTo(length);
            _read.RemoveRange(length, _read.Count - length);
        }

        public async Task<EngineSequence> ReplayAsync(BatchEngine engine)
        {
            var replay = engine.Begin();
            for (var place = 0; place < _read.Count;)
            {
                var pass = _read.Skip(place).TakeWhile(each => each.InPass).Select(each => each.Token).ToArray();
                if (pass.Length == 0) pass = [_read[place].Token];
                place += pass.Length;
                await replay.GenerateAsync(pass, new ScriptedSink((_, _) => place < _read.Count && !_read[place].InPass ? _read[place++].Token : null), TestContext.Current.CancellationToken);
            }

            return replay;
        }

        private static int[] Some(Random random, int most) => [.. Enumerable.Range(0, random.Next(most + 1)).Select(_ => random.Next(2000))];
    }
}
