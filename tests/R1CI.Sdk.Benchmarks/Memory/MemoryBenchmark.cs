using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.AI;
using R1CI.Sdk.Agents;
using R1CI.Sdk.OnnxGenAI;

namespace R1CI.Sdk.Benchmarks.Memory;

/// <summary>Asks 1,000 questions in one process and fits a line through its memory after the first 100.</summary>
internal static class MemoryBenchmark
{
    private const int Questions = 1_000;
    private const int WarmUp = 100;
    private const int Step = 25;

    public static async Task RunAsync()
    {
        using var client = OnnxGenAIChatClient.Load(Repository.Model);
        var agent = new R1Agent(client, new R1AgentOptions { ChatOptions = new ChatOptions { Temperature = 0 } });
        var problems = Problems.Read(512);
        var samples = new List<(double Question, double Resident, double Managed)>();
        for (var i = 1; i <= Questions; i++)
        {
            await agent.RunAsync(problems[i % problems.Count]);
            if (i >= WarmUp && i % Step == 0)
            {
                samples.Add((i, Resident(), GC.GetTotalMemory(forceFullCollection: true)));
            }
        }

        Console.WriteLine();
        Console.WriteLine($"{Questions} questions in one process");
        Print("resident", [.. samples.Select(sample => (sample.Question, sample.Resident))]);
        Print("managed heap after collection", [.. samples.Select(sample => (sample.Question, sample.Managed))]);
    }

    private static double Resident()
    {
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }

    private static void Print(string name, IReadOnlyList<(double X, double Y)> points)
    {
        var (meanX, meanY) = (points.Average(point => point.X), points.Average(point => point.Y));
        var slope = points.Sum(point => (point.X - meanX) * (point.Y - meanY)) / points.Sum(point => (point.X - meanX) * (point.X - meanX));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  {name,-30} {points[0].Y / (1 << 20),8:F1} MiB after {points[0].X}, {points[^1].Y / (1 << 20),8:F1} MiB at the end, slope {slope,8:F0} bytes a question"));
    }
}
