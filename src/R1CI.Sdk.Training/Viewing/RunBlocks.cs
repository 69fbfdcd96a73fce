using System.Globalization;
using System.IO.Compression;
using R1CI.Sdk.Reports.Html;

namespace R1CI.Sdk.Training.Viewing;

/// <summary>Packs runs into a page: some at a time, compressed, as data blocks that a browser keeps as text until one is asked for.</summary>
internal sealed class RunBlocks(HtmlWriter html) : IDisposable
{
    /// <summary>Runs in a block: to show one, some 100 KB are unpacked.</summary>
    public const int Runs = 32;

    private readonly MemoryStream _pending = new();
    private int _count, _blocks;

    /// <summary>Takes the JSON of one run.</summary>
    public void Add(ReadOnlySpan<byte> json)
    {
        _pending.WriteByte(_count == 0 ? (byte)'[' : (byte)',');
        _pending.Write(json);
        if (++_count == Runs) Flush();
    }

    /// <summary>Writes what is pending.</summary>
    public void Flush()
    {
        if (_count == 0) return;
        _pending.WriteByte((byte)']');
        Write(string.Create(CultureInfo.InvariantCulture, $"b{_blocks++}"), _pending.GetBuffer().AsSpan(0, (int)_pending.Length));
        _pending.SetLength(0);
        _count = 0;
    }

    /// <summary>Writes a JSON text as the block of a name.</summary>
    public void Write(string id, ReadOnlySpan<byte> json)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(json);
        }

        using (html.Open("script", ("type", "application/gzip"), ("id", id)))
        {
            html.Text(Convert.ToBase64String(packed.GetBuffer(), 0, (int)packed.Length));
        }

        html.Line();
    }

    public void Dispose() => _pending.Dispose();
}
