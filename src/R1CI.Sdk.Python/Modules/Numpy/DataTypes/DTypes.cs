namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary>The dtypes there are, how they are named and which one holds the numbers of two.</summary>
internal static class DTypes
{
    public static readonly DType Bool = new(ItemCode.Bool, "bool", '?', 'b', 1, Keep.Bool, ScalarTypes.Bool);
    public static readonly DType Int8 = new(ItemCode.Int8, "int8", 'b', 'i', 1, Keep.Int, ScalarTypes.Int8);
    public static readonly DType UInt8 = new(ItemCode.UInt8, "uint8", 'B', 'u', 1, Keep.Int, ScalarTypes.UInt8);
    public static readonly DType Int16 = new(ItemCode.Int16, "int16", 'h', 'i', 2, Keep.Int, ScalarTypes.Int16);
    public static readonly DType UInt16 = new(ItemCode.UInt16, "uint16", 'H', 'u', 2, Keep.Int, ScalarTypes.UInt16);
    public static readonly DType Int32 = new(ItemCode.Int32, "int32", 'i', 'i', 4, Keep.Int, ScalarTypes.Int32);
    public static readonly DType UInt32 = new(ItemCode.UInt32, "uint32", 'I', 'u', 4, Keep.Int, ScalarTypes.UInt32);
    public static readonly DType Int64 = new(ItemCode.Int64, "int64", 'l', 'i', 8, Keep.Int, ScalarTypes.Int64);
    public static readonly DType UInt64 = new(ItemCode.UInt64, "uint64", 'L', 'u', 8, Keep.Int, ScalarTypes.UInt64);
    public static readonly DType Float16 = new(ItemCode.Float16, "float16", 'e', 'f', 2, Keep.Float, ScalarTypes.Float16);
    public static readonly DType Float32 = new(ItemCode.Float32, "float32", 'f', 'f', 4, Keep.Float, ScalarTypes.Float32);
    public static readonly DType Float64 = new(ItemCode.Float64, "float64", 'd', 'f', 8, Keep.Float, ScalarTypes.Float64);
    public static readonly DType Complex64 = new(ItemCode.Complex64, "complex64", 'F', 'c', 8, Keep.Complex, ScalarTypes.Complex64);
    public static readonly DType Complex128 = new(ItemCode.Complex128, "complex128", 'D', 'c', 16, Keep.Complex, ScalarTypes.Complex128);
    public static readonly DType Object = new(ItemCode.Object, "object", 'O', 'O', 8, Keep.Object, ScalarTypes.Object);

    public static readonly DType[] Numbers =
        [Bool, Int8, UInt8, Int16, UInt16, Int32, UInt32, Int64, UInt64, Float16, Float32, Float64, Complex64, Complex128];

    // Which dtypes hold what each holds, smallest first.
    private static readonly DType[][] Holders = [.. Numbers.Select(static d => Numbers.Where(h => Holds(h, d)).ToArray())];

    public static DType Str(int characters) => new(ItemCode.Str, $"str{32 * characters}", 'U', 'U', 4 * characters, Keep.Object, ScalarTypes.Str);

    /// <summary>The smallest dtype that both can be cast to without loss.</summary>
    public static DType Promote(DType a, DType b)
    {
        if (a.Same(b)) return a;
        if (a.Code == ItemCode.Object || b.Code == ItemCode.Object) return Object;
        if (a.Code == ItemCode.Str && b.Code == ItemCode.Str) return a.ItemSize >= b.ItemSize ? a : b;
        if (a.Code == ItemCode.Str || b.Code == ItemCode.Str)
        {
            var (text, number) = a.Code == ItemCode.Str ? (a, b) : (b, a);
            return Str(Math.Max(text.Characters, TextWidth(number)));
        }
        foreach (var holder in Holders[(int)a.Code])
        {
            if (Holds(holder, b)) return holder;
        }
        return Object;
    }

    /// <summary>The characters that any number of a dtype can take as text.</summary>
    public static int TextWidth(DType number) => number.Code switch
    {
        ItemCode.Bool => 5,
        ItemCode.Int8 => 4,
        ItemCode.UInt8 => 3,
        ItemCode.Int16 => 6,
        ItemCode.UInt16 => 5,
        ItemCode.Int32 => 11,
        ItemCode.UInt32 => 10,
        ItemCode.Int64 => 21,
        ItemCode.UInt64 => 20,
        ItemCode.Complex64 or ItemCode.Complex128 => 64,
        _ => 32,
    };

    /// <summary>Casting that numpy calls safe.</summary>
    public static bool Holds(DType into, DType from)
    {
        if (into.Code == ItemCode.Object || into.Same(from)) return true;
        if (!into.IsNumber || !from.IsNumber) return into.Code == ItemCode.Str;
        if (from.Code == ItemCode.Bool) return true;
        if (into.Code == ItemCode.Bool) return false;
        if (from.IsInteger)
        {
            if (into.IsInteger)
            {
                return from.IsUnsigned == into.IsUnsigned ? into.ItemSize >= from.ItemSize : from.IsUnsigned && into.ItemSize > from.ItemSize;
            }
            var real = into.Keep == Keep.Complex ? into.ItemSize / 2 : into.ItemSize;
            return real > from.ItemSize || real == 8;
        }
        if (into.IsInteger) return false;
        if (from.Keep == Keep.Complex && into.Keep != Keep.Complex) return false;
        var width = into.Keep == Keep.Complex && from.Keep == Keep.Float ? into.ItemSize / 2 : into.ItemSize;
        return width >= from.ItemSize;
    }

    /// <summary>Casting that numpy calls same-kind: safe, or within a kind of numbers.</summary>
    public static bool HoldsKind(DType into, DType from) => Holds(into, from) || Rank(into) >= Rank(from);

    /// <summary>The kind of a dtype for rules about mixing arrays with scalars.</summary>
    public static int Rank(DType d) => d.Code switch
    {
        ItemCode.Bool => 0,
        _ when d.IsInteger => d.IsUnsigned ? 1 : 2,
        _ when d.IsFloating => 3,
        _ when d.Keep == Keep.Complex => 4,
        _ => 5,
    };
}
