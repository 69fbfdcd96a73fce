namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary>A ufunc of two inputs that answers with bools.</summary>
internal sealed class CompareUfunc(string name) : Ufunc(name, 2)
{
    public required Func<bool, bool, bool> Bools { get; init; }

    public required Func<long, long, bool> Longs { get; init; }

    public Func<long, long, bool>? Unsigned { get; init; }

    public required Func<double, double, bool> Doubles { get; init; }

    public Func<Complex, Complex, bool>? Complexes { get; init; }

    public required ValueTest Values { get; init; }

    /// <summary>Gets whether only the truth of the operands counts.</summary>
    public bool IsLogical { get; init; }

    /// <summary>Gets the identity of a reduction, for the logical ones.</summary>
    public bool? Identity { get; init; }

    public override NdArray Apply(Vm vm, NdArray[] inputs, DType? dtype)
    {
        var common = IsLogical && Array.TrueForAll(inputs, static i => i.DType.Code != ItemCode.Object) ? DTypes.Bool : CommonOf(inputs);
        var shape = Shapes.Broadcast(inputs);
        var n = (int)Shapes.CheckedCount(shape, DTypes.Bool);
        var (a, b) = (BinaryUfunc.Operand(inputs[0], shape), BinaryUfunc.Operand(inputs[1], shape));
        return NdArray.Over(DTypes.Bool, Run(vm, common, a, b, n), shape);
    }

    private static DType CommonOf(NdArray[] inputs)
    {
        var common = Promotion.Common(inputs);
        return common.Code == ItemCode.Str && (inputs[0].DType.IsNumber || inputs[1].DType.IsNumber) ? DTypes.Object : common;
    }

    private bool[] Run(Vm vm, DType common, NdArray a, NdArray b, int n) => common.Keep switch
    {
        Keep.Bool => ItemLoop.Run(vm, Conversion.Bools(vm, a), Conversion.Bools(vm, b), n, Bools),
        Keep.Int => ItemLoop.Run(vm, Conversion.Longs(vm, a, common), Conversion.Longs(vm, b, common), n, common.Code == ItemCode.UInt64 ? Unsigned ?? Longs : Longs),
        Keep.Float => ItemLoop.Run(vm, Conversion.Doubles(vm, a), Conversion.Doubles(vm, b), n, Doubles),
        Keep.Complex => ItemLoop.Run(vm, Conversion.Complexes(vm, a), Conversion.Complexes(vm, b), n, Complexes ?? throw Unsupported()),
        _ => RunValues(vm, common, a, b, n),
    };

    private bool[] RunValues(Vm vm, DType common, NdArray a, NdArray b, int n)
    {
        var (x, y) = (Strided.Owned(vm, Conversion.Values(vm, a, common)), Strided.Owned(vm, Conversion.Values(vm, b, common)));
        var result = NdBuffer.New<bool>(vm, n);
        for (var i = 0; i < n; i++)
        {
            vm.Tick();
            result[i] = Values(vm, x[x.Length == 1 ? 0 : i], y[y.Length == 1 ? 0 : i]);
        }
        return result;
    }
}

/// <summary>A question about two objects.</summary>
internal delegate bool ValueTest(Vm vm, Value a, Value b);
