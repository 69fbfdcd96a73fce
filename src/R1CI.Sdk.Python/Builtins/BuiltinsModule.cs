namespace R1CI.Sdk.Python.Builtins;

/// <summary>The module <c>builtins</c>.</summary>
internal static class BuiltinsModule
{
    public static readonly ModuleDef Def = new("builtins", m =>
    {
        m.Module.Globals.BuiltinsOf = m.Vm;
        foreach (var (name, value) in BuiltinTable.All) m.Const(name, value.V);
    });
}
