namespace R1CI.Sdk.Python.Regex;

/// <content>Inline flags.</content>
internal sealed partial class RegexParser
{
    private static RegexFlags FlagOf(int token) => token switch
    {
        'i' => RegexFlags.IgnoreCase,
        'L' => RegexFlags.Locale,
        'm' => RegexFlags.Multiline,
        's' => RegexFlags.DotAll,
        'x' => RegexFlags.Verbose,
        'a' => RegexFlags.Ascii,
        't' => RegexFlags.Template,
        'u' => RegexFlags.Unicode,
        _ => RegexFlags.None,
    };

    private (RegexFlags Added, RegexFlags Removed) ParseFlags(int token, out bool isGlobal)
    {
        var added = token == '-' ? RegexFlags.None : ParseAdded(ref token);
        isGlobal = token == ')';
        if (isGlobal || token == ':')
        {
            return (added, RegexFlags.None);
        }

        var removed = ParseRemoved();
        return (added & removed) == 0 ? (added, removed) : throw _reader.Error("bad inline flags: flag turned on and off", 1);
    }

    private RegexFlags ParseAdded(ref int token)
    {
        var added = RegexFlags.None;
        while (true)
        {
            var flag = FlagOf(token);
            if (token == (_reader.IsBytes ? 'u' : 'L'))
            {
                throw _reader.Error($"bad inline flags: cannot use '{(char)token}' flag with a {(_reader.IsBytes ? "bytes" : "str")} pattern");
            }

            added |= flag;
            if ((flag & TypeFlags) != 0 && (added & TypeFlags) != flag)
            {
                throw _reader.Error("bad inline flags: flags 'a', 'u' and 'L' are incompatible");
            }

            token = _reader.Take();
            if (token is ')' or '-' or ':')
            {
                return added;
            }

            CheckFlag(token, "missing -, : or )");
        }
    }

    private RegexFlags ParseRemoved()
    {
        var removed = RegexFlags.None;
        var missing = "missing flag";
        for (var token = _reader.Take(); token != ':' || removed == 0; token = _reader.Take())
        {
            CheckFlag(token, missing);
            missing = "missing :";
            if ((FlagOf(token) & TypeFlags) != 0)
            {
                throw _reader.Error("bad inline flags: cannot turn off flags 'a', 'u' and 'L'");
            }

            removed |= FlagOf(token);
        }

        return removed;
    }

    private void CheckFlag(int token, string missing)
    {
        if (token == PatternReader.End)
        {
            throw _reader.Error(missing);
        }

        if (FlagOf(token) == 0)
        {
            var isLetter = token >= 0 && Text.UnicodeText.IsAlpha(token);
            throw _reader.Error(isLetter ? "unknown flag" : missing, PatternReader.Length(token));
        }
    }
}
