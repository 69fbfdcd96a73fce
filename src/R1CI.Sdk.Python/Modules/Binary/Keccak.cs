using R1CI.Sdk.Python.Text;
using System.Buffers.Binary;
using System.Numerics;

namespace R1CI.Sdk.Python.Modules.Binary;

/// <summary>SHA-3 and SHAKE (FIPS 202), which .NET offers on some systems only.</summary>
internal static class Keccak
{
    private const int Lanes = 25;
    private const byte HashSuffix = 0x06, ExtendableSuffix = 0x1F;

    private static readonly ulong[] RoundConstants = MakeRoundConstants();

    // Where lane i goes and how far it turns, in the order of the permutation's one long cycle (sections 3.2.2 and 3.2.3).
    private static readonly (int Lane, int Turn)[] Walk = MakeWalk();

    public static byte[] Hash(ReadOnlySpan<byte> data, int size) => Sponge(data, 200 - (2 * size), HashSuffix, size);

    /// <summary>SHAKE128 or SHAKE256: output of any length.</summary>
    public static byte[] Extend(ReadOnlySpan<byte> data, int securityBits, int size) => Sponge(data, 200 - (securityBits / 4), ExtendableSuffix, size);

    private static byte[] Sponge(ReadOnlySpan<byte> data, int rate, byte suffix, int size)
    {
        Span<ulong> state = stackalloc ulong[Lanes];
        state.Clear();
        var blocks = 0;
        for (; data.Length >= rate; data = data[rate..])
        {
            Interruption.CheckOften(++blocks);
            Absorb(state, data[..rate]);
        }

        Span<byte> last = stackalloc byte[rate];
        last.Clear();
        data.CopyTo(last);
        last[data.Length] = suffix;
        last[^1] |= 0x80;
        Absorb(state, last);
        var result = new byte[size];
        for (var at = 0; at < size; at += rate)
        {
            Interruption.CheckOften(++blocks);
            if (at > 0)
            {
                Permute(state);
            }

            for (var i = 0; i < rate && at + i < size; i++)
            {
                result[at + i] = (byte)(state[i >> 3] >> (8 * (i & 7)));
            }
        }

        return result;
    }

    private static void Absorb(Span<ulong> state, ReadOnlySpan<byte> block)
    {
        for (var i = 0; i < block.Length / 8; i++)
        {
            state[i] ^= BinaryPrimitives.ReadUInt64LittleEndian(block[(8 * i)..]);
        }

        Permute(state);
    }

    private static void Permute(Span<ulong> a)
    {
        Span<ulong> column = stackalloc ulong[5];
        foreach (var constant in RoundConstants)
        {
            for (var x = 0; x < 5; x++)
            {
                column[x] = a[x] ^ a[x + 5] ^ a[x + 10] ^ a[x + 15] ^ a[x + 20];
            }

            for (var i = 0; i < Lanes; i++)
            {
                a[i] ^= column[(i + 4) % 5] ^ BitOperations.RotateLeft(column[(i + 1) % 5], 1);
            }

            var moving = a[1];
            foreach (var (lane, turn) in Walk)
            {
                (a[lane], moving) = (BitOperations.RotateLeft(moving, turn), a[lane]);
            }

            for (var row = 0; row < Lanes; row += 5)
            {
                a.Slice(row, 5).CopyTo(column);
                for (var x = 0; x < 5; x++)
                {
                    a[row + x] = column[x] ^ (~column[(x + 1) % 5] & column[(x + 2) % 5]);
                }
            }

            a[0] ^= constant;
        }
    }

    private static (int Lane, int Turn)[] MakeWalk()
    {
        var walk = new (int, int)[Lanes - 1];
        var (x, y) = (1, 0);
        for (var t = 0; t < walk.Length; t++)
        {
            (x, y) = (y, ((2 * x) + (3 * y)) % 5);
            walk[t] = (x + (5 * y), (t + 1) * (t + 2) / 2 % 64);
        }

        return walk;
    }

    // The bits of the constants come from a linear-feedback shift register (section 3.2.5).
    private static ulong[] MakeRoundConstants()
    {
        var constants = new ulong[24];
        var register = 1;
        for (var round = 0; round < constants.Length; round++)
        {
            for (var j = 0; j < 7; j++)
            {
                if ((register & 1) != 0)
                {
                    constants[round] |= 1UL << ((1 << j) - 1);
                }

                register = (register << 1) ^ ((register >> 7) * 0x171);
            }
        }

        return constants;
    }
}
