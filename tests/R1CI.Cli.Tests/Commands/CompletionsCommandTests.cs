using System.Diagnostics;

namespace R1CI.Cli.Tests.Commands;

public sealed class CompletionsCommandTests
{
    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    public async Task Completions_ForAShell_PrintsItsScript(string shell)
    {
        var run = await Cli.RunAsync("completions", shell);
        Assert.Equal((0, ""), (run.ExitCode, run.Stderr));
        Assert.Contains("[suggest:", run.Stdout, StringComparison.Ordinal);
        Assert.Contains($"r1ci completions {shell}", run.Stdout, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Completions_ForAnUnknownShell_NamesThoseThatAreKnown()
    {
        var run = await Cli.RunAsync("completions", "csh");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("fish", run.Stderr, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("r1ci rol", "rollout")]
    [InlineData("r1ci ask --self-check enf", "enforced")]
    [InlineData("r1ci tasks lea", "leakage")]
    public async Task Script_ForBash_CompletesALine(string line, string word)
    {
        Assert.SkipUnless(File.Exists("/bin/bash"), "bash is not here.");
        const string Complete = """
            r1ci() { dotnet "$PROGRAM" "$@"; }
            source <(r1ci completions bash)
            COMP_LINE="$LINE" COMP_POINT=${#LINE} COMP_WORDS=($LINE) COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
            _r1ci
            printf '%s\n' "${COMPREPLY[@]}"
            """;
        var start = new ProcessStartInfo("/bin/bash", ["-c", Complete]) { RedirectStandardOutput = true };
        start.Environment["PROGRAM"] = Path.Combine(AppContext.BaseDirectory, "r1ci.dll");
        start.Environment["LINE"] = line;
        using var bash = Process.Start(start)!;
        Assert.Equal(word + "\n", await bash.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Version_OfTheCommand_IsThatOfTheAssembly()
    {
        var run = await Cli.RunAsync("--version");
        Assert.Equal((0, ""), (run.ExitCode, run.Stderr));
        Assert.StartsWith(typeof(ExitCode).Assembly.GetName().Version!.ToString(3), run.Stdout, StringComparison.Ordinal);
    }
}
