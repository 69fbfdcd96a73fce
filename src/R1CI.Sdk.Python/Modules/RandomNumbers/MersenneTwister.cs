using R1CI.Sdk.Python.Text;
using System.Buffers.Binary;
using System.Security.Cryptography;

namespace R1CI.Sdk.Python.Modules.RandomNumbers;

/// <summary>MT19937 seeded as CPython seeds it (M. Matsumoto, T. Nishimura 1998, and their 2002 array initialisation).</summary>
internal sealed class MersenneTwister
{
    private const int Size = 624;
    private const int Shift = 397;

    private uint[] _state = new uint[Size];
    private int _index = Size;

    public MersenneTwister Clone() => new() { _state = (uint[])_state.Clone(), _index = _index };

    /// <summary>Gets the state and the index into it, as <c>getstate</c> shows them.</summary>
    public (uint[] State, int Index) Snapshot => ((uint[])_state.Clone(), _index);

    public void Restore(ReadOnlySpan<uint> state, int index)
    {
        state.CopyTo(_state);
        _index = index;
    }

    /// <summary>Seeds with a magnitude, as <c>random.seed(int)</c> does.</summary>
    public void Seed(BigInteger seed)
    {
        var bytes = BigInteger.Abs(seed).ToByteArray(isUnsigned: true);
        Array.Resize(ref bytes, Math.Max(4, (bytes.Length + 3) / 4 * 4));
        var key = new uint[bytes.Length / 4];
        for (var i = 0; i < key.Length; i++)
        {
            key[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(4 * i));
        }

        SeedByArray(key);
    }

    /// <summary>Seeds with text or bytes, as <c>random.seed</c> version 2 does: the bytes and their SHA-512 as one number.</summary>
    public void Seed(ReadOnlySpan<byte> data)
    {
        var all = new byte[data.Length + SHA512.HashSizeInBytes];
        data.CopyTo(all);
        SHA512.HashData(data, all.AsSpan(data.Length));
        Seed(new BigInteger(all, isUnsigned: true, isBigEndian: true));
    }

    /// <summary>The next 32 bits.</summary>
    public uint Next()
    {
        if (_index >= Size)
        {
            Generate();
        }

        var y = _state[_index++];
        y ^= y >> 11;
        y ^= (y << 7) & 0x9d2c5680;
        y ^= (y << 15) & 0xefc60000;
        return y ^ (y >> 18);
    }

    /// <summary>A float in [0, 1) with 53 random bits.</summary>
    public double NextDouble()
    {
        var high = Next() >> 5;
        var low = Next() >> 6;
        return ((high * 67108864.0) + low) * (1.0 / 9007199254740992.0);
    }

    /// <summary>That many random bits, 1 to 64.</summary>
    public ulong NextBits(int bits)
    {
        if (bits <= 32)
        {
            return Next() >> (32 - bits);
        }

        ulong low = Next();
        return low | (ulong)(Next() >> (64 - bits)) << 32;
    }

    /// <summary>That many random bits.</summary>
    public BigInteger NextBig(int bits) => new(NextBytes(bits), isUnsigned: true);

    /// <summary>That many random bits, little-endian, in whole words.</summary>
    public byte[] NextBytes(int bits)
    {
        var words = (int)((bits + 31L) / 32);
        var bytes = new byte[words * 4];
        for (var i = 0; i < words; i++, bits -= 32)
        {
            Interruption.Check(i);
            var word = Next();
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(4 * i), bits < 32 ? word >> (32 - bits) : word);
        }

        return bytes;
    }

    /// <summary>A number in [0, n).</summary>
    public long Below(long n)
    {
        var bits = 64 - BitOperations.LeadingZeroCount((ulong)n);
        var result = NextBits(bits);
        while (result >= (ulong)n)
        {
            result = NextBits(bits);
        }

        return (long)result;
    }

    /// <inheritdoc cref="Below(long)"/>
    public BigInteger Below(BigInteger n)
    {
        if (n <= long.MaxValue)
        {
            return Below((long)n);
        }

        var bits = (int)n.GetBitLength();
        var result = NextBig(bits);
        while (result >= n)
        {
            result = NextBig(bits);
        }

        return result;
    }

    private void SeedByArray(uint[] key)
    {
        _state[0] = 19650218;
        for (uint k = 1; k < Size; k++)
        {
            _state[k] = unchecked((1812433253 * (_state[k - 1] ^ (_state[k - 1] >> 30))) + k);
        }

        var (i, j) = (1, 0);
        for (var k = Math.Max(Size, key.Length); k > 0; k--)
        {
            Interruption.Check(k);
            _state[i] = unchecked((_state[i] ^ ((_state[i - 1] ^ (_state[i - 1] >> 30)) * 1664525)) + key[j] + (uint)j);
            Advance(ref i);
            j = j + 1 == key.Length ? 0 : j + 1;
        }

        for (var k = Size - 1; k > 0; k--)
        {
            _state[i] = unchecked((_state[i] ^ ((_state[i - 1] ^ (_state[i - 1] >> 30)) * 1566083941)) - (uint)i);
            Advance(ref i);
        }

        _state[0] = 0x80000000;
        _index = Size;
    }

    private void Advance(ref int i)
    {
        if (++i == Size)
        {
            _state[0] = _state[Size - 1];
            i = 1;
        }
    }

    private void Generate()
    {
        for (var k = 0; k < Size; k++)
        {
            var y = (_state[k] & 0x80000000) | (_state[(k + 1) % Size] & 0x7fffffff);
            _state[k] = _state[(k + Shift) % Size] ^ (y >> 1) ^ ((y & 1) == 0 ? 0 : 0x9908b0df);
        }

        _index = 0;
    }
}
