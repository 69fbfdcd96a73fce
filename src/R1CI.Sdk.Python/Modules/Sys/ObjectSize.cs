namespace R1CI.Sdk.Python.Modules.Sys;

/// <summary><c>sys.getsizeof</c>: what CPython 3.11 on a 64-bit machine would answer for the common types.</summary>
internal static class ObjectSize
{
    public static long Of(in Value v)
    {
        if (v.TryBig(out var number))
        {
            // 30 bits of magnitude take 4 bytes; zero has no digit.
            return number.IsZero ? 28 : 24 + (4 * ((BigInteger.Abs(number).GetBitLength() + 29) / 30));
        }

        return v.IsFloat ? 24 : v.IsNone ? 16 : v.O switch
        {
            PyStr s => OfText(s.S),
            PyBytes b => 33 + b.Data.Length,
            PyByteArray b => 57 + b.Count,
            PyTuple t => 40 + (8L * t.Count),
            PyList l => 56 + (8L * l.Items.Length),
            PyDict { Count: 0 } => 64,
            PyDict d => 184 + (24L * Math.Max(0, d.Entries.Length - 5)),
            PySet s => 216 + (s.Table.Length > 8 ? 16L * s.Table.Length : 0),
            _ => 48,
        };
    }

    private static long OfText(string text)
    {
        if (System.Text.Ascii.IsValid(text))
        {
            return 49 + text.Length;
        }

        if (Text.CodePoints.HasPairs(text))
        {
            return 76 + (4L * Text.CodePoints.Count(text));
        }

        return text.AsSpan().IndexOfAnyExceptInRange('\0', '\xff') < 0 ? 73 + text.Length : 74 + (2L * text.Length);
    }
}
