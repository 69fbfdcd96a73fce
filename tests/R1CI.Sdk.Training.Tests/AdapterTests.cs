using System.ComponentModel;
using System.Diagnostics;
using R1CI.Sdk.Training.Export;
using R1CI.Sdk.Training.Tests.Export;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Training.Tests;

/// <summary>The Python adapters against stub trainers, run by CPython: over the committed views, and over views of runs made here.</summary>
public sealed class AdapterTests
{
    [Fact]
    public Task Adapters_OverTheCommittedViews_PassTheirOwnTests() => RunAsync(GoldenExportTests.Golden);

    [Fact]
    public Task Views_InTensors_TrainSampledTokensOnly() => RunAsync(GoldenExportTests.Golden, "test_torch.py");

    [Theory]
    [InlineData(ObservationPlacement.Inline)]
    [InlineData(ObservationPlacement.Message)]
    public async Task Adapters_OverRealRuns_PassTheirOwnTests(ObservationPlacement placement)
    {
        using var folder = new ExportFolder().Write(await ScriptedRuns.GroupsAsync(5, placement));
        foreach (var format in Enum.GetValues<ExportFormat>().Where(format => format != ExportFormat.CodeIO))
        {
            folder.Export(format);
        }

        File.Copy(folder.Input, Path.Combine(folder.Output, "trajectories.jsonl"));
        await RunAsync(folder.Output);
    }

    [Fact]
    public async Task Adapters_OverFinalRecordsOfCodeIO_TrainOnTheAnswersOnly()
    {
        using var folder = new ExportFolder();
        File.WriteAllLines(folder.Input,
        [
            """{"prompt":"Predict the output.","turn_1":"It is 41.","feedback_1":"[Mismatch] Not ünïcode 羊.","turn_2":"It is 42.","feedback_2":"Correct output!"}""",
            """{"prompt":"Predict an input.","turn_1":"It is 7.","feedback_1":"Feasible input!","turn_2":null,"feedback_2":null}""",
        ]);
        folder.Export(new ExportOptions { Tokenizer = () => new ByteTokenizer() });
        File.Copy(folder.Input, Path.Combine(folder.Output, "final.jsonl"));
        await RunAsync(folder.Output, "test_codeio.py");
    }

    private static async Task RunAsync(string views, string name = "test_adapters.py")
    {
        var tests = Path.Combine(GoldenExportTests.Golden, "..", name);
        var start = new ProcessStartInfo("python3", ["-X", "utf8", "-B", tests])
        {
            RedirectStandardError = true,
            Environment = { ["R1CI_VIEWS"] = views },
        };
        try
        {
            using var process = Process.Start(start)!;
            var report = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.True(process.ExitCode == 0, report);
            Assert.Contains("OK", report, StringComparison.Ordinal);
            Assert.SkipWhen(report.Contains("Ran 0 tests", StringComparison.Ordinal), "python3 has no torch here.");
        }
        catch (Win32Exception)
        {
            Assert.Skip("No python3 here.");
        }
    }
}
