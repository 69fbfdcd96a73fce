using System.Text;

namespace R1CI.Sdk.Python.Syntax;

/// <summary>Collects the constants and fields of an f-string, joining neighbouring text.</summary>
/// <param name="span">The whole literal, which CPython also gives to the parts.</param>
/// <param name="hasUnicodePrefix">Whether the first literal is written with u.</param>
internal sealed class FormatPieces(SourceSpan span, bool hasUnicodePrefix)
{
    private readonly List<ExpressionNode> _values = [];
    private readonly StringBuilder _text = new();

    public SourceSpan Span => span;

    public void Add(ReadOnlySpan<char> text) => _text.Append(text);

    public void Add(FormattedValueNode field)
    {
        Flush();
        _values.Add(field);
    }

    public ConstantNode ToConstant() => new(_text.ToString(), hasUnicodePrefix, span);

    public JoinedStrNode ToJoinedStr()
    {
        Flush();
        return new JoinedStrNode([.. _values], span);
    }

    private void Flush()
    {
        if (_text.Length > 0)
        {
            _values.Add(ToConstant());
            _text.Clear();
        }
    }
}
