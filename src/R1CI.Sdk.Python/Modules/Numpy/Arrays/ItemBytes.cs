using System.Runtime.InteropServices;

namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary>Items as the bytes numpy keeps them in, little-endian.</summary>
internal static class ItemBytes
{
    public static Value Of(Vm vm, NdArray a)
    {
        var size = a.DType.ItemSize;
        vm.Charge((long)a.Size * size);
        vm.Tick((a.Size >> 1) + 1);
        var bytes = new byte[a.Size * size];
        switch (a.DType.Keep)
        {
            case Keep.Bool: Fill(bytes, size, Strided.Flat<bool>(vm, a), static (v, b) => b[0] = v ? (byte)1 : (byte)0); break;
            case Keep.Int: Fill(bytes, size, Strided.Flat<long>(vm, a), Integer); break;
            case Keep.Float: Fill(bytes, size, Strided.Flat<double>(vm, a), Real); break;
            case Keep.Complex: Fill(bytes, size, Strided.Flat<Complex>(vm, a), static (v, b) =>
            {
                Real(v.Real, b[..(b.Length / 2)]);
                Real(v.Imaginary, b[(b.Length / 2)..]);
            });
                break;
            default: return vm.Raise(Types.TypeError, $"numpy here gives no bytes of dtype {a.DType.Text}");
        }
        return vm.NewBytes(bytes);
    }

    private delegate void Writer<T>(T v, Span<byte> into);

    private static void Fill<T>(byte[] bytes, int size, ReadOnlySpan<T> items, Writer<T> write)
    {
        for (var i = 0; i < items.Length; i++) write(items[i], bytes.AsSpan(i * size, size));
    }

    private static void Integer(long v, Span<byte> into)
    {
        Span<byte> all = stackalloc byte[8];
        MemoryMarshal.Write(all, v);
        all[..into.Length].CopyTo(into);
    }

    private static void Real(double v, Span<byte> into)
    {
        if (into.Length == 8) MemoryMarshal.Write(into, v);
        else if (into.Length == 4) MemoryMarshal.Write(into, (float)v);
        else MemoryMarshal.Write(into, (Half)v);
    }
}
