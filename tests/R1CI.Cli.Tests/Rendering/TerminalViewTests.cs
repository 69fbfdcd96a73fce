using R1CI.Cli.Rendering;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Trajectories;
using Spectre.Console;

namespace R1CI.Cli.Tests.Rendering;

public sealed class TerminalViewTests : IDisposable
{
    private readonly StringWriter _screen = new() { NewLine = "\n" };

    [Fact]
    public void Show_CodeInPieces_HighlightsWholeLines()
    {
        Show(new TokenEvent(0, "I will use "), new TokenEvent(0, "Python.\n``"), new TokenEvent(0, "`python\nfor n"), new TokenEvent(0, " in range(3):\n"), new TokenEvent(0, "    print('n')\n```"));
        var screen = _screen.ToString();
        Assert.StartsWith("I will use Python.\n", screen, StringComparison.Ordinal);
        Assert.Contains("\u001b[38;5;12mfor\u001b[0m n \u001b[38;5;12min\u001b[0m", screen, StringComparison.Ordinal);
        Assert.Contains("\u001b[38;5;2m'n'\u001b[0m", screen, StringComparison.Ordinal);
    }

    [Fact]
    public void Show_TextInPieces_AppearsAtOnce()
    {
        Show(new TokenEvent(0, "Half a line"));
        Assert.Equal("Half a line", _screen.ToString());
    }

    [Fact]
    public void Show_GuestOutputWithEscapeSequences_NeverReachesTheTerminal()
    {
        Show(new CodeOutputEvent(0, "c0", "\u001b]0;title\u0007\u001b[2Jx\u009b1m\n"));
        Assert.Contains("\u241b]0;title\u2407\u241b[2Jx\ufffd1m", _screen.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Show_GuestTextThatLooksLikeMarkup_IsShownAsItIs()
    {
        Show(new CodeOutputEvent(0, "c0", "[red]x[/] [["), new CodeFinishedEvent(0, Call("[bold]Error[/]")));
        Assert.Contains("[red]x[/] [[", _screen.ToString(), StringComparison.Ordinal);
        Assert.Contains("[bold]Error[/]", _screen.ToString(), StringComparison.Ordinal);
    }

    public void Dispose() => _screen.Dispose();

    private static CodeCall Call(string error) => new()
    {
        Id = "c0",
        Turn = 0,
        Language = "python",
        Code = "x",
        Result = new ExecutionResult { Status = ExecutionStatus.Error, Error = error },
    };

    private void Show(params AgentEvent[] events)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = ColorSystemSupport.EightBit,
            Out = new AnsiConsoleOutput(_screen),
        });
        console.Profile.Width = 120;
        var view = new TerminalView(console);
        foreach (var happened in events)
        {
            view.Show(happened);
        }
    }
}
