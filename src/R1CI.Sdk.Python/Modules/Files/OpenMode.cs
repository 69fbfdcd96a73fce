namespace R1CI.Sdk.Python.Modules.Files;

/// <summary>What the mode of <c>open</c> asks for.</summary>
internal sealed record OpenMode
{
    private OpenMode(string text) => Text = text;

    /// <summary>Gets the mode as given.</summary>
    public string Text { get; }

    public char Action { get; private init; } = 'r';

    public bool IsUpdating { get; private init; }

    public bool IsBinary { get; private init; }

    /// <summary>Gets whether buffering was switched off, which shows in the type only.</summary>
    public bool IsRaw { get; init; }

    public bool CanRead => Action == 'r' || IsUpdating;

    public bool CanWrite => Action != 'r' || IsUpdating;

    public bool IsAppending => Action == 'a';

    /// <summary>Gets the attribute <c>mode</c> of a file in binary mode.</summary>
    public string BinaryText => IsUpdating ? (Action is 'r' or 'w' ? "rb+" : $"{Action}b+") : $"{Action}b";

    /// <summary>Reads a mode; raises ValueError as CPython does.</summary>
    public static OpenMode Parse(string text)
    {
        foreach (var (i, c) in text.Index())
        {
            if (!"rwaxbt+".Contains(c, StringComparison.Ordinal) || text.IndexOf(c, i + 1) >= 0)
            {
                throw Vm.Error(Types.ValueError, $"invalid mode: '{text}'");
            }
        }

        if (text.Contains('b', StringComparison.Ordinal) && text.Contains('t', StringComparison.Ordinal))
        {
            throw Vm.Error(Types.ValueError, "can't have text and binary mode at once");
        }

        var actions = text.Where(static c => c is 'r' or 'w' or 'a' or 'x').ToArray();
        if (actions.Length != 1)
        {
            throw Vm.Error(Types.ValueError, actions.Length > 1
                ? "must have exactly one of create/read/write/append mode"
                : "Must have exactly one of create/read/write/append mode and at most one plus");
        }

        return new OpenMode(text)
        {
            Action = actions[0],
            IsUpdating = text.Contains('+', StringComparison.Ordinal),
            IsBinary = text.Contains('b', StringComparison.Ordinal),
        };
    }
}
