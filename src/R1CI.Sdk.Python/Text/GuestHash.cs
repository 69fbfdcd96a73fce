using System.Buffers.Binary;
using System.Numerics;

namespace R1CI.Sdk.Python.Text;

/// <summary>
/// Hashes as CPython 3.11 computes them, strings with the key of <c>PYTHONHASHSEED=0</c>, so that set order is the same in every run.
/// </summary>
internal static class GuestHash
{
    // Numbers hash modulo this Mersenne prime, so that equal numbers of different types hash equally.
    private const int ModulusBits = 61;
    private const long Modulus = (1L << ModulusBits) - 1;

    /// <summary>The hash of infinity.</summary>
    public const long Infinity = 314159;

    /// <summary>The factor of a complex number's imaginary part.</summary>
    public const long ImaginaryFactor = 1000003;

    public static long Of(long value)
    {
        var magnitude = value == long.MinValue ? 4 : Math.Abs(value) % Modulus;
        return Normalize(value < 0 ? -magnitude : magnitude);
    }

    public static long Of(BigInteger value)
    {
        var magnitude = (long)(BigInteger.Abs(value) % Modulus);
        return Normalize(value.Sign < 0 ? -magnitude : magnitude);
    }

    /// <summary>The hash of a float; of NaN, which hashes by identity in CPython, 0.</summary>
    public static long Of(double value)
    {
        if (double.IsNaN(value))
        {
            return 0;
        }

        if (double.IsInfinity(value))
        {
            return value > 0 ? Infinity : -Infinity;
        }

        var (mantissa, exponent) = DecimalDigits.Split(value);
        var rotation = exponent >= 0 ? exponent % ModulusBits : ModulusBits - 1 - ((-1 - exponent) % ModulusBits);
        var reduced = (long)(mantissa % (ulong)Modulus);
        var hash = rotation == 0 ? reduced : ((reduced << rotation) & Modulus) | (reduced >> (ModulusBits - rotation));
        return Normalize(value < 0 ? -hash : hash);
    }

    public static long Of(Complex value) =>
        Normalize(unchecked(Of(value.Real) + ImaginaryFactor * Of(value.Imaginary)));

    /// <summary>The hash of a reduced fraction, denominator positive.</summary>
    public static long OfFraction(BigInteger numerator, BigInteger denominator)
    {
        var inverse = BigInteger.ModPow(denominator, Modulus - 2, Modulus);
        if (inverse.IsZero)
        {
            return numerator.Sign < 0 ? -Infinity : Infinity;
        }

        var magnitude = (long)(Of(BigInteger.Abs(numerator)) * inverse % Modulus);
        return Normalize(numerator.Sign < 0 ? -magnitude : magnitude);
    }

    public static long Of(ReadOnlySpan<byte> bytes) => bytes.Length == 0 ? 0 : Normalize((long)SipHash13(bytes));

    /// <summary>The hash of a str: over one, two or four bytes a code point, whichever its widest needs.</summary>
    public static long Of(ReadOnlySpan<char> text)
    {
        if (text.Length == 0)
        {
            return 0;
        }

        if (CharRange.IndexOfOther(text, '\0', '\xff') < 0)
        {
            Span<byte> narrow = text.Length <= 512 ? stackalloc byte[text.Length] : new byte[text.Length];
            for (var i = 0; i < text.Length; i++)
            {
                Interruption.Check(i);
                narrow[i] = (byte)text[i];
            }

            return Of(narrow);
        }

        return CodePoints.HasPairs(text)
            ? Of(System.Runtime.InteropServices.MemoryMarshal.AsBytes<int>(CodePoints.ToArray(text)))
            : Of(System.Runtime.InteropServices.MemoryMarshal.AsBytes(text));
    }

    /// <summary>Combines the hashes of a tuple's items (xxHash, as CPython since 3.8).</summary>
    public static long OfTuple(ReadOnlySpan<long> items)
    {
        const ulong Prime1 = 11400714785074694791;
        const ulong Prime2 = 14029467366897019727;
        const ulong Prime5 = 2870177450012600261;
        var sum = Prime5;
        foreach (var item in items)
        {
            sum = unchecked(sum + ((ulong)item * Prime2));
            sum = unchecked(BitOperations.RotateLeft(sum, 31) * Prime1);
        }

        sum = unchecked(sum + ((ulong)items.Length ^ (Prime5 ^ 3527539UL)));
        return sum == ulong.MaxValue ? 1546275796 : (long)sum;
    }

    /// <summary>Combines the hashes of a frozenset's members, in any order.</summary>
    public static long OfSet(IEnumerable<long> items)
    {
        ulong hash = 0;
        ulong count = 0;
        foreach (var item in items)
        {
            count++;
            var h = (ulong)item;
            hash ^= unchecked((h ^ 89869747UL ^ (h << 16)) * 3644798167UL);
        }

        hash ^= unchecked((count + 1) * 1927868237UL);
        hash ^= (hash >> 11) ^ (hash >> 25);
        hash = unchecked(hash * 69069UL + 907133923UL);
        return hash == ulong.MaxValue ? 590923713 : (long)hash;
    }

    private static long Normalize(long hash) => hash == -1 ? -2 : hash;

    // SipHash with one compression and three finalisation rounds, key zero.
    private static ulong SipHash13(ReadOnlySpan<byte> data)
    {
        var state = new SipState(0x736f6d6570736575, 0x646f72616e646f6d, 0x6c7967656e657261, 0x7465646279746573);
        var tail = (ulong)data.Length << 56;
        for (; data.Length >= 8; data = data[8..])
        {
            Interruption.Check(data.Length >> 3);
            state.Absorb(BinaryPrimitives.ReadUInt64LittleEndian(data));
        }

        for (var i = 0; i < data.Length; i++)
        {
            tail |= (ulong)data[i] << (8 * i);
        }

        state.Absorb(tail);
        return state.Finish();
    }

    private struct SipState(ulong v0, ulong v1, ulong v2, ulong v3)
    {
        public void Absorb(ulong block)
        {
            v3 ^= block;
            Round();
            v0 ^= block;
        }

        public ulong Finish()
        {
            v2 ^= 0xff;
            Round();
            Round();
            Round();
            return v0 ^ v1 ^ v2 ^ v3;
        }

        private void Round()
        {
            unchecked
            {
                v0 += v1;
                v2 += v3;
                v1 = BitOperations.RotateLeft(v1, 13) ^ v0;
                v3 = BitOperations.RotateLeft(v3, 16) ^ v2;
                v0 = BitOperations.RotateLeft(v0, 32);
                v2 += v1;
                v0 += v3;
                v1 = BitOperations.RotateLeft(v1, 17) ^ v2;
                v3 = BitOperations.RotateLeft(v3, 21) ^ v0;
                v2 = BitOperations.RotateLeft(v2, 32);
            }
        }
    }
}
