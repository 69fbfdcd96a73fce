using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace R1CI.Sdk.Trajectories.Files;

/// <summary>
/// Records on their way into a chain. What costs most of a link, the canonical form, is made before the hash of the line before is known, by any thread;
/// then that hash is put in, and the digest is all that is left.
/// </summary>
/// <remarks>Used by one thread at a time, again and again in the same memory.</remarks>
internal sealed class RecordBatch
{
    /// <summary>How many bytes of lines are worth a thread's turn.</summary>
    public const int FullBytes = 1 << 20;

    private static readonly byte[] LinkStart = ",\"prev\":\""u8.ToArray();

    // As long as a hash, and none.
    private static readonly byte[] Unknown = Encoding.ASCII.GetBytes("sha256:".PadRight(RecordChain.HashLength, 'z'));
    private static readonly byte[] Link = [.. LinkStart, .. Unknown, .. "\""u8];
    private static readonly byte[] End = [.. Link, .. ",\"hash\":\""u8, .. Unknown, .. "\"}\n"u8];

    private readonly CanonicalJson _canonical = new();
    private readonly RecordChain _chain = new();
    private readonly List<Entry> _entries = [];
    private byte[] _lines = new byte[FullBytes + (FullBytes / 8)];
    private byte[] _forms = [];
    private int _linesLength;
    private int _formsLength;

    /// <summary>Called with a line and its newline.</summary>
    public delegate void LineSink(ReadOnlySpan<byte> line);

    /// <summary>Gets whether the batch has as much as one should.</summary>
    public bool IsFull => _linesLength >= FullBytes;

    /// <summary>Takes a line of another file in.</summary>
    /// <param name="line">The line with its newline, sealed by <see cref="RecordChain"/>.</param>
    /// <exception cref="FormatException">The line does not end with <c>prev</c> and <c>hash</c>.</exception>
    public void Add(ReadOnlySpan<byte> line)
    {
        var end = line.LastIndexOf(LinkStart);
        if (end < 0) throw new FormatException("A line must end with 'prev' and 'hash', and does not.");
        var length = end + End.Length;
        if (_lines.Length - _linesLength < length) Array.Resize(ref _lines, Math.Max(_lines.Length * 2, _linesLength + length));
        line[..end].CopyTo(_lines.AsSpan(_linesLength));
        End.CopyTo(_lines.AsSpan(_linesLength + end));
        _entries.Add(new Entry(_linesLength, length, 0, 0, -1));
        _linesLength += length;
    }

    /// <summary>Makes the canonical forms.</summary>
    /// <exception cref="FormatException">A line is no record.</exception>
    public void Prepare()
    {
        for (var i = 0; i < _entries.Count; i++)
        {
            var entry = _entries[i];
            var form = FormOf(_lines.AsSpan(entry.Start, entry.Length));
            if (_forms.Length - _formsLength < form.Length) Array.Resize(ref _forms, Math.Max(Math.Max(_forms.Length * 2, _lines.Length), _formsLength + form.Length));
            form.CopyTo(_forms.AsSpan(_formsLength));
            var at = form.IndexOf(Link);
            var isOnly = at >= 0 && form[(at + 1)..].IndexOf(Link) < 0; // a text of the record cannot say the same: its quotation marks are escaped
            _entries[i] = entry with { FormStart = _formsLength, FormLength = form.Length, LinkAt = isOnly ? at + LinkStart.Length : -1 };
            _formsLength += form.Length;
        }
    }

    /// <summary>Chains the lines and gives them away; the batch is empty then.</summary>
    /// <param name="previous">The hash of the line before; empty for the first of a file.</param>
    /// <param name="output">Takes the lines.</param>
    /// <returns>The hash of the last line.</returns>
    public string Seal(string previous, LineSink output)
    {
        Span<byte> last = stackalloc byte[RecordChain.HashLength];
        var length = Encoding.ASCII.GetBytes(previous, last);
        foreach (var entry in _entries)
        {
            var line = _lines.AsSpan(entry.Start, entry.Length);
            if (length != last.Length || entry.LinkAt < 0)
            {
                output(_chain.Reseal(line, Encoding.ASCII.GetString(last[..length]), out var hash));
                length = Encoding.ASCII.GetBytes(hash, last);
                continue;
            }

            var form = _forms.AsSpan(entry.FormStart, entry.FormLength);
            last.CopyTo(form[entry.LinkAt..]);
            last.CopyTo(line[(line.Length - End.Length + LinkStart.Length)..]);
            RecordChain.WriteHash(form, last);
            last.CopyTo(line[(line.Length - last.Length - "\"}\n"u8.Length)..]);
            output(line);
        }

        _entries.Clear();
        (_linesLength, _formsLength) = (0, 0);
        return Encoding.ASCII.GetString(last[..length]);
    }

    private ReadOnlySpan<byte> FormOf(ReadOnlySpan<byte> line)
    {
        try
        {
            return _canonical.Of(line, "hash"u8);
        }
        catch (JsonException problem)
        {
            throw new FormatException($"A record must be JSON, and is none: {problem.Message}", problem);
        }
    }

    // Where a line stands, its canonical form, and in that the hash of the line before; -1 when that is not plain to see.
    private readonly record struct Entry(int Start, int Length, int FormStart, int FormLength, int LinkAt);
}
