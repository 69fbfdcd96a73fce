using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Builtins;

/// <summary>Finding, counting, replacing.</summary>
internal static partial class BytesMethods
{
    private static void DefineSearch(TypeBuilder t)
    {
        t.FnN("find", 1, 3, static (vm, a) => Search(vm, a, isLast: false));
        t.FnN("rfind", 1, 3, static (vm, a) => Search(vm, a, isLast: true));
        t.FnN("index", 1, 3, static (vm, a) => Search(vm, a, isLast: false) is var at and >= 0 ? at : vm.Raise(Types.ValueError, "subsection not found"));
        t.FnN("rindex", 1, 3, static (vm, a) => Search(vm, a, isLast: true) is var at and >= 0 ? at : vm.Raise(Types.ValueError, "subsection not found"));
        t.FnN("count", 1, 3, static (vm, a) =>
        {
            var isInside = StrMethods.Bounds(vm, a, 2, Data(a[0]).Length, out var start, out var end);
            var sub = Needle(vm, a[1]);
            if (!isInside) return 0;
            return sub.Length == 0 ? end - start + 1 : TextSearch.Count(vm, Data(a[0])[start..end], sub);
        });
        t.FnN("startswith", 1, 3, static (vm, a) => Affix(vm, a, "startswith", isEnd: false));
        t.FnN("endswith", 1, 3, static (vm, a) => Affix(vm, a, "endswith", isEnd: true));
        t.FnN("replace", 2, 3, static (vm, a) => Replace(vm, a));
        t.Fn2("removeprefix", static (vm, self, x) => Like(vm, self, Data(self).StartsWith(Need(x)) ? Data(self)[Need(x).Length..] : Data(self)));
        t.Fn2("removesuffix", static (vm, self, x) => Like(vm, self, Data(self).EndsWith(Need(x)) ? Data(self)[..^Need(x).Length] : Data(self)));
    }

    // Bytes, or the number of one byte.
    private static ReadOnlySpan<byte> Needle(Vm vm, in Value v)
    {
        if (Ops.BytesLike(v, out var data)) return data;
        if (!v.IsIntLike && v.Type.Lookup(Special.Index) == null)
            throw Vm.Error(Types.TypeError, $"argument should be integer or bytes-like object, not '{v.Type.Name}'");
        var i = vm.ToClamped(v);
        return i is >= 0 and <= 255 ? new[] { (byte)i } : throw Vm.Error(Types.ValueError, "byte must be in range(0, 256)");
    }

    private static int Search(Vm vm, ReadOnlySpan<Value> a, bool isLast)
    {
        var isInside = StrMethods.Bounds(vm, a, 2, Data(a[0]).Length, out var start, out var end);
        var sub = Needle(vm, a[1]);
        if (!isInside) return -1;
        var data = Data(a[0])[start..end];
        var at = isLast ? TextSearch.LastIndexOf(vm, data, sub) : TextSearch.IndexOf(vm, data, sub);
        return at < 0 ? -1 : at + start;
    }

    private static Value Affix(Vm vm, ReadOnlySpan<Value> a, string name, bool isEnd)
    {
        var isInside = StrMethods.Bounds(vm, a, 2, Data(a[0]).Length, out var start, out var end);
        if (a[1].O is not (PyBytes or PyByteArray or PyTuple))
            return vm.Raise(Types.TypeError, $"{name} first arg must be bytes or a tuple of bytes, not {a[1].Type.Name}");
        var data = isInside ? Data(a[0])[start..end] : default;
        if (a[1].O is not PyTuple affixes) return isInside && (isEnd ? data.EndsWith(Need(a[1])) : data.StartsWith(Need(a[1])));
        foreach (ref readonly var affix in affixes.Items)
        {
            vm.Tick();
            var part = Need(affix);
            if (isInside && (isEnd ? data.EndsWith(part) : data.StartsWith(part))) return true;
        }
        return false;
    }

    private static Value Replace(Vm vm, ReadOnlySpan<Value> a)
    {
        var data = Data(a[0]);
        var old = Need(a[1]);
        var fresh = Need(a[2]);
        var limit = a.Length > 3 ? vm.ToIndex(a[3]) : -1;
        if (limit < 0) limit = long.MaxValue;
        var count = limit == 0 ? 0 : old.Length == 0 ? Math.Min(limit, data.Length + 1L) : TextSearch.Count(vm, data, old, limit);
        if (count == 0) return Like(vm, a[0], data);
        var length = data.Length + (count * (fresh.Length - old.Length));
        vm.Charge(length);
        vm.Work(length >> 6);
        if (length > Array.MaxLength) return vm.Raise(Types.OverflowError, "replace bytes is too long");
        var result = new byte[length];
        var to = result.AsSpan();
        for (; count > 0; count--)
        {
            var next = old.Length == 0 ? 0 : TextSearch.IndexOf(vm, data, old);
            vm.Tick();
            to = Put(data[..next], to);
            to = Put(fresh, to);
            data = data[(next + old.Length)..];
            if (old.Length > 0 || data.Length == 0) continue;
            to = Put(data[..1], to);
            data = data[1..];
        }
        Put(data, to);
        return Like(vm, a[0], result);
    }

    private static Span<byte> Put(ReadOnlySpan<byte> data, Span<byte> to)
    {
        Pieces.Copy(data, to);
        return to[data.Length..];
    }
}
