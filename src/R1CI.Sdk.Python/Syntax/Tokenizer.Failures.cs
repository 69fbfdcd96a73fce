using System.Globalization;
using System.Text;

namespace R1CI.Sdk.Python.Syntax;

// The offsets are those of CPython 3.11's tokenizer, uneven as they are: a guest can print them.
internal sealed partial class Tokenizer
{
    // CPython's marks for "no end": one kind of failure says 0, another -1.
    private const int NoEnd = 0;
    private const int UnknownEnd = -1;

    private int OffsetHere => _source.CountCodePoints(_lineStart, _pos);

    private void Stop(TokenizerFailure failure)
    {
        Failure = failure;
        _done = true;
        Add(TokenKind.Error, _pos, _pos);
    }

    // At the character before the position.
    private void Fail(string message) => FailBetween(message, OffsetHere, OffsetHere);

    private void FailBetween(string message, int offset, int endOffset)
    {
        var text = _source.LineAt(_lineStart).TrimEnd('\n');
        Stop(new TokenizerFailure(SyntaxErrorClass.SyntaxError, message, new SyntaxErrorLocation(_line, offset, text, _line, endOffset)));
    }

    private bool FailNumber(string message)
    {
        Fail(message);
        return false;
    }

    private bool FailDigit(string radix)
    {
        var digit = Current;
        _pos++;
        return FailNumber($"invalid digit '{digit}' in {radix} literal");
    }

    private bool FailLeadingZeros(int start)
    {
        var zeros = _text.AsSpan(start, _pos - start).IndexOfAnyExcept('0', '_');
        var column = _source.CountCodePoints(_lineStart, start);
        FailBetween(
            "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers", column + 1, column + zeros + 1);
        return false;
    }

    private void FailInvalidCharacter(int at)
    {
        Rune.DecodeFromUtf16(_text.AsSpan(at, _end - at), out var rune, out var length);
        if (length == 1 && char.IsSurrogate(_text[at]))
        {
            rune = Rune.ReplacementChar;
        }

        _pos = at + length;
        var code = rune.Value.ToString("X4", CultureInfo.InvariantCulture);
        Fail(Identifiers.IsPrintable(rune) ? $"invalid character '{rune}' (U+{code})" : $"invalid non-printable character U+{code}");
    }

    private void FailUnterminated(int start, int startLine, int startLineStart, bool isTriple)
    {
        var kind = isTriple ? "triple-quoted string" : "string";
        // The line break added to the last line is not counted.
        var detected = _pos >= _end && _pos == _lineStart && _line > startLine ? _line - 1 : _line;
        var message = $"unterminated {kind} literal (detected at line {detected})";
        _pos = start + 1;
        _line = startLine;
        _lineStart = startLineStart;
        Fail(message);
    }

    private void FailContinuation()
    {
        var offset = OffsetHere + 2;
        const string Message = "unexpected character after line continuation character";
        var location = new SyntaxErrorLocation(_line, offset, _source.LineAt(_lineStart), _line, NoEnd);
        Stop(new TokenizerFailure(SyntaxErrorClass.SyntaxError, Message, location, FailureWeight.AfterParser));
    }

    private void FailAtContinuedEnd()
    {
        if (_level > 0)
        {
            FailUnclosed();
            return;
        }

        var line = _line - 1;
        var start = _text.LastIndexOf('\n', Math.Max(0, _pos - 2)) + 1;
        var text = _source.LineAt(start);
        var location = new SyntaxErrorLocation(line, _source.CountCodePoints(start, _pos), text, line, UnknownEnd);
        Stop(new TokenizerFailure(SyntaxErrorClass.SyntaxError, "unexpected EOF while parsing", location, FailureWeight.AfterParser));
    }

    private bool FailAtLineStart(SyntaxErrorClass errorClass, string message)
    {
        var location = new SyntaxErrorLocation(_line, 1, _source.LineAt(_lineStart), _line, NoEnd);
        Stop(new TokenizerFailure(errorClass, message, location, FailureWeight.AfterParser));
        return false;
    }

    private bool FailDedent()
    {
        var text = _source.LineAt(_lineStart);
        var location = new SyntaxErrorLocation(_line, _source.CountCodePoints(_lineStart, _lineStart + text.Length), text, _line, UnknownEnd);
        const string Message = "unindent does not match any outer indentation level";
        Stop(new TokenizerFailure(SyntaxErrorClass.IndentationError, Message, location, FailureWeight.AfterParser));
        return false;
    }

    private void FailUnclosed()
    {
        var open = _brackets[_level - 1];
        var text = _source.LineAt(open.LineStart);
        // CPython quotes the line break only of the line it reads at the moment.
        var isLastLine = _lineStart == open.LineStart + text.Length && _pos >= _end;
        var offset = _source.CountCodePoints(open.LineStart, open.Offset) + 1;
        var location = new SyntaxErrorLocation(open.Line, offset, isLastLine ? text : text.TrimEnd('\n'), open.Line, NoEnd);
        Stop(new TokenizerFailure(SyntaxErrorClass.SyntaxError, $"'{open.Character}' was never closed", location, FailureWeight.UnclosedBracket));
    }
}
