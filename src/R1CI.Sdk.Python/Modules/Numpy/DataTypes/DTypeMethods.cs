namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary>What is in <c>dtype</c>, and which dtype an argument names.</summary>
internal static class DTypeMethods
{
    private static readonly Dictionary<string, DType> ByName = Names();

    public static void Define(TypeBuilder t)
    {
        t.New("dtype, align=False, copy=False", static (vm, _, a) => Parse(vm, a[0]));
        t.Get("name", static (_, self) => Value.Str(Of(self).Name)).Get("itemsize", static (_, self) => (long)Of(self).ItemSize);
        t.Get("kind", static (_, self) => Value.Str(Of(self).KindLetter.ToString())).Get("char", static (_, self) => Value.Str(Of(self).Letter.ToString()));
        t.Get("str", static (_, self) => Value.Str(Of(self).Spelling)).Get("type", static (_, self) => Of(self).Scalar);
        t.Get("num", static (_, self) => (long)Of(self).Code).Get("names", static (_, _) => Value.None).Get("fields", static (_, _) => Value.None);
        t.Get("shape", static (_, _) => PyTuple.Empty).Get("ndim", static (_, _) => 0L).Get("alignment", static (_, self) => (long)Math.Min(8, Of(self).ItemSize));
        t.Get("byteorder", static (_, self) => Value.Str(Of(self).ItemSize == 1 || Of(self).Code == ItemCode.Object ? "|" : "=")).Get("isnative", static (_, _) => true);
        t.Get("hasobject", static (_, self) => Of(self).Code == ItemCode.Object);
        t.Fn1("__repr__", static (vm, self) => vm.NewStr($"dtype('{(Of(self).Code == ItemCode.Object ? "O" : Of(self).Text)}')")).Fn1("__str__", static (vm, self) => vm.NewStr(Of(self).Text));
        t.Fn2("__eq__", static (vm, self, other) => TryParse(vm, other) is { } d && d.Same(Of(self)));
        t.Fn2("__ne__", static (vm, self, other) => !(TryParse(vm, other) is { } d && d.Same(Of(self))));
        t.Fn1("__hash__", static (_, self) => ((long)Of(self).Code * 1000003) + Of(self).ItemSize);
        t.Fn2("__lt__", static (vm, self, other) => Parse(vm, other) is var d && !d.Same(Of(self)) && DTypes.Holds(d, Of(self)));
        t.Fn2("__le__", static (vm, self, other) => DTypes.Holds(Parse(vm, other), Of(self)));
        t.Fn1("__reduce__", static (vm, self) => vm.NewTuple(DType.ClassOf, vm.NewTuple(Value.Str(Of(self).Spelling))));
    }

    public static DType Of(in Value v) => v.As<DType>();

    /// <summary>The dtype an argument names; null when there is none.</summary>
    public static DType? Optional(Vm vm, in Value v) => v.IsMissing || v.IsNone ? null : Parse(vm, v);

    public static DType Parse(Vm vm, in Value v) => TryParse(vm, v) ?? throw Unknown(vm, v);

    private static GuestException Unknown(Vm vm, in Value v) => v.O is PyStr
        ? Vm.Error(Types.TypeError, $"data type {vm.Repr(v)} not understood{Hint(((PyStr)v.O).S)}")
        : Vm.Error(Types.TypeError, $"Cannot interpret '{vm.Repr(v)}' as a data type{(v.O is PyList or PyDict ? Records : "")}");

    private const string Records = ": numpy here has no records; use a dictionary of arrays, or a list of tuples";

    private static string Hint(string name) =>
        name.Contains("datetime64", StringComparison.Ordinal) || name.Contains("timedelta64", StringComparison.Ordinal) || name is ['M' or 'm', '8', ..]
            ? ": numpy here has no dates; use the module datetime, or days as integers"
            : name.Contains(',', StringComparison.Ordinal) ? Records : "";

    public static DType? TryParse(Vm vm, in Value v)
    {
        if (v.IsNone || v.IsMissing) return DTypes.Float64;
        switch (v.O)
        {
            case DType d: return d;
            case PyType t: return OfClass(t);
            case PyStr s: return OfName(s.S);
            case NdArray or null: return null;
        }
        return v.O.Type.IsGuest && vm.TryGetAttr(v, "dtype", out var inner) && inner.O is DType own ? own : null;
    }

    private static DType? OfClass(PyType t)
    {
        if (ReferenceEquals(t, Types.Int)) return DTypes.Int64;
        if (ReferenceEquals(t, Types.Float)) return DTypes.Float64;
        if (ReferenceEquals(t, Types.Bool)) return DTypes.Bool;
        if (ReferenceEquals(t, Types.Complex)) return DTypes.Complex128;
        if (ReferenceEquals(t, Types.Str) || ReferenceEquals(t, ScalarTypes.Str)) return DTypes.Str(0);
        if (ReferenceEquals(t, ScalarTypes.Object)) return DTypes.Object;
        foreach (var d in DTypes.Numbers) if (ReferenceEquals(d.Scalar, t)) return d;
        if (ReferenceEquals(t, ScalarTypes.Integer) || ReferenceEquals(t, ScalarTypes.SignedInteger)) return DTypes.Int64;
        if (ReferenceEquals(t, ScalarTypes.UnsignedInteger)) return DTypes.UInt64;
        if (ReferenceEquals(t, ScalarTypes.ComplexFloating)) return DTypes.Complex128;
        if (t.IsSub(ScalarTypes.Number)) return DTypes.Float64;
        return t.IsSub(ScalarTypes.Generic) ? null : DTypes.Object;
    }

    private static DType? OfName(string name)
    {
        var bare = name.TrimStart('<', '=', '|', '>');
        if (ByName.TryGetValue(bare, out var d)) return d;
        if (bare.Length > 0 && bare[0] is 'U' or 'S' && (bare.Length == 1 || int.TryParse(bare[1..], System.Globalization.NumberStyles.None, null, out _)))
        {
            return DTypes.Str(bare.Length == 1 ? 0 : Math.Min(1 << 24, int.Parse(bare[1..], System.Globalization.CultureInfo.InvariantCulture)));
        }
        return null;
    }

    private static Dictionary<string, DType> Names()
    {
        var names = new Dictionary<string, DType>();
        foreach (var d in (DType[])[.. DTypes.Numbers, DTypes.Object])
        {
            names[d.Name] = names[d.Letter.ToString()] = names[d.Spelling.TrimStart('<', '|')] = d;
        }
        (string, DType)[] more =
        [
            ("int", DTypes.Int64), ("float", DTypes.Float64), ("double", DTypes.Float64), ("single", DTypes.Float32), ("half", DTypes.Float16), ("complex", DTypes.Complex128),
            ("bool_", DTypes.Bool), ("int_", DTypes.Int64), ("float_", DTypes.Float64), ("str", DTypes.Str(0)), ("uint", DTypes.UInt64), ("long", DTypes.Int64),
            ("q", DTypes.Int64), ("Q", DTypes.UInt64), ("p", DTypes.Int64), ("intp", DTypes.Int64), ("longlong", DTypes.Int64), ("intc", DTypes.Int32), ("short", DTypes.Int16),
            ("byte", DTypes.Int8), ("ubyte", DTypes.UInt8), ("ushort", DTypes.UInt16), ("object_", DTypes.Object),
        ];
        foreach (var (name, d) in more) names[name] = d;
        return names;
    }
}
