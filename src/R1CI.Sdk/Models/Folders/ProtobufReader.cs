using System.Text;

namespace R1CI.Sdk.Models.Folders;

/// <param name="Number">The field's number in its message.</param>
/// <param name="IsMessage">Whether it is length-delimited: a message, text or bytes.</param>
/// <param name="Value">The value of a number; the length otherwise.</param>
/// <param name="Start">Where the content begins in the file.</param>
/// <param name="End">Where the content ends in the file.</param>
internal readonly record struct ProtobufField(uint Number, bool IsMessage, ulong Value, long Start, long End)
{
    public bool Is(uint number) => IsMessage && Number == number;
}

/// <summary>Reads the fields of a protobuf file in order; contents are entered, read or skipped by the caller.</summary>
internal sealed class ProtobufReader(string path, Stream stream)
{
    private const int MaxTextBytes = 1 << 16;

    private readonly byte[] _buffer = new byte[1 << 16];
    private long _bufferStart;
    private int _bufferLength;
    private long _position;

    /// <summary>Reads the next field's head; <see langword="null"/> at the end of the message.</summary>
    /// <param name="end">Where the message ends.</param>
    public ProtobufField? Next(long end)
    {
        if (_position >= end)
        {
            return _position == end ? null : throw Damaged();
        }

        var tag = Varint(end);
        var number = (uint)(tag >> 3);
        switch (tag & 7)
        {
            case 0:
                var value = Varint(end);
                return new ProtobufField(number, false, value, _position, _position);
            case 1:
                return Content(number, false, 8, end);
            case 2:
                return Content(number, true, Varint(end), end);
            case 5:
                return Content(number, false, 4, end);
            default:
                throw Damaged();
        }
    }

    public void SkipTo(long position) => _position = position;

    /// <summary>Reads the content of a text field that has just been returned.</summary>
    public string ReadString(long end)
    {
        if (end - _position > MaxTextBytes)
        {
            throw Damaged();
        }

        var bytes = new byte[end - _position];
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] = NextByte(end);
        }

        return Encoding.UTF8.GetString(bytes);
    }

    private ProtobufField Content(uint number, bool isMessage, ulong length, long end) =>
        length <= (ulong)(end - _position)
            ? new ProtobufField(number, isMessage, length, _position, _position + (long)length)
            : throw Damaged();

    private ulong Varint(long end)
    {
        var value = 0UL;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var next = NextByte(end);
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }

        throw Damaged();
    }

    private byte NextByte(long end)
    {
        if (_position >= end)
        {
            throw Damaged();
        }

        if (_position < _bufferStart || _position >= _bufferStart + _bufferLength)
        {
            stream.Position = _bufferStart = _position;
            _bufferLength = stream.Read(_buffer);
            if (_bufferLength == 0)
            {
                throw Damaged();
            }
        }

        return _buffer[_position++ - _bufferStart];
    }

    private ModelLoadException Damaged() =>
        new($"'{path}' is damaged or cut off: what stands at byte {_position} of {stream.Length} is not ONNX. Get the file again.");
}
