using System.Diagnostics;

namespace R1CI.Cli.Tests.Packages;

/// <summary>The <c>dotnet</c> command with a package cache of its own, so that nothing counts that was restored before.</summary>
internal static class Dotnet
{
    // A command takes seconds; one that hangs must not keep the tests.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    // What the test host was started with (MSBuild's variables above all) is not what a user's shell has.
    private static readonly string[] Inherited = ["MSBuildSDKsPath", "MSBUILD_EXE_PATH", "MSBuildExtensionsPath", "CI", "Version", "PackageVersion", "Configuration"];

    /// <summary>Runs it and gives its exit code and all it wrote.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(string folder, string? packages, params string[] arguments)
    {
        using var process = Process.Start(Start(folder, packages, arguments))!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Longest);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return (process.ExitCode, await output + await errors);
    }

    /// <summary>What starts it, or another program in the same surroundings.</summary>
    public static ProcessStartInfo Start(string folder, string? packages, string[] arguments, string program = "dotnet")
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var name in Inherited) start.Environment.Remove(name);
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        if (packages is not null) start.Environment["NUGET_PACKAGES"] = packages;
        return start;
    }
}
