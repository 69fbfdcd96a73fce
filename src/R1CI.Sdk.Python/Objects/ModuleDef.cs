namespace R1CI.Sdk.Python.Objects;

/// <summary>A module of the host's library: a recipe that fills the module object when a session first imports it.</summary>
/// <remarks>Functions and types it puts in are shared by sessions where they are static; state belongs into objects made in the recipe.</remarks>
internal sealed class ModuleDef(string name, Action<ModuleBuilder> define)
{
    public string Name => name;
    public void Fill(Vm vm, PyModule module) => define(new ModuleBuilder(vm, module));
}

/// <summary>Fills one session's copy of a module.</summary>
internal sealed class ModuleBuilder(Vm vm, PyModule module)
{
    public Vm Vm => vm;
    public PyModule Module => module;

    private ModuleBuilder Add(PyBuiltin b)
    {
        b.Module = NameInMessages(module.Name);
        module.Set(vm, b.Name, b);
        return this;
    }

    // CPython keeps the functions of some modules in modules of their own, and messages name those.
    private static string NameInMessages(string module) => module switch
    {
        "heapq" or "bisect" or "operator" or "struct" => "_" + module,
        "_clock" => "time",
        _ => module,
    };

    public ModuleBuilder Const(string name, Value v)
    {
        module.Set(vm, name, v);
        module.Globals.Layout.Bound.Add(name);      // the module's own, also when it is a built-in under its own name
        return this;
    }

    public ModuleBuilder Const(string name, string s) => Const(name, Value.Str(s));

    public ModuleBuilder Fn0(string name, Fn0 fn) => Add(new PyBuiltin(name) { F0 = fn });

    /// <summary>A function of exactly one positional argument.</summary>
    public ModuleBuilder Fn1(string name, Fn1 fn) => Add(new PyBuiltin(name) { F1 = fn });

    public ModuleBuilder Fn2(string name, Fn2 fn) => Add(new PyBuiltin(name) { F2 = fn });

    public ModuleBuilder Fn3(string name, Fn3 fn) => Add(new PyBuiltin(name) { F3 = fn });

    /// <summary>A function of min to max positional arguments.</summary>
    public ModuleBuilder FnN(string name, int min, int max, FnN fn) => Add(new PyBuiltin(name) { FN = fn, Min = min, Max = max });

    /// <summary>A function bound by a signature, as <c>"a, b, *, rel_tol=1e-09"</c>; one value per parameter, Missing where none was given.</summary>
    public ModuleBuilder Fn(string name, string signature, FnN fn) => Add(new PyBuiltin(name) { FN = fn, Signature = new Signature(signature) });

    /// <summary>A function that reads its call itself.</summary>
    public ModuleBuilder Raw(string name, RawFn fn) => Add(new PyBuiltin(name) { Raw = fn });

    public ModuleBuilder Type(PyType type) => Const(type.Name, type);

    /// <summary>Puts in every public name that an embedded guest module of <c>Modules/Python</c> defines.</summary>
    public ModuleBuilder Python(string resource)
    {
        foreach (var (n, v) in vm.ImportModule(resource).Globals.Own()) if (!n.StartsWith("__", StringComparison.Ordinal)) module.Set(vm, n, v);
        return this;
    }
}
