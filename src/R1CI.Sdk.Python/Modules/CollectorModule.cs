namespace R1CI.Sdk.Python.Modules;

/// <summary>What the guest module <c>gc</c> needs of the runtime.</summary>
internal static class CollectorModule
{
    public static readonly ModuleDef Def = new("_gc", static m => m.FnN("collect", 0, 0, static (vm, _) =>
    {
        vm.CollectCycles();
        return Value.None;
    }));
}
