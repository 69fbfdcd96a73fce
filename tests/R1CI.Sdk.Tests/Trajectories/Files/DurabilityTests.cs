using System.Diagnostics;
using R1CI.Sdk.Trajectories.Files;

namespace R1CI.Sdk.Tests.Trajectories.Files;

/// <summary>Small runs of <c>tests/R1CI.Sdk.Durability</c>; in full they take minutes and are started by hand.</summary>
public sealed class DurabilityTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("r1ci-durable-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("none lost, none doubled, none torn", "kills", "4", "7")]
    [InlineData("validate", "volume", "1000")]
    public async Task Durability_OfASmallRun_Holds(string says, params string[] arguments)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no signals to kill with.");
        var built = new DirectoryInfo(AppContext.BaseDirectory); // .../bin/<configuration>/<framework>/
        var program = Path.Combine(built.Parent!.Parent!.Parent!.Parent!.FullName, "R1CI.Sdk.Durability", "bin", built.Parent.Name, built.Name, "R1CI.Sdk.Durability.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, await output + await errors);
        Assert.Contains(says, await output, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_InAFolderThatIsNoFolder_NamesThePath()
    {
        var file = Path.Combine(_folder.FullName, "file");
        File.WriteAllText(file, "");
        foreach (var path in (string[])[Path.Combine(file, "r.jsonl"), Path.Combine(_folder.FullName, "none", "r.jsonl")])
        {
            Assert.Contains(path, Assert.ThrowsAny<IOException>(() => TrajectoryFileWriter.Open(path)).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Open_OnAReadOnlyDisk_SaysSo()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "A read-only tmpfs can be mounted by root only.");
        Assert.SkipUnless(Run("mount", "-t", "tmpfs", "-o", "size=64k,ro", "none", _folder.FullName), "tmpfs cannot be mounted here.");
        try
        {
            var exception = Assert.ThrowsAny<Exception>(() => TrajectoryFileWriter.Open(Path.Combine(_folder.FullName, "r.jsonl")));
            Assert.True(exception is IOException or UnauthorizedAccessException, exception.ToString());
            Assert.Contains(_folder.FullName, exception.Message, StringComparison.Ordinal);
        }
        finally
        {
            Assert.True(Run("umount", _folder.FullName));
        }
    }

    private static bool Run(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
