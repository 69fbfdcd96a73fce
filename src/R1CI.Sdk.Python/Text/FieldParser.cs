namespace R1CI.Sdk.Python.Text;

/// <summary>One replacement field of a format string: <c>{name!conversion:spec}</c>.</summary>
/// <param name="Name">The part before the conversion and the specification.</param>
/// <param name="Conversion">The character after the exclamation mark, or NUL.</param>
/// <param name="Spec">The part after the colon.</param>
/// <param name="IsSpecNested">Whether the specification holds braces to expand.</param>
internal readonly record struct FieldParser(string Name, char Conversion, string Spec, bool IsSpecNested)
{
    /// <summary>Reads one field; <paramref name="at"/> stands behind its opening brace and is moved behind the closing one.</summary>
    /// <exception cref="GuestFault">ValueError with CPython's text.</exception>
    public static FieldParser Parse(string format, ref int at)
    {
        var start = at;
        var inBrackets = false;
        var stop = '\0';
        for (; at < format.Length; at++)
        {
            var c = format[at];
            if (c == '{')
            {
                if (!inBrackets)
                {
                    throw GuestFault.Value("unexpected '{' in field name");
                }
            }
            else if (c == '[')
            {
                inBrackets = true;
            }
            else if (c == ']')
            {
                inBrackets = false;
            }
            else if (!inBrackets && c is '}' or ':' or '!')
            {
                stop = c;
                break;
            }
        }

        if (stop == 0)
        {
            throw GuestFault.Value("expected '}' before end of string");
        }

        var name = format[start..at++];
        if (stop == '}')
        {
            return new(name, '\0', "", false);
        }

        var conversion = stop == '!' ? ReadConversion(format, ref at, out stop) : '\0';
        return stop == '}' ? new(name, conversion, "", false) : ReadSpec(format, ref at, name, conversion);
    }

    private static char ReadConversion(string format, ref int at, out char stop)
    {
        if (at >= format.Length)
        {
            throw GuestFault.Value("end of string while looking for conversion specifier");
        }

        var conversion = format[at++];
        if (at >= format.Length)
        {
            throw GuestFault.Value("unmatched '{' in format spec");
        }

        stop = format[at++];
        return stop is ':' or '}' ? conversion : throw GuestFault.Value("expected ':' after conversion specifier");
    }

    private static FieldParser ReadSpec(string format, ref int at, string name, char conversion)
    {
        var start = at;
        var depth = 1;
        var nested = false;
        for (; at < format.Length; at++)
        {
            if (format[at] == '{')
            {
                depth++;
                nested = true;
            }
            else if (format[at] == '}' && --depth == 0)
            {
                return new(name, conversion, format[start..at++], nested);
            }
        }

        throw GuestFault.Value("unmatched '{' in format spec");
    }
}
