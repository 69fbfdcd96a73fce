namespace R1CI.Sdk.Python.Modules;

/// <summary>What the guest module <c>traceback</c> needs of the runtime.</summary>
internal static class TracebackModule
{
    public static readonly ModuleDef Def = new("_traceback", static m => m
        .Fn1("format_exception", static (vm, e) => vm.NewStr(EndLine(TracebackText.Format(vm, e.As<PyException>()))))
        .Fn1("format_exception_only", static (vm, e) => vm.NewStr(EndLine(TracebackText.Message(vm, e.As<PyException>())))));

    private static string EndLine(string s) => s.EndsWith('\n') ? s : s + "\n";
}
