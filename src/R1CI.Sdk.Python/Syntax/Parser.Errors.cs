namespace R1CI.Sdk.Python.Syntax;

internal sealed partial class Parser
{
    // CPython's mark for "no column".
    private const int UnknownEnd = -1;

    // An error over a node or between two.
    private PythonSyntaxException Error(string message, in SourceSpan span) => Weigh(ErrorAt(message, span));

    private PythonSyntaxException Error(string message, int firstToken, int lastToken) =>
        Error(message, SourceSpan.Between(_tokens[firstToken].Span, _tokens[lastToken].Span));

    // An error from a node to the last token read, whose end CPython counts one short.
    private PythonSyntaxException ErrorFrom(string message, in SourceSpan first)
    {
        var last = _tokens[Math.Max(_furthest, _pos)].Span;
        return Error(message, new SourceSpan(first.Line, first.Column, last.EndLine, last.EndColumn - 1));
    }

    // An error at the last token read.
    private PythonSyntaxException ErrorHere(string message, SyntaxErrorClass errorClass = SyntaxErrorClass.SyntaxError)
    {
        var last = Math.Max(_furthest, _pos);
        return _tokens[last].Kind == TokenKind.Error ? TokenizerError() : Weigh(ErrorAtToken(message, last, errorClass));
    }

    // CPython demands a token here and says so without looking for a better explanation.
    private void Force(TokenKind kind, string text)
    {
        if (Kind == TokenKind.Error)
        {
            throw TokenizerError();
        }

        if (!Accept(kind))
        {
            throw Weigh(ErrorAtToken($"expected '{text}'", _pos, SyntaxErrorClass.SyntaxError));
        }
    }

    // The source of eval() keeps its last line open: what misses after it has no column.
    private bool _hasNoLastNewline;

    private bool IsAtOpenEnd(int token) => _hasNoLastNewline && _tokens[token].Kind == TokenKind.Newline && _tokens[token + 1].Kind == TokenKind.EndMarker;

    private PythonSyntaxException GenericError(int token)
    {
        var (message, errorClass) = _tokens[token].Kind switch
        {
            TokenKind.Indent => ("unexpected indent", SyntaxErrorClass.IndentationError),
            TokenKind.Dedent => ("unexpected unindent", SyntaxErrorClass.IndentationError),
            _ => ("invalid syntax", SyntaxErrorClass.SyntaxError),
        };
        var error = _tokens[token].Kind == TokenKind.EndMarker || IsAtOpenEnd(token) ? ErrorAtEnd(message, token) : ErrorAtToken(message, token, errorClass);
        return errorClass == SyntaxErrorClass.SyntaxError ? Weigh(error) : error;
    }

    // The end marker has no column.
    private PythonSyntaxException ErrorAtEnd(string message, int token)
    {
        var error = ErrorAtToken(message, token, SyntaxErrorClass.SyntaxError);
        return new PythonSyntaxException(
            SyntaxErrorClass.SyntaxError, error.Message, _source.FileName, error.Location with { Offset = 0, EndOffset = 0 });
    }

    private PythonSyntaxException DigitLimitError(int digits)
    {
        ref readonly var token = ref _tokens[_pos];
        var message = $"Exceeds the limit (4300 digits) for integer string conversion: value has {digits} digits; " +
            "use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals " +
            "to avoid decimal conversion limits.";
        var location = new SyntaxErrorLocation(token.Line, 0, _source.LineAt(token.LineStart), token.EndLine, 0);
        return new PythonSyntaxException(SyntaxErrorClass.SyntaxError, message, _source.FileName, location);
    }

    private PythonSyntaxException TokenizerError()
    {
        var failure = _tokenizer.Failure!;
        var location = failure.Location;
        if (_field is not null)
        {
            var (text, shift) = FieldLine(location.Line);
            location = location with { Offset = location.Offset - shift, EndOffset = location.EndOffset - shift, Text = text };
        }

        return new PythonSyntaxException(failure.ErrorClass, failure.Message, _source.FileName, location);
    }

    // A tokenizer's error counts before the parser's even when it stands further on; so does a bracket left open on an earlier line.
    private PythonSyntaxException Weigh(PythonSyntaxException error)
    {
        if (_tokenizer.Failure is not { } failure)
        {
            return error;
        }

        ref readonly var last = ref _tokens[Math.Max(_pos, _furthest)];
        var isDecisive = last.Kind == TokenKind.Error || failure.Weight switch
        {
            FailureWeight.BeforeParser => true,
            FailureWeight.UnclosedBracket => last.Line > failure.Location.Line,
            _ => false,
        };
        return isDecisive ? TokenizerError() : error;
    }

    private PythonSyntaxException ErrorAt(string message, in SourceSpan span)
    {
        var lineStart = StartOfLine(span.Line);
        var endLineStart = span.EndLine == span.Line ? lineStart : StartOfLine(span.EndLine);
        var offset = _source.CountCodePoints(lineStart, lineStart + span.Column) + 1;
        var endOffset = _source.CountCodePoints(endLineStart, endLineStart + span.EndColumn) + 1;
        return Located(message, SyntaxErrorClass.SyntaxError, span.Line, lineStart, offset, span.EndLine, endOffset);
    }

    private PythonSyntaxException ErrorAtToken(string message, int index, SyntaxErrorClass errorClass)
    {
        ref readonly var token = ref _tokens[index];
        if (token.Kind is TokenKind.Indent or TokenKind.Dedent or TokenKind.EndMarker)
        {
            return ErrorAtMargin(message, token, errorClass);
        }

        var offset = _source.CountCodePoints(token.LineStart, token.Start) + 1;
        var endOffset = _source.CountCodePoints(token.EndLineStart, token.End) + 1;
        return Located(message, errorClass, token.Line, token.LineStart, offset, token.EndLine, endOffset);
    }

    // Tokens without text stand where the tokenizer stopped; at the end of the source that is the end of the last line.
    private PythonSyntaxException ErrorAtMargin(string message, in Token token, SyntaxErrorClass errorClass)
    {
        var (line, lineStart, at) = (token.Line, token.LineStart, token.End);
        if (lineStart >= _source.Text.Length && line > 1)
        {
            line--;
            lineStart = StartOfLine(line);
            at = _source.Text.Length;
        }

        return Located(message, errorClass, line, lineStart, _source.CountCodePoints(lineStart, at), line, UnknownEnd);
    }

    private PythonSyntaxException Located(
        string message, SyntaxErrorClass errorClass, int line, int lineStart, int offset, int endLine, int endOffset)
    {
        if (_field is null)
        {
            // CPython quotes the line break only of the line it reads at the moment.
            var quoted = _source.LineAt(lineStart);
            ref readonly var last = ref _tokens[Math.Max(_pos, _furthest)];
            var text = last.Line > line && last.LineStart < _source.Text.Length ? quoted.TrimEnd('\n') : quoted;
            var here = new SyntaxErrorLocation(line, offset, text, endLine, endOffset);
            return new PythonSyntaxException(errorClass, message, _source.FileName, here);
        }

        var (fieldText, shift) = FieldLine(line);
        var (_, endShift) = FieldLine(endLine);
        var location = new SyntaxErrorLocation(line, offset - shift, line < endLine ? fieldText : fieldText + "\n", endLine, endOffset > 0 ? endOffset - endShift : endOffset);
        return new PythonSyntaxException(errorClass, "f-string: " + message, _source.FileName, location);
    }

    // CPython quotes a field as "(expression)" and counts columns in that.
    private (string Text, int Shift) FieldLine(int line)
    {
        var field = _field!;
        var lines = $"({_source.Text[field.Start..field.End]})".Split('\n');
        var text = lines[Math.Clamp(line - field.Line, 0, lines.Length - 1)];
        return (text, line == field.Line ? _source.CountCodePoints(field.LineStart, field.Start) - 1 : 0);
    }

    private int StartOfLine(int line)
    {
        var start = 0;
        for (var current = 1; current < line; current++)
        {
            var end = _source.Text.IndexOf('\n', start);
            if (end < 0)
            {
                break;
            }

            start = end + 1;
        }

        return start;
    }
}
