using System.Diagnostics;
using R1CI.Sdk.Node;
using R1CI.Sdk.OnnxGenAI;

namespace R1CI.Sdk.Benchmarks.Chat;

/// <summary>
/// Many conversations at once for as long as <c>--minutes</c> says, with clients that drop, cancels, code that runs away, interpreters that are killed and a model
/// that breaks: nothing may be lost, mixed up or kept.
/// </summary>
internal static class ChatSoak
{
    private const int Users = 200;
    private const int ModelUsers = 8;

    /// <summary>Gets or sets how long it goes on.</summary>
    public static double Minutes { get; set; } = 1;

    public static async Task RunAsync()
    {
        Print($"Chat: {Users} conversations on a scripted policy and {ModelUsers} on the shipped model for {Minutes} minutes, in one process with their clients");
        var (figures, health, policy) = (new SoakFigures(), new SoakHealth(), new SoakModel());
        using var shipped = OnnxGenAIChatClient.Load(Repository.Model);
        using var node = TryNode();
        await using var scripted = await SoakServer.StartAsync(policy, node);
        await using var real = await SoakServer.StartAsync(shipped, null);
        Print($"stop to idle processor, alone:                   {SoakFigures.Quantiles(await QuietMeasurements.StopsAsync(scripted.Address))} (in windows of 20 ms)");
        Print($"first event after the model starts, alone:      {SoakFigures.Quantiles(await QuietMeasurements.FirstEventsAsync(scripted.Address, policy))}");
        var begun = Stopwatch.GetTimestamp();
        using var end = new CancellationTokenSource(TimeSpan.FromMinutes(Minutes));
        var watching = health.WatchAsync(end.Token);
        await Task.WhenAll([
            NodeKiller.RunAsync(figures, end.Token),
            .. Enumerable.Range(1, Users).Select(number => new SoakUser(number, scripted.Address, policy, figures, node is not null).RunAsync(end.Token)),
            .. Enumerable.Range(0, ModelUsers).Select(number => new ModelUser(number, real.Address, figures).RunAsync(end.Token))]);
        await watching;
        Report(figures, health, Stopwatch.GetElapsedTime(begun));
    }

    private static NodeExecutor? TryNode()
    {
        try
        {
            return new NodeExecutor();
        }
        catch (NodeUnavailableException problem)
        {
            Print($"without executors to kill: {problem.Message}");
            return null;
        }
    }

    private static void Report(SoakFigures figures, SoakHealth health, TimeSpan time)
    {
        Print($"{time.TotalSeconds:F0} s: {figures.Counts()}");
        Print($"first event after the model starts, under load: {SoakFigures.Quantiles(figures.FirstEvents)}");
        Print($"stop to the run's end, under load:              {SoakFigures.Quantiles(figures.Stops)}");
        Print($"question to the end of its run, under load:     {SoakFigures.Quantiles(figures.Runs)}");
        health.Report(Print);
        Print($"lost runs {figures.Of("lost runs")}, lost events {figures.Of("lost events")}, mixed {figures.Of("mixed")}, wrong ends {figures.Of("wrong ends")}, refused {figures.Of("refused")}");
        foreach (var problem in figures.Problems) Console.WriteLine($"    {problem}");
    }

    private static void Print(FormattableString line) => Console.WriteLine("  " + FormattableString.Invariant(line));
}
