using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using R1CI.Sdk.Trajectories;
using R1CI.Sdk.Training.Export;
using R1CI.Sdk.Training.Tests.Export;

namespace R1CI.Sdk.Training.Tests.Mathematics;

/// <summary>The trainer of examples/TrainTinyModel, run by CPython with torch: its own tests, and its loss over an export against ours over the records.</summary>
public sealed class PolicyLossTests
{
    private static readonly Paper.Terms Terms = new(0.2, 0.28, 2, 0.05);

    [Fact]
    public async Task Loss_OverAnExport_IsThatOfTheRecordsAndOfCasesByHand()
    {
        using var folder = new ExportFolder().Write((await Collections.OfEdgeCasesAsync()).Concat(await ScriptedRuns.GroupsAsync(5)));
        folder.Export(ExportFormat.Grpo);
        await File.WriteAllTextAsync(folder.PathOf("case.json"), JsonSerializer.Serialize(Case(Paper.WholeGroups(RawRun.ReadAll(folder.Input)))), TestContext.Current.CancellationToken);
        File.Move(Path.Combine(folder.Output, "grpo.jsonl"), folder.PathOf("grpo.jsonl"));

        // Debian's torch is Debian's Python's, whatever else is called python3 here.
        foreach (var python in new[] { "python3", "/usr/bin/python3" })
        {
            if (await RunAsync(python, Path.GetDirectoryName(folder.Input)!) is not { } report) continue;
            Assert.Contains("OK", report, StringComparison.Ordinal);
            Assert.DoesNotContain("skipped", report, StringComparison.Ordinal);
            return;
        }

        Assert.Skip("No python3 with torch and numpy here.");
    }

    // A later policy, the trainer's view of the sampling policy, and a reference: the recorded log-probability and something that differs from token to token.
    private static Dictionary<string, object> Case(List<List<RawRun>> groups)
    {
        var (loss, clipped, tokens) = (0.0, 0, 0);
        Dictionary<string, object> runs = [];
        foreach (var group in groups)
        {
            var advantages = Paper.Advantages([.. group.Select(run => run.Reward!.Value)], divides: true);
            foreach (var (run, advantage) in group.Zip(advantages))
            {
                double[] Shifted(double by, int period) => [.. run.LogProbs.Select((value, at) => run.IsSampled[at] ? value + (by * Math.Sin((at * period) + run.Sample)) : -1.0)];
                var (now, own, reference, slopes) = (Shifted(0.6, 3), Shifted(0.9, 5), Shifted(0.4, 7), new double[run.Ids.Length]);
                for (var at = 0; at < run.Ids.Length; at++)
                {
                    if (!run.IsSampled[at]) continue;
                    var (term, slope, isClipped) = Paper.Token(now[at], own[at], run.LogProbs[at], reference[at], advantage, Terms);
                    (loss, slopes[at], clipped, tokens) = (loss + term, slope, clipped + (isClipped ? 1 : 0), tokens + 1);
                }

                runs[run.Id] = new { now, own, reference, slopes };
            }
        }

        Assert.InRange(clipped, tokens / 20, tokens / 2);
        return new() { ["low"] = Terms.Low, ["high"] = Terms.High, ["most"] = Terms.MostWeight, ["kl"] = Terms.Kl, ["loss"] = loss / tokens, ["clipped"] = clipped, ["runs"] = runs };
    }

    /// <summary>Returns what unittest says; <see langword="null"/> when this Python is absent or lacks torch.</summary>
    private static async Task<string?> RunAsync(string python, string folder)
    {
        var tests = Path.Combine(GoldenExportTests.Golden, "..", "..", "..", "..", "examples", "TrainTinyModel", "tests");
        var start = new ProcessStartInfo(python, ["-X", "utf8", "-B", "-m", "unittest", "discover", "-v", "-s", tests])
        {
            RedirectStandardError = true,
            Environment = { ["R1CI_LOSS_CASE"] = folder },
        };
        try
        {
            using var process = Process.Start(start)!;
            var report = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.True(process.ExitCode == 0, report);
            return report.Contains("'no torch here'", StringComparison.Ordinal) || report.Contains("'no numpy here'", StringComparison.Ordinal) ? null : report;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
