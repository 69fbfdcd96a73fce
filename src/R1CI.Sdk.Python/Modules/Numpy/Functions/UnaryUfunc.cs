namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary>A ufunc of one input.</summary>
internal sealed class UnaryUfunc(string name, Loops loops) : Ufunc(name, 1)
{
    public Func<bool, bool>? Bools { get; init; }

    public Func<long, long>? Longs { get; init; }

    public Func<double, double>? Doubles { get; init; }

    public Func<Complex, Complex>? Complexes { get; init; }

    /// <summary>Gets the function where complex numbers give real ones (<c>abs</c>).</summary>
    public Func<Complex, double>? Magnitude { get; init; }

    /// <summary>Gets the predicates of a ufunc that answers with bools.</summary>
    public Func<double, bool>? Test { get; init; }

    public Func<Complex, bool>? TestComplex { get; init; }

    /// <summary>Gets the method that object items are asked for; numpy names it like the ufunc.</summary>
    public Fn1? Values { get; init; }

    public override NdArray Apply(Vm vm, NdArray[] inputs, DType? dtype)
    {
        var a = inputs[0];
        if (Test != null) return ApplyTest(vm, a);
        var chosen = dtype ?? Choose(a.DType);
        switch (chosen.Keep)
        {
            case Keep.Bool when Bools != null: return NdArray.Over(chosen, ItemLoop.Run(vm, Conversion.Bools(vm, a), Bools), a.Shape);
            case Keep.Int when Longs != null:
            {
                var result = ItemLoop.Run(vm, Conversion.Longs(vm, a, chosen), Longs);
                Narrowing.Wrap(chosen, result);
                return NdArray.Over(chosen, result, a.Shape);
            }
            case Keep.Float when Doubles != null:
            {
                var x = Conversion.Doubles(vm, a);
                var result = ItemLoop.Run(vm, x, Doubles);
                Narrowing.Round(chosen, result);
                FloatErrors.Check(vm, Name, x, x, result);
                return NdArray.Over(chosen, result, a.Shape);
            }
            case Keep.Complex when Magnitude != null:
                return NdArray.Over(chosen.ItemSize == 8 ? DTypes.Float32 : DTypes.Float64, ItemLoop.Run(vm, Conversion.Complexes(vm, a), Magnitude), a.Shape);
            case Keep.Complex when Complexes != null:
                return NdArray.Over(chosen, ItemLoop.Run(vm, Conversion.Complexes(vm, a), Complexes), a.Shape);
            case Keep.Object when chosen.Code == ItemCode.Object: return NdArray.Over(chosen, RunValues(vm, NdArrays.As(vm, a, chosen)), a.Shape);
            default: throw Unsupported();
        }
    }

    private NdArray ApplyTest(Vm vm, NdArray a)
    {
        if (a.DType.Keep == Keep.Object) throw Unsupported();
        return NdArray.Over(
            DTypes.Bool,
            a.DType.Keep == Keep.Complex ? ItemLoop.Run(vm, Conversion.Complexes(vm, a), TestComplex ?? throw Unsupported()) : ItemLoop.Run(vm, Conversion.Doubles(vm, a), Test!),
            a.Shape);
    }

    private Value[] RunValues(Vm vm, NdArray a)
    {
        var items = Strided.Copied<Value>(vm, a);
        var result = new PyList(NdBuffer.New<Value>(vm, items.Length), items.Length);
        var pin = vm.Pin(result);
        for (var i = 0; i < items.Length; i++)
        {
            vm.Tick();
            result.Items[i] = Values != null ? vm.Checked(Values(vm, items[i])) : Ask(vm, items[i]);
        }
        vm.Unpin(pin);
        return result.Items;
    }

    private Value Ask(Vm vm, in Value item) => vm.TryGetAttr(item, Name, out var method)
        ? vm.Call(method)
        : throw Vm.Error(Types.TypeError, $"loop of ufunc does not support argument 0 of type {item.Type.Name} which has no callable {Name} method");

    private DType Choose(DType d)
    {
        if (loops == Loops.Floats && d.Keep is Keep.Bool or Keep.Int) return FloatFor(d);
        if (loops == Loops.Numbers && d.Keep == Keep.Bool && Bools == null) return DTypes.Int8;
        if (d.Keep == Keep.Int && Longs == null && Doubles != null) return DTypes.Float64;
        return d;
    }

    /// <summary>The float that integers become: wide enough for all of them, float64 at most.</summary>
    public static DType FloatFor(DType d) => d.Code switch
    {
        ItemCode.Bool or ItemCode.Int8 or ItemCode.UInt8 => DTypes.Float16,
        ItemCode.Int16 or ItemCode.UInt16 => DTypes.Float32,
        _ => DTypes.Float64,
    };
}
