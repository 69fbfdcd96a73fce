using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Runtime;

/// <summary>Item access of bytearray and membership of bytes.</summary>
internal static class ByteArrays
{
    public static Ops.Outcome SetItem(Vm vm, PyByteArray b, in Value i, in Value v)
    {
        if (i.O is PySlice s)
        {
            Ops.SliceBounds(vm, s, b.Count, out _, out _, out _);
            if (v.O is PyStr || IsNumber(v)) throw Vm.Error(Types.TypeError, "can assign only bytes, buffers, or iterables of ints in range(0, 256)");
            if (v.Type.Lookup(Special.Iter) == null && v.Type.Lookup(Special.GetItem) == null) throw Vm.Error(Types.TypeError, $"cannot convert '{v.Type.Name}' object to bytearray");
            var items = v.O is PyByteArray o ? Copy(vm, o.Span) : v.O is PyBytes y ? y.Data : Items(vm, v);
            var count = Ops.SliceBounds(vm, s, b.Count, out var start, out var stop, out var step);
            if (step == 1)
            {
                stop = Math.Max(start, stop);
                vm.Charge(56L + b.Count + items.Length);
                var data = new byte[b.Count - (int)(stop - start) + items.Length];
                Pieces.Copy<byte>(b.Span[..(int)start], data);
                Pieces.Copy<byte>(items, data.AsSpan((int)start));
                Pieces.Copy<byte>(b.Span[(int)stop..], data.AsSpan((int)start + items.Length));
                b.Data = data;
                b.Count = data.Length;
                return Ops.Outcome.Done;
            }
            if (items.Length == 0) return DelItem(vm, b, i);
            if (items.Length != count) throw Vm.Error(Types.ValueError, $"attempt to assign bytes of size {items.Length} to extended slice of size {count}");
            for (var k = 0; k < items.Length; k++)
            {
                Interruption.Check(k);
                b.Data[start + (k * step)] = items[k];
            }
            return Ops.Outcome.Done;
        }
        var at = Index(vm, i);
        var item = ToByte(vm, v);   // before the bounds: it may run code of the guest's
        if (at < 0) at += b.Count;
        if (at < 0 || at >= b.Count) throw Vm.Error(Types.IndexError, "bytearray index out of range");
        b.Data[at] = item;
        return Ops.Outcome.Done;
    }

    public static Ops.Outcome DelItem(Vm vm, PyByteArray b, in Value i)
    {
        long start, step = 1, count = 1;
        if (i.O is PySlice s) count = Ops.SliceBounds(vm, s, b.Count, out start, out _, out step);
        else
        {
            start = Index(vm, i);
            if (start < 0) start += b.Count;
            if (start < 0 || start >= b.Count) throw Vm.Error(Types.IndexError, "bytearray index out of range");
        }
        if (count == 0) return Ops.Outcome.Done;
        vm.Tick(b.Count >> 6);
        if (step < 0) (start, step) = (start + ((count - 1) * step), -step);
        if (step == 1) count = Close(b, (int)start, (int)count);
        else
        {
            var kept = (int)start;
            for (int at = kept, next = kept, left = (int)count; at < b.Count; at++)
            {
                Interruption.Check(at);
                if (at == next && left > 0)
                {
                    next += (int)Math.Min(step, int.MaxValue / 2);
                    left--;
                }
                else b.Data[kept++] = b.Data[at];
            }
        }
        b.Count -= (int)count;
        return Ops.Outcome.Done;
    }

    private static bool IsNumber(in Value v) =>
        v.IsIntLike || v.IsFloat || v.O is PyComplex || v.Type.Lookup(Special.Index) != null || v.Type.Lookup(Special.Int) != null || v.Type.Lookup(Special.Float) != null;

    private static long Index(Vm vm, in Value i)
    {
        if (!i.IsIntLike && i.Type.Lookup(Special.Index) == null) throw Vm.Error(Types.TypeError, $"bytearray indices must be integers or slices, not {i.Type.ErrorName}");
        var at = vm.ToBig(i);
        return at >= long.MinValue && at <= long.MaxValue ? (long)at : throw Vm.Error(Types.IndexError, $"cannot fit '{i.Type.ErrorName}' into an index-sized integer");
    }

    private static int Close(PyByteArray b, int start, int count)
    {
        Pieces.Move(b.Data, start + count, start, b.Count - start - count);
        return count;
    }

    private static byte[] Copy(Vm vm, ReadOnlySpan<byte> data)
    {
        vm.Charge(data.Length);
        return Pieces.Clone(data);
    }

    private static byte[] Items(Vm vm, in Value v)
    {
        var values = vm.Items(v);
        vm.Charge(values.Length);
        var items = new byte[values.Length];
        for (var i = 0; i < items.Length; i++)
        {
            vm.Tick();
            items[i] = ToByte(vm, values[i]);
        }
        return items;
    }

    /// <summary>An item of bytes.</summary>
    public static byte ToByte(Vm vm, in Value v)
    {
        if (v.O is PyStr) throw Vm.Error(Types.TypeError, $"'{v.Type.Name}' object cannot be interpreted as an integer");
        var i = vm.ToClamped(v);
        return i is >= 0 and <= 255 ? (byte)i : throw Vm.Error(Types.ValueError, "byte must be in range(0, 256)");
    }

    public static bool Contains(Vm vm, in Value c, in Value x, out bool result)
    {
        Ops.BytesLike(c, out var data);
        vm.Tick(data.Length >> 6);
        if (Ops.BytesLike(x, out var sub))
        {
            result = TextSearch.IndexOf(vm, data, sub) >= 0;
            return true;
        }
        if (!x.IsIntLike) throw Vm.Error(Types.TypeError, $"a bytes-like object is required, not '{x.Type.Name}'");
        var i = vm.ToClamped(x);
        if (i is < 0 or > 255) throw Vm.Error(Types.ValueError, "byte must be in range(0, 256)");
        result = data.Contains((byte)i);
        return true;
    }
}
