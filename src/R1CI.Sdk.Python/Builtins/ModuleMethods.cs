namespace R1CI.Sdk.Python.Builtins;

/// <summary>What is in the types of modules, cells, code objects and tracebacks.</summary>
internal static class ModuleMethods
{
    public static void DefineModule(TypeBuilder t) => t
        .New("name, doc=None", static (vm, _, a) =>
        {
            var m = new PyModule(Vm.NeedStr(a[0], "module() argument 'name'").S, new Globals(new GlobalLayout(), true, vm.Builtins)) { IsGuest = true };
            m.Set(vm, "__name__", a[0]);
            m.Set(vm, "__doc__", a[1].IsMissing ? Value.None : a[1]);
            return m;
        })
        .Raw("__init__", static (_, _) => Value.None)
        .Get("__dict__", static (vm, m) => vm.GlobalsDict(m.As<PyModule>().Globals))
        .Fn1("__dir__", static (vm, m) => m.As<PyModule>().TryGet("__dir__", out var hook) && hook.O is PyFunction ? vm.TryCall(hook) : ObjectMethods.Directory(vm, m))
        .Fn1("__repr__", static (vm, m) => vm.NewStr(Representation.Native(vm, m)!));

    public static void DefineCell(TypeBuilder t) => t
        .New("contents=None, /", static (_, _, a) => new Cell { V = a[0] })
        .Fn2("__eq__", static (vm, a, b) => b.O is Cell c ? c.V.IsMissing || a.As<Cell>().V.IsMissing ? c.V.IsMissing == a.As<Cell>().V.IsMissing : Ops.Equal(vm, a.As<Cell>().V, c.V) : Value.NotImplemented)
        .Get("cell_contents", static (vm, c) => c.As<Cell>().V is { IsMissing: false } v ? v : vm.Raise(Types.ValueError, "Cell is empty"), static (_, c, v) =>
        {
            c.As<Cell>().V = v;
            return Value.None;
        }, static (_, c) =>
        {
            c.As<Cell>().V = Value.Missing;
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
        .Get("co_nlocals", static (_, c) => (long)VariableNames(c.As<PyCode>().Code).Count())
        .Get("co_flags", static (_, c) => Flags(c.As<PyCode>().Code))
        .Get("co_varnames", static (vm, c) => Names(vm, VariableNames(c.As<PyCode>().Code)))
        .Get("co_freevars", static (vm, c) => Names(vm, c.As<PyCode>().Code.FreeNames))
        .Get("co_cellvars", static (vm, c) => Names(vm, c.As<PyCode>().Code.LocalNames.Where(l => l.IsCell).Select(l => l.Name).Order(StringComparer.Ordinal)))
        .Get("co_consts", static (vm, c) => Constants(vm, c.As<PyCode>().Code))
        .Get("co_names", static (vm, c) => Names(vm, UsedNames(c.As<PyCode>().Code).Distinct()))
        .Get("co_stacksize", static (_, c) => (long)c.As<PyCode>().Code.NRegs)
        .Get("co_code", static (vm, c) => vm.NewBytes(new byte[2 * c.As<PyCode>().Code.Instrs.Length]))
        .Get("co_lnotab", static (vm, _) => vm.NewBytes([]))
        .Fn1("co_lines", CodeLines)
        .Raw("replace", Replace)
        .Fn2("__eq__", static (_, a, b) => b.O is PyCode c ? ReferenceEquals(a.As<PyCode>().Code, c.Code) : Value.NotImplemented)
        .Fn1("__hash__", static (vm, c) => Ops.HashIdentity(vm, vm.CodeObject(c.As<PyCode>().Code)))
        .Fn1("__repr__", static (vm, c) => vm.NewStr(Representation.Native(vm, c)!))
        .Final();

    private static Value CodeLines(Vm vm, Value c)
    {
        var code = c.As<PyCode>().Code;
        var lines = new List<Value>();
        for (var (i, start) = (0, 0); i <= code.Spans.Length; i++)
        {
            if (i < code.Spans.Length && code.Spans[i].Line == code.Spans[start].Line) continue;
            vm.Tick();
            if (i > start) lines.Add(vm.NewTuple(2L * start, 2L * i, (long)code.Spans[start].Line));
            start = i;
        }
        return Iteration.ToObject(vm, vm.NewList([.. lines]));
    }

    private static Value Replace(Vm vm, CallArgs a)
    {
        var code = a[0].As<PyCode>().Code;
        string name = code.Name, qualName = code.QualName, file = code.FileName;
        var line = code.FirstLine;
        for (var i = 0; i < a.KeywordCount; i++)
        {
            switch (a.Names![i].S)
            {
                case "co_name": name = Vm.NeedStr(a.Keyword(i), "code: co_name").S; break;
                case "co_qualname": qualName = Vm.NeedStr(a.Keyword(i), "code: co_qualname").S; break;
                case "co_filename": file = Vm.NeedStr(a.Keyword(i), "code: co_filename").S; break;
                case "co_firstlineno": line = (int)vm.ToIndex(a.Keyword(i)); break;
                default: return vm.Raise(Types.NotImplementedError, $"replace({a.Names[i].S}=...) of a code object");
            }
        }
        return new PyCode(code.Renamed(name, qualName, file, line));
    }

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
        .Get("f_code", static (vm, x) => vm.CodeObject(x.As<PyFrameView>().Code))
        .Get("f_lineno", static (vm, x) => (long)x.As<PyFrameView>().Line(vm))
        .Get("f_lasti", static (vm, x) => 2L * x.As<PyFrameView>().Place(vm))
        .Get("f_globals", static (vm, x) => x.As<PyFrameView>().Globals is { } g ? vm.GlobalsDict(g) : vm.NewDict())
        .Get("f_builtins", static (vm, _) => vm.GetAttr(vm.ImportModule("builtins"), "__dict__"))
        .Get("f_locals", static (vm, x) => x.As<PyFrameView>().LocalsNow(vm))
        .Get("f_back", static (_, x) => x.As<PyFrameView>().Back is { } back ? back : Value.None)
        .Get("f_trace", static (_, _) => Value.None, static (_, _, _) => Value.None)
        .Fn1("clear", static (_, _) => Value.None)
        .Fn1("__repr__", static (vm, x) => x.As<PyFrameView>() is var f ? vm.NewStr($"<frame at 0x{vm.IdOf(f):x}, file '{f.Code.FileName}', line {f.Line(vm)}, code {f.Name}>") : Value.None)
        .Final();

    private static long Flags(Code c) => (c.Has(CodeFlags.VarArgs) ? 4 : 0) | (c.Has(CodeFlags.VarKeywords) ? 8 : 0) | (c.Has(CodeFlags.Generator) ? 32 : 0)
        | (c.Has(CodeFlags.Coroutine) ? 128 : 0) | (c.Has(CodeFlags.AsyncGenerator) ? 512 : 0) | (c.Has(CodeFlags.Module) ? 0 : 3);

    /// <summary>Parameters in CPython's order, then the other locals.</summary>
    private static IEnumerable<string> VariableNames(Code c) =>
        c.ParamNames.Select(p => p.S).Concat(c.LocalNames.Where(l => !l.IsCell).Select(l => l.Name).Where(n => !c.ParamNames.Any(p => p.S == n)));

    private static IEnumerable<string> UsedNames(Code c)
    {
        foreach (var ins in c.Instrs)
        {
            if (ins.Op is Op.LoadGlobal or Op.StoreGlobal) yield return c.Layout!.Names[ins.D];
            else if (ins.Op is Op.LoadGlobalName or Op.StoreGlobalName or Op.LoadName or Op.StoreName or Op.DelName or Op.Import or Op.ImportFrom && c.Consts[ins.D].O is PyStr s) yield return s.S;
        }
        foreach (var site in c.Sites) yield return site.Name.S;
    }

    // A code constant belongs to the code around it, shared with no fork: the guest gets an object of its own.
    private static Value Constants(Vm vm, Code code) =>
        vm.NewTuple(code.Consts.Select(static v => v.O is PyCode inner ? new PyCode(inner.Code) : v).ToArray());

    private static Value Names(Vm vm, IEnumerable<string> names) => vm.NewTuple(names.Select(Value.Str).ToArray());
}
