using System.Diagnostics;

namespace R1CI.Sdk.SemanticKernel.Tests.Kernels;

public sealed class ExampleTests
{
    [Fact]
    public async Task SemanticKernelAgent_WithTheShippedModel_AnswersAndRunsThePlugin()
    {
        var built = new DirectoryInfo(AppContext.BaseDirectory); // .../bin/<configuration>/<framework>/
        var program = Path.Combine(Repository.Root, "examples", "SemanticKernelAgent", "bin", built.Parent!.Name, built.Name, "SemanticKernelAgent.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (stdout, stderr) = (process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));

        Assert.Equal("agent: 168\nplugin: 285\n", await stdout);
        Assert.Equal("", await stderr);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
    }
}
