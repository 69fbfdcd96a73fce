namespace R1CI.Sdk.Python.Modules;

/// <summary>What the guest module <c>traceback</c> needs of the runtime.</summary>
internal static class TracebackModule
{
    public static readonly ModuleDef Def = new("_traceback", static m => m
        .Fn1("format_exception", static (vm, e) => vm.NewStr(EndLine(TracebackText.Format(vm, e.As<PyException>()))))
        .Fn1("caller", static (vm, depth) => Caller(vm, vm.ToIndex(depth)))
        .Fn1("format_exception_only", static (vm, e) => vm.NewStr(EndLine(TracebackText.Message(vm, e.As<PyException>())))));

    /// <summary>File, line and function of the guest's frame that many calls out; the library's own frames do not count.</summary>
    private static Value Caller(Vm vm, long depth)
    {
        Frame? last = null;
        for (var f = vm.Cur; f != null; f = f.Back)
        {
            vm.Tick();
            if (f.Code.FileName.StartsWith("<frozen ", StringComparison.Ordinal))
            {
                continue;
            }

            last = f;
            if (depth-- <= 0)
            {
                break;
            }
        }

        // The frame goes on after the instruction that called.
        return last == null
            ? vm.NewTuple(Value.Str("sys"), 1L, Value.None)
            : vm.NewTuple(Value.Str(last.Code.FileName), (long)last.Code.LineAt(Math.Max(0, (last.Pc / Instr.Size) - 1)), Value.Str(last.Code.Name));
    }

    private static string EndLine(string s) => s.EndsWith('\n') ? s : s + "\n";
}
