using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace R1CI.Sdk.Trajectories;

/// <summary>The canonical form of JSON (RFC 8785): no blanks, keys in the order of their UTF-16 units, one spelling of each string and number.</summary>
/// <remarks>
/// Integers keep all their digits, also beyond 2^53, where RFC 8785 knows doubles only: seeds are 64-bit integers. One object serves one text after
/// another in the same memory; not thread-safe.
/// </remarks>
internal sealed class CanonicalJson
{
    // The first byte of a character beyond U+DFFF: from there on the order of UTF-8 bytes is not that of UTF-16 units.
    private const byte FirstBeyondSurrogates = 0xEE;

    private static readonly SearchValues<byte> NumberBytes = SearchValues.Create("0123456789+-.eE"u8);

    private readonly List<Member> _members = [];
    private readonly MemberOrder _order;
    private byte[] _output = new byte[1 << 12];
    private byte[] _sorted = [];
    private int _length;

    public CanonicalJson() => _order = new MemberOrder(this);

    /// <summary>Gets the canonical form of a text.</summary>
    /// <param name="json">One value in UTF-8, checked to be valid UTF-8 before.</param>
    /// <param name="omit">A key of the outermost object that is left out, in UTF-8; empty for none.</param>
    /// <returns>UTF-8, valid until the next call.</returns>
    /// <exception cref="JsonException">The text is not one JSON value.</exception>
    /// <exception cref="FormatException">A number is too large for a double, a key appears twice, or a string has half of a surrogate pair.</exception>
    public ReadOnlySpan<byte> Of(ReadOnlySpan<byte> json, ReadOnlySpan<byte> omit = default)
    {
        _members.Clear();
        _length = 0;
        var reader = new Utf8JsonReader(json);
        reader.Read();
        WriteValue(ref reader, ref json, omit);
        reader.Read(); // nothing may follow
        return _output.AsSpan(0, _length);
    }

    // The reader reads the rest, from its beginning.
    private void WriteValue(ref Utf8JsonReader reader, ref ReadOnlySpan<byte> rest, ReadOnlySpan<byte> omit = default)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                WriteObject(ref reader, ref rest, omit);
                break;
            case JsonTokenType.StartArray:
                WriteArray(ref reader, ref rest);
                break;
            case JsonTokenType.String:
                WriteString(ref reader);
                break;
            case JsonTokenType.Number:
                WriteNumber(reader.ValueSpan);
                break;
            default:
                Put(reader.ValueSpan);
                break;
        }
    }

    private void WriteArray(ref Utf8JsonReader reader, ref ReadOnlySpan<byte> rest)
    {
        Put((byte)'[');
        var items = rest[(int)reader.BytesConsumed..];
        if (TryWriteNumbers(items, out var length))
        {
            rest = items[length..];
            reader = new Utf8JsonReader(rest, isFinalBlock: true, reader.CurrentState);
            reader.Read();
        }
        else
        {
            for (var isFirst = true; reader.Read() && reader.TokenType != JsonTokenType.EndArray; isFirst = false)
            {
                if (!isFirst) Put((byte)',');
                WriteValue(ref reader, ref rest);
            }
        }

        Put((byte)']');
    }

    // Most of a record is lists of numbers: without the reader they take a fifth of the time. Lists with blanks or other values are left to it.
    private bool TryWriteNumbers(ReadOnlySpan<byte> items, out int length)
    {
        length = 0;
        var end = items.IndexOf((byte)']');
        if (end < 1 || !NumberBytes.Contains(items[0])) return false;
        var start = _length;
        Reserve(end + 1);
        while (true)
        {
            var rest = items[length..(end + 1)];
            _length += CanonicalNumber.WritePlain(rest, _output.AsSpan(_length), out var read);
            if (read == 0)
            {
                read = rest.IndexOfAny((byte)',', (byte)']');
                if (rest[..read].ContainsAnyExcept(NumberBytes))
                {
                    _length = start;
                    return false;
                }

                Reserve(rest.Length + CanonicalNumber.MaxBytes);
                WriteOddNumber(rest[..read]);
            }

            length += read;
            if (length == end) return true;
            _output[_length++] = (byte)',';
            length++;
        }
    }

    private void WriteOddNumber(ReadOnlySpan<byte> number)
    {
        var check = new Utf8JsonReader(number);
        check.Read(); // what is no number throws
        WriteNumber(number);
    }

    // Members are written as they come, and put in order afterwards when they were not.
    private void WriteObject(ref Utf8JsonReader reader, ref ReadOnlySpan<byte> rest, ReadOnlySpan<byte> omit)
    {
        var first = _members.Count;
        var omitted = 0;
        Put((byte)'{');
        var start = _length;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            if (!omit.IsEmpty && reader.ValueTextEquals(omit))
            {
                if (++omitted > 1) throw Twice(Encoding.UTF8.GetString(omit));
                reader.Read();
                reader.Skip();
                continue;
            }

            if (_members.Count > first) Put((byte)',');
            var member = WriteName(ref reader);
            Put((byte)':');
            reader.Read();
            WriteValue(ref reader, ref rest);
            _members.Add(member with { End = _length });
        }

        Sort(first, start);
        _members.RemoveRange(first, _members.Count - first);
        Put((byte)'}');
    }

    private Member WriteName(ref Utf8JsonReader reader)
    {
        var start = _length;
        var name = reader.ValueIsEscaped || reader.ValueSpan.ContainsAnyInRange(FirstBeyondSurrogates, byte.MaxValue) ? TextOf(ref reader) : null;
        WriteString(ref reader);
        return new Member(start, _length, 0, name);
    }

    private void Sort(int first, int start)
    {
        var count = _members.Count - first;
        var isSorted = true;
        for (var i = first + 1; i < first + count && isSorted; i++)
        {
            isSorted = _order.Compare(_members[i - 1], _members[i]) < 0;
        }

        if (isSorted) return;
        _members.Sort(first, count, _order);
        if (_sorted.Length < _length - start) _sorted = new byte[_output.Length];
        var at = 0;
        for (var i = first; i < first + count; i++)
        {
            if (i > first)
            {
                if (_order.Compare(_members[i - 1], _members[i]) == 0) throw Twice(_order.NameOf(_members[i]));
                _sorted[at++] = (byte)',';
            }

            var piece = _output.AsSpan(_members[i].Start, _members[i].End - _members[i].Start);
            piece.CopyTo(_sorted.AsSpan(at));
            at += piece.Length;
        }

        _sorted.AsSpan(0, at).CopyTo(_output.AsSpan(start));
    }

    private static FormatException Twice(string name) => new($"The key '{name}' appears twice in one object.");

    // RFC 8785 section 3.2.2.2: only the quotation mark, the backslash and control characters are escaped. Text without escapes is as it must be.
    private void WriteString(ref Utf8JsonReader reader)
    {
        Put((byte)'"');
        if (reader.ValueIsEscaped && !IsEscapedAsDue(reader.ValueSpan))
        {
            WriteEscaped(TextOf(ref reader));
        }
        else
        {
            Put(reader.ValueSpan);
        }

        Put((byte)'"');
    }

    // Newlines and quotation marks, which code is full of; an escape by number may be due or not.
    private static bool IsEscapedAsDue(ReadOnlySpan<byte> text)
    {
        for (var at = text.IndexOf((byte)'\\'); at >= 0; at = text.IndexOf((byte)'\\'))
        {
            if (text[at + 1] is (byte)'u' or (byte)'/') return false;
            text = text[(at + 2)..];
        }

        return true;
    }

    private static string TextOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException exception)
        {
            throw new FormatException($"A string has half of a surrogate pair: {exception.Message}", exception);
        }
    }

    private void WriteEscaped(ReadOnlySpan<char> rest)
    {
        for (var at = IndexOfEscaped(rest); at >= 0; at = IndexOfEscaped(rest))
        {
            WriteText(rest[..at]);
            WriteText(EscapeOf(rest[at]));
            rest = rest[(at + 1)..];
        }

        WriteText(rest);
    }

    private static int IndexOfEscaped(ReadOnlySpan<char> text) => text.IndexOfAny(EscapedCharacters);

    private static readonly SearchValues<char> EscapedCharacters = SearchValues.Create([.. Enumerable.Range(0, 32).Select(c => (char)c), '"', '\\']);

    private static string EscapeOf(char c) => c switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\b' => "\\b",
        '\t' => "\\t",
        '\n' => "\\n",
        '\f' => "\\f",
        '\r' => "\\r",
        _ => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
    };

    private void WriteNumber(ReadOnlySpan<byte> number)
    {
        Reserve(Math.Max(number.Length, CanonicalNumber.MaxBytes));
        _length += CanonicalNumber.Write(number, _output.AsSpan(_length));
    }

    private void WriteText(ReadOnlySpan<char> text)
    {
        Reserve(Encoding.UTF8.GetMaxByteCount(text.Length));
        _length += Encoding.UTF8.GetBytes(text, _output.AsSpan(_length));
    }

    private void Put(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_output.AsSpan(_length));
        _length += bytes.Length;
    }

    private void Put(byte value)
    {
        Reserve(1);
        _output[_length++] = value;
    }

    private void Reserve(int count)
    {
        if (_output.Length - _length < count)
        {
            Array.Resize(ref _output, Math.Max(_output.Length * 2, checked(_length + count)));
        }
    }

    // Where a member stands in the output: its name with quotation marks, and its value. Names that cannot be compared as bytes are there as text.
    private readonly record struct Member(int Start, int NameEnd, int End, string? Name);

    private sealed class MemberOrder(CanonicalJson canonical) : IComparer<Member>
    {
        public int Compare(Member x, Member y) => x.Name is null && y.Name is null
            ? BytesOf(x).SequenceCompareTo(BytesOf(y))
            : string.CompareOrdinal(NameOf(x), NameOf(y));

        public string NameOf(Member member) => member.Name ?? Encoding.UTF8.GetString(BytesOf(member));

        private ReadOnlySpan<byte> BytesOf(Member member) => canonical._output.AsSpan(member.Start + 1, member.NameEnd - member.Start - 2);
    }
}
