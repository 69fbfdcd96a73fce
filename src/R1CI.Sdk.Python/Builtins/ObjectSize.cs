using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Builtins;

/// <summary><c>sys.getsizeof</c>: what CPython 3.11 on a 64-bit machine would answer for the common types.</summary>
internal static class ObjectSize
{
    private const int CollectorHeader = 16;

    /// <summary>The size, by the object's own <c>__sizeof__</c> when its class defines one.</summary>
    public static Value Of(Vm vm, Value v) => v.Type.IsGuest && v.Type.Lookup("__sizeof__") is { V.O: PyFunction }
        ? Ops.Binary(vm, Op.Add, vm.CallMethod(v, "__sizeof__"), (long)CollectorHeader)
        : Of(v);

    /// <summary>What <c>__sizeof__</c> answers: without what the collector keeps before an object that can refer to others.</summary>
    public static long OfAlone(in Value v) =>
        Of(v) - (v.O is PyTuple or PyList or PyDict or PySet or PyFunction or PyType or PyGenerator || v.Type.IsGuest ? CollectorHeader : 0);

    private static long Of(in Value v)
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
            PyByteArray b => b.Count == 0 ? 56 : 57 + b.Count,
            PyTuple t => 40 + (8L * t.Count),
            PyList l => 56 + (8L * (l.Items.Length == l.Count ? l.Count : Allocated(l.Count))),
            PyDict { Count: 0 } => 64,
            PyDict d => OfDict(d),
            PyComplex => 32,
            PySet s => 216 + (s.Table.Length > 8 ? 16L * s.Table.Length : 0),
            PyRange => 48,
            PySlice => 56,
            PyFunction => 144,
            PyType => 1064,
            PyGenerator => 104,
            Instance when v.Type.IsGuest => 56,
            _ => v.O == Value.NotImplemented.O || v.O == Value.Ellipsis.O || v.Type == Types.Object ? 16 : 48,
        };
    }

    // How far a list filled by append has grown: an eighth and six more at each step, in fours.
    private static long Allocated(long count)
    {
        var allocated = 0L;
        while (allocated < count)
        {
            allocated = (allocated + 1 + ((allocated + 1) >> 3) + 6) & ~3;
        }

        return allocated;
    }

    // A table of two thirds as many entries as slots; entries under str keys do not keep the hash.
    private static long OfDict(PyDict d)
    {
        var slots = 8L;
        while (slots * 2 / 3 < d.Count)
        {
            slots *= 2;
        }

        var isText = true;
        for (var i = 0; i < d.Used && isText; i++)
        {
            isText = !d.Entries[i].IsLive || d.Entries[i].Key.O is PyStr;
        }

        var index = slots < 256 ? 1 : slots < 65536 ? 2 : 4;
        return 96 + (slots * index) + ((isText ? 16 : 24) * (slots * 2 / 3));
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

        return CharRange.IndexOfOther(text, '\0', '\xff') < 0 ? 73 + text.Length : 74 + (2L * text.Length);
    }
}
