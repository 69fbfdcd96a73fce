using System.Diagnostics;
using Microsoft.Extensions.AI;

namespace R1CI.Sdk.OnnxGenAI.Tests.Loading;

/// <summary>The native libraries write under the home folder and the temporary folder unless their telemetry is off.</summary>
public sealed class NativeTelemetryTests
{
    [Fact]
    public async Task GetResponseAsync_InAProcessWithAHomeOfItsOwn_WritesNoFileThere()
    {
        var home = Directory.CreateTempSubdirectory("r1ci-home-").FullName;
        try
        {
            var (exitCode, output) = await RunChildAsync(home);

            Assert.True(exitCode == 0 && output.Contains("Total: 1", StringComparison.Ordinal), output);
            Assert.Empty(Directory.EnumerateFiles(home, "*", SearchOption.AllDirectories));
        }
        finally
        {
            Directory.Delete(home, recursive: true);
        }
    }

    [Fact(Explicit = true)] // what the child process of the other test runs
    public async Task Child_LoadsAndGenerates()
    {
        using var client = TinyModel.Load();
        await client.GetResponseAsync([new ChatMessage(ChatRole.User, "2 + 2")], null, TestContext.Current.CancellationToken);
    }

    // This test assembly is a program; it runs one test of its own in a process whose home and temporary folder are empty.
    private static async Task<(int ExitCode, string Output)> RunChildAsync(string home)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(NativeTelemetryTests).Assembly.Location);
        }

        foreach (var argument in new[] { "-explicit", "only", "-method", $"{typeof(NativeTelemetryTests).FullName}.{nameof(Child_LoadsAndGenerates)}" })
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["HOME"] = start.Environment["XDG_CACHE_HOME"] = start.Environment["TMPDIR"] = home;
        start.Environment["USERPROFILE"] = start.Environment["LOCALAPPDATA"] = start.Environment["TEMP"] = start.Environment["TMP"] = home;
        start.Environment["DOTNET_EnableDiagnostics"] = "0"; // its sockets would lie in the temporary folder
        start.Environment.Remove("ORT_DISABLE_TELEMETRY");
        using var child = Process.Start(start)!;
        var output = child.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = child.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await child.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (child.ExitCode, await output + await errors);
    }
}
