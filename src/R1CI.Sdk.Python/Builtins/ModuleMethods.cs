namespace R1CI.Sdk.Python.Builtins;

/// <summary>What is in the types of modules, cells, code objects and tracebacks.</summary>
internal static class ModuleMethods
{
    public static void DefineModule(TypeBuilder t) => t
        .New("name, doc=None", static (vm, _, a) =>
        {
            var m = new PyModule(Vm.NeedStr(a[0], "module() argument 'name'").S, new Globals(new GlobalLayout(), true));
            m.Set(vm, "__name__", a[0]);
            m.Set(vm, "__doc__", a[1].IsMissing ? Value.None : a[1]);
            return m;
        })
        .Raw("__init__", static (_, _) => Value.None)
        .Get("__dict__", static (vm, m) => vm.GlobalsDict(m.As<PyModule>().Globals))
        .Fn1("__dir__", static (vm, m) => m.As<PyModule>().TryGet("__dir__", out var hook) && hook.O is PyFunction ? vm.TryCall(hook) : ObjectMethods.Directory(vm, m))
        .Fn1("__repr__", static (vm, m) => vm.NewStr(Representation.Native(vm, m)!));

    public static void DefineCell(TypeBuilder t) => t
        .New("contents=None", static (_, _, a) => new Cell { V = a[0] })
        .Get("cell_contents", static (vm, c) => c.As<Cell>().V is { IsMissing: false } v ? v : vm.Raise(Types.ValueError, "Cell is empty"), static (_, c, v) =>
        {
            c.As<Cell>().V = v;
            return Value.None;
        });

    public static void DefineCode(TypeBuilder t) => t
        .Get("co_name", static (_, c) => Value.Str(c.As<PyCode>().Code.Name))
        .Get("co_qualname", static (_, c) => Value.Str(c.As<PyCode>().Code.QualName))
        .Get("co_filename", static (_, c) => Value.Str(c.As<PyCode>().Code.FileName))
        .Get("co_firstlineno", static (_, c) => (long)c.As<PyCode>().Code.FirstLine)
        .Get("co_argcount", static (_, c) => (long)c.As<PyCode>().Code.NPositional)
        .Get("co_posonlyargcount", static (_, c) => (long)c.As<PyCode>().Code.NPositionalOnly)
        .Get("co_kwonlyargcount", static (_, c) => (long)c.As<PyCode>().Code.NKeywordOnly)
        .Get("co_nlocals", static (_, c) => (long)c.As<PyCode>().Code.LocalNames.Length)
        .Get("co_flags", static (_, c) => Flags(c.As<PyCode>().Code))
        .Get("co_varnames", static (vm, c) => Names(vm, VariableNames(c.As<PyCode>().Code)))
        .Get("co_freevars", static (vm, c) => Names(vm, c.As<PyCode>().Code.FreeNames))
        .Get("co_cellvars", static (vm, c) => Names(vm, c.As<PyCode>().Code.LocalNames.Where(l => l.IsCell).Select(l => l.Name)))
        .Get("co_consts", static (vm, c) => Constants(vm, c.As<PyCode>().Code))
        .Get("co_names", static (vm, c) => Names(vm, c.As<PyCode>().Code.Sites.Select(x => x.Name.S).Distinct()))
        .Get("co_stacksize", static (_, c) => (long)c.As<PyCode>().Code.NRegs)
        .Fn1("__repr__", static (vm, c) => vm.NewStr(Representation.Native(vm, c)!))
        .Final();

    public static void DefineTraceback(TypeBuilder t) => t
        .Get("tb_lineno", static (_, x) => (long)x.As<PyTraceback>().Line)
        .Get("tb_next", static (_, x) => x.As<PyTraceback>().Next is { } n ? n : Value.None, static (_, x, v) =>
        {
            x.As<PyTraceback>().Next = v.O as PyTraceback;
            return Value.None;
        })
        .Get("tb_lasti", static (_, x) => (long)x.As<PyTraceback>().Pc)
        .Get("tb_frame", static (_, x) => new PyFrameView(x.As<PyTraceback>()))
        .Final();

    public static void DefineFrame(TypeBuilder t) => t
        .Get("f_code", static (_, x) => new PyCode(x.As<PyFrameView>().Traceback.Code))
        .Get("f_lineno", static (_, x) => (long)x.As<PyFrameView>().Traceback.Line)
        .Get("f_globals", static (vm, _) => vm.NewDict())
        .Get("f_locals", static (vm, _) => vm.NewDict())
        .Get("f_back", static (_, _) => Value.None)
        .Final();

    private static long Flags(Code c) => (c.Has(CodeFlags.VarArgs) ? 4 : 0) | (c.Has(CodeFlags.VarKeywords) ? 8 : 0) | (c.Has(CodeFlags.Generator) ? 32 : 0)
        | (c.Has(CodeFlags.Coroutine) ? 128 : 0) | (c.Has(CodeFlags.AsyncGenerator) ? 512 : 0) | (c.Has(CodeFlags.Module) ? 0 : 3);

    /// <summary>Parameters in CPython's order, then the other locals.</summary>
    private static IEnumerable<string> VariableNames(Code c) =>
        c.ParamNames.Select(p => p.S).Concat(c.LocalNames.Select(l => l.Name).Where(n => !c.ParamNames.Any(p => p.S == n)));

    // A code constant belongs to the code around it, shared with no fork: the guest gets an object of its own.
    private static Value Constants(Vm vm, Code code) =>
        vm.NewTuple(code.Consts.Select(static v => v.O is PyCode inner ? new PyCode(inner.Code) : v).ToArray());

    private static Value Names(Vm vm, IEnumerable<string> names) => vm.NewTuple(names.Select(Value.Str).ToArray());
}

/// <summary>What a traceback shows as its frame.</summary>
internal sealed class PyFrameView(PyTraceback traceback) : Obj
{
    public PyTraceback Traceback { get; private set; } = traceback;
    public override PyType Type => Types.Frame;
    public override void Trace(Census c) => c.Visit(Traceback);
    public override Obj Fork(Forker f) => f.Add(this, new PyFrameView(Traceback), static (f, a, b) => b.Traceback = f.Copy(a.Traceback));
}
