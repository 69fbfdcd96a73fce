using System.Text;
using System.Text.Unicode;
using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Builtins;

/// <summary>The text encodings with CPython's error handlers: those that need no tables are here, the others are a <see cref="TextCodec"/>.</summary>
internal static class Codecs
{
    private const string NoHandler = "unknown error handler name";

    private enum Encoding : byte
    {
        Utf8, Utf8Sig, Ascii, Latin1, Utf16, Utf16Le, Utf16Be, Utf32, Utf32Le, Utf32Be, Escape, RawEscape,
    }

    /// <summary><c>str.encode</c>.</summary>
    public static Value Encode(Vm vm, PyStr s, string encoding, string errors)
    {
        try
        {
            return EncodeAs(vm, s, encoding, errors);
        }
        catch (GuestException e) when (IsWrapped(e, encoding))
        {
            throw Wrapped(e, "encoding", encoding);
        }
    }

    private static Value EncodeAs(Vm vm, PyStr s, string encoding, string errors)
    {
        var kind = Find(encoding, "encode", out var codec);
        if (codec != null) return new PyBytes(codec.Encode(vm, s, errors));
        vm.Tick(s.Units >> 4);
        switch (kind)
        {
            case Encoding.Utf8 or Encoding.Utf8Sig or Encoding.Ascii or Encoding.Latin1:
                if (Ascii.IsValid(s.S) && kind != Encoding.Utf8Sig)
                {
                    vm.Charge(40L + s.Units);
                    return new PyBytes(Narrow(s.S));
                }
                vm.Charge(40 + (4L * s.Units));
                return new PyBytes(new Encoder(vm, s, kind, errors).Run());
            case Encoding.Escape or Encoding.RawEscape:
                vm.Charge(40 + (10L * s.Units));
                return new PyBytes(EscapeCodec.Encode(s.Points, isRaw: kind == Encoding.RawEscape));
            default:
                vm.Charge(44 + (8L * s.Length));
                return new PyBytes(EncodeWide(vm, s, kind, errors));
        }
    }

    /// <summary><c>bytes.decode</c>; <paramref name="source"/> is named in errors.</summary>
    public static string Decode(Vm vm, in Value source, ReadOnlySpan<byte> data, string encoding, string errors)
    {
        try
        {
            return DecodeAs(vm, source, data, encoding, errors);
        }
        catch (GuestException e) when (IsWrapped(e, encoding))
        {
            throw Wrapped(e, "decoding", encoding);
        }
    }

    private static string DecodeAs(Vm vm, in Value source, ReadOnlySpan<byte> data, string encoding, string errors)
    {
        var kind = Find(encoding, "decode", out var codec);
        if (codec != null) return codec.Decode(vm, source, data, errors);
        vm.Tick(data.Length >> 4);
        vm.Charge(2L * data.Length);
        switch (kind)
        {
            case Encoding.Latin1:
                return Wide(data);
            case Encoding.Escape or Encoding.RawEscape:
                if (EscapeCodec.TryDecode(data, kind == Encoding.RawEscape, out var text) is not { } problem) return text;
                throw DecodeError(kind == Encoding.RawEscape ? "rawunicodeescape" : "unicodeescape", source, problem.Start, problem.End, problem.Reason);
            case Encoding.Utf8Sig when data.StartsWith("\uFEFF"u8):
                data = data[3..];
                break;
            case Encoding.Utf16 or Encoding.Utf16Le or Encoding.Utf16Be or Encoding.Utf32 or Encoding.Utf32Le or Encoding.Utf32Be:
                return DecodeWide(vm, source, data, kind, errors);
        }
        if (kind == Encoding.Ascii ? Ascii.IsValid(data) : Utf8.IsValid(data)) return Ascii.IsValid(data) ? Wide(data) : System.Text.Encoding.UTF8.GetString(data);
        return DecodeNarrow(vm, source, data, kind == Encoding.Ascii, errors);
    }

    private static byte[] Narrow(string text)
    {
        const int Piece = 1 << 20;
        var bytes = new byte[text.Length];
        for (var at = 0; at < text.Length; at += Piece)
        {
            Interruption.Check();
            System.Text.Encoding.Latin1.GetBytes(text.AsSpan(at, Math.Min(Piece, text.Length - at)), bytes.AsSpan(at));
        }
        return bytes;
    }

    private static string Wide(ReadOnlySpan<byte> data) => string.Create(data.Length, data, static (to, data) =>
    {
        const int Piece = 1 << 20;
        for (; data.Length > Piece; data = data[Piece..], to = to[Piece..])
        {
            Interruption.Check();
            System.Text.Encoding.Latin1.GetChars(data[..Piece], to);
        }
        System.Text.Encoding.Latin1.GetChars(data, to);
    });

    /// <summary>Raises LookupError when there is no such encoding.</summary>
    public static void Check(string encoding) => Find(encoding, "open", out _);

    private static Encoding Find(string name, string use, out TextCodec? codec)
    {
        codec = null;
        switch (name.ToLowerInvariant().Replace('_', '-').Replace(' ', '-'))
        {
            case "utf-8" or "utf8" or "u8" or "utf" or "cp65001":
                return Encoding.Utf8;
            case "utf-8-sig":
                return Encoding.Utf8Sig;
            case "ascii" or "us-ascii" or "646" or "ansi-x3.4-1968":
                return Encoding.Ascii;
            case "latin-1" or "latin1" or "iso-8859-1" or "iso8859-1" or "8859" or "l1" or "latin" or "cp819":
                return Encoding.Latin1;
            case "utf-16" or "utf16" or "u16":
                return Encoding.Utf16;
            case "utf-16-le" or "utf-16le":
                return Encoding.Utf16Le;
            case "utf-16-be" or "utf-16be":
                return Encoding.Utf16Be;
            case "utf-32" or "utf32" or "u32":
                return Encoding.Utf32;
            case "utf-32-le" or "utf-32le":
                return Encoding.Utf32Le;
            case "utf-32-be" or "utf-32be":
                return Encoding.Utf32Be;
            case "unicode-escape":
                return Encoding.Escape;
            case "raw-unicode-escape":
                return Encoding.RawEscape;
            default:
                codec = TextCodec.Find(name) ?? throw Vm.Error(Types.LookupError, TextCodec.IsOfBytes(name)
                    ? $"'{name}' is not a text encoding; use codecs.{use}() to handle arbitrary codecs"
                    : $"unknown encoding: {name}");
                return Encoding.Utf8;
        }
    }

    // ---- errors -----------------------------------------------------------------------------------------------------

    private static GuestException EncodeError(string codec, PyStr s, int start, int end, string reason) => new(Vm.MakeException(
        Types.UnicodeEncodeError, [Value.Str(codec), s, (long)start, (long)end, Value.Str(reason)]));

    private static GuestException DecodeError(string codec, in Value source, int start, int end, string reason)
    {
        Ops.BytesLike(source, out var data);
        Value bytes = source.O is PyBytes ? source : new PyBytes(data.ToArray());
        return new GuestException(Vm.MakeException(Types.UnicodeDecodeError, [Value.Str(codec), bytes, (long)start, (long)end, Value.Str(reason)]));
    }

    // Encodings that CPython has no shortcut for go through its registry, which says what it did when an error handler is not known.
    private static bool IsWrapped(GuestException e, string encoding) => e.Is(Types.LookupError)
        && string.Concat(encoding.ToLowerInvariant().Select(static c => char.IsAsciiLetterOrDigit(c) ? c : '_')) is not ("utf_8" or "utf8" or "utf_16" or "utf16" or "utf_32" or "utf32" or "ascii" or "us_ascii" or "latin1" or "latin_1" or "iso_8859_1" or "iso8859_1")
        && Message(e).StartsWith(NoHandler, StringComparison.Ordinal);

    private static GuestException Wrapped(GuestException e, string doing, string encoding)
    {
        var wrapped = Vm.MakeException(Types.LookupError, $"{doing} with '{encoding}' codec failed (LookupError: {Message(e)})");
        (wrapped.Cause, wrapped.SuppressContext) = (e.Value, true);
        return new GuestException(wrapped);
    }

    private static string Message(GuestException e) => e.Value.Args.Items is [{ O: PyStr s }] ? s.S : "";

    private static GuestException UnknownHandler(string errors) => Vm.Error(Types.LookupError, $"{NoHandler} '{errors}'");

    // ---- encoding ---------------------------------------------------------------------------------------------------

    private sealed class Encoder(Vm vm, PyStr s, Encoding kind, string errors)
    {
        private readonly List<byte> _result = new(s.Units + 16);
        private readonly int _limit = kind switch { Encoding.Ascii => 0x80, Encoding.Latin1 => 0x100, _ => 0x110000 };

        public byte[] Run()
        {
            if (kind == Encoding.Utf8Sig) _result.AddRange("\uFEFF"u8);
            var points = s.Points;
            for (var i = 0; i < points.Length;)
            {
                Interruption.Step();
                if (CanEncode(points[i]))
                {
                    Write(points[i++]);
                    continue;
                }
                var end = i + 1;
                while (end < points.Length && !CanEncode(points[end])) end++;
                Handle(points, i, end);
                i = end;
            }
            return _result.ToArray();
        }

        private bool CanEncode(int c) => c < _limit && c is < 0xD800 or > 0xDFFF;

        private void Write(int c)
        {
            if (c < 0x80 || kind is Encoding.Ascii or Encoding.Latin1)
            {
                _result.Add((byte)c);
                return;
            }
            WriteUtf8(c);
        }

        private void WriteUtf8(int c)
        {
            if (c < 0x800) _result.Add((byte)(0xC0 | (c >> 6)));
            else
            {
                if (c < 0x10000) _result.Add((byte)(0xE0 | (c >> 12)));
                else
                {
                    _result.Add((byte)(0xF0 | (c >> 18)));
                    _result.Add((byte)(0x80 | ((c >> 12) & 0x3F)));
                }
                _result.Add((byte)(0x80 | ((c >> 6) & 0x3F)));
            }
            _result.Add((byte)(0x80 | (c & 0x3F)));
        }

        private void Handle(int[] points, int start, int end)
        {
            var codec = kind switch { Encoding.Ascii => "ascii", Encoding.Latin1 => "latin-1", _ => "utf-8" };
            var reason = kind switch
            {
                Encoding.Ascii => "ordinal not in range(128)",
                Encoding.Latin1 => "ordinal not in range(256)",
                _ => "surrogates not allowed",
            };
            for (var i = start; i < end; i++)
            {
                if (errors == "surrogatepass" && points[i] is >= 0xD800 and <= 0xDFFF && codec == "utf-8") WriteUtf8(points[i]);
                else HandleEncoding(vm, _result, s, i, start, end, codec, reason, errors);
            }
        }
    }

    /// <summary>What an error handler writes for a character between <paramref name="start"/> and <paramref name="end"/>, which the encoding has not.</summary>
    public static void HandleEncoding(Vm vm, List<byte> result, PyStr s, int at, int start, int end, string codec, string reason, string errors)
    {
        var c = s.Points[at];
        vm.Tick();
        switch (errors)
        {
            case "strict":
                throw EncodeError(codec, s, start, end, reason);
            case "ignore":
                break;
            case "replace":
                result.Add((byte)'?');
                break;
            case "backslashreplace":
                vm.Charge(10);
                result.AddRange(System.Text.Encoding.ASCII.GetBytes(c < 0x100 ? $"\\x{c:x2}" : c < 0x10000 ? $"\\u{c:x4}" : $"\\U{c:x8}"));
                break;
            case "xmlcharrefreplace":
                vm.Charge(10);
                result.AddRange(System.Text.Encoding.ASCII.GetBytes($"&#{c};"));
                break;
            case "namereplace":
                vm.Charge(100);
                result.AddRange(System.Text.Encoding.ASCII.GetBytes(UnicodeNames.Name(c) is { } name ? $"\\N{{{name}}}" : c < 0x100 ? $"\\x{c:x2}" : c < 0x10000 ? $"\\u{c:x4}" : $"\\U{c:x8}"));
                break;
            case "surrogateescape" when c is >= 0xDC80 and <= 0xDCFF:
                result.Add((byte)(c - 0xDC00));
                break;
            case "surrogateescape" or "surrogatepass":
                throw EncodeError(codec, s, start, end, reason);
            default:
                throw UnknownHandler(errors);
        }
    }

    private static byte[] EncodeWide(Vm vm, PyStr s, Encoding kind, string errors)
    {
        var isBig = kind is Encoding.Utf16Be or Encoding.Utf32Be;
        var is32 = kind >= Encoding.Utf32;
        var result = new List<byte>(4 + (4 * s.Length));
        if (kind is Encoding.Utf16 or Encoding.Utf32) Put(result, 0xFEFF, is32 ? 4 : 2, isBig);
        var points = s.Points;
        for (var i = 0; i < points.Length; i++)
        {
            Interruption.Check(i);
            var c = points[i];
            if (c is >= 0xD800 and <= 0xDFFF && errors != "surrogatepass")
            {
                var name = (is32 ? "utf-32" : "utf-16") + (isBig ? "-be" : kind is Encoding.Utf16Le or Encoding.Utf32Le ? "-le" : "");
                const string Reason = "surrogates not allowed";
                // A handler may give text, which is encoded; the one byte of surrogateescape is no whole unit.
                if (errors == "surrogateescape") throw EncodeError(name, s, i, i + 1, Reason);
                var text = new List<byte>();
                HandleEncoding(vm, text, s, i, i, i + 1, name, Reason, errors);
                foreach (var b in text) Put(result, b, is32 ? 4 : 2, isBig);
                continue;
            }
            if (is32) Put(result, c, 4, isBig);
            else if (c < 0x10000) Put(result, c, 2, isBig);
            else
            {
                Put(result, 0xD800 + ((c - 0x10000) >> 10), 2, isBig);
                Put(result, 0xDC00 + ((c - 0x10000) & 0x3FF), 2, isBig);
            }
        }
        vm.Tick(points.Length >> 2);
        return [.. result];
    }

    private static void Put(List<byte> result, int unit, int width, bool isBig)
    {
        for (var i = 0; i < width; i++) result.Add((byte)(unit >> (8 * (isBig ? width - 1 - i : i))));
    }

    // ---- decoding ---------------------------------------------------------------------------------------------------

    private static string DecodeNarrow(Vm vm, in Value source, ReadOnlySpan<byte> data, bool isAscii, string errors)
    {
        var result = new StringBuilder(data.Length);
        for (var i = 0; i < data.Length;)
        {
            Interruption.Step();
            if (data[i] < 0x80)
            {
                result.Append((char)data[i++]);
                continue;
            }
            if (isAscii)
            {
                HandleDecoding(vm, source, data, "ascii", i, i + 1, "ordinal not in range(128)", errors, result);
                i++;
                continue;
            }
            var length = Utf8Length(data[i..], out var reason);
            if (reason == null) result.Append(System.Text.Encoding.UTF8.GetString(data.Slice(i, length)));
            else if (errors == "surrogatepass" && IsEncodedSurrogate(data[i..]))
            {
                length = 3;
                result.Append((char)(((data[i] & 0xF) << 12) | ((data[i + 1] & 0x3F) << 6) | (data[i + 2] & 0x3F)));
            }
            else HandleDecoding(vm, source, data, "utf-8", i, i + length, reason, errors, result);
            i += length;
        }
        return Pieces.Text(result);
    }

    private static bool IsEncodedSurrogate(ReadOnlySpan<byte> data) =>
        data.Length >= 3 && data[0] == 0xED && data[1] is >= 0xA0 and <= 0xBF && (data[2] & 0xC0) == 0x80;

    // The length of a well-formed sequence, or of what CPython reports as one error.
    private static int Utf8Length(ReadOnlySpan<byte> data, out string? reason)
    {
        var first = data[0];
        var need = first switch { >= 0xC2 and <= 0xDF => 2, >= 0xE0 and <= 0xEF => 3, >= 0xF0 and <= 0xF4 => 4, _ => 0 };
        reason = null;
        if (need == 0)
        {
            reason = "invalid start byte";
            return 1;
        }
        for (var i = 1; i < need; i++)
        {
            if (i >= data.Length)
            {
                reason = "unexpected end of data";
                return i;
            }
            var (low, high) = i > 1 ? (0x80, 0xBF) : first switch { 0xE0 => (0xA0, 0xBF), 0xED => (0x80, 0x9F), 0xF0 => (0x90, 0xBF), 0xF4 => (0x80, 0x8F), _ => (0x80, 0xBF) };
            if (data[i] >= low && data[i] <= high) continue;
            reason = "invalid continuation byte";
            return i;
        }
        return need;
    }

    /// <summary>What an error handler writes for bytes that the encoding cannot read.</summary>
    public static void HandleDecoding(
        Vm vm, in Value source, ReadOnlySpan<byte> data, string codec, int start, int end, string reason, string errors, StringBuilder result)
    {
        vm.Tick();
        switch (errors)
        {
            case "strict" or "surrogatepass":
                throw DecodeError(codec, source, start, end, reason);
            case "ignore":
                break;
            case "replace":
                result.Append('\uFFFD');
                break;
            case "backslashreplace":
                vm.Charge(8L * (end - start));
                foreach (var b in data[start..end]) result.Append(System.Globalization.CultureInfo.InvariantCulture, $"\\x{b:x2}");
                break;
            case "surrogateescape":
                foreach (var b in data[start..end]) result.Append((char)(0xDC00 + b));
                break;
            default:
                throw UnknownHandler(errors);
        }
    }

    private static string DecodeWide(Vm vm, in Value source, ReadOnlySpan<byte> data, Encoding kind, string errors)
    {
        var isBig = kind is Encoding.Utf16Be or Encoding.Utf32Be;
        var width = kind >= Encoding.Utf32 ? 4 : 2;
        var start = 0;
        if (kind is Encoding.Utf16 or Encoding.Utf32 && data.Length >= width)
        {
            if (Read(data, 0, width, false) == 0xFEFF) start = width;
            else if (Read(data, 0, width, true) == 0xFEFF) (start, isBig) = (width, true);
        }
        var codec = width == 4 ? "utf-32" + (isBig ? "-be" : "-le") : "utf-16" + (isBig ? "-be" : "-le");
        var result = new StringBuilder(data.Length / width);
        for (var i = start; i < data.Length; i += width)
        {
            Interruption.Step();
            if (i + width > data.Length)
            {
                HandleDecoding(vm, source, data, codec, i, data.Length, "truncated data", errors, result);
                break;
            }
            var c = Read(data, i, width, isBig);
            if (c is >= 0xD800 and <= 0xDFFF && errors == "surrogatepass" && !TryPair(data, ref i, ref c, width, isBig)) result.Append((char)c);
            else if (c is >= 0xD800 and <= 0xDFFF && !TryPair(data, ref i, ref c, width, isBig))
            {
                var reason = width == 4 ? "code point in surrogate code point range (0xd800-0xdfff)" : c < 0xDC00 ? "illegal UTF-16 surrogate" : "illegal encoding";
                HandleDecoding(vm, source, data, codec, i, i + width, reason, errors, result);
            }
            else if (c > 0x10FFFF) HandleDecoding(vm, source, data, codec, i, i + width, "code point not in range(0x110000)", errors, result);
            else CodePoints.Append(result, (int)c);
        }
        return Pieces.Text(result);
    }

    private static bool TryPair(ReadOnlySpan<byte> data, ref int i, ref uint c, int width, bool isBig)
    {
        if (width != 2 || c >= 0xDC00 || i + 4 > data.Length) return false;
        var low = Read(data, i + 2, 2, isBig);
        if (low is < 0xDC00 or > 0xDFFF) return false;
        c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
        i += 2;
        return true;
    }

    private static uint Read(ReadOnlySpan<byte> data, int at, int width, bool isBig)
    {
        var value = 0u;
        for (var i = 0; i < width; i++) value |= (uint)data[at + i] << (8 * (isBig ? width - 1 - i : i));
        return value;
    }
}
