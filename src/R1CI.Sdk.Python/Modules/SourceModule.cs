namespace R1CI.Sdk.Python.Modules;

/// <summary>The module <c>_source</c>: the guest's own source lines, for <c>doctest</c>, <c>inspect</c> and <c>linecache</c>. The library's are not shown.</summary>
internal static class SourceModule
{
    public static readonly ModuleDef Def = new("_source", static m => m
        .Fn1("lines", static (vm, module) => module.O is PyStr { S: "__main__" } ? Lines(vm, vm.Script) : Value.None)
        .Fn1("file_lines", static (vm, file) => vm.Script != null && file.O is PyStr name && name.S == vm.Script.FileName ? Lines(vm, vm.Script) : Value.None)
        .Fn1("code_lines", static (vm, code) => code.O is PyCode c ? Lines(vm, c.Code.Source) : Value.None));

    private static Value Lines(Vm vm, ModuleSource? source)
    {
        if (source == null || source.FileName.StartsWith("<frozen ", StringComparison.Ordinal))
        {
            return Value.None;
        }

        vm.Tick(source.Text.Length >> 4);
        vm.Charge(2L * source.Text.Length);
        var lines = new List<Value>();
        for (var number = 1; source.Line(number) is { } line; number++)
        {
            lines.Add(vm.NewStr(line + "\n"));
        }

        if (lines.Count > 0 && lines[^1].As<PyStr>().Length == 1)
        {
            lines.RemoveAt(lines.Count - 1);
        }

        return vm.NewList(lines.ToArray());
    }
}
