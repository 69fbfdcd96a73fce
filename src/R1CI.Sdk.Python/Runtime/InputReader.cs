using System.Text;

namespace R1CI.Sdk.Python.Runtime;

/// <summary>
/// Standard input. The text side is read as it came, as CPython's is but on Windows, or with every kind of line end as <c>\n</c>, as
/// <c>open(0)</c> does; the binary side below it gives bytes. As in CPython each side reads ahead, so that what one has taken is lost to the other. Reads only when asked.
/// </summary>
internal sealed class InputReader(TextReader source)
{
    // What CPython's text layer and its buffer read at once.
    private const int ChunkSize = 8192;

    private readonly char[] _chars = new char[ChunkSize];
    private readonly Encoder _encoder = Encoding.UTF8.GetEncoder();
    private int _at, _end;
    private bool _skipNewline;
    private byte[] _bytes = [];
    private int _byteAt, _byteEnd;
    private long _passed;

    /// <summary>Reads a line with its end, at most so many characters of it when the limit is not negative; empty at the end of the input.</summary>
    public string ReadLine(Vm vm, long limit = -1, bool isTranslated = false)
    {
        StringBuilder? line = null;
        while (true)
        {
            var rest = Rest();
            if (limit >= 0) rest = rest[..(int)Math.Min(rest.Length, limit - (line?.Length ?? 0))];
            if (rest.IsEmpty) return line?.ToString() ?? "";
            var stop = isTranslated ? rest.IndexOfAny('\n', '\r') : rest.IndexOf('\n');
            var taken = stop < 0 ? rest : rest[..stop];
            vm.Tick((taken.Length >> 4) + 1);
            _at += stop < 0 ? taken.Length : stop + 1;
            _skipNewline = stop >= 0 && rest[stop] == '\r';
            if (stop >= 0 && line is null) return string.Concat(taken, "\n");
            vm.Charge(2L * taken.Length);
            line = (line ?? new StringBuilder()).Append(taken);
            if (stop >= 0) return line.Append('\n').ToString();
        }
    }

    /// <summary>Reads so many characters, or to the end when the count is negative.</summary>
    public string Read(Vm vm, long count, bool isTranslated = false)
    {
        var text = new StringBuilder();
        while (true)
        {
            var rest = Rest();
            if (count >= 0) rest = rest[..(int)Math.Min(rest.Length, count - text.Length)];
            if (rest.IsEmpty) return text.ToString();
            var stop = isTranslated ? rest.IndexOf('\r') : -1;
            var taken = stop < 0 ? rest : rest[..stop];
            vm.Tick((taken.Length >> 4) + 1);
            vm.Charge(2L * taken.Length);
            _at += stop < 0 ? taken.Length : stop + 1;
            _skipNewline = stop >= 0;
            text.Append(taken);
            if (stop >= 0) text.Append('\n');
        }
    }

    /// <summary>Reads a line of bytes with its end, at most so many of it when the limit is not negative.</summary>
    public byte[] ReadByteLine(Vm vm, long limit) => ReadBytes(vm, limit, isLine: true);

    /// <summary>Reads so many bytes, or to the end when the count is negative.</summary>
    public byte[] ReadBytes(Vm vm, long count, bool isLine = false)
    {
        var result = new MemoryStream();
        while ((count < 0 || result.Length < count) && (_byteAt < _byteEnd || FillBytes()))
        {
            var rest = _bytes.AsSpan(_byteAt, _byteEnd - _byteAt);
            if (count >= 0) rest = rest[..(int)Math.Min(rest.Length, count - result.Length)];
            var stop = isLine ? rest.IndexOf((byte)'\n') : -1;
            if (stop >= 0) rest = rest[..(stop + 1)];
            vm.Tick((rest.Length >> 6) + 1);
            vm.Charge(rest.Length);
            result.Write(rest);
            _byteAt += rest.Length;
            if (stop >= 0) break;
        }
        return result.ToArray();
    }

    /// <summary>Shows what the binary side holds, after reading when it holds nothing.</summary>
    public ReadOnlySpan<byte> Peek() => _byteAt < _byteEnd || FillBytes() ? _bytes.AsSpan(_byteAt, _byteEnd - _byteAt) : [];

    /// <summary>Counts the bytes of the whole input: what is left is read ahead for that.</summary>
    public long CountBytes(Vm vm)
    {
        var rest = ReadBytes(vm, -1);
        (_bytes, _byteAt, _byteEnd) = (rest, 0, rest.Length);
        return _passed;
    }

    // What the text side can give at once; empty at the end of the input.
    private ReadOnlySpan<char> Rest()
    {
        if (_at == _end) Fill();
        if (_skipNewline && _at < _end)
        {
            _skipNewline = false;
            if (_chars[_at] == '\n' && ++_at == _end) Fill();
        }
        return _chars.AsSpan(_at, _end - _at);
    }

    private void Fill()
    {
        _at = 0;
        if (_byteAt < _byteEnd)
        {
            var taken = Math.Min(_byteEnd - _byteAt, ChunkSize);
            _end = Encoding.UTF8.GetChars(_bytes.AsSpan(_byteAt, taken), _chars);
            _byteAt += taken;
            return;
        }
        _end = Math.Max(0, source.Read(_chars, 0, ChunkSize));
        _passed += Encoding.UTF8.GetByteCount(_chars, 0, _end);
    }

    private bool FillBytes()
    {
        var chars = new char[ChunkSize];
        var count = source.Read(chars, 0, ChunkSize);
        if (_bytes.Length < 3 * (ChunkSize + 1)) _bytes = new byte[3 * (ChunkSize + 1)];
        _byteAt = 0;
        _byteEnd = _encoder.GetBytes(chars.AsSpan(0, Math.Max(0, count)), _bytes, flush: count <= 0);
        _passed += _byteEnd;
        // A lone first half of a pair gives no byte yet.
        return _byteEnd > 0 || (count > 0 && FillBytes());
    }
}
