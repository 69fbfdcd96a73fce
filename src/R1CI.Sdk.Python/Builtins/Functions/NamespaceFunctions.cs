namespace R1CI.Sdk.Python.Builtins.Functions;

/// <summary>Functions that look at the running frame's names, and those that compile.</summary>
internal static class NamespaceFunctions
{
    public static void Define(FunctionTable t) => t
        .FnN("globals", 0, 0, static (vm, _) => vm.GlobalsDict(vm.Cur!.Globals))
        .FnN("locals", 0, 0, static (vm, _) => FrameNames.Locals(vm))
        .FnN("vars", 0, 1, static (vm, a) => a.Length == 0 ? FrameNames.Locals(vm) : Vars(vm, a[0]))
        .FnN("dir", 0, 1, Dir)
        .Fn("exec", "source, globals=None, locals=None, /, *, closure=None", static (vm, a) => Run(vm, a, "exec"))
        .Fn("eval", "source, globals=None, locals=None, /", static (vm, a) => Run(vm, a, "eval"))
        .Fn("compile", "source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1", Compile)
        .Raw("__build_class__", BuildClass)
        .Fn("__import__", "name, globals=None, locals=None, fromlist=(), level=0", Import)
        .Raw("breakpoint", static (_, _) => Value.None)
        .Fn("exit", "code=None", Exit)
        .Fn("quit", "code=None", Exit);

    private static Value Exit(Vm vm, ReadOnlySpan<Value> a) => a[0].IsMissing ? vm.RaiseWith(Types.SystemExit, Value.None) : vm.RaiseWith(Types.SystemExit, a[0]);

    private static Value Vars(Vm vm, in Value o) =>
        vm.TryGetAttr(o, "__dict__", out var d) ? d : vm.Raise(Types.TypeError, "vars() argument must have __dict__ attribute");

    private static Value Dir(Vm vm, ReadOnlySpan<Value> a)
    {
        if (a.Length == 0)
        {
            var names = vm.ToList(FrameNames.Locals(vm));
            Sorting.Sort(vm, names, Value.None, false);
            return names;
        }
        if (a[0].Type.Lookup(Special.Dir) is { } m)
        {
            var r = vm.CallSpecial(m.V, a[0], []);
            if (r.IsError) return r;
            var l = vm.ToList(r);
            Sorting.Sort(vm, l, Value.None, false);
            return l;
        }
        return ObjectMethods.Directory(vm, a[0]);
    }

    // ---- running source -------------------------------------------------------------------------------------------------

    private static Value Run(Vm vm, ReadOnlySpan<Value> a, string mode)
    {
        var source = a[0];
        Value globalsArg = a[1].IsNone ? Value.Missing : a[1], localsArg = a[2].IsNone ? Value.Missing : a[2];
        Code code;
        if (source.O is PyCode c) code = c.Code;
        else
        {
            var text = SourceOf(vm, source, mode, "<string>");
            code = vm.Compile(text, "<string>", mode);
        }
        if (!localsArg.IsMissing && localsArg.O is not PyDict && localsArg.Type.Lookup(Special.GetItem) == null)
            return vm.Raise(Types.TypeError, mode == "eval" ? "locals must be a mapping" : $"locals must be a mapping or None, not {localsArg.Type.ErrorName}");
        Value r;
        if (globalsArg.IsMissing)
        {
            var f = vm.Cur!;
            r = vm.RunByName(code, f.Globals, localsArg.IsMissing ? f.Code.Has(CodeFlags.Module) && f.Locals.O == null && !FrameNames.Comprehensions(f.Code, FrameNames.PlaceOf(f)).Any() ? Value.Missing : FrameNames.Locals(vm) : localsArg);
        }
        else
        {
            if (globalsArg.O is not PyDict d) return vm.Raise(Types.TypeError, WrongGlobals(mode, globalsArg));
            var globals = vm.GlobalsOf(d);
            r = vm.RunByName(code, globals, localsArg.IsMissing ? d : localsArg);
        }
        return mode == "eval" || r.IsError ? r : Value.None;
    }

    private static string WrongGlobals(string mode, in Value globals) => mode == "exec" ? $"exec() globals must be a dict, not {globals.Type.ErrorName}"
        : globals.Type.Lookup(Special.GetItem) != null ? "globals must be a real dict; try eval(expr, {}, mapping)" : "globals must be a dict";

    private static string SourceOf(Vm vm, in Value source, string mode, string fileName) => source.O switch
    {
        PyStr s => s.S,
        _ when Ops.BytesLike(source, out var data) => SourceEncoding.Decode(vm, source, data, fileName),
        _ => throw Vm.Error(Types.TypeError, $"{mode}() arg 1 must be a string, bytes or {(mode == "compile" ? "AST" : "code")} object"),
    };

    private static Value Compile(Vm vm, ReadOnlySpan<Value> a)
    {
        if (!a[3].IsMissing) vm.ToIndex(a[3]);
        var mode = Vm.NeedStr(a[2], "compile() argument 'mode'").S;
        if (mode is not ("exec" or "eval" or "single")) return vm.Raise(Types.ValueError, "compile() mode must be 'exec', 'eval' or 'single'");
        const int OnlyTree = 1024;
        var isTree = a[0].Type.IsGuest && a[0].O is not (PyStr or PyBytes) && vm.Modules.TryGetValue("ast", out var trees)
            && Classes.IsInstance(vm, a[0], vm.GetAttr(trees, "AST"));
        if (!a[3].IsMissing && (vm.ToIndex(a[3]) & OnlyTree) != 0)
        {
            return vm.CallMethod(vm.ImportModule("ast"), "parse", a[0], a[1], a[2]);
        }

        // A tree compiles by way of its text.
        var text = isTree ? vm.CallMethod(vm.ImportModule("ast"), "unparse", a[0]).As<PyStr>().S : SourceOf(vm, a[0], "compile", vm.Str(a[1]));
        return new PyCode(vm.Compile(text, vm.Str(a[1]), mode));
    }

    private static Value BuildClass(Vm vm, CallArgs a)
    {
        if (a.Count < 2 || a[0].O is not PyFunction body) return vm.Raise(Types.TypeError, "__build_class__: func must be a function");
        var keywords = vm.NewDict().As<PyDict>();
        for (var i = 0; i < a.KeywordCount; i++) keywords.Set(vm, a.Names![i], a.Keyword(i));
        return Classes.Build(vm, body, Vm.NeedStr(a[1], "__build_class__: name").S, a.All[2..a.Count].ToArray(), keywords);
    }

    private static Value Import(Vm vm, ReadOnlySpan<Value> a)
    {
        var name = (a[0].O as PyStr ?? throw Vm.Error(Types.TypeError, "module name must be a string")).S;
        var level = a[4].IsMissing ? 0 : vm.ToIndex(a[4]);
        if (level < 0) return vm.Raise(Types.ValueError, "level must be >= 0");
        if (level > 0) name = Vm.AbsoluteName(a[1].O is PyDict globals ? vm.GlobalsOf(globals) : vm.Cur!.Globals, name, (int)Math.Min(level, 1000));
        else if (name.Length == 0) return vm.Raise(Types.ValueError, "Empty module name");
        var m = vm.ImportChain(name);
        var wantsLeaf = !a[3].IsMissing && Ops.Truth(vm, a[3]);
        return wantsLeaf || level > 0 ? m : vm.ImportModule(Binding.Binder.FirstPart(name));
    }
}
