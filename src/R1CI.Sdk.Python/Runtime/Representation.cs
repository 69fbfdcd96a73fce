namespace R1CI.Sdk.Python.Runtime;

/// <summary><c>repr</c>, <c>str</c> and <c>format</c> of any value.</summary>
internal static class Representation
{
    public static string Repr(Vm vm, in Value v) => throw new NotSupportedException();
    public static string Str(Vm vm, in Value v) => throw new NotSupportedException();
    public static string Format(Vm vm, in Value v, string spec) => throw new NotSupportedException();
}
