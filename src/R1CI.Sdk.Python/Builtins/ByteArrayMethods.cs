using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Builtins;

/// <summary>What <c>bytearray</c> adds to the methods of bytes.</summary>
internal static class ByteArrayMethods
{
    internal static void Define(TypeBuilder t)
    {
        t.New(static (vm, cls, a) =>
        {
            vm.Charge(48);
            return cls.IsGuest ? new GuestByteArray(cls, [], 0) : new PyByteArray([], 0);
        });
        t.Fn("__init__", "source=b'', encoding=None, errors=None", static (vm, a) =>
        {
            Set(Self(a[0]), BytesMethods.Source(vm, a[1], a[2], a[3], "byte"));
            return Value.None;
        });
        BytesMethods.Common(t);
        t.Mutable().Unhashable().ConcatenationInPlace();
        DefineGrowing(t);
        DefineShrinking(t);
        t.Fn1("reverse", static (vm, self) =>
        {
            vm.Tick(Self(self).Count >> 6);
            Pieces.Reverse(Self(self).Span);
            return Value.None;
        });
        t.Fn1("copy", static (vm, self) => Copy(vm, self));
        t.Fn1("__alloc__", static (vm, self) => Self(self).Count + 1);
    }

    private static PyByteArray Self(in Value v) => (PyByteArray)v.O!;

    private static void Set(PyByteArray b, byte[] data)
    {
        b.Data = data;
        b.Count = data.Length;
    }

    private static Value Copy(Vm vm, in Value self)
    {
        vm.Charge(48L + Self(self).Count);
        return new PyByteArray(Pieces.Clone<byte>(Self(self).Span), Self(self).Count);
    }

    private static void DefineGrowing(TypeBuilder t)
    {
        t.Fn2("append", static (vm, self, item) =>
        {
            Insert(vm, Self(self), Self(self).Count, ByteArrays.ToByte(vm, item));
            return Value.None;
        });
        t.Fn3("insert", static (vm, self, at, item) =>
        {
            var b = Self(self);
            var i = vm.ToIndex(at);
            Insert(vm, b, (int)Math.Clamp(i < 0 ? i + b.Count : i, 0, b.Count), ByteArrays.ToByte(vm, item));
            return Value.None;
        });
        t.Fn2("extend", static (vm, self, items) =>
        {
            var b = Self(self);
            if (items.O is PyStr { Units: 0 }) return Value.None;
            if (items.O is PyStr) return vm.Raise(Types.TypeError, $"'{items.Type.Name}' object cannot be interpreted as an integer");
            if (items.Type.Lookup(Special.Iter) == null && items.Type.Lookup(Special.GetItem) == null) return vm.Raise(Types.TypeError, $"can't extend bytearray with {items.Type.Name}");
            var more = BytesMethods.Source(vm, items, Value.Missing, Value.Missing, "byte", asksLength: true);
            Reserve(vm, b, b.Count + (long)more.Length);
            Pieces.Copy<byte>(more, b.Data.AsSpan(b.Count));
            b.Count += more.Length;
            return Value.None;
        });
    }

    private static void Insert(Vm vm, PyByteArray b, int at, byte item)
    {
        Reserve(vm, b, b.Count + 1L);
        vm.Tick(b.Count - at >> 6);
        Pieces.Move(b.Data, at, at + 1, b.Count - at);
        b.Data[at] = item;
        b.Count++;
    }

    internal static void Reserve(Vm vm, PyByteArray b, long count)
    {
        if (count <= b.Data.Length) return;
        var capacity = Math.Max(count + (count >> 3) + 8, 16);
        vm.Charge(capacity);
        var grown = new byte[Math.Min(capacity, Array.MaxLength)];
        Pieces.Copy(b.Span, grown);
        b.Data = grown;
    }

    private static void DefineShrinking(TypeBuilder t)
    {
        t.FnN("pop", 0, 1, static (vm, a) =>
        {
            var b = Self(a[0]);
            var i = a.Length > 1 ? vm.ToIndex(a[1]) : -1;
            if (b.Count == 0) return vm.Raise(Types.IndexError, "pop from empty bytearray");
            if (i < 0) i += b.Count;
            if (i < 0 || i >= b.Count) return vm.Raise(Types.IndexError, "pop index out of range");
            var item = b.Data[i];
            RemoveAt(vm, b, (int)i);
            return (long)item;
        });
        t.Fn2("remove", static (vm, self, item) =>
        {
            var b = Self(self);
            var at = TextSearch.IndexOf<byte>(vm, b.Span, [ByteArrays.ToByte(vm, item)]);
            if (at < 0) return vm.Raise(Types.ValueError, "value not found in bytearray");
            RemoveAt(vm, b, at);
            return Value.None;
        });
        t.Fn1("clear", static (vm, self) =>
        {
            Set(Self(self), []);
            return Value.None;
        });
    }

    private static void RemoveAt(Vm vm, PyByteArray b, int at)
    {
        vm.Tick(b.Count - at >> 6);
        Pieces.Move(b.Data, at + 1, at, b.Count - at - 1);
        b.Count--;
    }
}
