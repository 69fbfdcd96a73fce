using Microsoft.Extensions.AI;
using R1CI.Sdk.Models.Tokens;

namespace R1CI.Sdk.Tests.Models.Tokens;

public sealed class TemplateThreadTests
{
    [Fact]
    public void Run_ReturnsOrThrowsWhatTheRenderingDoes()
    {
        using var thread = new TemplateThread(TimeSpan.FromMinutes(1), typeof(IChatClient));

        Assert.Equal("a", thread.Run(() => "a"));
        Assert.Throws<InvalidTimeZoneException>(() => thread.Run(() => throw new InvalidTimeZoneException()));
        Assert.Equal("b", thread.Run(() => "b"));
    }

    [Fact]
    public void Run_FromManyThreads_GivesEachItsOwnResult()
    {
        using var thread = new TemplateThread(TimeSpan.FromMinutes(1), typeof(IChatClient));

        Parallel.For(0, 200, i => Assert.Equal($"{i}", thread.Run(() => $"{i}")));
    }

    [Fact]
    public void Run_PastTheDeadline_ThrowsAndSoDoesEveryCallUntilThatRenderingEnds()
    {
        using var thread = new TemplateThread(TimeSpan.FromMilliseconds(20), typeof(IChatClient));
        using var never = new ManualResetEventSlim();

        Assert.Throws<TimeoutException>(() => thread.Run(() =>
        {
            never.Wait();
            return "";
        }));
        Assert.Throws<TimeoutException>(() => thread.Run(() => ""));
        never.Set();
        string? result = null;
        Assert.True(SpinWait.SpinUntil(() => (result = TryRun(thread)) is not null, TimeSpan.FromSeconds(30)));
        Assert.Equal("next", result);
    }

    private static string? TryRun(TemplateThread thread)
    {
        try
        {
            return thread.Run(() => "next");
        }
        catch (TimeoutException)
        {
            return null;
        }
    }

    [Fact]
    public void Run_AfterDispose_ThrowsObjectDisposedException()
    {
        var thread = new TemplateThread(TimeSpan.FromMinutes(1), typeof(IChatClient));
        thread.Run(() => "");
        thread.Dispose();

        Assert.Throws<ObjectDisposedException>(() => thread.Run(() => ""));
    }
}
