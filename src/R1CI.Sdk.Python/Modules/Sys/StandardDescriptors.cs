using R1CI.Sdk.Python.Builtins;

namespace R1CI.Sdk.Python.Modules.Sys;

/// <summary>The module <c>_stdio</c>: what <c>os</c> does with the descriptors 0, 1 and 2, which are the session's own streams.</summary>
internal static class StandardDescriptors
{
    public static readonly ModuleDef Def = new("_stdio", m =>
    {
        m.Fn("read", "fd, length, /", static (vm, a) => vm.NewBytes(vm.Input.ReadBytes(vm, Math.Max(0, vm.ToIndex(a[1])))));
        m.Fn("write", "fd, data, /", static (vm, a) => vm.CallMethod(StandardBuffer.Of((int)Math.Clamp(vm.ToIndex(a[0]), 0, 2)), "write", a[1]));
        m.Fn("size", "", static (vm, _) => vm.Input.CountBytes(vm));
    });
}
