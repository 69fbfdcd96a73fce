namespace R1CI.Sdk.Python.Runtime;

/// <summary>Item access of bytearray and membership of bytes.</summary>
internal static class ByteArrays
{
    public static Ops.Outcome SetItem(Vm vm, PyByteArray b, in Value i, in Value v)
    {
        if (i.O is PySlice s)
        {
            if (v.O is PyStr || v.Type.Lookup(Special.Iter) == null && v.Type.Lookup(Special.GetItem) == null)
                throw Vm.Error(Types.TypeError, "can assign only bytes, buffers, or iterables of ints in range(0, 256)");
            var items = v.O is PyByteArray o ? o.Span.ToArray() : v.O is PyBytes y ? y.Data : [.. vm.ToArray(v).Select(x => ToByte(vm, x))];
            var count = Ops.SliceBounds(vm, s, b.Count, out var start, out var stop, out var step);
            if (step == 1)
            {
                stop = Math.Max(start, stop);
                vm.Charge(56L + b.Count + items.Length);
                byte[] data = [.. b.Span[..(int)start], .. items, .. b.Span[(int)stop..]];
                b.Data = data;
                b.Count = data.Length;
                return Ops.Outcome.Done;
            }
            if (items.Length != count) throw Vm.Error(Types.ValueError, $"attempt to assign bytes of size {items.Length} to extended slice of size {count}");
            for (var k = 0; k < items.Length; k++) b.Data[start + (k * step)] = items[k];
            return Ops.Outcome.Done;
        }
        var at = vm.ToIndex(i);
        if (at < 0) at += b.Count;
        if (at < 0 || at >= b.Count) throw Vm.Error(Types.IndexError, "bytearray index out of range");
        b.Data[at] = ToByte(vm, v);
        return Ops.Outcome.Done;
    }

    public static Ops.Outcome DelItem(Vm vm, PyByteArray b, in Value i)
    {
        var data = b.Span.ToArray().ToList();
        vm.Charge(b.Count);
        if (i.O is PySlice s)
        {
            var count = Ops.SliceBounds(vm, s, b.Count, out var start, out _, out var step);
            var drop = new HashSet<long>();
            for (var k = 0; k < count; k++) drop.Add(start + (k * step));
            data = [.. data.Where((_, k) => !drop.Contains(k))];
        }
        else
        {
            var at = vm.ToIndex(i);
            if (at < 0) at += b.Count;
            if (at < 0 || at >= b.Count) throw Vm.Error(Types.IndexError, "bytearray index out of range");
            data.RemoveAt((int)at);
        }
        b.Data = [.. data];
        b.Count = data.Count;
        return Ops.Outcome.Done;
    }

    /// <summary>An item of bytes.</summary>
    public static byte ToByte(Vm vm, in Value v)
    {
        if (v.O is PyStr) throw Vm.Error(Types.TypeError, "'str' object cannot be interpreted as an integer");
        var i = vm.ToClamped(v);
        return i is >= 0 and <= 255 ? (byte)i : throw Vm.Error(Types.ValueError, "byte must be in range(0, 256)");
    }

    public static bool Contains(Vm vm, in Value c, in Value x, out bool result)
    {
        Ops.BytesLike(c, out var data);
        vm.Tick(data.Length >> 6);
        if (Ops.BytesLike(x, out var sub))
        {
            result = data.IndexOf(sub) >= 0;
            return true;
        }
        if (!x.IsIntLike) throw Vm.Error(Types.TypeError, $"a bytes-like object is required, not '{x.Type.Name}'");
        var i = vm.ToClamped(x);
        if (i is < 0 or > 255) throw Vm.Error(Types.ValueError, "byte must be in range(0, 256)");
        result = data.Contains((byte)i);
        return true;
    }
}
