using R1CI.Sdk.Files;

namespace R1CI.Sdk.Rollouts.Merging;

/// <summary>Reads the lines of a file of a part, one after another, in little memory: the file is open only while the window is filled.</summary>
/// <remarks>A thousand parts have three thousand files, more than a process may have open in many places. Hashes what it reads.</remarks>
/// <param name="path">The file.</param>
/// <param name="expected">What it came to when its part was complete.</param>
/// <param name="size">Bytes that are read at a time.</param>
internal sealed class PartWindow(string path, FileDigest expected, int size) : IDisposable
{
    public const string NextStep = "Run that part again, in a new folder.";

    private readonly LineDigest _digest = new();
    private byte[] _bytes = new byte[Math.Clamp(expected.Bytes, 1, size)];
    private int _start;
    private int _end;
    private int _length; // of the next line with its newline; 0 when the window does not hold its end
    private long _offset; // of what is read next
    private long _lines;

    public string Path => path;

    /// <summary>Looks at the next line.</summary>
    /// <param name="line">The line's beginning, without its newline; valid until the window moves.</param>
    /// <param name="isWhole">Whether that is the whole line.</param>
    /// <returns>Whether there is one. At the end of the file, the file was what it is to be.</returns>
    /// <exception cref="InvalidDataException">The file was cut or changed.</exception>
    public bool TryLook(out ReadOnlySpan<byte> line, out bool isWhole)
    {
        if (_length == 0 && !Find())
        {
            Fill();
            if (!Find() && _offset == expected.Bytes) RequireEnd();
        }

        isWhole = _length > 0;
        line = _bytes.AsSpan(_start, isWhole ? _length - 1 : _end - _start);
        return isWhole || _end > _start;
    }

    /// <summary>Reads more of a line whose beginning does not say enough: a window of twice the size, until the line is taken.</summary>
    public void Widen()
    {
        Array.Resize(ref _bytes, _bytes.Length * 2);
        Fill();
        Find();
    }

    /// <summary>Takes the next line.</summary>
    /// <param name="memory">For a line that is longer than the window; grows, and serves the windows of all parts.</param>
    /// <returns>The line with its newline, valid until a window moves.</returns>
    public ReadOnlySpan<byte> Take(ref byte[] memory)
    {
        TryLook(out _, out var isWhole);
        var line = isWhole ? Move(_length) : TakeLong(ref memory);
        _digest.Add(line);
        _lines++;
        return line;
    }

    /// <summary>Gets what to say of the line that was looked at last.</summary>
    public FormatException Broken(string problem, Exception? inner = null) => new($"'{path}', line {_lines + 1}: {problem}", inner);

    public void Dispose() => _digest.Dispose();

    private ReadOnlySpan<byte> TakeLong(ref byte[] memory)
    {
        var filled = 0;
        while (true)
        {
            var isEnd = Find();
            var piece = Move(isEnd ? _length : _end - _start);
            if (memory.Length < filled + piece.Length) Array.Resize(ref memory, Math.Max(memory.Length * 2, filled + piece.Length));
            piece.CopyTo(memory.AsSpan(filled));
            filled += piece.Length;
            if (isEnd) return memory.AsSpan(0, filled);
            if (_offset == expected.Bytes) throw Broken("the file ends in the middle of a line.");
            Fill();
        }
    }

    private Span<byte> Move(int length)
    {
        var moved = _bytes.AsSpan(_start, length);
        (_start, _length) = (_start + length, 0);
        return moved;
    }

    private bool Find()
    {
        _length = _bytes.AsSpan(_start, _end - _start).IndexOf((byte)'\n') + 1;
        return _length > 0;
    }

    private void Fill()
    {
        var rest = _bytes.AsSpan(_start, _end - _start);
        var bytes = _bytes.Length > size && rest.Length < size ? new byte[size] : _bytes;
        rest.CopyTo(bytes);
        (_bytes, _start, _end) = (bytes, 0, rest.Length);
        var wanted = (int)Math.Min(_bytes.Length - _end, expected.Bytes - _offset);
        if (wanted == 0) return;
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        for (var last = _end + wanted; _end < last;)
        {
            var read = RandomAccess.Read(file, _bytes.AsSpan(_end, last - _end), _offset);
            if (read == 0) throw new InvalidDataException($"'{path}' must have {expected.Bytes:N0} bytes, as when its part was complete, and ends at {_offset:N0}: it was cut. {NextStep}");
            (_end, _offset) = (_end + read, _offset + read);
        }
    }

    private void RequireEnd()
    {
        if (_end > _start) throw Broken("the file ends in the middle of a line.");
        if (_digest.Get() != expected) throw new InvalidDataException($"'{path}' must have the content that its part was complete with, and has another: it was changed. {NextStep}");
    }
}
