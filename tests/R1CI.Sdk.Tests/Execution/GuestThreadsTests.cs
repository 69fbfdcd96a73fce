using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Tests.Execution;

public sealed class GuestThreadsTests
{
    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RunAsync_OfWork_UsesAThreadOfItsOwnAgain()
    {
        var threads = new GuestThreads(4);
        var first = await threads.RunAsync(() => (Environment.CurrentManagedThreadId, Thread.CurrentThread.IsThreadPoolThread), None);

        Assert.False(first.IsThreadPoolThread);
        for (var i = 0; i < 100; i++)
        {
            await threads.RunAsync(() => i, None);
        }

        Assert.Equal(1, threads.Count);
    }

    [Fact]
    public async Task RunAsync_WithABigStack_DoesNotOverflowIt() =>
        Assert.Equal(50_000, await new GuestThreads(1).RunAsync(() => Deep(50_000), None));

    [Fact]
    public async Task RunAsync_OfWorkThatThrows_ThrowsAndKeepsTheThread()
    {
        var threads = new GuestThreads(1);
        await Assert.ThrowsAsync<FormatException>(() => threads.RunAsync<int>(() => throw new FormatException(), None));

        Assert.Equal(1, await threads.RunAsync(() => 1, None));
    }

    [Fact]
    public async Task RunAsync_OverTheBound_WaitsAndRunsInOrder()
    {
        var threads = new GuestThreads(1);
        using var gate = new ManualResetEventSlim();
        List<int> order = [];
        var blocked = threads.RunAsync(() => { gate.Wait(TimeSpan.FromSeconds(30)); return 0; }, None);
        var waiting = Enumerable.Range(1, 20).Select(i => threads.RunAsync(() => { order.Add(i); return i; }, None)).ToList();
        gate.Set();
        await blocked;
        await Task.WhenAll(waiting);

        Assert.Equal(Enumerable.Range(1, 20), order);
        Assert.Equal(1, threads.Count);
    }

    [Fact]
    public async Task RunAsync_WhenCancelledWhileWaiting_NeverRuns()
    {
        var threads = new GuestThreads(1);
        using var gate = new ManualResetEventSlim();
        using var source = new CancellationTokenSource();
        var ran = false;
        var blocked = threads.RunAsync(() => { gate.Wait(TimeSpan.FromSeconds(30)); return 0; }, None);
        var waiting = threads.RunAsync(() => ran = true, source.Token);
        await source.CancelAsync();

        Assert.Equal(source.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting)).CancellationToken);
        gate.Set();
        await blocked;
        Assert.Equal(1, await threads.RunAsync(() => 1, None));
        Assert.False(ran);
    }

    [Fact]
    public async Task RunAsync_FromManyThreads_LosesNothing()
    {
        var threads = new GuestThreads(8);
        var results = await Task.WhenAll(Enumerable.Range(0, 2000).Select(i => Task.Run(() => threads.RunAsync(() => i, None))));

        Assert.Equal(Enumerable.Range(0, 2000), results);
        Assert.InRange(threads.Count, 1, 8);
    }

    [Fact]
    public async Task RunAsync_OnAnOwnThread_StaysThere()
    {
        var threads = new GuestThreads(1);
        List<int> places = [];
        await GuestThreads.RunOwnThread(() =>
        {
            places.Add(Environment.CurrentManagedThreadId);
            for (var i = 0; i < 3; i++)
            {
                var script = threads.RunAsync(() => Environment.CurrentManagedThreadId, None);
                Assert.True(script.IsCompletedSuccessfully);
                places.Add(script.Result);
            }

            Assert.True(threads.RunAsync<int>(() => throw new FormatException(), None).IsFaulted);
            places.Add(threads.RunAsync(() => Environment.CurrentManagedThreadId, None).Result);
        });

        Assert.Single(places.Distinct());
        Assert.Equal(0, threads.Count);
        Assert.Equal(50_000, await Own(() => threads.RunAsync(() => Deep(50_000), None)));
    }

    [Fact]
    public async Task RunAsync_OfAScriptThatAsksForAnother_RunsThatOnAnotherThread()
    {
        var threads = new GuestThreads(2);
        var (outer, inner) = await Own(() => threads.RunAsync(
            () => (Environment.CurrentManagedThreadId, threads.RunAsync(() => Environment.CurrentManagedThreadId, None).GetAwaiter().GetResult()), None));

        Assert.NotEqual(outer, inner);
    }

    [Fact]
    public async Task RunAsync_OnOwnThreads_KeepsTheBound()
    {
        const int Bound = 3;
        var threads = new GuestThreads(Bound);
        var (running, most, sum) = (0, 0, 0);
        var gate = new Lock();
        var own = Enumerable.Range(0, 8).Select(_ => Own(() => Task.WhenAll(Enumerable.Range(0, 50).Select(_ => threads.RunAsync(Script, None)))));
        var others = Enumerable.Range(0, 400).Select(_ => Task.Run(() => threads.RunAsync(Script, None)));
        await Task.WhenAll(Task.WhenAll(own), Task.WhenAll(others)).WaitAsync(TimeSpan.FromSeconds(60), None);

        Assert.Equal(800, sum);
        Assert.InRange(most, 1, Bound);

        int Script()
        {
            lock (gate) most = Math.Max(most, ++running);
            Thread.SpinWait(200);
            lock (gate) running--;
            return Interlocked.Increment(ref sum);
        }
    }

    private static async Task<T> Own<T>(Func<Task<T>> work)
    {
        T? result = default;
        await GuestThreads.RunOwnThread(() => result = work().GetAwaiter().GetResult());
        return result!;
    }

    private static int Deep(int n)
    {
        Span<long> frame = stackalloc long[16];
        frame[0] = n;
        return n == 0 ? (int)frame[1] : 1 + Deep(n - 1);
    }
}
