using R1CI.Sdk.Python.Binding;
using R1CI.Sdk.Python.Builtins;
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

    // Made when they are used, like other tables of a session: to load the types of a table over own types takes a new process 0.1 ms.
    private ConditionalWeakTable<Code, PyCode>? _codeObjects;

    /// <summary>The one code object that stands for code.</summary>
    public PyCode CodeObject(Code code) => (_codeObjects ??= []).GetValue(code, static c => new PyCode(c));

    /// <summary>Code that reaches global names by name, to run over another table than the one it was compiled for.</summary>
    public static Code ByName(Code code) => code.ByName([]);

    // Of built-in types; not traced: a census drops the classes that nothing else holds.
    private Dictionary<PyType, List<Subclass>>? _subclasses;

    /// <summary>The module that scripts run in.</summary>
    public PyModule Main { get; private set; } = null!;

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
        if (Main == null) return; // computes constants for the compiler
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
        Arm(code);
        var g = module.Globals;
        if (code.Has(CodeFlags.ByName)) return RunByName(code, g, Value.Missing);
        g.EnterFrame(code.NRegs);
        var f = new Frame { Code = code, Globals = g, Regs = g.Registers, RetKind = RetKind.Host, Back = Cur };   // the module's registers are its globals
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
        Arm(code);
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
            if (!b.IsGuest) SubclassesOf(b).Add(new Subclass(t, null));
        }
    }

    private List<Subclass> SubclassesOf(PyType b) => (_subclasses ??= []).TryGetValue(b, out var list) ? list : _subclasses[b] = [];

    private void DropSubclasses(Census c)
    {
        if (_subclasses != null) foreach (var list in _subclasses.Values) list.RemoveAll(s => s.Copy.CensusMark != c.Mark);
        foreach (var t in c.WithSubclasses) t.DropSubclasses(c.Mark);
    }

    /// <summary><c>__subclasses__()</c>: the guest's own.</summary>
    public IEnumerable<PyType> Subclasses(PyType t)
    {
        if (t.IsGuest) return t.GuestSubclasses;
        var own = BuiltinTable.All.Values.Select(v => v.V.O as PyType).OfType<PyType>().Where(x => Array.IndexOf(x.Bases, t) >= 0).Distinct();
        return _subclasses?.GetValueOrDefault(t) is { } list ? own.Concat(list.Select(static s => s.Copy)) : own;
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
        var (text, fileName, warnings) = (source.Text, source.FileName, new SourceWarnings());
        if (_deaths == null && text.Contains("__del__", StringComparison.Ordinal)) _deaths = new Deaths(this);
        source.ChecksDeaths = _deaths != null;
        var isKept = mode == "exec" && layout == null;
        if (isKept && KeptCode.Of(source) is { } kept) return kept;
        source.Warnings = warnings;
        var code = mode switch
        {
            "eval" => Compiler.Expression(Parser.ParseExpression(text.TrimStart(' ', '\t'), fileName, warnings), source, new GlobalLayout()),
            "single" => Compiler.Interactive(Parser.ParseInteractive(text, fileName, warnings), source, new GlobalLayout()),
            _ => Compiler.Module(
                Parser.ParseModule(text, fileName, warnings), source, layout ?? new GlobalLayout(), layout == null ? ModuleNames.Mapping : ModuleNames.Slots),
        };
        source.Warnings = null;
        if (isKept && warnings.IsEmpty) KeptCode.Keep(source, code);
        if (!warnings.IsEmpty) foreach (var warning in warnings.InOrder()) Warn(warning, source);
        return code;
    });

    /// <summary>Gives a warning of the parser or compiler to the module warnings, which also decides while it is not imported: by its first filters.</summary>
    private void Warn(SourceWarning warning, ModuleSource source)
    {
        var (type, at) = (warning.IsDeprecation ? Types.DeprecationWarning : Types.SyntaxWarning, warning.Location);
        Tick(16);
        if (Modules.TryGetValue("warnings", out var module))
        {
            try
            {
                Call(GetAttr(module, "_from_compiler"), NewStr(warning.Message), type, NewStr(source.FileName), (long)at.Line);
            }
            catch (GuestException e) when (ReferenceEquals(e.Value.Type, type))
            {
                throw new PythonSyntaxException(SyntaxErrorClass.SyntaxError, warning.Message, source.FileName, at);
            }
        }
        else if (!warning.IsDeprecation)
        {
            var line = source.FileName.StartsWith('<') ? null : source.Line(at.Line)?.Trim();
            var text = $"{source.FileName}:{at.Line}: SyntaxWarning: {warning.Message}\n{(line == null ? "" : $"  {line}\n")}";
            CallMethod(StandardStream.Current(this, StandardStream.Err, "stderr"), "write", NewStr(text));
        }
    }

    /// <summary>Does something with a source that the parser may refuse: charged before, with the guest's SyntaxError for ours.</summary>
    public T Parsing<T>(ModuleSource source, Func<ModuleSource, T> use)
    {
        var text = source.Text;
        if (text.Length > _limits.MaxSourceChars) throw new LimitException(PythonStatus.SourceLimit, $"The source has {text.Length} characters; at most {_limits.MaxSourceChars} are accepted.");
        ChargeSource(source);
        if (text.Contains("__builtins__", StringComparison.Ordinal)) ShowBuiltins();
        long held = 0;
        try
        {
            if (text.Length > LongSource) Hold(ref held, TreeBytes * text.Length);
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
        finally
        {
            Release(held);
        }
    }

    // Tokens and tree of a dense source, a character; they go when it is compiled.
    private const long TreeBytes = 100;
    private const int LongSource = 1 << 14;

    /// <summary>Charges parsing and compiling a source, and what comes of it.</summary>
    public void ChargeSource(ModuleSource source)
    {
        Tick(source.Text.Length >> 4);
        if (source.Bytes == 0) source.Bytes = 3000 + (24L * source.Text.Length);
        Charge(source.Bytes);
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
