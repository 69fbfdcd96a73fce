using Microsoft.Extensions.AI;

namespace R1CI.Sdk.OnnxGenAI.Tests.Loading;

/// <summary>The native libraries write under the home folder and the temporary folder unless their telemetry is off.</summary>
public sealed class NativeTelemetryTests
{
    private static readonly string[] Places = ["HOME", "XDG_CACHE_HOME", "TMPDIR", "USERPROFILE", "LOCALAPPDATA", "TEMP", "TMP"];

    [Fact]
    public async Task GetResponseAsync_InAProcessWithAHomeOfItsOwn_WritesNoFileThere()
    {
        var home = Directory.CreateTempSubdirectory("r1ci-home-").FullName;
        try
        {
            var environment = Places.ToDictionary(place => place, _ => home);
            environment["DOTNET_EnableDiagnostics"] = "0"; // its sockets would lie in the temporary folder

            var (exitCode, output, errors) = await OwnProcess.RunAsync($"{typeof(NativeTelemetryTests).FullName}.{nameof(Child_LoadsAndGenerates)}", environment);

            Assert.True(exitCode == 0 && output.Contains("Total: 1", StringComparison.Ordinal), output + errors);
            Assert.Empty(Directory.EnumerateFiles(home, "*", SearchOption.AllDirectories));
        }
        finally
        {
            Directory.Delete(home, recursive: true);
        }
    }

    [Fact(Explicit = true)] // what the child process runs
    public async Task Child_LoadsAndGenerates()
    {
        using var client = TinyModel.Load();
        await client.GetResponseAsync([new ChatMessage(ChatRole.User, "2 + 2")], null, TestContext.Current.CancellationToken);
    }
}
