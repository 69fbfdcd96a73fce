using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace R1CI.Sdk.Python.Objects;

/// <summary>SipHash-1-3 with key zero over CPython's internal string form, so that sets of strings iterate as under PYTHONHASHSEED=0.</summary>
internal static class SipHash
{
    public static long Of(PyStr s)
    {
        var text = s.S.AsSpan();
        if (text.Length == 0) return 0;
        var max = s.IsSimple ? MaxUnit(text) : 0x10000;
        if (max < 256)
        {
            var n = text.Length;
            byte[]? rented = n > 256 ? System.Buffers.ArrayPool<byte>.Shared.Rent(n) : null;
            var bytes = rented == null ? stackalloc byte[256] : rented;
            for (var i = 0; i < n; i++) bytes[i] = (byte)text[i];
            var h = Of(bytes[..n]);
            if (rented != null) System.Buffers.ArrayPool<byte>.Shared.Return(rented);
            return h;
        }
        return max < 0x10000 ? Of(MemoryMarshal.AsBytes(text)) : Of(MemoryMarshal.AsBytes(s.Points.AsSpan()));
    }

    public static long Of(ReadOnlySpan<byte> data)
    {
        if (data.Length == 0) return 0;
        ulong v0 = 0x736f6d6570736575, v1 = 0x646f72616e646f6d, v2 = 0x6c7967656e657261, v3 = 0x7465646279746573;
        var b = (ulong)data.Length << 56;
        while (data.Length >= 8)
        {
            var m = BinaryPrimitives.ReadUInt64LittleEndian(data);
            v3 ^= m;
            Round(ref v0, ref v1, ref v2, ref v3);
            v0 ^= m;
            data = data[8..];
        }
        for (var i = 0; i < data.Length; i++) b |= (ulong)data[i] << (8 * i);
        v3 ^= b;
        Round(ref v0, ref v1, ref v2, ref v3);
        v0 ^= b;
        v2 ^= 0xff;
        for (var i = 0; i < 3; i++) Round(ref v0, ref v1, ref v2, ref v3);
        var h = (long)(v0 ^ v1 ^ v2 ^ v3);
        return h == -1 ? -2 : h;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Round(ref ulong v0, ref ulong v1, ref ulong v2, ref ulong v3)
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

    private static int MaxUnit(ReadOnlySpan<char> s) => s.IndexOfAnyExceptInRange('\0', '\u00FF') < 0 ? 0 : 256;
}
