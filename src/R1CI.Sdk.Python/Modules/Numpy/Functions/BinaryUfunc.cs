namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary>How a ufunc chooses what it computes in.</summary>
internal enum Loops : byte
{
    /// <summary>In the common dtype.</summary>
    Common,

    /// <summary>In the common dtype, bools as the smallest integers.</summary>
    Numbers,

    /// <summary>Integers as floats.</summary>
    Floats,

    /// <summary>Bools and integers only.</summary>
    Bits,
}

/// <summary>A ufunc of two inputs whose result is of the dtype it computes in.</summary>
internal sealed class BinaryUfunc(string name, Loops loops) : Ufunc(name, 2)
{
    public Func<bool, bool, bool>? Bools { get; init; }

    public Func<long, long, long>? Longs { get; init; }

    /// <summary>Gets the function of unsigned 64-bit integers where it is another one.</summary>
    public Func<long, long, long>? Unsigned { get; init; }

    public Func<double, double, double>? Doubles { get; init; }

    public Func<Complex, Complex, Complex>? Complexes { get; init; }

    public Fn2? Values { get; init; }

    /// <summary>Gets the result of reducing nothing; null when there is none.</summary>
    public double? Identity { get; init; }

    /// <summary>Gets whether sums are to be made in pairs.</summary>
    public bool IsSum { get; init; }

    /// <summary>Gets a check of integer operands before the loop (division by zero, negative powers).</summary>
    public IntegerCheck? Check { get; init; }

    public override NdArray Apply(Vm vm, NdArray[] inputs, DType? dtype)
    {
        var common = dtype ?? Choose(Promotion.Common(inputs));
        var shape = Shapes.Broadcast(inputs);
        var n = (int)Shapes.CheckedCount(shape, common);
        var (a, b) = (Operand(inputs[0], shape), Operand(inputs[1], shape));
        return common.Keep switch
        {
            Keep.Bool when Bools != null => NdArray.Over(common, ItemLoop.Run(vm, Conversion.Bools(vm, a), Conversion.Bools(vm, b), n, Bools), shape),
            Keep.Int when Longs != null => NdArray.Over(common, RunLongs(vm, common, a, b, n), shape),
            Keep.Float when Doubles != null => NdArray.Over(common, RunDoubles(vm, common, a, b, n), shape),
            Keep.Complex when Complexes != null => NdArray.Over(common, RunComplexes(vm, common, a, b, n), shape),
            Keep.Object when Values != null && common.Code == ItemCode.Object => NdArray.Over(common, RunValues(vm, common, a, b, n), shape),
            _ => throw Unsupported(common, inputs),
        };
    }

    /// <summary>The dtype to compute in.</summary>
    public DType Choose(DType common) => loops switch
    {
        Loops.Floats when common.Keep is Keep.Bool or Keep.Int => UnaryUfunc.FloatFor(common),
        Loops.Numbers when common.Keep == Keep.Bool => DTypes.Int8,
        _ => common,
    };

    // One item stands for all: it is not copied out.
    public static NdArray Operand(NdArray a, int[] shape) => a.Size == 1 ? a : Shapes.BroadcastTo(a, shape);

    private long[] RunLongs(Vm vm, DType dtype, NdArray a, NdArray b, int n)
    {
        var x = Conversion.Longs(vm, a, dtype);
        var y = Conversion.Longs(vm, b, dtype);
        Check?.Invoke(vm, this, x, y);
        var f = dtype.Code == ItemCode.UInt64 && Unsigned != null ? Unsigned : Longs!;
        var result = ItemLoop.Run(vm, x, y, n, f);
        Narrowing.Wrap(dtype, result);
        return result;
    }

    private double[] RunDoubles(Vm vm, DType dtype, NdArray a, NdArray b, int n)
    {
        var x = Conversion.Doubles(vm, a);
        var y = Conversion.Doubles(vm, b);
        var result = ItemLoop.Run(vm, x, y, n, Doubles!);
        Narrowing.Round(dtype, result);
        FloatErrors.Check(vm, Name, x, y, result);
        return result;
    }

    private Complex[] RunComplexes(Vm vm, DType dtype, NdArray a, NdArray b, int n)
    {
        var x = Conversion.Complexes(vm, a);
        var y = Conversion.Complexes(vm, b);
        var result = ItemLoop.Run(vm, x, y, n, Complexes!);
        if (dtype.IsNarrow) for (var i = 0; i < result.Length; i++) result[i] = Conversion.Narrow(dtype, result[i]);
        FloatErrors.Check(vm, Name, x, y, result);
        return result;
    }

    private Value[] RunValues(Vm vm, DType dtype, NdArray a, NdArray b, int n)
    {
        var (x, y) = (Strided.Owned(vm, Conversion.Values(vm, a, dtype)), Strided.Owned(vm, Conversion.Values(vm, b, dtype)));
        var result = new PyList(NdBuffer.New<Value>(vm, n), n);
        var pin = vm.Pin(result);
        for (var i = 0; i < n; i++)
        {
            vm.Tick();
            result.Items[i] = vm.Checked(Values!(vm, x[x.Length == 1 ? 0 : i], y[y.Length == 1 ? 0 : i]));
        }
        vm.Unpin(pin);
        return result.Items;
    }

    private GuestException Unsupported(DType common, NdArray[] inputs)
    {
        if (common.Code == ItemCode.Str)
        {
            return Vm.Error(AxisErrors.UFuncTypeError, $"ufunc '{Name}' did not contain a loop with signature matching types (dtype('{inputs[0].DType.Text}'), dtype('{inputs[1].DType.Text}')) -> None");
        }
        return common.Keep == Keep.Bool && Name == "subtract"
            ? Vm.Error(Types.TypeError, "numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` operator, or the logical_xor function instead.")
            : Unsupported();
    }
}

/// <summary>Looks at integer operands before they are computed with.</summary>
internal delegate void IntegerCheck(Vm vm, Ufunc ufunc, ReadOnlySpan<long> a, ReadOnlySpan<long> b);
