using System.Text;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Trajectories;
using Spectre.Console;

namespace R1CI.Cli.Rendering;

/// <summary>The run on a terminal: reasoning as it is sampled, code highlighted line by line, output while the code runs, then the answer.</summary>
internal sealed class TerminalView(IAnsiConsole console) : IAgentView
{
    private const string Fence = "```";

    private readonly StringBuilder _line = new();
    private int _shown; // how much of the current line is on the screen
    private bool _isCode;
    private bool _isOutputOpen;

    public void Show(AgentEvent happened)
    {
        switch (happened)
        {
            case TokenEvent token:
                Model(token.Text);
                break;
            case CodeStartedEvent:
                EndLine();
                _isCode = false;
                break;
            case CodeOutputEvent printed:
                Output(printed.Text);
                break;
            case CodeFinishedEvent { Call.Result: { } result }:
                Result(result);
                break;
            case ObservationEvent { Observation: { Kind: not ObservationKind.CodeResult, Text: var text } }:
                EndLine();
                console.MarkupLine($"[grey italic]{Printable(text.Trim()).EscapeMarkup()}[/]");
                break;
            case SelfCheckEvent { Attempt: var attempt }:
                EndLine();
                console.MarkupLine($"[{(attempt.Verdict == SelfCheckVerdict.Agreed ? "green" : "yellow")}]self-check: {attempt.Verdict.ToString().ToLowerInvariant()}[/]");
                break;
            case StoppedEvent { Trajectory: var run }:
                EndLine();
                if (run.Stop == StopReason.Answer)
                {
                    console.MarkupLine($"[bold green]{Printable(run.Answer ?? "").EscapeMarkup()}[/]");
                }

                break;
        }
    }

    private void Model(string text)
    {
        foreach (var c in text)
        {
            if (c == '\n')
            {
                EndLine();
            }
            else
            {
                _line.Append(c);
            }
        }

        // Code waits for its whole line, and so does what may still become a fence.
        if (!_isCode && _line.Length > _shown && !IsMaybeFence())
        {
            console.Write(new Text(Printable(_line.ToString(_shown, _line.Length - _shown))));
            _shown = _line.Length;
        }
    }

    private void EndLine()
    {
        var line = Printable(_line.ToString());
        var rest = line.Length >= _shown ? line[_shown..] : "";
        _line.Clear();
        if (line.StartsWith(Fence, StringComparison.Ordinal) && _shown == 0)
        {
            _isCode = !_isCode;
            console.MarkupLine($"[grey]{line.EscapeMarkup()}[/]");
        }
        else if (_isCode)
        {
            console.MarkupLine(CodeHighlighter.Markup(line));
        }
        else if (_shown > 0 || rest.Length > 0)
        {
            console.WriteLine(rest);
        }

        _shown = 0;
    }

    private void Output(string text)
    {
        console.Write(new Text(Printable(text), new Style(Color.Grey)));
        _isOutputOpen = text.Length > 0 ? text[^1] != '\n' : _isOutputOpen;
    }

    private void Result(ExecutionResult result)
    {
        if (_isOutputOpen)
        {
            console.WriteLine();
            _isOutputOpen = false;
        }

        if (result.Error is { } error)
        {
            console.MarkupLine($"[red]{Printable(error.TrimEnd('\n')).EscapeMarkup()}[/]");
        }
    }

    private bool IsMaybeFence()
    {
        for (var i = 0; i < Math.Min(_line.Length, Fence.Length); i++)
        {
            if (_line[i] != '`')
            {
                return false;
            }
        }

        return true;
    }

    // Guest and model text must not move the cursor or retitle the window: control characters are shown as pictures (U+2400 and up).
    private static string Printable(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u007f', '\u009f') && !text.AsSpan().ContainsAnyInRange('\0', '\u001f'))
        {
            return text;
        }

        return string.Create(text.Length, text, static (shown, source) =>
        {
            for (var i = 0; i < source.Length; i++)
            {
                shown[i] = source[i] switch
                {
                    '\n' or '\t' => source[i],
                    < ' ' => (char)('\u2400' + source[i]),
                    '\u007f' => '\u2421',
                    >= '\u0080' and <= '\u009f' => '\ufffd',
                    _ => source[i],
                };
            }
        });
    }
}
