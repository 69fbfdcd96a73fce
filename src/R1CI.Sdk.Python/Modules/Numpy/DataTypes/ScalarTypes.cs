namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary>The classes of single items: <c>np.float64</c>, <c>np.int64</c> and the abstract ones above them.</summary>
internal static class ScalarTypes
{
    public static readonly PyType Generic = new PyType("generic", Types.Object, "numpy") { ReplacesOperations = true }.Define(ScalarMethods.Define);
    public static readonly PyType Number = Abstract("number", Generic);
    public static readonly PyType Integer = Abstract("integer", Number);
    public static readonly PyType SignedInteger = Abstract("signedinteger", Integer);
    public static readonly PyType UnsignedInteger = Abstract("unsignedinteger", Integer);
    public static readonly PyType Inexact = Abstract("inexact", Number);
    public static readonly PyType Floating = Abstract("floating", Inexact);
    public static readonly PyType ComplexFloating = Abstract("complexfloating", Inexact);
    public static readonly PyType Flexible = Abstract("flexible", Generic);
    public static readonly PyType Character = Abstract("character", Flexible);

    public static readonly PyType Bool = Concrete("bool_", Generic, static () => DTypes.Bool);
    public static readonly PyType Int8 = Concrete("int8", SignedInteger, static () => DTypes.Int8);
    public static readonly PyType UInt8 = Concrete("uint8", UnsignedInteger, static () => DTypes.UInt8);
    public static readonly PyType Int16 = Concrete("int16", SignedInteger, static () => DTypes.Int16);
    public static readonly PyType UInt16 = Concrete("uint16", UnsignedInteger, static () => DTypes.UInt16);
    public static readonly PyType Int32 = Concrete("int32", SignedInteger, static () => DTypes.Int32);
    public static readonly PyType UInt32 = Concrete("uint32", UnsignedInteger, static () => DTypes.UInt32);
    public static readonly PyType Int64 = Concrete("int64", SignedInteger, static () => DTypes.Int64);
    public static readonly PyType UInt64 = Concrete("uint64", UnsignedInteger, static () => DTypes.UInt64);
    public static readonly PyType Float16 = Concrete("float16", Floating, static () => DTypes.Float16);
    public static readonly PyType Float32 = Concrete("float32", Floating, static () => DTypes.Float32);
    public static readonly PyType Float64 = WithPython(Concrete("float64", Floating, static () => DTypes.Float64), Types.Float);
    public static readonly PyType Complex64 = Concrete("complex64", ComplexFloating, static () => DTypes.Complex64);
    public static readonly PyType Complex128 = WithPython(Concrete("complex128", ComplexFloating, static () => DTypes.Complex128), Types.Complex);
    public static readonly PyType Object = new PyType("object_", Generic, "numpy").Define(static t => t.New("value=None, /", static (_, _, a) => a[0].IsMissing ? Value.None : a[0]));

    // Strings are kept and given back as plain str.
    public static readonly PyType Str = new PyType("str_", Types.Str, "numpy").Define(static t => t.New("object='', /", static (vm, _, a) => a[0].IsMissing ? Value.Str("") : vm.NewStr(vm.Str(a[0]))));

    private static PyType Abstract(string name, PyType @base) => new PyType(name, @base, "numpy") { ReplacesOperations = true }.Define(t =>
        t.New((vm, cls, _) => vm.Raise(Types.TypeError, $"cannot create 'numpy.{name}' instances")));

    private static PyType Concrete(string name, PyType @base, Func<DType> dtype) => new PyType(name, @base, "numpy") { ReplacesOperations = true }.Define(t =>
        t.New("value=None, /", (vm, _, a) => ScalarMaking.Make(vm, dtype(), a[0])));

    private static PyType WithPython(PyType type, PyType second) => type.WithSecondBase(second, [.. type.Mro[1..^1], second, Types.Object]);
}
