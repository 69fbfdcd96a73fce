using R1CI.Sdk.Python.Text;
using System.Buffers.Binary;
using System.Numerics;

namespace R1CI.Sdk.Python.Modules.Binary;

/// <summary>BLAKE2b and BLAKE2s (RFC 7693) with key, salt and person.</summary>
internal static class Blake2
{
    private static readonly ulong[] WideStart =
    [
        0x6A09E667F3BCC908, 0xBB67AE8584CAA73B, 0x3C6EF372FE94F82B, 0xA54FF53A5F1D36F1, 0x510E527FADE682D1, 0x9B05688C2B3E6C1F, 0x1F83D9ABFB41BD6B,
        0x5BE0CD19137E2179,
    ];

    private static readonly byte[][] Order =
    [
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15], [14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3],
        [11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4], [7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8],
        [9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13], [2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9],
        [12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11], [13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10],
        [6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5], [10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0],
    ];

    // The four words each of the eight mixing steps of a round works on: columns, then diagonals.
    private static readonly int[][] Steps =
    [
        [0, 4, 8, 12], [1, 5, 9, 13], [2, 6, 10, 14], [3, 7, 11, 15], [0, 5, 10, 15], [1, 6, 11, 12], [2, 7, 8, 13], [3, 4, 9, 14],
    ];

    /// <summary>The digest; the variant with 64-bit words when <paramref name="isWide"/>.</summary>
    public static byte[] Hash(ReadOnlySpan<byte> data, bool isWide, int size, ReadOnlySpan<byte> key, ReadOnlySpan<byte> salt, ReadOnlySpan<byte> person)
    {
        var (word, block) = isWide ? (8, 128) : (4, 64);
        Span<byte> parameters = stackalloc byte[8 * word];
        parameters.Clear();
        (parameters[0], parameters[1], parameters[2], parameters[3]) = ((byte)size, (byte)key.Length, 1, 1);
        salt.CopyTo(parameters[(4 * word)..]);
        person.CopyTo(parameters[(6 * word)..]);
        Span<ulong> h = stackalloc ulong[8];
        for (var i = 0; i < h.Length; i++)
        {
            h[i] = (isWide ? WideStart[i] : WideStart[i] >> 32) ^ ReadWord(parameters, i, isWide);
        }

        var counted = 0UL;
        Span<byte> padded = stackalloc byte[block];
        if (key.Length > 0)
        {
            padded.Clear();
            key.CopyTo(padded);
            counted += (ulong)block;
            Compress(h, padded, counted, data.Length == 0, isWide);
        }

        for (; data.Length > block; data = data[block..])
        {
            Interruption.CheckOften(data.Length / block);
            counted += (ulong)block;
            Compress(h, data[..block], counted, false, isWide);
        }

        if (data.Length > 0 || key.Length == 0)
        {
            padded.Clear();
            data.CopyTo(padded);
            Compress(h, padded, counted + (ulong)data.Length, true, isWide);
        }

        var result = new byte[size];
        for (var i = 0; i < size; i++)
        {
            result[i] = (byte)(h[i / word] >> (8 * (i % word)));
        }

        return result;
    }

    private static ulong ReadWord(ReadOnlySpan<byte> bytes, int at, bool isWide) =>
        isWide ? BinaryPrimitives.ReadUInt64LittleEndian(bytes[(8 * at)..]) : BinaryPrimitives.ReadUInt32LittleEndian(bytes[(4 * at)..]);

    private static void Compress(Span<ulong> h, ReadOnlySpan<byte> block, ulong counted, bool isLast, bool isWide)
    {
        Span<ulong> m = stackalloc ulong[16], v = stackalloc ulong[16];
        for (var i = 0; i < 16; i++)
        {
            m[i] = ReadWord(block, i, isWide);
            v[i] = i < 8 ? h[i] : isWide ? WideStart[i - 8] : WideStart[i - 8] >> 32;
        }

        v[12] ^= isWide ? counted : (uint)counted;
        v[13] ^= isWide ? 0 : counted >> 32;
        if (isLast)
        {
            v[14] = isWide ? ~v[14] : (uint)~v[14];
        }

        for (var round = 0; round < (isWide ? 12 : 10); round++)
        {
            var order = Order[round % 10];
            for (var step = 0; step < 8; step++)
            {
                Mix(v, Steps[step], m[order[2 * step]], m[order[(2 * step) + 1]], isWide);
            }
        }

        for (var i = 0; i < 8; i++)
        {
            h[i] ^= v[i] ^ v[i + 8];
        }
    }

    private static void Mix(Span<ulong> v, int[] at, ulong x, ulong y, bool isWide)
    {
        var (a, b, c, d) = (v[at[0]], v[at[1]], v[at[2]], v[at[3]]);
        if (isWide)
        {
            a += b + x;
            d = BitOperations.RotateRight(d ^ a, 32);
            c += d;
            b = BitOperations.RotateRight(b ^ c, 24);
            a += b + y;
            d = BitOperations.RotateRight(d ^ a, 16);
            c += d;
            b = BitOperations.RotateRight(b ^ c, 63);
        }
        else
        {
            a = (uint)(a + b + x);
            d = BitOperations.RotateRight((uint)(d ^ a), 16);
            c = (uint)(c + d);
            b = BitOperations.RotateRight((uint)(b ^ c), 12);
            a = (uint)(a + b + y);
            d = BitOperations.RotateRight((uint)(d ^ a), 8);
            c = (uint)(c + d);
            b = BitOperations.RotateRight((uint)(b ^ c), 7);
        }

        (v[at[0]], v[at[1]], v[at[2]], v[at[3]]) = (a, b, c, d);
    }
}
