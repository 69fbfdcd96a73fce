namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary>The module <c>_numpy</c>: what of numpy is native. The guest module <c>numpy</c> shows it, with the parts written in Python.</summary>
internal static class NumpyModule
{
    public static readonly ModuleDef Def = new("_numpy", static m =>
    {
        m.Const(NumpyState.Name, new NumpyState());
        AddTypes(m);
        foreach (var u in Ufuncs.All) m.Const(u.Name, u);
        foreach (var u in ElementaryUfuncs.All) m.Const(u.Name, u);
        foreach (var (name, signature, function) in ArrayMethods.Shared) m.Fn(name, Signature(signature), function);
        foreach (var (name, signature, function) in ReductionMethods.Shared) m.Fn(name, Signature(signature), function);
        MakingFunctions.Add(m);
        ArrayFunctions.Add(m);
        PrintFunctions.Add(m);
    });

    private static string Signature(string rest) => rest.Length == 0 ? "a" : "a, " + rest;

    private static void AddTypes(ModuleBuilder m)
    {
        m.Const("ndarray", ArrayType.Type).Const("dtype", DType.ClassOf).Const("ufunc", Ufunc.ClassOf).Const("flatiter", FlatIterator.ClassOf);
        m.Const("AxisError", AxisErrors.AxisError).Const("_LinAlgError", AxisErrors.LinAlgError).Const("_UFuncTypeError", AxisErrors.UFuncTypeError);
        m.Const("ComplexWarning", AxisErrors.ComplexWarning).Const("VisibleDeprecationWarning", AxisErrors.VisibleDeprecationWarning).Const("RankWarning", AxisErrors.RankWarning);
        PyType[] scalars =
        [
            ScalarTypes.Generic, ScalarTypes.Number, ScalarTypes.Integer, ScalarTypes.SignedInteger, ScalarTypes.UnsignedInteger, ScalarTypes.Inexact, ScalarTypes.Floating,
            ScalarTypes.ComplexFloating, ScalarTypes.Flexible, ScalarTypes.Character, ScalarTypes.Object, ScalarTypes.Str,
        ];
        foreach (var t in scalars) m.Const(t.Name, t);
        foreach (var d in DTypes.Numbers) m.Const(d.Scalar.Name, d.Scalar);
    }
}
