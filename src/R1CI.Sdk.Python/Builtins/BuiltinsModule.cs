namespace R1CI.Sdk.Python.Builtins;

/// <summary>The module <c>builtins</c>.</summary>
internal static class BuiltinsModule
{
    public static readonly ModuleDef Def = new("builtins", m =>
    {
        foreach (var (name, value) in BuiltinTable.All) m.Const(name, value.V);
        // From here on a name that is set is the guest's own.
        m.Module.Globals.BuiltinsOf = m.Vm;
    });
}
