using System.Text;

namespace R1CI.Sdk.Agents;

/// <summary>What a <see cref="ReplyParser"/> met.</summary>
public enum ReplyEvent
{
    /// <summary>Nothing: the piece was read to its end.</summary>
    None,

    /// <summary>A fence with a language opened; code follows.</summary>
    FenceOpened,

    /// <summary>The fence closed: <see cref="ReplyParser.Language"/> and <see cref="ReplyParser.Code"/> are set.</summary>
    FenceClosed,

    /// <summary>An answer marker closed: <see cref="ReplyParser.Answer"/> is set.</summary>
    Answer,
}

/// <summary>
/// Finds closed code fences and answer markers in the model's own text while it is written, in whatever pieces it comes. Constant work
/// per character; the text is never read twice.
/// </summary>
/// <remarks>
/// A fence is three or more backticks at the start of a line, blanks before them allowed, and a language; it closes with the last of
/// as many backticks, indented at most three columns deeper than it opened. That last backtick decides, not the end of its line: the
/// model is to stop there. A language begins with a letter; fences without one, and tildes, are text. What stands inside a fence is
/// code, markers included. An answer is what stands between the last <c>&lt;&lt;&lt;</c> and the first <c>&gt;&gt;&gt;</c> after it; a
/// marker with nothing inside is no answer.
/// </remarks>
public sealed class ReplyParser
{
    private const int MarkLength = 3;
    private const int MaxInfoChars = 64;
    private const int MaxExtraIndent = 3;

    // The code of an open fence, or the answer of an open marker; only one can be open.
    private readonly StringBuilder _open = new();
    private readonly StringBuilder _info = new();
    private Line _line = Line.Start;
    private int _indent;
    private int _ticks;
    private int _fenceIndent;
    private int _fenceTicks;
    private int _lineStart;
    private int _lessRun;
    private int _greaterRun;
    private bool _isAnswerOpen;

    private enum Line
    {
        Start,
        Ticks,
        Info,
        Rest,
    }

    /// <summary>Gets whether a fence with a language is open.</summary>
    public bool IsInsideFence { get; private set; }

    /// <summary>Gets the language of the last fence: the first word after the backticks in lower case, <c>py</c> and <c>js</c> spelled out.</summary>
    public string Language { get; private set; } = "";

    /// <summary>Gets what stood in the last closed fence, without the fence's indentation and the last newline.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Gets what stood in the last closed answer marker, trimmed; <see langword="null"/> when there was none.</summary>
    public string? Answer { get; private set; }

    /// <summary>Reads on until something opens or closes, or to the end of the piece.</summary>
    /// <param name="piece">The next piece of the text.</param>
    /// <param name="position">Where to start in <paramref name="piece"/>; afterwards the first character not read.</param>
    public ReplyEvent Read(ReadOnlySpan<char> piece, ref int position)
    {
        while (position < piece.Length)
        {
            var c = piece[position++];
            var met = IsInsideFence ? ReadCode(c) : ReadText(c);
            if (met != ReplyEvent.None)
            {
                return met;
            }
        }

        return ReplyEvent.None;
    }

    /// <summary>Forgets everything: what is open cannot be closed by later text.</summary>
    public void Reset()
    {
        (_line, _indent, _ticks, _lessRun, _greaterRun, _isAnswerOpen) = (Line.Start, 0, 0, 0, 0, false);
        (IsInsideFence, Language, Code, Answer) = (false, "", "", null);
        _open.Clear();
        _info.Clear();
    }

    /// <summary>Finds the last answer marker of a whole text.</summary>
    /// <param name="modelText">Text the model wrote; never text that it read.</param>
    /// <returns>The answer, trimmed; <see langword="null"/> when there is none.</returns>
    public static string? FindAnswer(string modelText)
    {
        ArgumentNullException.ThrowIfNull(modelText);
        var parser = new ReplyParser();
        var position = 0;
        while (position < modelText.Length)
        {
            parser.Read(modelText, ref position);
        }

        return parser.Answer;
    }

    private ReplyEvent ReadText(char c)
    {
        if (c == '\n')
        {
            var isFence = _line == Line.Info && IsLanguage();
            StartLine();
            if (isFence)
            {
                return OpenFence();
            }
        }
        else
        {
            ReadLine(c);
        }

        return ReadMarker(c);
    }

    private void ReadLine(char c)
    {
        switch (_line)
        {
            case Line.Start when c is ' ' or '\t':
                _indent++;
                break;
            case Line.Start:
                (_line, _ticks) = c == '`' ? (Line.Ticks, 1) : (Line.Rest, 0);
                break;
            case Line.Ticks when c == '`':
                _ticks++;
                break;
            case Line.Ticks when _ticks >= MarkLength:
                _line = Line.Info;
                _info.Clear().Append(c);
                break;
            case Line.Ticks:
                _line = Line.Rest;
                break;
            case Line.Info when c == '`': // code within a line, as in ```x```
                _line = Line.Rest;
                break;
            case Line.Info when _info.Length < MaxInfoChars:
                _info.Append(c);
                break;
        }
    }

    private ReplyEvent ReadMarker(char c)
    {
        _lessRun = c == '<' ? _lessRun + 1 : 0;
        if (_lessRun >= MarkLength)
        {
            _isAnswerOpen = true;
            _greaterRun = 0;
            _open.Clear();
            return ReplyEvent.None;
        }

        if (!_isAnswerOpen)
        {
            return ReplyEvent.None;
        }

        _open.Append(c);
        _greaterRun = c == '>' ? _greaterRun + 1 : 0;
        return _greaterRun == MarkLength ? CloseAnswer() : ReplyEvent.None;
    }

    private ReplyEvent CloseAnswer()
    {
        var answer = _open.ToString(0, _open.Length - MarkLength).Trim();
        _isAnswerOpen = false;
        if (answer.Length == 0)
        {
            return ReplyEvent.None;
        }

        Answer = answer;
        return ReplyEvent.Answer;
    }

    // Whether the line's info string names a language. What follows the first word does not matter: ```python title="x"
    private bool IsLanguage()
    {
        var info = _info.ToString().AsSpan().Trim();
        var end = info.IndexOfAny(" \t{,:");
        var word = (end < 0 ? info : info[..end]).ToString().ToLowerInvariant();
        Language = word switch
        {
            "py" or "python3" or "python2" or "py3" => "python",
            "js" or "node" or "mjs" => "javascript",
            _ => word,
        };
        return word.Length > 0 && char.IsAsciiLetter(word[0]);
    }

    private ReplyEvent OpenFence()
    {
        (IsInsideFence, _isAnswerOpen, _lessRun) = (true, false, 0);
        _open.Clear();
        _lineStart = 0;
        return ReplyEvent.FenceOpened;
    }

    private void StartLine()
    {
        (_fenceIndent, _fenceTicks) = (_indent, _ticks);
        (_line, _indent, _ticks) = (Line.Start, 0, 0);
    }

    private ReplyEvent ReadCode(char c)
    {
        _open.Append(c);
        switch (c)
        {
            case '\n':
                EndCodeLine();
                break;
            case ' ' or '\t' when _line == Line.Start:
                _indent++;
                break;
            case '`' when _line is Line.Start or Line.Ticks:
                _line = Line.Ticks;
                return ++_ticks == _fenceTicks && _indent <= _fenceIndent + MaxExtraIndent ? CloseFence() : ReplyEvent.None;
            default:
                _line = Line.Rest;
                break;
        }

        return ReplyEvent.None;
    }

    // Takes away as much of the line's indentation as the fence had, and the carriage return of a CRLF.
    private void EndCodeLine()
    {
        if (_open.Length >= 2 && _open[^2] == '\r')
        {
            _open.Remove(_open.Length - 2, 1);
        }

        _open.Remove(_lineStart, Math.Min(Math.Min(_indent, _fenceIndent), _open.Length - 1 - _lineStart));
        _lineStart = _open.Length;
        (_line, _indent, _ticks) = (Line.Start, 0, 0);
    }

    private ReplyEvent CloseFence()
    {
        Code = _open.ToString(0, Math.Max(0, _lineStart - 1));
        IsInsideFence = false;
        _open.Clear();
        // The rest of the closing line is text and opens nothing.
        (_line, _indent, _ticks) = (Line.Rest, 0, 0);
        return ReplyEvent.FenceClosed;
    }
}
