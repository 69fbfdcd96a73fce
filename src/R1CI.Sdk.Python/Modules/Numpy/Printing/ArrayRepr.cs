namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary><c>repr</c> and <c>str</c> of arrays and scalars.</summary>
internal static class ArrayRepr
{
    public static string Repr(Vm vm, NdArray a, PrintOptions options)
    {
        var isImplied = a.DType.IsImplied && a.Size > 0;
        const string Prefix = "array(";
        string inside;
        if (a.Rank == 0) inside = a.DType.Keep == Keep.Object ? vm.Repr(a.Items<Value>()[a.Offset]) : Items0(vm, a, options);
        else if (a.Size > 0 || (a.Rank == 1 && a.Shape[0] == 0)) inside = ArrayText.Of(vm, a, options, ", ", Prefix, isImplied ? ")" : ",");
        else inside = $"[], shape={Shapes.Text(a.Shape)}";
        if (isImplied) return Prefix + inside + ")";
        var text = Prefix + inside + ",";
        var dtype = $"dtype={DTypeText(a.DType)})";
        var last = text.Length - (text.LastIndexOf('\n') + 1);
        var space = last + dtype.Length + 1 > options.LineWidth ? "\n" + new string(' ', Prefix.Length) : " ";
        return text + space + dtype;
    }

    private static string Items0(Vm vm, NdArray a, PrintOptions options) => ItemFormats.Choose(vm, a, [a.Offset], options)(a.Offset);

    public static string Str(Vm vm, NdArray a, PrintOptions options) => a.Rank == 0
        ? vm.Str(Items.Scalar(vm, a, a.Offset))
        : ArrayText.Of(vm, a, options);

    private static string DTypeText(DType d) => d.Code == ItemCode.Str ? $"'{d.Text}'" : d.Name;

    /// <summary>A single item, which numpy writes as Python would.</summary>
    public static string Scalar(Vm vm, in Value v) => v.O switch
    {
        Float64Scalar f => Text.FloatText.Repr(f.V),
        IntegerScalar { DType.Code: ItemCode.Bool } b => b.V != 0 ? "True" : "False",
        IntegerScalar i => vm.Repr(Items.Integer(i.DType, i.V)),
        Complex128Scalar c => vm.Repr(new PyComplex(c.V)),
        NarrowScalar { DType.Keep: Keep.Float } n => Narrow(n.V.Real, n.DType.ItemSize * 8),
        NarrowScalar n => n.V.Real == 0 && !double.IsNegative(n.V.Real) ? $"{Part(n.V.Imaginary, false)}j" : $"({Part(n.V.Real, false)}{Part(n.V.Imaginary, true)}j)",
        _ => "",
    };

    private static string Part(double v, bool hasPlus) => (hasPlus && !double.IsNegative(v) ? "+" : "") + (Narrow(v).EndsWith(".0", StringComparison.Ordinal) ? Narrow(v)[..^2] : Narrow(v));

    private static string Narrow(double v, int bits = 32)
    {
        if (!double.IsFinite(v)) return Text.FloatText.Repr(v);
        var size = Math.Abs(v);
        return size == 0 || size is >= 1e-4 and < 1e16
            ? new DigitText(null, true, Trim.Zero, 0, false, bits).Positional(v)
            : new DigitText(null, true, Trim.All, 0, false, bits).Scientific(v);
    }
}
