namespace R1CI.Sdk.Python.Builtins;

/// <summary>The special methods of built-in types, each over the operation that the loop itself uses.</summary>
internal static class NativeSpecials
{
    /// <summary>Binary operators: <c>__add__</c> and <c>__radd__</c> and the like.</summary>
    /// <remarks>With <paramref name="knows"/> only what it accepts is an operand; the loop's own operation may know more.</remarks>
    public static TypeBuilder Operators(this TypeBuilder t, Func<Value, bool> knows, params ReadOnlySpan<Op> ops)
    {
        foreach (var each in ops)
        {
            var op = each;
            var k = op - Op.Add;
            t.Fn2(Name(Special.Add, k), (vm, a, b) => knows(b) ? Binary(vm, op, a, b) : Value.NotImplemented);
            t.Fn2(Name(Special.RAdd, k), (vm, a, b) => knows(b) ? Binary(vm, op, b, a) : Value.NotImplemented);
        }
        return t;
    }

    /// <summary>Binary operators: <c>__add__</c> and the like; with <paramref name="reflected"/> <c>__radd__</c> and the like too.</summary>
    public static TypeBuilder Operators(this TypeBuilder t, bool reflected, params ReadOnlySpan<Op> ops)
    {
        foreach (var each in ops)
        {
            var op = each;
            var k = op - Op.Add;
            t.Fn2(Name(Special.Add, k), (vm, a, b) => Binary(vm, op, a, b));
            if (reflected) t.Fn2(Name(Special.RAdd, k), (vm, a, b) => op != Op.Mod || b.Type.IsSub(t.Type) ? Binary(vm, op, b, a) : Value.NotImplemented);
        }
        return t;
    }

    /// <summary><c>__add__</c>, <c>__mul__</c> and <c>__rmul__</c> of a sequence, which refuse an operand themselves instead of leaving it to the other side.</summary>
    public static TypeBuilder Concatenation(this TypeBuilder t) => t
        .Fn2("__add__", static (vm, a, b) => Concatenated(vm, Op.Add, a, b))
        .Fn2("__mul__", static (vm, a, n) => Binary(vm, Op.Mul, a, Times(vm, n)))
        .Fn2("__rmul__", static (vm, a, n) => Binary(vm, Op.Mul, a, Times(vm, n)));

    /// <summary><c>__iadd__</c> and <c>__imul__</c> of a sequence.</summary>
    public static TypeBuilder ConcatenationInPlace(this TypeBuilder t) => t
        .Fn2("__iadd__", static (vm, a, b) => Concatenated(vm, Op.IAdd, a, b))
        .Fn2("__imul__", static (vm, a, n) => Binary(vm, Op.IMul, a, Times(vm, n)));

    /// <summary>In-place operators: <c>__iadd__</c> and the like.</summary>
    public static TypeBuilder InPlace(this TypeBuilder t, params ReadOnlySpan<Op> ops)
    {
        foreach (var each in ops)
        {
            var op = each;
            t.Fn2(Name(Special.IAdd, op - Op.IAdd), (vm, a, b) => Binary(vm, op, a, b));
        }
        return t;
    }

    /// <summary><c>__eq__</c> and <c>__ne__</c>; with <paramref name="ordered"/> the four orderings too.</summary>
    /// <remarks>With <paramref name="knows"/> only what it accepts is compared; the loop's own operation may know more.</remarks>
    public static TypeBuilder Comparisons(this TypeBuilder t, bool ordered, Func<Value, bool>? knows = null)
    {
        for (var each = ordered ? Op.Lt : Op.Eq; each <= Op.Ne; each++)
        {
            var op = each;
            t.Fn2(Name(Special.Lt, op - Op.Lt), (vm, a, b) => knows == null || knows(b) ? Ops.NativeCompare(vm, op, a, b) : Value.NotImplemented);
        }
        return t;
    }

    /// <summary><c>__getitem__</c>, <c>__len__</c>, <c>__contains__</c> and <c>__iter__</c>.</summary>
    public static TypeBuilder Container(this TypeBuilder t) => t
        .Fn1("__len__", static (vm, self) => NativeLength(vm, self))
        .Fn2("__getitem__", static (vm, self, i) =>
        {
            Value v = default;
            return Ops.NativeGetItem(vm, self, i, ref v) == Ops.Outcome.Done ? v : Failed(vm, self, "is not subscriptable");
        })
        .Fn2("__contains__", static (vm, self, x) => Contains(vm, self, x))
        .Iterable();

    public static TypeBuilder Iterable(this TypeBuilder t) => t.Fn1("__iter__", static (vm, self) => Iterator(vm, self));

    /// <summary><c>__setitem__</c> and <c>__delitem__</c>.</summary>
    public static TypeBuilder Mutable(this TypeBuilder t) => t
        .Fn3("__setitem__", static (vm, self, i, v) => Ops.NativeSetItem(vm, self, i, v) == Ops.Outcome.Done ? Value.None : Failed(vm, self, "does not support item assignment"))
        .Fn2("__delitem__", static (vm, self, i) => Ops.NativeDelItem(vm, self, i) == Ops.Outcome.Done ? Value.None : Failed(vm, self, "doesn't support item deletion"));

    /// <summary><c>__hash__</c> by content.</summary>
    public static TypeBuilder Hashable(this TypeBuilder t) => t.Fn1("__hash__", static (vm, self) =>
        Ops.NativeHash(vm, self, out var h) ? h : vm.Raise(Types.TypeError, $"unhashable type: '{self.Type.Name}'"));

    /// <summary>Mutable containers have no hash: <c>__hash__</c> is None.</summary>
    public static TypeBuilder Unhashable(this TypeBuilder t) => t.Const("__hash__", Value.None);

    /// <summary><c>list[int]</c> and the like.</summary>
    public static TypeBuilder Generic(this TypeBuilder t) => t.Class("__class_getitem__", "item, /", static (vm, a) => GenericAliases.Make(vm, a[0], a[1]));

    private static string Name(Special first, int offset) => Specials.Names[(int)first + offset];

    private static Value Binary(Vm vm, Op op, in Value a, in Value b)
    {
        Value v = default;
        return Ops.NativeBinary(vm, op, a, b, ref v) switch
        {
            Ops.Outcome.Done => v,
            Ops.Outcome.Failed => Value.Error,
            _ => Value.NotImplemented,
        };
    }

    private static Value Times(Vm vm, in Value n)
    {
        if (n.TryInt(out var times)) return times;
        var big = vm.ToBig(n);
        return big >= long.MinValue && big <= long.MaxValue ? (long)big : throw Vm.Error(Types.OverflowError, $"cannot fit '{n.Type.Name}' into an index-sized integer");
    }

    private static Value Concatenated(Vm vm, Op op, in Value a, in Value b)
    {
        var sum = Binary(vm, op, a, b);
        if (sum.IsNotImplemented) Ops.Unsupported(vm, op, a, b);
        return sum.IsNotImplemented ? Value.Error : sum;
    }

    private static Value Failed(Vm vm, in Value self, string rule) =>
        vm.Pending != null ? Value.Error : vm.Raise(Types.TypeError, $"'{self.Type.Name}' object {rule}");

    private static Value Contains(Vm vm, in Value self, in Value x)
    {
        if (Ops.NativeContains(vm, self, x, out var found)) return found;
        var it = Start(vm, self);
        Value item = default;
        while (it.Next(vm, ref item))
        {
            vm.Tick();
            if (Ops.Equal(vm, item, x)) return true;
        }
        return vm.Pending != null ? Value.Error : Value.False;
    }

    private static Value NativeLength(Vm vm, in Value self)
    {
        switch (self.O)
        {
            case PyStr s: return s.Length;
            case PyList l: return l.Count;
            case PyTuple x: return x.Count;
            case PySet s: return s.Count;
            case PyRange r: return r.Length;
            case PyBytes b: return b.Data.Length;
            case PyByteArray b: return b.Count;
            case PyDict d:
                d.Refresh(vm);
                return d.Count;
            case PyDictView w:
                w.Dict.Refresh(vm);
                return w.Dict.Count;
        }
        return vm.Raise(Types.TypeError, $"object of type '{self.Type.Name}' has no len()");
    }

    private static IterState Start(Vm vm, in Value self)
    {
        var s = default(IterState);
        Iteration.PrepareNative(vm, ref s.A, self);
        return s;
    }

    private static Value Iterator(Vm vm, in Value self) => Iteration.ToObject(vm, Start(vm, self));
}
