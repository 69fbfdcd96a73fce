using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using Microsoft.Extensions.AI;
using R1CI.Sdk.Agents;
using R1CI.Sdk.OnnxGenAI;

namespace R1CI.Sdk.Benchmarks.Tracing;

/// <summary>What a run costs more with a listener to every activity and instrument, on the model that ships: wall time of the same questions, in turn.</summary>
internal static class TracingBenchmark
{
    private const int Questions = 16;
    private const int Alternations = 40;

    public static async Task RunAsync()
    {
        using var client = OnnxGenAIChatClient.Load(Repository.Model);
        var agent = new R1Agent(client, new R1AgentOptions { ChatOptions = new ChatOptions { Temperature = 0 } });
        var questions = Problems.Read(Questions);
        var ratios = new List<double>();
        var (activities, measurements) = (0L, 0L);
        for (var round = -1; round < Alternations; round++)
        {
            // Which of the two goes first changes from round to round.
            var (off, on) = (TimeSpan.Zero, TimeSpan.Zero);
            if (round % 2 == 0) off = await RunAsync(agent, questions);
            using (Listen(() => activities++, () => measurements++)) on = await RunAsync(agent, questions);
            if (round % 2 != 0) off = await RunAsync(agent, questions);
            if (round >= 0) ratios.Add(on / off); // the first round warms both up
        }

        Console.WriteLine();
        Console.WriteLine($"Tracing on against off: {Questions} questions a round, {Alternations} pairs, {activities / (Alternations + 1)} activities and {measurements / (Alternations + 1)} measurements a round");
        Statistics.Print("wall time, on / off", ratios);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  overhead, median of the pairs: {(Statistics.Median(ratios) - 1) * 100:F2} %"));
    }

    private static async Task<TimeSpan> RunAsync(R1Agent agent, IReadOnlyList<string> questions)
    {
        var start = Stopwatch.GetTimestamp();
        foreach (var question in questions) await agent.RunAsync(question);
        return Stopwatch.GetElapsedTime(start);
    }

    private static Listeners Listen(Action onActivity, Action onMeasurement)
    {
        var activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name == R1Telemetry.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _ => onActivity(),
        };
        ActivitySource.AddActivityListener(activities);
        var meters = new MeterListener { InstrumentPublished = (instrument, own) => { if (instrument.Meter.Name == R1Telemetry.MeterName) own.EnableMeasurementEvents(instrument); } };
        meters.SetMeasurementEventCallback<double>((_, _, _, _) => onMeasurement());
        meters.SetMeasurementEventCallback<long>((_, _, _, _) => onMeasurement());
        meters.Start();
        return new Listeners(activities, meters);
    }

    private sealed record Listeners(ActivityListener Activities, MeterListener Meters) : IDisposable
    {
        public void Dispose()
        {
            Activities.Dispose();
            Meters.Dispose();
        }
    }
}
