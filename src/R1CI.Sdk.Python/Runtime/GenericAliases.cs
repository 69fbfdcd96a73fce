namespace R1CI.Sdk.Python.Runtime;

internal static class GenericAliases
{
    public static Value Make(Vm vm, in Value origin, in Value item) => throw new NotSupportedException();

    public static Value Union(Vm vm, in Value a, in Value b) => throw new NotSupportedException();
}
