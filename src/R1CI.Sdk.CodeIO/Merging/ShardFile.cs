using System.Security.Cryptography;
using R1CI.Sdk.CodeIO.Files;

namespace R1CI.Sdk.CodeIO.Merging;

/// <summary>A file of a shard, read once from its beginning to its end and compared with what the shard's manifest says of it. Open only while it is read from.</summary>
/// <param name="path">The file.</param>
/// <param name="expected">What the manifest says.</param>
/// <param name="bufferBytes">How much is read at once.</param>
internal sealed class ShardFile(string path, FileMark expected, int bufferBytes) : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private byte[] _buffer = [];
    private int _start;
    private int _end;
    private long _position;

    /// <summary>Takes the next bytes in pieces.</summary>
    /// <param name="length">How many.</param>
    /// <param name="output">Takes them.</param>
    /// <exception cref="InvalidDataException">The file has not as many, or was changed.</exception>
    public void Take(long length, Action<ReadOnlySpan<byte>> output)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        while (length > 0)
        {
            if (_start == _end) Fill();
            var count = (int)Math.Min(length, _end - _start);
            output(_buffer.AsSpan(_start, count));
            _start += count;
            length -= count;
        }

        if (_start == _end && _position == expected.Bytes) _buffer = []; // no more is wanted
    }

    /// <summary>Takes the next line with its line break; empty after the last.</summary>
    /// <exception cref="InvalidDataException">The file ends within the line, or was changed.</exception>
    public ReadOnlyMemory<byte> Line()
    {
        var searched = 0;
        while (true)
        {
            var length = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (length >= 0)
            {
                var line = _buffer.AsMemory(_start, searched + length + 1);
                _start += line.Length;
                return line;
            }

            searched = _end - _start;
            if (_position == expected.Bytes) return searched == 0 ? default : throw Changed("ends within a line");
            Fill();
        }
    }

    /// <summary>Makes sure that all of it was taken.</summary>
    /// <exception cref="InvalidDataException">There is more.</exception>
    public void RequireEnd()
    {
        if (_start < _end || _position < expected.Bytes) throw Changed("holds more than the run's progress speaks of");
    }

    public void Dispose() => _hash.Dispose();

    // Keeps what is not taken yet; only of a line is there any.
    private void Fill()
    {
        if (_position == expected.Bytes) throw Changed("holds less than the run's progress speaks of");
        var kept = _end - _start;
        var left = expected.Bytes - _position;
        var room = (int)Math.Min(left, Math.Max(bufferBytes - kept, kept)); // doubles for a line that is longer
        var buffer = kept + room <= _buffer.Length ? _buffer : new byte[kept + room];
        _buffer.AsSpan(_start, kept).CopyTo(buffer);
        (_buffer, _start, _end) = (buffer, 0, kept);
        using (var file = File.OpenHandle(path))
        {
            while (_end < kept + room)
            {
                var read = RandomAccess.Read(file, buffer.AsSpan(_end, kept + room - _end), _position);
                if (read == 0) throw Changed($"ends at {_position:N0} bytes");
                (_end, _position) = (_end + read, _position + read);
            }
        }

        _hash.AppendData(buffer, kept, room);
        if (_position == expected.Bytes && Convert.ToHexStringLower(_hash.GetHashAndReset()) != expected.Sha256) throw Changed("holds other bytes");
    }

    private InvalidDataException Changed(string how) =>
        new($"'{path}' must be as the run left it, {expected.Bytes:N0} bytes with the SHA-256 {expected.Sha256}, and {how}: it was cut or changed. Run that part again, in another folder.");
}
