namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary>Calling ufuncs, and their methods.</summary>
internal static class UfuncMethods
{
    public static void Define(TypeBuilder t)
    {
        t.Raw("__call__", static (vm, a) => Call(vm, a));
        t.Fn("reduce", "array, axis=0, dtype=None, out=None, keepdims=False, initial=None, where=True", static (vm, a) =>
        {
            var array = NdArrays.From(vm, a[1]);
            var axes = Shapes.Axes(vm, a[2].IsMissing ? 0L : a[2], array.Rank);
            var where = a[7].IsMissing || a[7].IsTrue ? null : NdArrays.From(vm, a[7], DTypes.Bool);
            var result = Reductions.Reduce(vm, Of(a[0]), array, axes, DTypeMethods.Optional(vm, a[3]), Flag(vm, a[5]), a[6].IsNone ? Value.Missing : a[6], where);
            return Give(vm, result, a[4]);
        });
        t.Fn("accumulate", "array, axis=0, dtype=None, out=None", static (vm, a) =>
        {
            var array = NdArrays.From(vm, a[1]);
            if (Of(a[0]) is CompareUfunc { IsLogical: true } logical) return Give(vm, Reductions.Accumulate(vm, logical, array, Shapes.Axis(vm, a[2].IsMissing ? 0L : a[2], array.Rank)), a[4]);
            if (Of(a[0]) is not BinaryUfunc u) return vm.Raise(Types.ValueError, "accumulate only supported for binary functions");
            var axis = Shapes.Axis(vm, a[2].IsMissing ? 0L : a[2], array.Rank);
            return Give(vm, Reductions.Accumulate(vm, u, array, axis, DTypeMethods.Optional(vm, a[3])), a[4]);
        });
        t.Fn("outer", "A, B, /", static (vm, a) => Give(vm, Reductions.Outer(vm, Of(a[0]), NdArrays.From(vm, a[1]), NdArrays.From(vm, a[2])), Value.None));
        t.Fn("at", "a, indices, b=None, /", At);
        t.Get("__name__", static (_, self) => Value.Str(Of(self).Name)).Get("nin", static (_, self) => (long)Of(self).Inputs).Get("nout", static (_, _) => 1L);
        t.Get("nargs", static (_, self) => (long)Of(self).Inputs + 1);
        t.Get("identity", static (_, self) => Of(self) switch
        {
            BinaryUfunc { Identity: { } i } => (long)i,
            CompareUfunc { Identity: { } i } => i,
            _ => Value.None,
        });
        t.Fn1("__repr__", static (vm, self) => vm.NewStr($"<ufunc '{Of(self).Name}'>"));
    }

    public static Ufunc Of(in Value v) => v.As<Ufunc>();

    public static bool Flag(Vm vm, in Value v) => !v.IsMissing && Ops.Truth(vm, v);

    /// <summary>A result for the guest, written into an array of its own when it gave one.</summary>
    public static Value Give(Vm vm, NdArray result, in Value into)
    {
        if (into.IsMissing || into.IsNone) return NdArrays.Result(vm, result);
        var target = into.O is PyTuple { Count: 1 } t ? t.Items[0] : into;
        if (target.O is not NdArray array) return vm.Raise(Types.TypeError, "return arrays must be of ArrayType");
        CheckCast(result.DType, array.DType, "output");
        NdArrays.Assign(vm, array, result);
        return target;
    }

    public static void CheckCast(DType from, DType into, string what, string? name = null)
    {
        if (DTypes.HoldsKind(into, from)) return;
        var subject = name == null ? "output" : $"ufunc '{name}' output";
        throw new GuestException(AxisErrors.Casting($"Cannot cast {subject} from dtype('{from.Text}') to dtype('{into.Text}') with casting rule 'same_kind'"));
    }

    private static Value Call(Vm vm, CallArgs a)
    {
        var u = Of(a[0]);
        var given = a.Count - 1;
        if (given < u.Inputs || given > u.Inputs + 1)
        {
            return vm.Raise(Types.TypeError, $"{u.Name}() takes from {u.Inputs} to {u.Inputs + 1} positional arguments but {given} were given");
        }
        Value into = given > u.Inputs ? a[u.Inputs + 1] : Value.None, where = Value.True, dtype = Value.None;
        for (var k = 0; k < a.KeywordCount; k++)
        {
            switch (a.Names![k].S)
            {
                case "out": into = a.Keyword(k); break;
                case "where": where = a.Keyword(k); break;
                case "dtype": dtype = a.Keyword(k); break;
                case "casting" or "order" or "subok": break;
                default: return vm.Raise(Types.TypeError, $"{u.Name}() got an unexpected keyword argument '{a.Names[k].S}'");
            }
        }
        return u.Inputs == 1 ? Apply(vm, u, [a[1]], into, where, dtype) : Apply(vm, u, [a[1], a[2]], into, where, dtype);
    }

    public static Value Apply(Vm vm, Ufunc u, ReadOnlySpan<Value> operands, in Value into, in Value where, in Value dtype)
    {
        var inputs = new NdArray[operands.Length];
        for (var i = 0; i < inputs.Length; i++) inputs[i] = NdArrays.From(vm, operands[i]);
        var mask = where.IsTrue ? null : NdArrays.From(vm, where, DTypes.Bool);
        var result = mask == null ? u.Apply(vm, inputs, DTypeMethods.Optional(vm, dtype)) : Quietly(vm, u, inputs, DTypeMethods.Optional(vm, dtype));
        var target = into.O is PyTuple { Count: 1 } t ? t.Items[0] : into;
        if (target.O is not NdArray array)
        {
            return mask == null ? NdArrays.Result(vm, result) : NdArrays.Result(vm, Selection.Choose(vm, mask, result, NdArray.Make(vm, result.DType)));
        }
        CheckCast(result.DType, array.DType, "output", u.Name);
        if (!Shapes.Same(Shapes.TryBroadcast(result.Shape, array.Shape) ?? [], array.Shape))
        {
            return vm.Raise(Types.ValueError, $"non-broadcastable output operand with shape {Shapes.Joined(array.Shape)} doesn't match the broadcast shape {Shapes.Joined(result.Shape)}");
        }
        NdArrays.Assign(vm, array, mask == null ? result : Selection.Choose(vm, mask, NdArrays.As(vm, result, array.DType), array));
        return target;
    }

    // What is masked out is not computed in numpy, so it may not warn either.
    private static NdArray Quietly(Vm vm, Ufunc u, NdArray[] inputs, DType? dtype)
    {
        var state = NumpyState.Of(vm);
        var (divide, over, invalid) = (state.Divide, state.Over, state.Invalid);
        state.Divide = state.Over = state.Invalid = "ignore";
        try
        {
            return u.Apply(vm, inputs, dtype);
        }
        finally
        {
            (state.Divide, state.Over, state.Invalid) = (divide, over, invalid);
        }
    }

    private static Value At(Vm vm, ReadOnlySpan<Value> a)
    {
        if (a[1].O is not NdArray target) return vm.Raise(Types.TypeError, "first operand must be array");
        var places = NdArrays.Contiguous(vm, Indexing.Places(vm, target, a[2]));
        var u = Of(a[0]);
        var second = u.Inputs == 1 ? null : NdArrays.Contiguous(vm, Shapes.BroadcastTo(NdArrays.From(vm, a[3]), places.Shape));
        for (var i = 0; i < places.Size; i++)
        {
            vm.Tick(4);
            var at = (int)places.Items<long>()[places.Offset + i];
            var one = target.View([], [], at);
            NdArray[] inputs = second == null ? [one] : [one, second.View([], [], second.Offset + i)];
            NdArrays.Assign(vm, one, u.Apply(vm, inputs, null));
        }
        return Value.None;
    }
}
