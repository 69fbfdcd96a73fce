namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary>numpy's own exception classes.</summary>
internal static class AxisErrors
{
    public static readonly PyType AxisError = new PyType("AxisError", Types.ValueError, "numpy").WithSecondBase(
        Types.IndexError, [Types.ValueError, Types.IndexError, Types.LookupError, Types.Exception, Types.BaseException, Types.Object]);

    public static readonly PyType LinAlgError = new("LinAlgError", Types.Exception, "numpy.linalg");

    public static readonly PyType UFuncTypeError = new("UFuncTypeError", Types.TypeError, "numpy.core._exceptions");

    public static readonly PyType ComplexWarning = new("ComplexWarning", Types.RuntimeWarning, "numpy");

    public static readonly PyType VisibleDeprecationWarning = new("VisibleDeprecationWarning", Types.UserWarning, "numpy");

    public static readonly PyType RankWarning = new("RankWarning", Types.UserWarning, "numpy");

    public static PyException Make(string message) => Vm.MakeException(AxisError, message);

    public static PyException Casting(string message) => Vm.MakeException(UFuncTypeError, message);
}
