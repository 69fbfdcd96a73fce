using R1CI.Sdk.Python.Text;
using System.IO.Compression;

namespace R1CI.Sdk.Python.Modules.Binary;

/// <summary>The module <c>_zlib</c>: compression of whole byte strings and checksums; the objects of <c>zlib</c> are guest source over it.</summary>
internal static class ZlibModule
{
    private const uint AdlerBase = 65521;

    public static readonly ModuleDef Def = new("_zlib", static m =>
    {
        m.Fn("compress", "data, wbits, level, /", static (vm, a) => Compress(vm, Bytes(a[0]), (int)vm.ToIndex(a[1]), (int)vm.ToIndex(a[2])));
        m.Fn("decompress", "data, wbits, limit, /", static (vm, a) => Decompress(vm, Bytes(a[0]), (int)vm.ToIndex(a[1]), vm.ToIndex(a[2])));
        m.FnN("adler32", 1, 2, static (vm, a) => Adler(vm, Bytes(a[0]), a.Length > 1 ? (uint)(ulong)(vm.ToBig(a[1]) & uint.MaxValue) : 1));
    });

    private static ReadOnlySpan<byte> Bytes(in Value v) =>
        Ops.BytesLike(v, out var data) ? data : throw Vm.Error(Types.TypeError, $"a bytes-like object is required, not '{v.Type.ErrorName}'");

    private static Value Adler(Vm vm, ReadOnlySpan<byte> data, uint start)
    {
        vm.Tick(data.Length >> 3);
        var (low, high) = (start & 0xFFFF, start >> 16);
        for (var i = 0; i < data.Length; i++)
        {
            Interruption.Check(i);
            var b = data[i];
            low = (low + b) % AdlerBase;
            high = (high + low) % AdlerBase;
        }

        return (long)((high << 16) | low);
    }

    // wbits as in zlib: 9 to 15 with a zlib header, negative for none, above 16 for gzip.
    private static Value Compress(Vm vm, ReadOnlySpan<byte> data, int wbits, int level)
    {
        vm.Charge(64 + (3L * data.Length));
        vm.Tick((int)Math.Min(int.MaxValue / 2, data.Length * (level >= 6 || level < 0 ? 3L : 1L)));
        using var output = new MemoryStream();
        var chosen = level switch { 0 => CompressionLevel.NoCompression, 1 => CompressionLevel.Fastest, 9 => CompressionLevel.SmallestSize, _ => CompressionLevel.Optimal };
        using (Stream stream = wbits switch
        {
            < 0 => new DeflateStream(output, chosen, leaveOpen: true),
            > 15 => new GZipStream(output, chosen, leaveOpen: true),
            _ => new ZLibStream(output, chosen, leaveOpen: true),
        })
        {
            const int Piece = 1 << 16;
            for (; data.Length > Piece; data = data[Piece..])
            {
                stream.Write(data[..Piece]);
                Interruption.Check();
            }

            stream.Write(data);
        }

        return vm.NewBytes(output.ToArray());
    }

    private static Value Decompress(Vm vm, ReadOnlySpan<byte> data, int wbits, long limit)
    {
        var isGzip = wbits > 15 && data is [0x1f, 0x8b, ..];
        vm.Charge(data.Length);
        using var input = new MemoryStream(Pieces.Clone(data));
        using Stream stream = wbits < 0 ? new DeflateStream(input, CompressionMode.Decompress)
            : isGzip ? new GZipStream(input, CompressionMode.Decompress) : new ZLibStream(input, CompressionMode.Decompress);
        using var output = new MemoryStream();
        var buffer = new byte[1 << 14];
        try
        {
            // Every piece is charged before the next is made: a small input can hold a very long output.
            for (int read; (limit < 0 || output.Length < limit) && (read = stream.Read(buffer)) > 0;)
            {
                vm.Charge(4L * read);
                vm.Tick(read >> 3);
                output.Write(buffer, 0, read);
            }
        }
        catch (InvalidDataException)
        {
            return Value.None;
        }

        return vm.NewBytes(output.ToArray());
    }
}
