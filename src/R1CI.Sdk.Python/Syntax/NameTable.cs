namespace R1CI.Sdk.Python.Syntax;

/// <summary>Interns the identifiers of one source, so that equal names are one string and repeated names allocate nothing.</summary>
internal sealed class NameTable
{
    private string?[] _slots = new string?[64];
    private int _count;

    /// <summary>The one string equal to <paramref name="name"/>.</summary>
    public string Intern(ReadOnlySpan<char> name)
    {
        var mask = _slots.Length - 1;
        // The runtime's string hash is seeded per process, so no source can be written to make every name collide.
        var index = string.GetHashCode(name) & mask;
        while (_slots[index] is { } candidate)
        {
            if (name.SequenceEqual(candidate))
            {
                return candidate;
            }

            index = (index + 1) & mask;
        }

        var added = name.ToString();
        _slots[index] = added;
        if (++_count * 2 > _slots.Length)
        {
            Grow();
        }

        return added;
    }

    private void Grow()
    {
        var old = _slots;
        _slots = new string?[old.Length * 2];
        var mask = _slots.Length - 1;
        foreach (var name in old)
        {
            if (name is null)
            {
                continue;
            }

            var index = string.GetHashCode(name.AsSpan()) & mask;
            while (_slots[index] is not null)
            {
                index = (index + 1) & mask;
            }

            _slots[index] = name;
        }
    }
}
