using System.Text;

namespace R1CI.Sdk.Python.Text;

/// <summary>The values of one <c>format.format(...)</c>; members throw the guest's own errors.</summary>
/// <typeparam name="TValue">A guest value.</typeparam>
internal interface IFieldSource<TValue>
{
    /// <summary>The positional argument; IndexError "Replacement index N out of range for positional args tuple" when absent.</summary>
    TValue Positional(long index);

    /// <summary>The argument of a name; KeyError when absent.</summary>
    TValue Named(string name);

    TValue Attribute(TValue value, string name);

    TValue Item(TValue value, string key);

    TValue Item(TValue value, long index);

    /// <summary><c>str</c>, <c>repr</c> or <c>ascii</c> of a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="conversion">s, r or a.</param>
    TValue Convert(TValue value, char conversion);

    /// <summary><c>format(value, spec)</c>.</summary>
    string Format(TValue value, string spec);
}

/// <summary>Where a field's value comes from: an argument, then attributes and items of it.</summary>
internal static class FieldName
{
    /// <summary>An index when the text is decimal digits only, else -1.</summary>
    public static long AsIndex(ReadOnlySpan<char> text)
    {
        var value = 0L;
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c))
            {
                return -1;
            }

            if (value > (long.MaxValue - c + '0') / 10)
            {
                throw GuestFault.Value("Too many decimal digits in format string");
            }

            value = value * 10 + c - '0';
        }

        return text.Length == 0 ? -1 : value;
    }
}

/// <summary><c>str.format</c> and <c>string.Formatter</c>: replacement fields, nested one level deep in specifications.</summary>
internal sealed class FieldFormat<TValue>
{
    private readonly IFieldSource<TValue> _source;
    private readonly IWorkMeter? _meter;
    private long _nextIndex;
    private bool _isAutomatic;
    private bool _isManual;

    private FieldFormat(IFieldSource<TValue> source, IWorkMeter? meter)
    {
        _source = source;
        _meter = meter;
    }

    /// <exception cref="GuestFault">ValueError with CPython's text.</exception>
    public static string Run(string format, IFieldSource<TValue> source, IWorkMeter? meter) =>
        new FieldFormat<TValue>(source, meter).Expand(format, 2);

    private string Expand(string format, int depth)
    {
        if (depth == 0)
        {
            throw GuestFault.Value("Max string recursion exceeded");
        }

        _meter?.Tick(format.Length >> 5);
        _meter?.Reserve(4L * format.Length);
        var result = new StringBuilder(format.Length + 16);
        for (var at = 0; at < format.Length;)
        {
            var c = format[at++];
            if (c is not ('{' or '}'))
            {
                var end = format.AsSpan(at).IndexOfAny('{', '}');
                end = end < 0 ? format.Length : at + end;
                result.Append(format, at - 1, end - at + 1);
                at = end;
            }
            else if (at < format.Length && format[at] == c)
            {
                result.Append(c);
                at++;
            }
            else if (c == '}' || at == format.Length)
            {
                throw GuestFault.Value($"Single '{c}' encountered in format string");
            }
            else
            {
                var text = ExpandField(FieldParser.Parse(format, ref at), depth);
                _meter?.Tick(1 + text.Length / 16);
                _meter?.Reserve(2L * text.Length);
                result.Append(text);
            }
        }

        return Pieces.Text(result);
    }

    private string ExpandField(in FieldParser field, int depth)
    {
        var value = Resolve(field.Name);
        if (field.Conversion != 0)
        {
            value = field.Conversion is 's' or 'r' or 'a'
                ? _source.Convert(value, field.Conversion)
                : throw GuestFault.Value(field.Conversion is > ' ' and < '\x7f'
                    ? $"Unknown conversion specifier {field.Conversion}"
                    : $"Unknown conversion specifier \\x{(int)field.Conversion:x}");
        }

        return _source.Format(value, field.IsSpecNested ? Expand(field.Spec, depth - 1) : field.Spec);
    }

    private TValue Resolve(string name)
    {
        var end = name.AsSpan().IndexOfAny('.', '[');
        var first = end < 0 ? name : name[..end];
        var value = ResolveFirst(first);
        for (var at = first.Length; at < name.Length;)
        {
            value = name[at] switch
            {
                '.' => ResolveAttribute(value, name, ref at),
                '[' => ResolveItem(value, name, ref at),
                _ => throw GuestFault.Value("Only '.' or '[' may follow ']' in format field specifier"),
            };
        }

        return value;
    }

    private TValue ResolveFirst(string name)
    {
        var index = FieldName.AsIndex(name);
        if (name.Length > 0 && index < 0)
        {
            return _source.Named(name);
        }

        if (name.Length == 0)
        {
            if (_isManual)
            {
                throw GuestFault.Value("cannot switch from manual field specification to automatic field numbering");
            }

            _isAutomatic = true;
            index = _nextIndex++;
        }
        else
        {
            if (_isAutomatic)
            {
                throw GuestFault.Value("cannot switch from automatic field numbering to manual field specification");
            }

            _isManual = true;
        }

        return _source.Positional(index);
    }

    private TValue ResolveAttribute(TValue value, string name, ref int at)
    {
        var start = at + 1;
        var end = name.AsSpan(start).IndexOfAny('.', '[');
        at = end < 0 ? name.Length : start + end;
        return at == start ? throw EmptyAttribute() : _source.Attribute(value, name[start..at]);
    }

    private TValue ResolveItem(TValue value, string name, ref int at)
    {
        var start = at + 1;
        var end = name.IndexOf(']', start);
        if (end < 0)
        {
            throw GuestFault.Value("Missing ']' in format string");
        }

        at = end + 1;
        var key = name[start..end];
        if (key.Length == 0)
        {
            throw EmptyAttribute();
        }

        var index = FieldName.AsIndex(key);
        return index < 0 ? _source.Item(value, key) : _source.Item(value, index);
    }

    private static GuestFault EmptyAttribute() => GuestFault.Value("Empty attribute in format string");
}
