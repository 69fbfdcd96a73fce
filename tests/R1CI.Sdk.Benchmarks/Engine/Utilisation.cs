using Microsoft.Extensions.AI;
using R1CI.Sdk.OnnxRuntime;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Benchmarks.Engine;

/// <summary>How much of the time the engine computes while conversations of several turns wait for code between them.</summary>
internal static class Utilisation
{
    private const int Conversations = 32;
    private const int Turns = 4;
    private const int TurnTokens = 40;
    private static readonly TimeSpan Code = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(5);

    public static async Task RunAsync()
    {
        using var client = OnnxRuntimeChatClient.Load(Repository.Model);
        using var stop = new CancellationTokenSource();
        var calls = 0;
        var talks = Enumerable.Range(0, Conversations).Select(number => Task.Run(() => TalkAsync(client, number, () => Interlocked.Increment(ref calls), stop.Token))).ToList();
        await Task.Delay(WarmUp);
        var (before, called) = (client.Engine.ReadStatistics(), Volatile.Read(ref calls));
        await Task.Delay(Window);
        var (done, made) = (client.Engine.ReadStatistics() - before, Volatile.Read(ref calls) - called);
        await stop.CancelAsync();
        await Task.WhenAll(talks);
        EngineBenchmark.Print($"  {Conversations} conversations of {Turns} turns, {Code.TotalMilliseconds:F0} ms of code after each: the model's loops worked {done.Busy / (done.Busy + done.Idle):P1} of the time; {(done.StepTokens + done.PassTokens) / Window.TotalSeconds:F0} tokens/s, {made / Window.TotalSeconds:F0} code calls/s, {(double)done.StepTokens / done.Steps:F1} sequences a step, {(double)done.HoleTokens / (done.StepTokens + done.HoleTokens):P1} of its rows without one");
    }

    private static async Task TalkAsync(OnnxRuntimeChatClient client, int number, Action count, CancellationToken stop)
    {
        for (var again = 0; !stop.IsCancellationRequested; again++)
        {
            using var lease = new ConversationLease();
            var messages = Prompts.Of((1000 * number) + again, 3);
            for (var turn = 0; turn < Turns && !stop.IsCancellationRequested; turn++)
            {
                var options = new ChatOptions { Temperature = 1, Seed = turn, MaxOutputTokens = TurnTokens };
                options.ComputeOnCallersThread();
                lease.AddTo(options);
                messages.AddMessages(await client.GetResponseAsync(messages, options, CancellationToken.None));
                await Task.Delay(Code, CancellationToken.None);
                messages.Add(new ChatMessage(ChatRole.User, "Code Execution Results: 42"));
                count();
            }
        }
    }
}
