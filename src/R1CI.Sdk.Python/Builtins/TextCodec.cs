using System.Text;
using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Builtins;

/// <summary>An encoding that works character by character over a table or a rule of its own.</summary>
internal abstract class TextCodec(string name, string reason)
{
    private const int ShiftJis = 932, Gbk = 936, Korean = 949, Big5 = 950, EucJp = 51932, EucKr = 51949, Gb18030 = 54936;

    /// <summary>The name in error messages.</summary>
    protected string Name => name;

    /// <summary>Finds the codec of an encoding; <see langword="null"/> when it is not one of these.</summary>
    public static TextCodec? Find(string encoding)
    {
        var plain = string.Concat(encoding.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
        if (CodePages.Find(plain) is { } table) return new CharmapCodec(table);
        return plain switch
        {
            "shiftjis" or "sjis" or "csshiftjis" => new MultibyteCodec("shift_jis", ShiftJis),
            "cp932" or "932" or "ms932" or "mskanji" or "windows31j" => new MultibyteCodec("cp932", ShiftJis),
            "eucjp" or "ujis" => new MultibyteCodec("euc_jp", EucJp),
            "gbk" or "936" or "cp936" or "ms936" => new MultibyteCodec("gbk", Gbk),
            "gb2312" or "chinese" or "euccn" or "csiso58gb231280" => new MultibyteCodec("gb2312", Gbk),
            "gb18030" or "gb180302000" => new MultibyteCodec("gb18030", Gb18030),
            "big5" or "big5tw" or "csbig5" => new MultibyteCodec("big5", Big5),
            "cp950" or "950" or "ms950" => new MultibyteCodec("cp950", Big5),
            "euckr" or "korean" or "ksc5601" => new MultibyteCodec("euc_kr", EucKr),
            "cp949" or "949" or "ms949" or "uhc" => new MultibyteCodec("cp949", Korean),
            _ => null,
        };
    }

    /// <summary>Says whether a name is that of a codec between bytes or between texts, which the module codecs has.</summary>
    public static bool IsOfBytes(string encoding) => string.Concat(encoding.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant() is
        "rot13" or "hex" or "hexcodec" or "base64" or "base64codec" or "bz2" or "bz2codec" or "zlib" or "zlibcodec" or "zip" or "quopri" or "quopricodec" or "uu" or "uucodec";

    /// <summary><c>str.encode</c>.</summary>
    public byte[] Encode(Vm vm, PyStr s, string errors)
    {
        var points = s.Points;
        vm.Charge(40 + (4L * points.Length));
        var result = new List<byte>(points.Length);
        for (var i = 0; i < points.Length; i++)
        {
            vm.Tick();
            if (TryWrite(result, points[i])) continue;
            var end = i + 1;
            var scratch = new List<byte>();
            while (ReportsRuns && end < points.Length && !TryWrite(scratch, points[end])) end++;
            for (var at = i; at < end; at++) Codecs.HandleEncoding(vm, result, s, at, i, end, name, reason, errors);
            i = end - 1;
        }
        return [.. result];
    }

    /// <summary><c>bytes.decode</c>.</summary>
    public string Decode(Vm vm, in Value source, ReadOnlySpan<byte> data, string errors)
    {
        vm.Charge(4L * data.Length);
        var result = new StringBuilder(data.Length);
        for (var i = 0; i < data.Length;)
        {
            vm.Tick();
            var length = Read(data[i..], result, out var failure);
            if (failure != null) Codecs.HandleDecoding(vm, source, data, name, i, i + length, failure, errors, result);
            i += length;
        }
        return Pieces.Text(result);
    }

    /// <summary>Whether characters that cannot be encoded are reported together when they follow each other.</summary>
    protected virtual bool ReportsRuns => true;

    protected abstract bool TryWrite(List<byte> result, int c);

    /// <summary>Reads one character; returns how many bytes it took, or how many are wrong.</summary>
    protected abstract int Read(ReadOnlySpan<byte> data, StringBuilder result, out string? failure);
}

/// <summary>One byte a character.</summary>
internal sealed class CharmapCodec(string table) : TextCodec("charmap", "character maps to <undefined>")
{
    protected override bool TryWrite(List<byte> result, int c)
    {
        var at = c < 0x80 ? c : c < 0x10000 && c != CodePages.Undefined && table.IndexOf((char)c) is var i and >= 0 ? i + 0x80 : -1;
        if (at >= 0) result.Add((byte)at);
        return at >= 0;
    }

    protected override int Read(ReadOnlySpan<byte> data, StringBuilder result, out string? failure)
    {
        var c = data[0] < 0x80 ? (char)data[0] : table[data[0] - 0x80];
        failure = c == CodePages.Undefined ? "character maps to <undefined>" : null;
        if (failure == null) result.Append(c);
        return 1;
    }
}

/// <summary>The encodings of East Asia, by the tables of the base class library.</summary>
internal sealed class MultibyteCodec(string name, int codePage) : TextCodec(name, "illegal multibyte sequence")
{
    private const char Wrong = '\uffff';

    private readonly Encoding _encoding = CodePagesEncodingProvider.Instance.GetEncoding(
        codePage, new EncoderReplacementFallback("?"), new DecoderReplacementFallback(Wrong.ToString()))!;

    protected override bool ReportsRuns => false;

    protected override bool TryWrite(List<byte> result, int c)
    {
        if (c is >= 0xD800 and <= 0xDFFF) return false;
        var bytes = _encoding.GetBytes(char.ConvertFromUtf32(c));
        if (c != '?' && bytes is [] or [(byte)'?']) return false;
        result.AddRange(bytes);
        return true;
    }

    protected override int Read(ReadOnlySpan<byte> data, StringBuilder result, out string? failure)
    {
        failure = null;
        for (var length = 1; length <= Math.Min(4, data.Length); length++)
        {
            var text = _encoding.GetString(data[..length]);
            if (text.Length == 0 || text.Contains(Wrong) || (length > 1 && text.Length > 1 && !char.IsSurrogatePair(text, 0))) continue;
            result.Append(text);
            return length;
        }
        failure = data.Length == 1 ? "incomplete multibyte sequence" : "illegal multibyte sequence";
        return 1;
    }
}
