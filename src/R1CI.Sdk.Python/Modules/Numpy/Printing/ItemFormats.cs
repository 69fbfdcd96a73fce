using System.Globalization;

namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary>How single items of an array are written, given all that are shown.</summary>
internal static class ItemFormats
{
    public static Func<int, string> Choose(Vm vm, NdArray a, List<int> shown, PrintOptions options)
    {
        if (Guests(vm, a, options) is { } format)
        {
            return place => vm.Str(vm.Call(format, Items.Scalar(vm, a, place)));
        }
        switch (a.DType.Keep)
        {
            case Keep.Bool: return a.Rank == 0 ? place => a.Items<bool>()[place] ? "True" : "False" : place => a.Items<bool>()[place] ? " True" : "False";
            case Keep.Int:
            {
                var width = shown.Count == 0 ? 0 : shown.Max(p => Integer(a, p).Length);
                return place => Integer(a, place).PadLeft(width);
            }
            case Keep.Float:
            {
                var items = a.Items<double>();
                var floats = new FloatFormat(options, shown.ConvertAll(p => items[p]), Bits(a.DType), false);
                return place => floats.Text(items[place]);
            }
            case Keep.Complex: return Complexes(a, shown, options);
            default: return place => a.Items<Value>()[place] is { O: PyList } v && a.DType.Code == ItemCode.Object ? $"list({vm.Repr(v)})" : vm.Repr(a.Items<Value>()[place]);
        }
    }

    private static Func<int, string> Complexes(NdArray a, List<int> shown, PrintOptions options)
    {
        var items = a.Items<Complex>();
        var real = new FloatFormat(options, shown.ConvertAll(p => items[p].Real), Bits(a.DType), false);
        var imaginary = new FloatFormat(options, shown.ConvertAll(p => items[p].Imaginary), Bits(a.DType), true);
        return place =>
        {
            var text = imaginary.Text(items[place].Imaginary);
            var end = text.TrimEnd().Length;
            return real.Text(items[place].Real) + text[..end] + "j" + text[end..];
        };
    }

    private static int Bits(DType d) => d.Keep == Keep.Complex ? d.ItemSize * 4 : d.ItemSize * 8;

    private static string Integer(NdArray a, int place) => a.DType.Code == ItemCode.UInt64
        ? ((ulong)a.Items<long>()[place]).ToString(CultureInfo.InvariantCulture)
        : a.Items<long>()[place].ToString(CultureInfo.InvariantCulture);

    // The guest's own function for this kind of items; null when it gave none.
    private static Value? Guests(Vm vm, NdArray a, PrintOptions options)
    {
        if (options.Formatter.O is not PyDict formatter) return null;
        string[] names = a.DType.Keep switch
        {
            Keep.Bool => ["bool", "all"],
            Keep.Int => ["int", "int_kind", "all"],
            Keep.Float => ["float", "float_kind", "all"],
            Keep.Complex => ["complexfloat", "complex_kind", "all"],
            _ => a.DType.Code == ItemCode.Str ? ["numpystr", "str_kind", "all"] : ["object", "all"],
        };
        foreach (var name in names)
        {
            if (formatter.TryGet(vm, Value.Str(name), out var f) && !f.IsNone) return f;
        }
        return null;
    }
}
