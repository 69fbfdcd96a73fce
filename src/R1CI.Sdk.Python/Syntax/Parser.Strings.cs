using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Syntax;

internal sealed partial class Parser
{
    // One or more adjacent literals.
    private ExpressionNode? Strings()
    {
        var start = _pos;
        var first = LiteralOf(_pos);
        _literal = start;
        var next = PeekKind(1);
        if (next != TokenKind.String && !first.IsFormat)
        {
            _pos++;
            return first.IsBytes
                ? new ConstantNode(BytesOf(first, start), false, SpanFrom(start))
                : new ConstantNode(TextOf(first.Body), first.HasUnicodePrefix, SpanFrom(start));
        }

        while (Kind == TokenKind.String)
        {
            _pos++;
        }

        return Concatenate(start, first);
    }

    private ExpressionNode Concatenate(int start, in StringLiteral first)
    {
        var isFormat = first.IsFormat;
        for (var i = start + 1; i < _pos; i++)
        {
            var literal = LiteralOf(i);
            isFormat |= literal.IsFormat;
            if (literal.IsBytes != first.IsBytes)
            {
                throw ErrorHere("cannot mix bytes and nonbytes literals");
            }
        }

        if (first.IsBytes)
        {
            return ConcatenateBytes(start);
        }

        var pieces = new FormatPieces(SpanFrom(start), first.HasUnicodePrefix);
        for (var i = start; i < _pos; i++)
        {
            var literal = LiteralOf(i);
            _literal = i;
            if (literal.IsFormat)
            {
                var reader = new FormatReader(this, literal, _tokens[i]);
                reader.Read(pieces);
            }
            else
            {
                pieces.Add(TextOf(literal.Body));
            }
        }

        return isFormat ? pieces.ToJoinedStr() : pieces.ToConstant();
    }

    private ConstantNode ConcatenateBytes(int start)
    {
        var all = new List<byte>();
        for (var i = start; i < _pos; i++)
        {
            all.AddRange(BytesOf(LiteralOf(i), i));
        }

        return new ConstantNode(all.ToArray(), false, SpanFrom(start));
    }

    // The literal being decoded.
    private int _literal;

    private void WarnOfEscape(string message)
    {
        if (_warnings is not null && !_isDiagnosing)
        {
            _warnings.AddFromParser(new SourceWarning(true, message, ErrorAtToken(message, _literal, SyntaxErrorClass.SyntaxError).Location));
        }
    }

    private StringLiteral LiteralOf(int index)
    {
        ref readonly var token = ref _tokens[index];
        return StringLiteral.Read(_source.Text, token.Start, token.End);
    }

    private string TextOf(in StringBody body)
    {
        var span = _source.Text.AsSpan(body.Start, body.End - body.Start);
        if (body.IsRaw)
        {
            return span.ToString();
        }

        var text = StringEscapes.Decode(span, out var error, out var doubt);
        if (doubt is not null) WarnOfEscape(doubt);
        return error is null ? text : throw ErrorHere($"(unicode error) {error}");
    }

    private byte[] BytesOf(in StringLiteral literal, int index)
    {
        var span = _source.Text.AsSpan(literal.Body.Start, literal.Body.End - literal.Body.Start);
        if (CharRange.IndexOfOther(span, '\0', '\x7f') >= 0)
        {
            throw Error("bytes can only contain ASCII literal characters", _tokens[index].Span);
        }

        if (literal.Body.IsRaw)
        {
            return System.Text.Encoding.ASCII.GetBytes(span.ToArray());
        }

        var bytes = StringEscapes.DecodeBytes(span, out var error, out var doubt);
        _literal = index;
        if (doubt is not null) WarnOfEscape(doubt);
        return error is null ? bytes : throw ErrorHere($"(value error) {error}");
    }
}
