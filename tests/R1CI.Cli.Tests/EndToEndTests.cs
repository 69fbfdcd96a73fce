using System.Diagnostics;

namespace R1CI.Cli.Tests;

/// <summary>The script <c>tests/end-to-end.sh</c> in small: rollouts, validation, replay, every export, every adapter.</summary>
public sealed class EndToEndTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task EndToEnd_WithTheShippedModel_Passes()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The script needs bash.");
        string[] arguments = ["tests/end-to-end.sh", "--problems", "3", "--r1ci", Path.Combine(AppContext.BaseDirectory, "r1ci.dll"), "--out", _folder.File("out")];
        using var bash = Process.Start(new ProcessStartInfo("bash", arguments) { WorkingDirectory = Cli.Root, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, errors) = (bash.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), bash.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await bash.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(bash.ExitCode == 0, await output + await errors);
        Assert.Contains("15 records, 15 good, 3 groups, 0 findings", await output, StringComparison.Ordinal);
        Assert.Contains("end to end: all passed", await output, StringComparison.Ordinal);
    }
}
