using System.Diagnostics;

namespace R1CI.Cli.Tests.Serving;

/// <summary>The Python client and the plugs for trainers, against the built command.</summary>
public sealed class PythonClientTests
{
    [Theory]
    [InlineData("test_client.py")]
    [InlineData("test_fleet.py")]
    public async Task PythonClient_AgainstRealServers_PassesItsTests(string file)
    {
        var none = TestContext.Current.CancellationToken;
        var tests = Path.Combine(Cli.Root, "adapters", "python", "tests", file);
        var start = new ProcessStartInfo("python3", ["-X", "utf8", "-B", tests]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["R1CI_COMMAND"] = Path.Combine(AppContext.BaseDirectory, "r1ci.dll");
        Process? process = null;
        try
        {
            process = Process.Start(start);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("There is no python3.");
        }

        using (process)
        {
            var (output, errors) = (process!.StandardOutput.ReadToEndAsync(none), process.StandardError.ReadToEndAsync(none));
            await process.WaitForExitAsync(none);
            Assert.True(process.ExitCode == 0, await output + await errors);
            Assert.DoesNotContain("skipped", await errors, StringComparison.Ordinal);
        }
    }
}
