using System.Text;
using R1CI.Sdk.Python.Builtins;
using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Modules.Files;

/// <summary>An open file in text mode. What lies ahead of the position is decoded at once when something is read.</summary>
/// <remarks>While text is decoded, the position of the binary file is that of the character at <see cref="_told"/>.</remarks>
internal sealed class TextFile(ByteFile bytes, string encoding, string errors, string? newline) : Obj
{
    private ByteFile _bytes = bytes;

    // Decoded, line ends as they are in the file, from the byte position on.
    private string? _text;
    private int _at;
    private int _told;
    private int _version;

    public ByteFile Buffer => _bytes;

    public string Encoding => encoding;

    public string Errors => errors;

    /// <summary>Gets the argument newline: <see langword="null"/> reads every line end as <c>\n</c>.</summary>
    public string? Newline => newline;

    public override PyType Type => IoTypes.TextFile;

    public override long Bytes => 144 + (2L * (_text?.Length ?? 0));

    /// <summary>Reads so many characters, or to the end when the count is negative.</summary>
    public string Read(Vm vm, long count)
    {
        var text = Ahead(vm);
        if (count < 0)
        {
            vm.Charge(2L * (text.Length - _at));
            var all = Translated(text[_at..]);
            _at = text.Length;
            return all;
        }

        var result = new StringBuilder();
        for (var left = count; left > 0 && _at < text.Length; left--)
        {
            vm.Tick();
            var c = text[_at++];
            result.Append(c == '\r' && newline == null ? '\n' : c);
            if (c == '\r' && newline == null && _at < text.Length && text[_at] == '\n')
            {
                _at++;
            }
            else if (char.IsHighSurrogate(c) && _at < text.Length && char.IsLowSurrogate(text[_at]))
            {
                result.Append(text[_at++]);
            }
        }

        return Pieces.Text(result);
    }

    /// <summary>Reads a line with its end, at most so many characters when the count is not negative; empty at the end of the file.</summary>
    public string ReadLine(Vm vm, long most)
    {
        var text = Ahead(vm);
        var start = _at;
        var end = EndOfLine(text);
        if (most >= 0 && end - start > most)
        {
            end = start + (int)most;
        }

        vm.Tick(1 + ((end - start) >> 5));
        _at = end;
        return Translated(text[start..end]);
    }

    public void Write(Vm vm, PyStr text)
    {
        Settle(vm);
        var written = newline is "\r" or "\r\n" && text.S.Contains('\n', StringComparison.Ordinal) ? (PyStr)vm.NewStr(text.S.Replace("\n", newline, StringComparison.Ordinal)).O! : text;
        var data = ((PyBytes)Codecs.Encode(vm, written, encoding, errors).O!).Data.AsSpan();
        var isStart = (_bytes.Mode.IsAppending ? _bytes.File.Length : _bytes.Position) == 0;
        // Encodings that begin with a mark begin with it once.
        _bytes.Write(vm, isStart ? data : data[MarkBytes(data)..]);
    }

    /// <summary>The position in bytes.</summary>
    public long Tell(Vm vm)
    {
        if (_text != null && _told < _at)
        {
            vm.Tick((_at - _told) >> 4);
            _bytes.Position += ByteCount(_text.AsSpan(_told, _at - _told));
            _told = _at;
        }

        return _bytes.Position;
    }

    /// <summary>Forgets what is decoded: the binary file's position holds, and may be moved.</summary>
    public void Settle(Vm vm)
    {
        Tell(vm);
        _text = null;
    }

    public override void Trace(Census c) => c.Visit(_bytes);

    public override Obj Fork(Forker f) => f.Add(this, (TextFile)MemberwiseClone(), static (f, a, b) => b._bytes = f.Copy(a._bytes));

    private string Ahead(Vm vm)
    {
        if (_text != null && _version == _bytes.File.Version)
        {
            return _text;
        }

        Settle(vm);
        vm.Charge(40L + _bytes.Rest.Length);
        Value rest = new PyBytes(_bytes.Rest.ToArray());
        _text = Codecs.Decode(vm, rest, _bytes.Rest, encoding, errors);
        (_at, _told, _version) = (0, 0, _bytes.File.Version);
        return _text;
    }

    private int EndOfLine(string text)
    {
        var rest = text.AsSpan(_at);
        switch (newline)
        {
            case "\n":
                return Past(rest.IndexOf('\n'), 1, text.Length);
            case "\r":
                return Past(rest.IndexOf('\r'), 1, text.Length);
            case "\r\n":
                return Past(rest.IndexOf("\r\n"), 2, text.Length);
        }

        var end = rest.IndexOfAny('\r', '\n');
        return Past(end, end >= 0 && rest[end..].StartsWith("\r\n") ? 2 : 1, text.Length);
    }

    private int Past(int found, int length, int end) => found < 0 ? end : _at + found + length;

    private string Translated(string text) =>
        newline == null && text.Contains('\r', StringComparison.Ordinal) ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : text;

    // Exact for every text that was decoded without an error handler.
    private int ByteCount(ReadOnlySpan<char> text)
    {
        var name = encoding.ToLowerInvariant().Replace('_', '-');
        var mark = _bytes.Position == 0 && text.Length > 0 ? MarkBytes(_bytes.File.Data) : 0;
        return name.StartsWith("utf-8", StringComparison.Ordinal) || name is "utf8" or "u8" ? mark + System.Text.Encoding.UTF8.GetByteCount(text)
            : name.StartsWith("utf-16", StringComparison.Ordinal) || name is "utf16" or "u16" ? mark + (2 * text.Length)
            : name.StartsWith("utf-32", StringComparison.Ordinal) || name is "utf32" or "u32" ? mark + (4 * CodePoints.Count(text))
            : CodePoints.Count(text);
    }

    private int MarkBytes(ReadOnlySpan<byte> data) => encoding.ToLowerInvariant().Replace('_', '-') switch
    {
        "utf-8-sig" when data.StartsWith("\uFEFF"u8) => 3,
        "utf-16" or "utf16" or "u16" when data.Length > 1 && data[0] + data[1] == 0xFF + 0xFE => 2,
        "utf-32" or "utf32" or "u32" when data.Length > 3 && data[0] + data[1] + data[2] + data[3] == 0xFF + 0xFE => 4,
        _ => 0,
    };
}
