using System.Text;
using R1CI.Sdk.Python.Syntax;

namespace R1CI.Sdk.Python.Compilation;

/// <summary>A format with <c>%s</c>, <c>%r</c> and <c>%a</c> over a tuple display as the f-string that CPython's compiler makes of it.</summary>
/// <remarks>It shows in the order of effects: each item becomes text before the next one is evaluated.</remarks>
internal ref struct PercentFields(string format, TupleNode items, SourceSpan span)
{
    private const int MaxDigits = 3;

    private readonly List<ExpressionNode> _values = [];
    private int _at;

    /// <summary>Reads the format; <see langword="null"/> when it has other fields, or not as many as there are items.</summary>
    public JoinedStrNode? Read()
    {
        foreach (var item in items.Elements)
        {
            if (item is StarredNode || !Text() || Field(item) is not { } field) return null;
            _values.Add(field);
        }
        return Text() ? null : new JoinedStrNode([.. _values], span);
    }

    // Reads up to a field; false at the end.
    private bool Text()
    {
        var text = new StringBuilder();
        while (_at < format.Length && (format[_at] != '%' || (_at + 1 < format.Length && format[_at + 1] == '%')))
        {
            text.Append(format[_at]);
            _at += format[_at] == '%' ? 2 : 1;
        }
        if (text.Length > 0) _values.Add(new ConstantNode(text.ToString(), false, span));
        return _at < format.Length;
    }

    private FormattedValueNode? Field(ExpressionNode item)
    {
        var isLeft = false;
        for (_at++; _at < format.Length && format[_at] is '-' or '+' or ' ' or '#' or '0'; _at++) isLeft |= format[_at] == '-';
        var spec = Digits();
        if (spec is { Length: > 0 } && !isLeft) spec = ">" + spec;
        if (spec != null && _at < format.Length && format[_at] == '.')
        {
            _at++;
            spec = Digits() is { } precision ? $"{spec}.{(precision.Length == 0 ? "0" : precision)}" : null;
        }
        if (spec == null || _at >= format.Length || format[_at] is not ('s' or 'r' or 'a')) return null;
        var conversion = format[_at++];
        return new FormattedValueNode(item, conversion, spec.Length == 0 ? null : new JoinedStrNode([new ConstantNode(spec, false, span)], span), item.Span);
    }

    private string? Digits()
    {
        var start = _at;
        while (_at < format.Length && char.IsAsciiDigit(format[_at])) _at++;
        return _at - start <= MaxDigits ? format[start.._at] : null;
    }
}
