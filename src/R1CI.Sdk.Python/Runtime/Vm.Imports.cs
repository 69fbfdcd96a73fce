using R1CI.Sdk.Python.Binding;
using R1CI.Sdk.Python.Modules;
using R1CI.Sdk.Python.Modules.Packages;
using R1CI.Sdk.Python.Syntax;

namespace R1CI.Sdk.Python.Runtime;

/// <summary>The import statement: modules of the library, then those of mounted packages.</summary>
internal sealed partial class Vm
{
    private static readonly HashSet<string> Authority = ["os", "subprocess", "socket", "ctypes", "shutil", "signal", "multiprocessing"];

    /// <summary>Packages that one name may name inside each other; finding them nests on the host's stack.</summary>
    private const int MaxNestedPackages = 300;

    /// <summary>Imports a module by its full name; throws ModuleNotFoundError.</summary>
    public PyModule ImportModule(string name) => FindModule(name) ?? throw new GuestException(NotFound(name));

    /// <summary>A module that is imported already or can be; null when there is none.</summary>
    public PyModule? FindModule(string name)
    {
        if (Modules.TryGetValue(name, out var m)) return m;
        m = LoadModule(name);
        // What its code leaves in registers counts as alive: nothing, whether it ran or was copied from an image.
        Array.Clear(_bound);
        if (_frameRecords != null) NoteRegisters();
        ClearDeadTail();
        return m;
    }

    private PyModule? LoadModule(string name)
    {
        // CPython's import machinery recurses too, some three calls a level.
        if (name.Length > MaxNestedPackages && name.AsSpan().Count('.') > MaxNestedPackages) throw Error(Types.RecursionError, "maximum recursion depth exceeded");
        PyModule? m, parent = null;
        var dot = name.LastIndexOf('.');
        if (dot > 0)
        {
            parent = FindModule(name[..dot]);
            if (parent == null) return null;
            if (Modules.TryGetValue(name, out m)) return m;
        }
        var isNative = ModuleTable.Native.TryGetValue(name, out var def);
        _recentTexts = null;
        if ((isNative || LibraryCode(name) != null) && FollowLibrary(name) is { } followed) return followed;
        if (isNative) m = LoadNative(name, def!);
        else if (LibraryCode(name) is { } code) m = LoadSource(name, code.Copy([]));
        else if (!Packages.IsEmpty && FindPackage(name, parent) is { } entry) m = LoadPackage(name, entry);
        else return null;
        _recentTexts = null;
        if (parent != null) parent.Set(this, name[(dot + 1)..], m);
        return m;
    }

    private PyModule LoadNative(string name, ModuleDef def)
    {
        Charge(600);
        var m = new PyModule(name, new Globals(new GlobalLayout(), true, Builtins));
        m.Set(this, "__name__", Value.Str(name));
        m.Set(this, "__doc__", Value.None);
        Modules[name] = m;
        def.Fill(this, m);
        return m;
    }

    private PyModule LoadSource(string name, Code code, PackageEntry? entry = null)
    {
        Charge(600 + (16L * code.NRegs));
        // The first import in a process compiles, which takes time and no steps.
        CheckInterrupted();
        var m = new PyModule(name, new Globals(code.Layout!, false, Builtins)) { IsInitializing = true };
        m.Set(this, "__name__", Value.Str(name));
        m.Set(this, "__doc__", code.Doc == null ? Value.None : Value.Str(code.Doc));
        if (entry != null) Describe(m, entry);
        Modules[name] = m;
        var r = RunModule(code, m);
        m.IsInitializing = false;
        if (r.IsError)
        {
            Modules.Remove(name);
            ThrowPending();
        }
        // A module may put another into its place.
        return Modules.GetValueOrDefault(name, m);
    }

    /// <summary>Whether there is a library module of this name.</summary>
    public static bool IsLibrary(string name) => ModuleTable.Native.ContainsKey(name) || LibraryCode(name) != null;

    /// <summary>An embedded guest module, compiled once per process; the caller runs a copy of it.</summary>
    private static Code? LibraryCode(string name)
    {
        if (CompiledLibrary.Codes.TryGetValue(name, out var code)) return code;
        using var stream = typeof(Vm).Assembly.GetManifestResourceStream($"py/{name}.py");
        if (stream == null) return null;
        using var reader = new StreamReader(stream);
        var source = new ModuleSource($"<frozen {name}>", reader.ReadToEnd());
        var layout = new GlobalLayout();
        foreach (var n in (string[])["__name__", "__doc__", "__builtins__"]) layout.Slot(n);
        code = Compiler.Module(Parser.ParseModule(source.Text, source.FileName), source, layout, ModuleNames.Slots);
        return CompiledLibrary.Codes.GetOrAdd(name, code);
    }

    // A class of its own, so that a process that imports nothing does without the dictionary and its assembly.
    private static class CompiledLibrary
    {
        public static readonly System.Collections.Concurrent.ConcurrentDictionary<string, Code> Codes = new();
    }

    private bool Import(Frame f, ref Value dst, ref Instr ins)
    {
        var name = ConstName(f, ins.D);
        if (f.Globals.IsRestricted && !f.Globals.TryGet("__import__", out _))
        {
            Raise(Types.ImportError, "__import__ not found");
            return false;
        }
        if (ins.B == 2 && ins.C > 0) name = AbsoluteName(f.Globals, name, ins.C);
        if (ModulesDict is { } d && d.TryGet(this, Value.Str(name), out var replaced) && replaced.O is not PyModule)
        {
            if (replaced.IsNone) throw new GuestException(ImportErrorOf(Types.ModuleNotFoundError, $"import of {name} halted; None in sys.modules", name));
            dst = replaced;
            return true;
        }
        // What a script may ask the machine for stands in its own text, where whoever approves it can read it, not in a string it makes.
        if (f.Code.Source is { IsMadeByGuest: true } && Authority.Contains(Binder.FirstPart(name)))
            throw Error(Types.ImportError, $"import of '{name}' by code in a string is not permitted");
        var m = ImportChain(name);
        // "import a.b" binds a; "import a.b as c" and "from a.b import x" want a.b. Its code may have put anything in its place.
        if (ins.B == 0) name = Binder.FirstPart(name);
        dst = ModulesDict is { } now && now.TryGet(this, Value.Str(name), out replaced) && replaced.O is not PyModule ? replaced
            : Modules.GetValueOrDefault(name, m);
        return true;
    }

    /// <summary>The full name of what <c>from ..name import x</c> means in a module, whose names are given.</summary>
    public static string AbsoluteName(Globals globals, string name, int level)
    {
        var package = PackageOf(globals);
        if (package.Length == 0) throw Error(Types.ImportError, "attempted relative import with no known parent package");
        for (; level > 1; level--)
        {
            var dot = package.LastIndexOf('.');
            if (dot < 0) throw Error(Types.ImportError, "attempted relative import beyond top-level package");
            package = package[..dot];
        }
        return name.Length == 0 ? package : $"{package}.{name}";
    }

    private static string PackageOf(Globals globals)
    {
        if (globals.TryGet("__package__", out var given) && given.O is PyStr package) return package.S;
        if (!globals.TryGet("__name__", out var own) || own.O is not PyStr name) return "";
        return globals.TryGet("__path__", out _) ? name.S : name.S[..Math.Max(0, name.S.LastIndexOf('.'))];
    }

    /// <summary>Imports a module and those it lies in; says which of them is missing.</summary>
    public PyModule ImportChain(string name)
    {
        if (FindModule(name) is { } found) return found;
        var dot = name.LastIndexOf('.');
        if (dot >= 0) ImportChain(name[..dot]);
        throw new GuestException(NotFound(name));
    }

    private PyException NotFound(string name)
    {
        var message = $"No module named '{name}'";
        var dot = name.LastIndexOf('.');
        if (dot < 0) message += MissingPackages.Advice(name) + AbsentModules.Reason(name);
        else if (MissingPackages.AdviceInNumpy(name) is { } advice) message += advice;
        else if (Modules.TryGetValue(name[..dot], out var parent) && !IsPackage(parent)) message += $"; '{parent.Name}' is not a package";
        return ImportErrorOf(Types.ModuleNotFoundError, message, name);
    }

    private bool IsPackage(PyModule m) =>
        m.Name != "os" && (m.TryGet("__path__", out _) || Modules.Keys.Any(k => k.StartsWith(m.Name + ".", StringComparison.Ordinal)));

    private PyException ImportErrorOf(PyType type, string message, string name, string? path = null)
    {
        Charge(200 + (2L * message.Length));
        var e = MakeException(type, message);
        e.SetField(0, Value.Str(name));
        if (path != null) e.SetField(1, Value.Str(path));
        return e;
    }

    private bool ImportFrom(in Value module, string name, ref Value dst)
    {
        if (TryGetAttr(module, name, out var v))
        {
            dst = v;
            return true;
        }
        if (module.O is PyModule m)
        {
            if (FindModule($"{m.Name}.{name}") is { } child)
            {
                dst = child;
                return true;
            }
            var file = m.TryGet("__file__", out var given) && given.O is PyStr path ? path.S : null;
            var state = m.IsInitializing && file != null ? "partially initialized module " : "";
            var reason = state.Length > 0 ? "most likely due to a circular import) (" : "";
            Pending = ImportErrorOf(Types.ImportError, $"cannot import name '{name}' from {state}'{m.Name}' ({reason}{file ?? "unknown location"})", m.Name, file);
            return false;
        }
        Raise(Types.ImportError, $"cannot import name '{name}' from '{module.Type.Name}' (unknown location)");
        return false;
    }

    private bool ImportStar(Frame f, in Value module)
    {
        if (module.O is not PyModule m) return ImportStarFrom(f, module);
        if (m.Globals.TryGetOwn("__all__", out var all))
        {
            foreach (var n in Iterate(all))
            {
                var name = NeedStr(n, "item of __all__");
                if (!TryGetAttr(module, name.S, out var v)) v = FindModule($"{m.Name}.{name.S}") is { } child ? child : GetAttr(module, name.S);
                StoreNameIn(f, name, v);
            }
            return true;
        }
        foreach (var (name, v) in m.Globals.Own().ToArray()) if (name[0] != '_') StoreNameIn(f, (PyStr)Value.Str(name).O!, v);
        return true;
    }

    // sys.modules may hold anything that has attributes.
    private bool ImportStarFrom(Frame f, in Value source)
    {
        var named = TryGetAttr(source, "__all__", out var names);
        if (!named && !TryGetAttr(source, "__dict__", out names))
        {
            Raise(Types.ImportError, "from-import-* object has no __dict__ and no __all__");
            return false;
        }
        foreach (var n in Iterate(names))
        {
            var name = NeedStr(n, named ? "item of __all__" : "key of __dict__");
            if (named || !name.S.StartsWith('_')) StoreNameIn(f, name, GetAttr(source, name.S));
        }
        return true;
    }
}
