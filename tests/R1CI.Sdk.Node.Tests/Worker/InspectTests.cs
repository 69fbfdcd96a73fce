using System.Diagnostics;

namespace R1CI.Sdk.Node.Tests.Worker;

/// <summary>What guest code's <c>console.log</c> prints, beside what node's own prints for the same statements.</summary>
public sealed class InspectTests
{
    [Fact]
    public async Task Log_OfValuesOfEveryKind_PrintsWhatNodePrints()
    {
        var executor = NodeHere.Executor;
        var code = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Worker", "values.js"), TestContext.Current.CancellationToken);
        var ours = await NodeHere.RunAsync(code);
        using var node = Process.Start(new ProcessStartInfo(executor.NodePath, ["-e", code]) { RedirectStandardOutput = true })!;
        var theirs = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);

        Assert.Null(ours.Error);
        Assert.Equal(theirs.Split('\n'), ours.Stdout.Split('\n'));
    }
}
