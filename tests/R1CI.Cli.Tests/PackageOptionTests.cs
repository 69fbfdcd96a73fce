namespace R1CI.Cli.Tests;

/// <summary><c>--packages</c> and <c>--preload</c> as every command that runs code refuses them.</summary>
public sealed class PackageOptionTests
{
    [Theory]
    [InlineData("exec")]
    [InlineData("ask")]
    [InlineData("chat")]
    public async Task Packages_OfAFolderThatIsNotThere_ExitsWith2AndSaysWhatToGive(string command)
    {
        var run = await Cli.RunAsync([command, .. command == "chat" ? Array.Empty<string>() : ["-"], "--packages", "no-such-folder"], stdin: "print(1)");

        Assert.Equal((2, ""), (run.ExitCode, run.Stdout));
        Assert.Equal("r1ci: The package root 'no-such-folder' is no folder. Give a folder that holds packages: the one that 'NAME/__init__.py' lies in.\n", run.Stderr);
    }

    [Theory]
    [InlineData("exec")]
    [InlineData("ask")]
    [InlineData("chat")]
    public async Task Preload_OfAModuleThatIsNotThere_ExitsWith3BeforeAnythingRuns(string command)
    {
        var run = await Cli.RunAsync([command, .. command == "chat" ? Array.Empty<string>() : ["-"], "--preload", "nowhere"], stdin: "print(1)");

        Assert.Equal((3, ""), (run.ExitCode, run.Stdout));
        Assert.Contains("Preload (nowhere) failed: ModuleNotFoundError: No module named 'nowhere'", run.Stderr, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Packages_WithOneNameInTwoFolders_ExitsWith2AndNamesBoth()
    {
        using var one = new TemporaryFolder();
        using var two = new TemporaryFolder();
        var (first, second) = (Path.GetDirectoryName(one.File("shop.py", "")), Path.GetDirectoryName(two.File("shop.py", "")));

        var run = await Cli.RunAsync(["exec", "-", "--packages", first!, "--packages", second!], stdin: "import shop");

        Assert.Equal((2, ""), (run.ExitCode, run.Stdout));
        Assert.StartsWith($"r1ci: The package 'shop' is in two package roots, '{first}' and '{second}'.", run.Stderr, StringComparison.Ordinal);
    }
}
