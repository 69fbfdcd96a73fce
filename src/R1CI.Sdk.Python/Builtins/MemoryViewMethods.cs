using R1CI.Sdk.Python.Modules.Arrays;

namespace R1CI.Sdk.Python.Builtins;

/// <summary>What is in <c>memoryview</c>. Views have one dimension.</summary>
internal static class MemoryViewMethods
{
    public static void Define(TypeBuilder t)
    {
        t.New("object", static (vm, _, a) => Create(vm, a[0]));
        AddFacts(t);
        AddContents(t);
        t.Fn1("__len__", static (_, self) => Of(self).Count);
        t.Fn2("__getitem__", Get).Fn3("__setitem__", Set);
        t.Fn1("__iter__", static (vm, self) => Iteration.ToObject(vm, ToList(vm, Of(self))));
        t.Fn2("__eq__", static (vm, self, other) => AreEqual(vm, self, other)).Fn2("__ne__", static (vm, self, other) =>
            AreEqual(vm, self, other) is var r && r.O == Value.NotImplemented.O ? r : !Ops.Truth(vm, r));
        t.Fn1("__hash__", static (vm, self) => Of(self).IsReadOnly
            ? Ops.Hash(vm, vm.NewBytes(Of(self).Buffer.ToArray()))
            : vm.Raise(Types.ValueError, "cannot hash writable memoryview object"));
        t.Fn1("__enter__", static (_, self) => self).FnN("__exit__", 0, 3, static (_, a) => Release(a[0])).Fn1("release", static (_, self) => Release(self));
        t.Fn1("__repr__", static (vm, self) => vm.NewStr($"<{(Of(self).IsReleased ? "released " : "")}memory at 0x{vm.IdOf(self.O!):x}>"));
    }

    private static PyMemoryView Of(in Value v) => v.As<PyMemoryView>();

    private static Value Release(in Value self)
    {
        Of(self).IsReleased = true;
        return Value.None;
    }

    private static Value Create(Vm vm, in Value source)
    {
        vm.Charge(96);
        return source.O switch
        {
            PyBytes b => new PyMemoryView(b, 'B', 1, 0, b.Data.Length, 1, true),
            PyByteArray b => new PyMemoryView(b, 'B', 1, 0, b.Count, 1, false),
            PyMemoryView v when v.Buffer.Length >= 0 => new PyMemoryView(v.Owner, v.ItemCode, v.ItemSize, v.Start, v.Count, v.Step, v.IsReadOnly),
            IBuffer b => new PyMemoryView((Obj)b, b.ItemCode, b.ItemSize, 0, b.Buffer.Length / b.ItemSize, b.ItemSize, b.IsReadOnly),
            _ => vm.Raise(Types.TypeError, $"memoryview: a bytes-like object is required, not '{source.Type.Name}'"),
        };
    }

    private static void AddFacts(TypeBuilder t)
    {
        t.Get("obj", static (_, self) => Of(self).Owner);
        t.Get("format", static (_, self) => Value.Str(Of(self).ItemCode.ToString()));
        t.Get("itemsize", static (_, self) => Of(self).ItemSize).Get("ndim", static (_, _) => 1);
        t.Get("nbytes", static (_, self) => Of(self).Count * Of(self).ItemSize).Get("readonly", static (_, self) => Of(self).IsReadOnly);
        t.Get("shape", static (vm, self) => vm.NewTuple(Of(self).Count)).Get("strides", static (vm, self) => vm.NewTuple(Of(self).Step));
        t.Get("suboffsets", static (_, _) => PyTuple.Empty);
        foreach (var name in (string[])["contiguous", "c_contiguous", "f_contiguous"])
        {
            t.Get(name, static (_, self) => Of(self).IsContiguous);
        }
    }

    private static void AddContents(TypeBuilder t)
    {
        t.Fn("tobytes", "order='C'", static (vm, a) => vm.NewBytes(Of(a[0]).Buffer.ToArray()));
        t.Fn1("tolist", static (vm, self) => ToList(vm, Of(self)));
        t.FnN("hex", 0, 2, static (vm, a) => vm.CallMethod(vm.NewBytes(Of(a[0]).Buffer.ToArray()), "hex", a[1..]));
        t.Fn1("toreadonly", static (vm, self) =>
        {
            vm.Charge(96);
            var v = Of(self);
            return new PyMemoryView(v.Owner, v.ItemCode, v.ItemSize, v.Start, v.Count, v.Step, true);
        });
        t.Fn("cast", "format, shape=None", Cast);
    }

    private static Value Cast(Vm vm, ReadOnlySpan<Value> a)
    {
        var v = Of(a[0]);
        var format = Vm.NeedStr(a[1], "memoryview: format argument").S.TrimStart('@');
        var size = format is "c" or "?" ? 1 : format.Length == 1 && ItemKind.Of(format[0]) is { Code: not 'u' } kind ? kind.Size : 0;
        if (size == 0)
        {
            return vm.Raise(Types.ValueError, "memoryview: destination format must be a native single character format prefixed with an optional '@'");
        }

        if (!v.IsContiguous)
        {
            return vm.Raise(Types.TypeError, "memoryview: casts are restricted to C-contiguous views");
        }

        if (size != 1 && v.ItemCode is not ('B' or 'b' or 'c'))
        {
            return vm.Raise(Types.TypeError, "memoryview: cannot cast between two non-byte formats");
        }

        var bytes = v.Count * v.ItemSize;
        if (bytes % size != 0)
        {
            return vm.Raise(Types.TypeError, "memoryview: length is not a multiple of itemsize");
        }

        if (!a[2].IsMissing && !a[2].IsNone && vm.ToArray(a[2]) is not [{ IsIntLike: true }])
        {
            return vm.Raise(Types.NotImplementedError, "memoryview: views of several dimensions are not implemented");
        }

        vm.Charge(96);
        return new PyMemoryView(v.Owner, format[0], size, v.Start, bytes / size, size, v.IsReadOnly);
    }

    private static Value Read(Vm vm, PyMemoryView v, int at) => v.ItemCode switch
    {
        'c' => vm.NewBytes([v.Item(at)[0]]),
        '?' => v.Item(at)[0] != 0,
        var code => ItemKind.Of(code)!.Read(v.Item(at)),
    };

    private static Value ToList(Vm vm, PyMemoryView v)
    {
        _ = v.Buffer.Length;
        vm.Tick(v.Count >> 2);
        vm.Charge(16L * v.Count);
        var items = new Value[v.Count];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = Read(vm, v, i);
        }

        return vm.NewList(items);
    }

    private static Value Get(Vm vm, Value self, Value index)
    {
        var v = Of(self);
        if (index.O is not PySlice slice)
        {
            return TryAt(vm, v, index, out var at) ? Read(vm, v, at) : Value.Error;
        }

        var count = Ops.SliceBounds(vm, slice, v.Count, out var start, out _, out var step);
        vm.Charge(96);
        return new PyMemoryView(v.Owner, v.ItemCode, v.ItemSize, v.Start + ((int)start * v.Step), (int)count, (int)step * v.Step, v.IsReadOnly);
    }

    private static Value Set(Vm vm, Value self, Value index, Value item)
    {
        var v = Of(self);
        if (v.IsReadOnly)
        {
            return vm.Raise(Types.TypeError, "cannot modify read-only memory");
        }

        if (index.O is PySlice)
        {
            return SetSlice(vm, Get(vm, self, index).As<PyMemoryView>(), item);
        }

        if (!TryAt(vm, v, index, out var at))
        {
            return Value.Error;
        }

        Write(vm, v, at, item);
        return Value.None;
    }

    private static void Write(Vm vm, PyMemoryView v, int at, in Value item)
    {
        if (v.ItemCode == 'c')
        {
            v.Item(at)[0] = item.O is PyBytes { Data: [var one] } ? one : throw Vm.Error(Types.TypeError, "memoryview: invalid type for format 'c'");
            return;
        }

        var kind = ItemKind.Of(v.ItemCode == '?' ? 'B' : v.ItemCode)!;
        try
        {
            Span<byte> bytes = stackalloc byte[8];
            kind.Write(vm, bytes, v.ItemCode == '?' ? Ops.Truth(vm, item) ? 1L : 0L : item);
            bytes[..kind.Size].CopyTo(v.Item(at));
        }
        catch (GuestException e) when (e.Is(Types.OverflowError))
        {
            throw Vm.Error(Types.ValueError, $"memoryview: invalid value for format '{v.ItemCode}'");
        }
        catch (GuestException e) when (e.Is(Types.TypeError))
        {
            throw Vm.Error(Types.TypeError, $"memoryview: invalid type for format '{v.ItemCode}'");
        }
    }

    private static Value SetSlice(Vm vm, PyMemoryView target, in Value items)
    {
        if (!Ops.BytesLike(items, out var bytes))
        {
            return vm.Raise(Types.TypeError, $"a bytes-like object is required, not '{items.Type.Name}'");
        }

        var code = items.O is IBuffer b ? b.ItemCode : 'B';
        if (bytes.Length != target.Count * target.ItemSize || code != target.ItemCode)
        {
            return vm.Raise(Types.ValueError, "memoryview assignment: lvalue and rvalue have different structures");
        }

        vm.Charge(bytes.Length);
        vm.Tick(target.Count >> 2);
        var copy = bytes.ToArray();
        for (var i = 0; i < target.Count; i++)
        {
            copy.AsSpan(i * target.ItemSize, target.ItemSize).CopyTo(target.Item(i));
        }

        return Value.None;
    }

    private static Value AreEqual(Vm vm, Value self, Value other)
    {
        var v = Of(self);
        if (v.IsReleased || ReferenceEquals(self.O, other.O))
        {
            return ReferenceEquals(self.O, other.O);
        }

        if (!Ops.BytesLike(other, out var bytes))
        {
            return Value.NotImplemented;
        }

        vm.Tick(bytes.Length >> 6);
        if ((other.O is IBuffer b ? b.ItemCode : 'B') == v.ItemCode)
        {
            return v.Buffer.SequenceEqual(bytes);
        }

        var mine = ToList(vm, v);
        return Create(vm, other) is { IsError: false } view ? Ops.Equal(vm, mine, ToList(vm, Of(view))) : Value.Error;
    }

    private static bool TryAt(Vm vm, PyMemoryView v, in Value index, out int at)
    {
        at = 0;
        if (!index.IsIntLike && index.Type.Lookup(Special.Index) == null)
        {
            vm.Raise(Types.TypeError, "memoryview: invalid slice key");
            return false;
        }

        var i = vm.ToClamped(index);
        i = i < 0 ? i + v.Count : i;
        if (i < 0 || i >= v.Count)
        {
            vm.Raise(Types.IndexError, "index out of bounds on dimension 1");
            return false;
        }

        at = (int)i;
        return true;
    }
}
