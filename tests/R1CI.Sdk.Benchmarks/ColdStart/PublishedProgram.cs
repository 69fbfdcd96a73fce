using System.Diagnostics;

namespace R1CI.Sdk.Benchmarks.ColdStart;

/// <summary>A program published ready to run into a folder that goes away with it.</summary>
internal sealed class PublishedProgram : IDisposable
{
    private readonly DirectoryInfo _folder;

    private PublishedProgram(DirectoryInfo folder, string name)
    {
        _folder = folder;
        Path = System.IO.Path.Combine(folder.FullName, "out", OperatingSystem.IsWindows() ? name + ".exe" : name);
    }

    /// <summary>Gets the executable.</summary>
    public string Path { get; }

    /// <summary>The <c>r1ci</c> command, as its README says to publish it.</summary>
    public static async Task<PublishedProgram> CommandAsync()
    {
        var folder = Directory.CreateTempSubdirectory("r1ci-publish-");
        await PublishAsync(System.IO.Path.Combine(Repository.Root, "src", "R1CI.Cli"), folder);
        return new PublishedProgram(folder, "r1ci");
    }

    /// <summary>A program that does nothing, under the same settings: what starting .NET costs.</summary>
    public static async Task<PublishedProgram> EmptyAsync()
    {
        var folder = Directory.CreateTempSubdirectory("r1ci-empty-");
        await File.WriteAllTextAsync(System.IO.Path.Combine(folder.FullName, "empty.csproj"),
            """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <InvariantGlobalization>true</InvariantGlobalization>
                <ConcurrentGarbageCollection>false</ConcurrentGarbageCollection>
                <TieredPGO>false</TieredPGO>
                <PublishReadyToRun>true</PublishReadyToRun>
                <SelfContained>false</SelfContained>
                <RuntimeIdentifier>$(NETCoreSdkPortableRuntimeIdentifier)</RuntimeIdentifier>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
            </Project>
            """);
        await File.WriteAllTextAsync(System.IO.Path.Combine(folder.FullName, "Program.cs"), "return 0;\n");
        await PublishAsync(folder.FullName, folder);
        return new PublishedProgram(folder, "empty");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static async Task PublishAsync(string project, DirectoryInfo folder)
    {
        var output = System.IO.Path.Combine(folder.FullName, "out");
        var start = new ProcessStartInfo("dotnet", ["publish", project, "-c", "Release", "-o", output, "--nologo", "-v", "q"]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"dotnet publish failed:\n{text}");
        }
    }
}
