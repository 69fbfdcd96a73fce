using R1CI.Sdk.Python.Text;
using System.Runtime.CompilerServices;

namespace R1CI.Sdk.Python.Syntax;

/// <summary>Cuts a source text, or the expression of an f-string field, into tokens.</summary>
/// <remarks>
/// Never throws for bad source: an <see cref="TokenKind.Error"/> token ends the stream and <see cref="Failure"/> says why, because the
/// parser may find an earlier error that counts first.
/// </remarks>
internal sealed partial class Tokenizer
{
    // Limits of CPython's tokenizer.
    private const int MaxIndents = 100;
    private const int MaxBrackets = 200;
    private const int TabSize = 8;

    /// <summary>The message of the one syntax error that is a limit and no mistake.</summary>
    public const string TooManyBrackets = "too many nested parentheses";

    private readonly SourceText _source;
    private readonly string _text;
    private readonly NameTable _names;
    private readonly SourceWarnings? _warnings;
    private readonly int _end;
    private readonly bool _isField;
    private Token[] _tokens;
    private int _count;
    private int _pos;
    private int _line;
    private int _lineStart;
    private int _indentDepth;
    private int _comment;
    private bool _done;
    private readonly int[] _indents = new int[MaxIndents];
    private readonly int[] _altIndents = new int[MaxIndents];
    private int _level;
    private Bracket[] _brackets = new Bracket[8];

    /// <summary>Starts at the beginning of a source.</summary>
    public Tokenizer(SourceText source, NameTable names, SourceWarnings? warnings)
    {
        _warnings = warnings;
        _source = source;
        _text = source.Text;
        _names = names;
        _end = _text.Length;
        _line = 1;
        _tokens = new Token[Math.Min(_end, (_end / 4) + 16) + 4];
    }

    /// <summary>Reads the expression of an f-string field, where line breaks do not count.</summary>
    public Tokenizer(SourceText source, NameTable names, int start, int end, int line, int lineStart, SourceWarnings? warnings)
    {
        _warnings = warnings;
        _source = source;
        _text = source.Text;
        _names = names;
        _isField = true;
        _pos = start - 1;
        _end = end;
        _line = line;
        _lineStart = lineStart;
        _tokens = new Token[8];
        // CPython reads a field as if its braces were parentheses.
        Open('(');
    }

    /// <summary>Gets why the stream ends in an error; <see langword="null"/> when it ends well.</summary>
    public TokenizerFailure? Failure { get; private set; }

    /// <summary>Gets the tokens; only the first <see cref="Count"/> are set, the last is the end marker or an error.</summary>
    public Token[] Tokens => _tokens;

    public int Count => _count;

    private bool IsNested => _isField || _level > 0;

    /// <summary>Reads everything.</summary>
    public void Run()
    {
        var atLineStart = !_isField;
        while (!_done)
        {
            Interruption.CheckOften(_count);
            if (atLineStart)
            {
                atLineStart = false;
                if (!ReadIndentation())
                {
                    break;
                }
            }

            SkipBlanks();
            var c = Current;
            if (c == '\n' && _pos < _end)
            {
                atLineStart = ReadLineBreak() && !IsNested;
            }
            else if (_pos >= _end)
            {
                ReadEnd();
            }
            else if (c == '\\')
            {
                ReadContinuation();
            }
            else
            {
                ReadToken(c);
            }
        }
    }

    private char Current
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _pos < _end ? _text[_pos] : '\0';
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private char PeekAt(int offset) => _pos + offset < _end ? _text[_pos + offset] : '\0';

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void SkipBlanks()
    {
        _comment = -1;
        while (_pos < _end && _text[_pos] is ' ' or '\t' or '\f')
        {
            _pos++;
        }

        if (_pos < _end && _text[_pos] == '#')
        {
            _comment = _pos;
            var length = _text.AsSpan(_pos, _end - _pos).IndexOf('\n');
            _pos = length < 0 ? _end : _pos + length;
        }
    }

    // A line break inside brackets or on a blank line is no token.
    private bool ReadLineBreak()
    {
        if (!IsNested && _count > 0 && _tokens[_count - 1].Kind is not (TokenKind.Newline or TokenKind.Indent or TokenKind.Dedent))
        {
            // CPython's token includes the comment before the line break.
            Add(TokenKind.Newline, _comment >= 0 ? _comment : _pos, _pos);
        }

        NextLine();
        return true;
    }

    private void NextLine()
    {
        _pos++;
        _line++;
        _lineStart = _pos;
    }

    private void ReadEnd()
    {
        if (_isField)
        {
            Close(')');
        }
        else if (_level > 0)
        {
            FailUnclosed();
        }

        if (_done)
        {
            return;
        }

        while (_indentDepth > 0)
        {
            _indentDepth--;
            Add(TokenKind.Dedent, _pos, _pos);
        }

        Add(TokenKind.EndMarker, _pos, _pos);
        _done = true;
    }

    private void ReadContinuation()
    {
        if (PeekAt(1) != '\n' || _pos + 1 >= _end)
        {
            FailContinuation();
            return;
        }

        _pos++;
        NextLine();
        if (_pos >= _end)
        {
            FailAtContinuedEnd();
        }
    }

    private void ReadToken(char c)
    {
        if (char.IsAsciiLetter(c) || c == '_' || c >= 128)
        {
            ReadNameOrPrefixedString(c);
        }
        else if (char.IsAsciiDigit(c) || (c == '.' && char.IsAsciiDigit(PeekAt(1))))
        {
            ReadNumber(c);
        }
        else if (c is '"' or '\'')
        {
            ReadString(_pos);
        }
        else
        {
            ReadOperator(c);
        }
    }

    private void Add(TokenKind kind, int start, int end, string? name = null)
    {
        if (_count == _tokens.Length)
        {
            Array.Resize(ref _tokens, _count * 2);
        }

        ref var token = ref _tokens[_count++];
        token.Kind = kind;
        token.Level = (byte)_level;
        token.Start = start;
        token.End = end;
        token.Line = _line;
        token.LineStart = _lineStart;
        token.EndLine = _line;
        token.EndLineStart = _lineStart;
        token.Name = name;
    }

    private readonly record struct Bracket(char Character, int Line, int LineStart, int Offset);
}
