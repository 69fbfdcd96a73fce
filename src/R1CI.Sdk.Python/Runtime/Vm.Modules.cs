using R1CI.Sdk.Python.Binding;
using R1CI.Sdk.Python.Modules;
using R1CI.Sdk.Python.Syntax;

namespace R1CI.Sdk.Python.Runtime;

/// <summary>Running modules, importing, class bodies, exec and eval.</summary>
internal sealed partial class Vm
{
    /// <summary>Imported modules by name; what <c>sys.modules</c> shows.</summary>
    public Dictionary<string, PyModule> Modules { get; } = [];

    /// <summary>The dict behind <c>sys.modules</c>, once a guest has seen it.</summary>
    public PyDict? ModulesDict { get; set; }

    /// <summary>The built-in names of this session.</summary>
    public BuiltinNames Builtins { get; } = new();

    /// <summary>What <c>builtins.name = v</c> does besides setting the module's attribute; Missing takes it back.</summary>
    public void SetBuiltin(string name, in Value v)
    {
        if (name.StartsWith("__", StringComparison.Ordinal)) return;
        Builtins.Set(name, v, Modules.Values.Select(static m => m.Globals).Append(Main.Globals));
    }

    private readonly System.Runtime.CompilerServices.ConditionalWeakTable<Code, PyCode> _codeObjects = [];

    /// <summary>The one code object that stands for code.</summary>
    public PyCode CodeObject(Code code) => _codeObjects.GetValue(code, static c => new PyCode(c));

    /// <summary>Code that reaches global names by name, to run over another table than the one it was compiled for.</summary>
    public static Code ByName(Code code) => code.ByName([]);

    // Of built-in types; not traced: a census drops the classes that nothing else holds.
    private readonly Dictionary<PyType, List<PyType>> _subclasses = [];

    /// <summary>The module that scripts run in.</summary>
    public PyModule Main { get; private set; } = null!;

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, Code> Library = new();

    public void CreateMain()
    {
        Files = new Modules.Files.FileTable(Options);
        Main = new PyModule("__main__", new Globals(new GlobalLayout(), true, Builtins));
        Main.Set(this, "__name__", Value.Str("__main__"));
        Main.Set(this, "__doc__", Value.None);
        Main.Set(this, "__builtins__", Value.None);
        Modules["__main__"] = Main;
    }

    private void TraceRoots(Census c)
    {
        if (Handled != null) c.Visit(Handled);
        if (Pending != null) c.Visit(Pending);
        foreach (var m in Modules.Values) c.Visit(m);
        if (ModulesDict != null) c.Visit(ModulesDict);
        c.Visit(Files.Root);
        foreach (ref readonly var v in _bound.AsSpan()) c.Visit(v);
        Builtins.Trace(c);
    }

    // ---- running --------------------------------------------------------------------------------------------------------

    /// <summary>Runs module code in a module; its value, or Error with Pending set.</summary>
    public Value RunModule(Code code, PyModule module)
    {
        var g = module.Globals;
        if (code.Has(CodeFlags.ByName)) return RunByName(code, g, Value.Missing);
        g.EnterFrame(code.NRegs);
        var f = new Frame { Code = code, Globals = g, Regs = g.Slots, RetKind = RetKind.Host, Back = Cur };   // the module's registers are its globals
        _depth++;
        var top = _top;
        Cur = f;
        try
        {
            // Pop sets the stack's top to the frame's base, which for a module is no place on the stack.
            var r = Run();
            return r;
        }
        finally
        {
            _top = top;
            g.LeaveFrame();
        }
    }

    /// <summary>Runs code that addresses names, as exec and eval do.</summary>
    public Value RunByName(Code code, Globals globals, in Value locals)
    {
        if (++_depth > _depthLimit) return TooDeep();
        var f = new Frame { Code = code, Globals = globals, RetKind = RetKind.Host, Back = Cur, Locals = locals.IsMissing ? default : locals };
        Reserve(f, code.NRegs);
        Cur = f;
        return Run();
    }

    /// <summary>Runs a class body with its names in a mapping.</summary>
    public Value RunClassBody(PyFunction body, in Value space)
    {
        if (++_depth > _depthLimit)
        {
            _depth--;
            throw new GuestException(RecursionError(""));
        }
        var f = new Frame();
        Enter(f, body, []);
        f.Locals = space;
        f.RetKind = RetKind.Host;
        return Checked(Run());
    }

    private bool MakeClass(ref Value dst, in Value body, in Value bases, in Value keywords, string name)
    {
        if (Cur!.Globals.IsRestricted && !Cur.Globals.TryGet("__build_class__", out _))
        {
            Raise(Types.NameError, "__build_class__ not found");
            return false;
        }
        var r = Classes.Build(this, (PyFunction)body.O!, name, ((PyList)bases.O!).Span.ToArray(), (PyDict)keywords.O!);
        if (r.IsError) return false;
        dst = r;
        return true;
    }

    public void AddSubclass(PyType t)
    {
        foreach (var b in t.Bases)
        {
            if (b.IsGuest) continue;
            if (!_subclasses.TryGetValue(b, out var list)) _subclasses[b] = list = [];
            list.Add(t);
        }
    }

    private void DropSubclasses(Census c)
    {
        foreach (var list in _subclasses.Values) list.RemoveAll(t => t.CensusMark != c.Mark);
        foreach (var t in c.WithSubclasses) t.DropSubclasses(c.Mark);
    }

    /// <summary><c>__subclasses__()</c>: the guest's own.</summary>
    public IEnumerable<PyType> Subclasses(PyType t)
    {
        if (t.IsGuest) return t.GuestSubclasses;
        var own = BuiltinTable.All.Values.Select(v => v.V.O as PyType).OfType<PyType>().Where(x => Array.IndexOf(x.Bases, t) >= 0).Distinct();
        return _subclasses.TryGetValue(t, out var list) ? own.Concat(list) : own;
    }

    // ---- importing ------------------------------------------------------------------------------------------------------

    /// <summary>Imports a library module by its full name; throws ModuleNotFoundError.</summary>
    public PyModule ImportModule(string name)
    {
        var m = FindModule(name);
        if (m != null) return m;
        var e = MakeException(Types.ModuleNotFoundError, $"No module named '{name}'");
        e.SetField(0, Value.Str(name));
        throw new GuestException(e);
    }

    /// <summary>A module that is imported already or can be; null when there is none.</summary>
    public PyModule? FindModule(string name)
    {
        if (Modules.TryGetValue(name, out var m)) return m;
        var dot = name.LastIndexOf('.');
        PyModule? parent = null;
        if (dot > 0)
        {
            parent = FindModule(name[..dot]);
            if (parent == null) return null;
            if (Modules.TryGetValue(name, out m)) return m;
        }
        if (ModuleTable.Native.TryGetValue(name, out var def)) m = LoadNative(name, def);
        else if (LibraryCode(name) is { } code) m = LoadSource(name, code.Copy([]));
        else return null;
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

    private PyModule LoadSource(string name, Code code)
    {
        Charge(600 + (16L * code.NRegs));
        // The first import in a process compiles, which takes time and no steps.
        CheckInterrupted();
        var m = new PyModule(name, new Globals(code.Layout!, false, Builtins));
        m.Set(this, "__name__", Value.Str(name));
        m.Set(this, "__doc__", code.Doc == null ? Value.None : Value.Str(code.Doc));
        Modules[name] = m;
        var r = RunModule(code, m);
        if (!r.IsError) return m;
        Modules.Remove(name);
        ThrowPending();
        return m;
    }

    /// <summary>Whether there is a library module of this name.</summary>
    public static bool IsLibrary(string name) => ModuleTable.Native.ContainsKey(name) || LibraryCode(name) != null;

    /// <summary>An embedded guest module, compiled once per process; the caller runs a copy of it.</summary>
    private static Code? LibraryCode(string name)
    {
        if (Library.TryGetValue(name, out var code)) return code;
        using var stream = typeof(Vm).Assembly.GetManifestResourceStream($"py/{name}.py");
        if (stream == null) return null;
        using var reader = new StreamReader(stream);
        var source = new ModuleSource($"<frozen {name}>", reader.ReadToEnd());
        var layout = new GlobalLayout();
        foreach (var n in (string[])["__name__", "__doc__", "__builtins__"]) layout.Slot(n);
        code = Compiler.Module(Parser.ParseModule(source.Text, source.FileName), source, layout, ModuleNames.Slots);
        return Library.GetOrAdd(name, code);
    }

    private bool Import(Frame f, ref Value dst, ref Instr ins)
    {
        var name = ConstName(f, ins.D);
        if (f.Globals.IsRestricted && !f.Globals.TryGet("__import__", out _))
        {
            Raise(Types.ImportError, "__import__ not found");
            return false;
        }
        if (ins.B == 2 && ins.C > 0)
        {
            Raise(Types.ImportError, "attempted relative import with no known parent package");
            return false;
        }
        if (ModulesDict is { } d && d.TryGet(this, Value.Str(name), out var replaced) && replaced.O is not PyModule)
        {
            dst = replaced;
            return true;
        }
        // What a script may ask the machine for stands in its own text, where whoever approves it can read it, not in a string it makes.
        if (f.Code.Source is { IsMadeByGuest: true } && Authority.Contains(Binder.FirstPart(name)))
            throw Error(Types.ImportError, $"import of '{name}' by code in a string is not permitted");
        var m = ImportChain(name);
        // "import a.b" binds a; "import a.b as c" and "from a.b import x" want a.b.
        dst = ins.B == 0 ? Modules[Binder.FirstPart(name)] : m;
        return true;
    }

    private static readonly HashSet<string> Authority = ["os", "subprocess", "socket", "ctypes", "shutil", "signal", "multiprocessing"];

    private PyModule ImportChain(string name)
    {
        if (FindModule(name) is { } found) return found;
        var dot = name.LastIndexOf('.');
        if (dot < 0) return ImportModule(name);
        var parent = ImportChain(name[..dot]);
        var e = MakeException(Types.ModuleNotFoundError, $"No module named '{name}'" + (parent.Name != "os" && Modules.Keys.Any(k => k.StartsWith(parent.Name + ".", StringComparison.Ordinal)) ? "" : $"; '{parent.Name}' is not a package"));
        e.SetField(0, Value.Str(name));
        throw new GuestException(e);
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
            var e = MakeException(Types.ImportError, $"cannot import name '{name}' from '{m.Name}' (unknown location)");
            e.SetField(0, Value.Str(m.Name));
            Pending = e;
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
                StoreNameIn(f, name, GetAttr(module, name.S));
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

    // ---- compiling ------------------------------------------------------------------------------------------------------

    /// <summary>Compiles source that a guest made; a syntax error is thrown as the guest's.</summary>
    /// <remarks>What the library compiles (examples in docstrings, methods of data classes) counts as the script's own text.</remarks>
    public Code Compile(string text, string fileName, string mode)
    {
        var isLibrarys = Cur?.Code.FileName.StartsWith("<frozen ", StringComparison.Ordinal) == true;
        return Compile(new ModuleSource(fileName, text) { IsMadeByGuest = !isLibrarys }, mode, null);
    }

    /// <summary>Compiles a script of the session (given its names) or source that a guest made.</summary>
    private Code Compile(ModuleSource source, string mode, GlobalLayout? layout) => Parsing(source, source =>
    {
        var (text, fileName) = (source.Text, source.FileName);
        if (mode == "eval") return Compiler.Expression(Parser.ParseExpression(text.TrimStart(' ', '\t'), fileName), source, new GlobalLayout());
        if (mode == "single") return Compiler.Interactive(Parser.ParseInteractive(text, fileName), source, new GlobalLayout());
        return Compiler.Module(Parser.ParseModule(text, fileName), source, layout ?? new GlobalLayout(), layout == null ? ModuleNames.Mapping : ModuleNames.Slots);
    });

    /// <summary>Does something with a source that the parser may refuse: charged before, with the guest's SyntaxError for ours.</summary>
    public T Parsing<T>(ModuleSource source, Func<ModuleSource, T> use)
    {
        var text = source.Text;
        if (text.Length > _limits.MaxSourceChars) throw new LimitException(PythonStatus.SourceLimit, $"The source has {text.Length} characters; at most {_limits.MaxSourceChars} are accepted.");
        Tick(text.Length >> 4);
        source.Bytes = 3000 + (24L * text.Length);
        Charge(source.Bytes);
        if (text.Contains("__builtins__", StringComparison.Ordinal)) ShowBuiltins();
        try
        {
            return use(source);
        }
        catch (PythonSyntaxException e)
        {
            var error = SyntaxErrors.ToGuest(this, e, source);
            if (e.Message == Tokenizer.TooManyBrackets) _nestedTooDeeply = error;
            throw new GuestException(error);
        }
        catch (SourceLimitException e)
        {
            throw new LimitException(PythonStatus.SourceLimit, e.Message);
        }
    }

    // Made when first looked for: most programs never do, and a session is to start fast.
    private void ShowBuiltins()
    {
        if (Main.TryGet("__builtins__", out var shown) && shown.IsNone) Main.Set(this, "__builtins__", ImportModule("builtins"));
    }

    internal static bool IsMatch(PyException e, in Value type) => Matches(e, type);

    /// <summary>What <c>globals()</c> returns for a module's table.</summary>
    public PyDict GlobalsDict(Globals g)
    {
        if (g.Dict != null) return g.Dict;
        if (ReferenceEquals(g, Main.Globals)) ShowBuiltins();
        var d = g.View ??= new GlobalsDict(g);
        d.Refresh(this);
        return d;
    }

    /// <summary>A table whose truth is a dict of the guest's, for exec and eval.</summary>
    public Globals GlobalsOf(PyDict d)
    {
        if (d is GlobalsDict view) return view.Globals;
        if (!d.TryGet(this, Value.Str("__builtins__"), out var chosen)) d.Set(this, Value.Str("__builtins__"), ImportModule("builtins"));
        else if (chosen.O is not PyModule) return new Globals(new GlobalLayout(), true, new BuiltinNames(chosen.O as PyDict ?? new PyDict())) { Dict = d };
        return new Globals(new GlobalLayout(), true, Builtins) { Dict = d };
    }
}
