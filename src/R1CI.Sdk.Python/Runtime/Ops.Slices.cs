using R1CI.Sdk.Python.Text;
namespace R1CI.Sdk.Python.Runtime;

/// <summary>What a slice takes out of a sequence.</summary>
internal static partial class Ops
{
    /// <summary>CPython's PySlice_AdjustIndices; returns the number of items.</summary>
    public static long SliceBounds(Vm vm, PySlice s, long n, out long start, out long stop, out long step)
    {
        step = s.Step.IsNone ? 1 : SliceIndex(vm, s.Step);
        if (step == 0) throw Vm.Error(Types.ValueError, "slice step cannot be zero");
        if (step < -long.MaxValue) step = -long.MaxValue;
        start = s.Start.IsNone ? step < 0 ? n - 1 : 0 : Clip(SliceIndex(vm, s.Start), n, step);
        stop = s.Stop.IsNone ? step < 0 ? -1 : n : Clip(SliceIndex(vm, s.Stop), n, step);
        if (step < 0) return stop < start ? ((start - stop - 1) / -step) + 1 : 0;
        return start < stop ? ((stop - start - 1) / step) + 1 : 0;
    }

    private static long SliceIndex(Vm vm, in Value v)
    {
        if (v.TryInt(out var i)) return i;
        if (!v.IsIntLike && v.Type.Lookup(Special.Index) == null) throw Vm.Error(Types.TypeError, "slice indices must be integers or None or have an __index__ method");
        return vm.ToClamped(v);
    }

    private static long Clip(long i, long n, long step)
    {
        if (i < 0)
        {
            i += n;
            if (i < 0) i = step < 0 ? -1 : 0;
        }
        else if (i >= n) i = step < 0 ? n - 1 : n;
        return i;
    }

    // Whether a + i * step leaves 64 bits.
    private static bool Overflows(long a, long i, long step)
    {
        if (Math.BigMul(i, step, out var by) != by >> 63) return true;
        var sum = a + by;
        return ((a ^ sum) & (by ^ sum)) < 0;
    }

    private static Outcome Slice(Vm vm, in Value o, in Value index, ref Value dst)
    {
        var s = (PySlice)index.O!;
        var n = o.O switch
        {
            PyList l => l.Count, PyTuple t => t.Items.Length, PyStr t => t.Length, PyBytes b => b.Data.Length, PyByteArray b => b.Count, PyRange r => r.Length, _ => 0,
        };
        var count = SliceBounds(vm, s, n, out var start, out var stop, out var step);
        if (o.O is not PyRange) vm.Tick((int)Math.Min(int.MaxValue, count >> 4));
        switch (o.O)
        {
            case PyBytes b when count == n && step == 1 && b.GetType() == typeof(PyBytes):
                dst = o;
                return Outcome.Done;
            case PyList l:
                vm.Charge(64 + (16L * count));
                dst = new Value(new PyList(Pick<Value>(vm, l.Span, start, step, count), (int)count));
                return Outcome.Done;
            case PyTuple t:
                if (count == t.Count && step == 1 && PyTuple.IsProper(t))
                {
                    dst = o;
                    return Outcome.Done;
                }
                vm.Charge(56 + (16L * count));
                dst = count == 0 ? PyTuple.Empty : PyTuple.Take(Pick<Value>(vm, t.Items, start, step, count));
                return Outcome.Done;
            case PyStr t:
                vm.Charge(PyStr.Overhead + ((t.IsSimple ? 2L : step == 1 ? 4L : 8L) * count));
                dst = SliceText(vm, t, start, step, (int)count);
                return Outcome.Done;
            case PyRange r when s.Step.O is PyInt || Overflows(r.Start, start, r.Step) || Overflows(r.Start, stop, r.Step) || Overflows(0, step, r.Step):
                dst = Builtins.BigRanges.Slice(vm, new PyBigRange(r.Start, r.Stop, r.Step), s);
                return dst.IsError ? Outcome.Failed : Outcome.Done;
            case PyRange r:
                dst = PyBigRange.Make(r.Start + (start * r.Step), r.Start + (stop * r.Step), r.Step * step);
                return Outcome.Done;
            default:
            {
                BytesLike(o, out var data);
                vm.Charge(56 + count);
                var part = Pick(vm, data, start, step, count);
                dst = o.O is PyBytes ? new PyBytes(part) : new PyByteArray(part, part.Length);
                return Outcome.Done;
            }
        }
    }

    private static T[] Pick<T>(Vm vm, ReadOnlySpan<T> src, long start, long step, long count)
    {
        if (count == 0) return [];
        if (step == 1) return Pieces.Clone(src.Slice((int)start, (int)count));
        var items = new T[count];
        PickInto(vm, src, start, step, items);
        return items;
    }

    private static void PickInto<T>(Vm vm, ReadOnlySpan<T> src, long start, long step, Span<T> items)
    {
        for (var k = 0; k < items.Length; k++)
        {
            items[k] = src[(int)(start + (k * step))];
            if ((k & 0xFFFF) == 0xFFFF) vm.CheckInterrupted();
        }
    }

    private static Value SliceText(Vm vm, PyStr t, long start, long step, int count)
    {
        if (count == 0) return PyStr.Empty;
        if (count == 1) return t.At(vm, (int)start);
        if (step == 1) return count == t.Length && t.GetType() == typeof(PyStr) ? t : Sub(vm, t, (int)start, count);
        if (!t.IsSimple) return Value.Str(CodePoints.FromPoints(Pick<int>(vm, t.Points, start, step, count)));
        return Value.Str(string.Create(count, (vm, t.S, start, step), static (span, s) =>
        {
            if (s.step != -1)
            {
                PickInto(s.vm, s.S, s.start, s.step, span);
                return;
            }
            Pieces.Copy(s.S.AsSpan((int)s.start - span.Length + 1, span.Length), span);
            Pieces.Reverse(span);
        }));
    }

    private static PyStr Sub(Vm vm, PyStr t, int start, int count) =>
        t.IsSimple ? vm.RecentText(t.S.AsSpan(start, count), TextMaking.Part) : PyStr.Of(t.Sub(start, start + count));
}
