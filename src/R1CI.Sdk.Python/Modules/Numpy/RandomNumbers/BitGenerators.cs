namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary>A source of random bits, as numpy's bit generators hand them out.</summary>
internal interface IBits
{
    uint Next32();

    ulong Next64();

    double NextDouble();
}

/// <summary>MT19937 seeded as <c>np.random.seed</c> does.</summary>
internal sealed class Mt19937Bits : IBits
{
    public const int N = 624;
    private uint[] _key = new uint[N];
    private int _at = N;

    public Mt19937Bits(uint seed)
    {
        for (var i = 0; i < N; i++)
        {
            _key[i] = seed;
            seed = (1812433253u * (seed ^ (seed >> 30))) + (uint)i + 1;
        }
    }

    public Mt19937Bits(uint[] seeds)
        : this(19650218u)
    {
        var (i, j) = (1, 0);
        for (var k = Math.Max(N, seeds.Length); k > 0; k--)
        {
            _key[i] = (_key[i] ^ ((_key[i - 1] ^ (_key[i - 1] >> 30)) * 1664525u)) + seeds[j] + (uint)j;
            (i, j) = (i + 1, (j + 1) % seeds.Length);
            if (i < N) continue;
            (_key[0], i) = (_key[N - 1], 1);
        }
        for (var k = N - 1; k > 0; k--)
        {
            _key[i] = (_key[i] ^ ((_key[i - 1] ^ (_key[i - 1] >> 30)) * 1566083941u)) - (uint)i;
            if (++i < N) continue;
            (_key[0], i) = (_key[N - 1], 1);
        }
        _key[0] = 0x80000000u;
    }

    /// <summary>A generator whose words are given, as <c>np.random.MT19937</c> seeds itself: never all zero, and with one word to go.</summary>
    public static Mt19937Bits OfState(uint[] words)
    {
        words[0] = 0x80000000u;
        var bits = new Mt19937Bits(0u);
        bits.Restore(words, N - 1);
        return bits;
    }

    /// <summary>Gets or sets the second of a pair of normal numbers, made with the first.</summary>
    public double? Gauss { get; set; }

    public uint[] Key => _key;

    public int Position => _at;

    public Mt19937Bits Copy()
    {
        var copy = (Mt19937Bits)MemberwiseClone();
        copy._key = (uint[])_key.Clone();
        return copy;
    }

    public void Restore(uint[] key, int position) => (_key, _at) = (key, position);

    public uint Next32()
    {
        if (_at >= N) Refill();
        var y = _key[_at++];
        y ^= y >> 11;
        y ^= (y << 7) & 0x9D2C5680u;
        y ^= (y << 15) & 0xEFC60000u;
        return y ^ (y >> 18);
    }

    public ulong Next64() => ((ulong)Next32() << 32) | Next32();

    public double NextDouble()
    {
        var (a, b) = (Next32() >> 5, Next32() >> 6);
        return ((a * 67108864.0) + b) / 9007199254740992.0;
    }

    private void Refill()
    {
        for (var i = 0; i < N; i++)
        {
            var y = (_key[i] & 0x80000000u) | (_key[(i + 1) % N] & 0x7FFFFFFFu);
            _key[i] = _key[(i + 397) % N] ^ (y >> 1) ^ ((y & 1) != 0 ? 0x9908B0DFu : 0);
        }
        _at = 0;
    }
}

/// <summary>PCG64 (XSL-RR), the generator of <c>default_rng</c>.</summary>
internal sealed class Pcg64Bits : IBits
{
    private static readonly UInt128 Multiplier = new(2549297995355413924UL, 4865540595714422341UL);
    private UInt128 _increment;
    private UInt128 _state;
    private uint? _half;

    /// <param name="words">Four words of a <see cref="SeedSequence"/>.</param>
    public Pcg64Bits(ulong[] words)
    {
        _increment = (new UInt128(words[2], words[3]) << 1) | UInt128.One;
        Step();
        _state += new UInt128(words[0], words[1]);
        Step();
    }

    /// <summary>Gets or sets all that the next draws depend on; the half is what is left of the last 64 bits.</summary>
    public (UInt128 State, UInt128 Increment, uint? Half) State
    {
        get => (_state, _increment, _half);
        set => (_state, _increment, _half) = value;
    }

    public Pcg64Bits Copy() => (Pcg64Bits)MemberwiseClone();

    public ulong Next64()
    {
        Step();
        var folded = (ulong)(_state >> 64) ^ (ulong)_state;
        return BitOperations.RotateRight(folded, (int)(_state >> 122));
    }

    // The upper half of a word waits for the next call.
    public uint Next32()
    {
        if (_half is { } waiting)
        {
            _half = null;
            return waiting;
        }
        var next = Next64();
        _half = (uint)(next >> 32);
        return (uint)next;
    }

    public double NextDouble() => (Next64() >> 11) * (1.0 / 9007199254740992.0);

    private void Step() => _state = unchecked((_state * Multiplier) + _increment);
}
