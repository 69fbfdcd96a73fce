using System.Text.Json;
using R1CI.Sdk.Trajectories;
using R1CI.Sdk.Trajectories.Files;

namespace R1CI.Cli.Tests;

public sealed class ViewCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Runs => _folder.File("runs.jsonl");

    private string Page => _folder.File("runs.html");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task View_OfARunOfTheShippedModel_WritesThePageAndSaysSo()
    {
        await CollectAsync();

        var result = await Cli.RunAsync("view", Runs, "--out", Page);

        Assert.Equal((0, ""), (result.ExitCode, result.Stdout));
        Assert.Contains("shows 1 runs", result.Stderr, StringComparison.Ordinal);
        Assert.StartsWith("<!DOCTYPE html>", await File.ReadAllTextAsync(Page, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task View_OfAFileThatIsCut_WritesWhatIsWholeAndFails()
    {
        await CollectAsync();
        await File.AppendAllTextAsync(Runs, "{\"schema\":", TestContext.Current.CancellationToken);

        var result = await Cli.RunAsync("view", Runs, "--out", Page);

        Assert.Equal(3, result.ExitCode);
        Assert.Contains("The page shows the runs before this line.", result.Stderr, StringComparison.Ordinal);
        Assert.True(File.Exists(Page));
    }

    [Fact]
    public async Task View_OfWhatIsNoFileOfRuns_WritesNothing()
    {
        await File.WriteAllTextAsync(Runs, "a,b\n1,2\n", TestContext.Current.CancellationToken);

        var result = await Cli.RunAsync("view", Runs, "--out", Page);
        var missing = await Cli.RunAsync("view", _folder.File("none.jsonl"), "--out", Page);
        var same = await Cli.RunAsync("view", Runs, "--out", Runs);
        var model = await Cli.RunAsync("view", Runs, "--out", Page, "--model", _folder.File("none"));

        Assert.Equal((3, 3, 2, 4), (result.ExitCode, missing.ExitCode, same.ExitCode, model.ExitCode));
        Assert.Contains("No page was written.", result.Stderr, StringComparison.Ordinal);
        Assert.False(File.Exists(Page));
        Assert.Equal("a,b\n1,2\n", await File.ReadAllTextAsync(Runs, TestContext.Current.CancellationToken));
    }

    private async Task CollectAsync()
    {
        var asked = await Cli.RunAsync("ask", "What is 17 * 23?", "--json");
        using var json = JsonDocument.Parse(asked.Stdout);
        using var writer = TrajectoryFileWriter.Open(Runs);
        writer.Append(TrajectoryJson.ReadRecord(json.RootElement.GetProperty("trajectory").GetRawText()));
    }
}
