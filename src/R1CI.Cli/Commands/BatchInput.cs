using System.Buffers;
using System.Text;

namespace R1CI.Cli.Commands;

/// <summary>The lines of a batch. All are checked before one runs; a file is then read again, so that a long batch takes no more memory than a short one.</summary>
internal sealed class BatchInput : IDisposable
{
    private const int LongestLine = 256 << 20;
    private const int ChunkBytes = 1 << 16;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly SearchValues<byte> Blank = SearchValues.Create(" \t\r"u8);

    private readonly Stream _stream;
    private readonly string _name;
    private readonly List<BatchItem>? _items;

    private BatchInput(Stream stream, string name)
    {
        (_stream, _name) = (stream, name);
        var seen = new Dictionary<string, int>();
        _items = stream.CanSeek ? null : [];
        foreach (var (item, number) in Read())
        {
            if (!seen.TryAdd(item.Id, number))
            {
                throw BatchItem.Bad($"'{name}' line {number}", $"has the \"id\" {item.Id}, as line {seen[item.Id]} has");
            }

            _items?.Add(item);
        }
    }

    /// <exception cref="CommandException">The file cannot be read, or a line is bad; the message names it.</exception>
    public static BatchInput Open(string name)
    {
        var stream = name == "-" ? Console.OpenStandardInput() : Source.Open(name);
        try
        {
            return new BatchInput(stream, name);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>Gives every item in order.</summary>
    public IEnumerable<BatchItem> Items()
    {
        if (_items is not null)
        {
            return _items;
        }

        _stream.Position = 0;
        return Read().Select(line => line.Item);
    }

    public void Dispose() => _stream.Dispose();

    private IEnumerable<(BatchItem Item, int Number)> Read()
    {
        var number = 0;
        foreach (var line in Lines())
        {
            number++;
            var place = $"'{_name}' line {number}";
            var bytes = number == 1 && line.Span.StartsWith("\uFEFF"u8) ? line[3..] : line;
            if (bytes.Span.IndexOfAnyExcept(Blank) < 0)
            {
                continue;
            }

            yield return (BatchItem.Parse(Decode(bytes, place), place), number);
        }
    }

    private static string Decode(ReadOnlyMemory<byte> line, string place)
    {
        try
        {
            return Strict.GetString(line.Span);
        }
        catch (DecoderFallbackException problem)
        {
            throw BatchItem.Bad(place, $"is not UTF-8 (byte {problem.Index + 1})");
        }
    }

    // Each line is valid until the next is asked for.
    private IEnumerable<ReadOnlyMemory<byte>> Lines()
    {
        var buffer = new byte[ChunkBytes];
        var (start, end, lines) = (0, 0, 0);
        while (true)
        {
            var scanned = start;
            for (int newline; (newline = buffer.AsSpan(scanned, end - scanned).IndexOf((byte)'\n')) >= 0;)
            {
                lines++;
                yield return buffer.AsMemory(start, scanned + newline - start);
                start = scanned = scanned + newline + 1;
            }

            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
            if (end == buffer.Length)
            {
                Array.Resize(ref buffer, end < LongestLine ? end * 2 : throw BatchItem.Bad($"'{_name}' line {lines + 1}", "is longer than 256 MiB"));
            }

            var read = _stream.Read(buffer, end, buffer.Length - end);
            if (read == 0)
            {
                break;
            }

            end += read;
        }

        if (end > 0)
        {
            yield return buffer.AsMemory(0, end);
        }
    }
}
