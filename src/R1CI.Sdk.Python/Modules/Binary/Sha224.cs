using System.Buffers.Binary;

namespace R1CI.Sdk.Python.Modules.Binary;

/// <summary>SHA-224 (FIPS 180-4), which .NET has not: SHA-256 with other initial values and seven of the eight words.</summary>
internal static class Sha224
{
    private static readonly uint[] Constants = MakeConstants();

    public static byte[] HashData(ReadOnlySpan<byte> data)
    {
        uint[] state = [0xc1059ed8, 0x367cd507, 0x3070dd17, 0xf70e5939, 0xffc00b31, 0x68581511, 0x64f98fa7, 0xbefa4fa4];
        var padded = new byte[(data.Length + 9 + 63) / 64 * 64];
        data.CopyTo(padded);
        padded[data.Length] = 0x80;
        BinaryPrimitives.WriteUInt64BigEndian(padded.AsSpan(padded.Length - 8), (ulong)data.Length * 8);
        for (var i = 0; i < padded.Length; i += 64)
        {
            Compress(state, padded.AsSpan(i, 64));
        }

        var digest = new byte[28];
        for (var i = 0; i < 7; i++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(digest.AsSpan(4 * i), state[i]);
        }

        return digest;
    }

    private static void Compress(uint[] state, ReadOnlySpan<byte> block)
    {
        Span<uint> w = stackalloc uint[64];
        for (var i = 0; i < 64; i++)
        {
            w[i] = i < 16
                ? BinaryPrimitives.ReadUInt32BigEndian(block[(4 * i)..])
                : unchecked(w[i - 16] + Small(w[i - 15], 7, 18, 3) + w[i - 7] + Small(w[i - 2], 17, 19, 10));
        }

        Span<uint> v = stackalloc uint[8];
        state.CopyTo(v);
        for (var i = 0; i < 64; i++)
        {
            unchecked
            {
                var t1 = v[7] + Big(v[4], 6, 11, 25) + ((v[4] & v[5]) ^ (~v[4] & v[6])) + Constants[i] + w[i];
                var t2 = Big(v[0], 2, 13, 22) + ((v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2]));
                (v[7], v[6], v[5], v[4]) = (v[6], v[5], v[4], v[3] + t1);
                (v[3], v[2], v[1], v[0]) = (v[2], v[1], v[0], t1 + t2);
            }
        }

        for (var i = 0; i < 8; i++)
        {
            state[i] = unchecked(state[i] + v[i]);
        }
    }

    private static uint Big(uint x, int a, int b, int c) => BitOperations.RotateRight(x, a) ^ BitOperations.RotateRight(x, b) ^ BitOperations.RotateRight(x, c);

    private static uint Small(uint x, int a, int b, int c) => BitOperations.RotateRight(x, a) ^ BitOperations.RotateRight(x, b) ^ (x >> c);

    // The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
    private static uint[] MakeConstants()
    {
        var result = new uint[64];
        var count = 0;
        for (var candidate = 2; count < 64; candidate++)
        {
            var isPrime = true;
            for (var divisor = 2; divisor * divisor <= candidate && isPrime; divisor++)
            {
                isPrime = candidate % divisor != 0;
            }

            if (isPrime)
            {
                result[count++] = (uint)(IntegerCubeRoot((BigInteger)candidate << 96) & uint.MaxValue);
            }
        }

        return result;
    }

    private static BigInteger IntegerCubeRoot(BigInteger value)
    {
        var (low, high) = (BigInteger.Zero, BigInteger.One << 40);
        while (low < high)
        {
            var middle = (low + high + 1) >> 1;
            (low, high) = middle * middle * middle <= value ? (middle, high) : (low, middle - 1);
        }

        return low;
    }
}
