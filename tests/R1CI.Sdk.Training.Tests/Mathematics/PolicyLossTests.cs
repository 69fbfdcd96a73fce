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
    private static readonly string Example = Path.GetFullPath(Path.Combine(GoldenExportTests.Golden, "..", "..", "..", "..", "examples", "TrainTinyModel"));

    // Debian's torch is Debian's Python's, whatever else is called python3 here.
    private static readonly Lazy<Task<string?>> Python = new(FindPythonAsync);
    private static readonly Paper.Terms Terms = new(0.2, 0.28, 2, 0.05);

    [Fact]
    public async Task Loss_OverAnExport_IsThatOfTheRecordsAndOfCasesByHand()
    {
        using var folder = new ExportFolder().Write((await Collections.OfEdgeCasesAsync()).Concat(await ScriptedRuns.GroupsAsync(5)));
        folder.Export(ExportFormat.Grpo);
        await File.WriteAllTextAsync(folder.PathOf("case.json"), JsonSerializer.Serialize(Case(Paper.WholeGroups(RawRun.ReadAll(folder.Input)))), TestContext.Current.CancellationToken);
        File.Move(Path.Combine(folder.Output, "grpo.jsonl"), folder.PathOf("grpo.jsonl"));

        var report = await RunAsync(["-m", "unittest", "discover", "-v", "-s", Path.Combine(Example, "tests")], Path.GetDirectoryName(folder.Input)!);
        Assert.Contains("OK", report, StringComparison.Ordinal);
        Assert.DoesNotContain("skipped", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ratio_OfTheShippedModelsRollouts_IsOneOnTheFirstStep()
    {
        using var folder = new ExportFolder().Write(await Collections.OfTheShippedModelAsync(1, TestContext.Current.CancellationToken));
        folder.Export(ExportFormat.Grpo);
        var report = await RunAsync([Path.Combine(Example, "training", "mismatch.py"), Collections.ShippedModel, Path.Combine(folder.Output, "grpo.jsonl"), "--any-version", "--threads", "1"], "");
        var gaps = JsonElement.Parse(report[report.IndexOf('{', StringComparison.Ordinal)..]);

        Assert.InRange(gaps.GetProperty("tokens").GetInt32(), 400, 20_000);
        Assert.InRange(gaps.GetProperty("ratio_off").GetDouble(), 0, 1e-4);
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

    /// <summary>Returns what the program writes.</summary>
    private static async Task<string> RunAsync(string[] arguments, string lossCase)
    {
        var python = await Python.Value;
        Assert.SkipWhen(python is null, "No python3 with torch, numpy and onnx here.");
        var (exitCode, report) = (await TryRunAsync(python!, arguments, lossCase))!.Value;
        Assert.True(exitCode == 0, report);
        return report;
    }

    private static async Task<string?> FindPythonAsync()
    {
        foreach (var python in new[] { "python3", "/usr/bin/python3" })
        {
            if (await TryRunAsync(python, ["-c", "import importlib.util, sys; sys.exit(not all(map(importlib.util.find_spec, ('torch', 'numpy', 'onnx'))))"], "") is (0, _)) return python;
        }

        return null;
    }

    private static async Task<(int ExitCode, string Output)?> TryRunAsync(string python, string[] arguments, string lossCase)
    {
        var start = new ProcessStartInfo(python, ["-X", "utf8", "-B", .. arguments])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            Environment = { ["R1CI_LOSS_CASE"] = lossCase },
        };
        try
        {
            using var process = Process.Start(start)!;
            var (output, error) = (process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return (process.ExitCode, await error + await output);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
