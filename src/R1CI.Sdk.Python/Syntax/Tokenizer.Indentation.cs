namespace R1CI.Sdk.Python.Syntax;

internal sealed partial class Tokenizer
{
    // Two widths are kept for each indent, with tabs as 8 columns and as 1: where they disagree, tabs and spaces are mixed.
    private bool ReadIndentation()
    {
        if (!MeasureIndentation(out var width, out var altWidth))
        {
            return false;
        }

        if (_pos >= _end || _text[_pos] is '#' or '\n' || IsNested)
        {
            return true;
        }

        var top = _indents[_indentDepth];
        if (width == top)
        {
            return altWidth == _altIndents[_indentDepth] || FailTabs();
        }

        return width > top ? Indent(width, altWidth) : Dedent(width, altWidth);
    }

    private bool MeasureIndentation(out int width, out int altWidth)
    {
        width = 0;
        altWidth = 0;
        var continued = 0;
        while (_pos < _end)
        {
            switch (_text[_pos])
            {
                case ' ':
                    width++;
                    altWidth++;
                    break;
                case '\t':
                    width = ((width / TabSize) + 1) * TabSize;
                    altWidth++;
                    break;
                case '\f':
                    width = 0;
                    altWidth = 0;
                    break;
                case '\\':
                    // Only the first of several physical lines counts.
                    continued = continued != 0 ? continued : width;
                    ReadContinuation();
                    if (_done)
                    {
                        return false;
                    }

                    continue;
                default:
                    if (continued != 0)
                    {
                        width = continued;
                        altWidth = continued;
                    }

                    return true;
            }

            _pos++;
        }

        return true;
    }

    private bool Indent(int width, int altWidth)
    {
        if (_indentDepth + 1 >= MaxIndents)
        {
            return FailAtLineStart(SyntaxErrorClass.IndentationError, "too many levels of indentation");
        }

        if (altWidth <= _altIndents[_indentDepth])
        {
            return FailTabs();
        }

        _indentDepth++;
        _indents[_indentDepth] = width;
        _altIndents[_indentDepth] = altWidth;
        Add(TokenKind.Indent, _lineStart, _pos);
        return true;
    }

    private bool Dedent(int width, int altWidth)
    {
        var depth = _indentDepth;
        while (depth > 0 && width < _indents[depth])
        {
            depth--;
        }

        if (width != _indents[depth])
        {
            return FailDedent();
        }

        if (altWidth != _altIndents[depth])
        {
            return FailTabs();
        }

        for (; _indentDepth > depth; _indentDepth--)
        {
            Add(TokenKind.Dedent, _pos, _pos);
        }

        return true;
    }

    private bool FailTabs() => FailAtLineStart(SyntaxErrorClass.TabError, "inconsistent use of tabs and spaces in indentation");
}
