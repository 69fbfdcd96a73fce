using System.Numerics;
using System.Runtime.InteropServices;

namespace R1CI.Sdk.Conformance.Models.Decoders;

/// <summary>Random bytes, gigabytes in a second: xoshiro256** by Blackman and Vigna (2018), seeded by their splitmix64.</summary>
/// <remarks>A seeded <see cref="Random"/> computes its bytes one by one and takes twenty times as long.</remarks>
internal sealed class RandomStream
{
    private ulong _a;
    private ulong _b;
    private ulong _c;
    private ulong _d;

    public RandomStream(int seed)
    {
        var state = (ulong)seed;
        (_a, _b, _c, _d) = (Split(ref state), Split(ref state), Split(ref state), Split(ref state));
    }

    public void Fill(Span<byte> bytes)
    {
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = Next();
        }

        Span<byte> rest = stackalloc byte[sizeof(ulong)];
        MemoryMarshal.Write(rest, Next());
        rest[..(bytes.Length % sizeof(ulong))].CopyTo(bytes[(words.Length * sizeof(ulong))..]);
    }

    private ulong Next()
    {
        var result = BitOperations.RotateLeft(_b * 5, 7) * 9;
        var shifted = _b << 17;
        _c ^= _a;
        _d ^= _b;
        _b ^= _c;
        _a ^= _d;
        _c ^= shifted;
        _d = BitOperations.RotateLeft(_d, 45);
        return result;
    }

    private static ulong Split(ref ulong state)
    {
        var mixed = state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
