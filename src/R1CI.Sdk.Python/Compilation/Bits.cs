namespace R1CI.Sdk.Python.Compilation;

/// <summary>A set of small numbers: the symbols certainly bound at a point of the code.</summary>
internal struct Bits
{
    private ulong _low;
    private ulong[]? _rest;

    public readonly bool Has(int i)
    {
        if (i < 0) return false;
        if (i < 64) return (_low >> i & 1) != 0;
        var w = (i >> 6) - 1;
        return _rest != null && w < _rest.Length && (_rest[w] >> (i & 63) & 1) != 0;
    }

    public void Add(int i)
    {
        if (i < 0) return;
        if (i < 64)
        {
            _low |= 1UL << i;
            return;
        }
        var w = (i >> 6) - 1;
        var copy = new ulong[Math.Max(w + 1, _rest?.Length ?? 0)];
        _rest?.CopyTo(copy, 0);
        copy[w] |= 1UL << (i & 63);
        _rest = copy;
    }

    public void Remove(int i)
    {
        if (!Has(i)) return;
        if (i < 64)
        {
            _low &= ~(1UL << i);
            return;
        }
        _rest = (ulong[])_rest!.Clone();
        _rest[(i >> 6) - 1] &= ~(1UL << (i & 63));
    }

    public readonly Bits And(in Bits o)
    {
        var r = new Bits { _low = _low & o._low };
        if (_rest == null || o._rest == null) return r;
        r._rest = new ulong[Math.Min(_rest.Length, o._rest.Length)];
        for (var i = 0; i < r._rest.Length; i++) r._rest[i] = _rest[i] & o._rest[i];
        return r;
    }
}
