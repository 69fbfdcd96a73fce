namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary>How the items of an array are kept; several dtypes share one and differ in what is done after each operation.</summary>
internal enum Keep : byte { Bool, Int, Float, Complex, Object }

/// <summary>Which numbers an item can be, in the order of numpy's kinds.</summary>
internal enum ItemCode : byte { Bool, Int8, UInt8, Int16, UInt16, Int32, UInt32, Int64, UInt64, Float16, Float32, Float64, Complex64, Complex128, Str, Object }

/// <summary>A dtype, as guests see it. Shared by sessions except the ones of strings, which carry a length.</summary>
internal sealed class DType : Obj
{
    public static readonly PyType ClassOf = new PyType("dtype", Types.Object, "numpy").Define(DTypeMethods.Define);

    public DType(ItemCode code, string name, char letter, char kind, int size, Keep keep, PyType scalar)
    {
        (Code, Name, Letter, KindLetter, ItemSize, Keep, Scalar) = (code, name, letter, kind, size, keep, scalar);
        if (code != ItemCode.Str)
        {
            MakeShared();
        }
    }

    public ItemCode Code { get; }

    public string Name { get; }

    public char Letter { get; }

    public char KindLetter { get; }

    public int ItemSize { get; }

    public Keep Keep { get; }

    public PyType Scalar { get; }

    public override PyType Type => ClassOf;

    public bool IsInteger => Code is >= ItemCode.Int8 and <= ItemCode.UInt64;

    public bool IsUnsigned => Code is ItemCode.UInt8 or ItemCode.UInt16 or ItemCode.UInt32 or ItemCode.UInt64;

    public bool IsFloating => Keep == Keep.Float;

    public bool IsNumber => Keep != Keep.Object;

    /// <summary>Gets whether numbers of it print as what Python would write, so that the repr of an array need not say the dtype.</summary>
    public bool IsImplied => Code is ItemCode.Bool or ItemCode.Int64 or ItemCode.Float64 or ItemCode.Complex128;

    /// <summary>Gets the bytes that one item takes here, which is what the meter charges.</summary>
    public int StoredSize => Keep switch { Keep.Bool => 1, Keep.Int or Keep.Float => 8, _ => 16 };

    /// <summary>Gets the characters of a string item.</summary>
    public int Characters => ItemSize / 4;

    public string Spelling => Code switch
    {
        ItemCode.Bool => "|b1",
        ItemCode.Object => "|O",
        ItemCode.Str => $"<U{Characters}",
        _ => $"{(ItemSize == 1 ? '|' : '<')}{KindLetter}{ItemSize}",
    };

    /// <summary>Gets what <c>str(dtype)</c> gives.</summary>
    public string Text => Code == ItemCode.Str ? Spelling : Name;

    public bool Same(DType other) => Code == other.Code && ItemSize == other.ItemSize;

    /// <summary>An integer cut to the width of this dtype, as overflow does.</summary>
    public long Wrap(long v) => Code switch
    {
        ItemCode.Int8 => (sbyte)v,
        ItemCode.UInt8 => (byte)v,
        ItemCode.Int16 => (short)v,
        ItemCode.UInt16 => (ushort)v,
        ItemCode.Int32 => (int)v,
        ItemCode.UInt32 => (uint)v,
        _ => v,
    };

    /// <summary>A number rounded to the precision of this dtype.</summary>
    public double Round(double v) => Code switch
    {
        ItemCode.Float32 or ItemCode.Complex64 => (float)v,
        ItemCode.Float16 => (double)(Half)v,
        _ => v,
    };

    /// <summary>Whether wrapping or rounding changes anything.</summary>
    public bool IsNarrow => Code is < ItemCode.Int64 and > ItemCode.Bool or ItemCode.Float16 or ItemCode.Float32 or ItemCode.Complex64;
}
