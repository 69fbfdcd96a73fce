using R1CI.Sdk.Python.Syntax;

namespace R1CI.Sdk.Python.Compilation;

/// <summary>One instruction: two or three registers (or a short immediate, or a step cost) and a 32-bit operand (byte offset of a jump, constant, cache).</summary>
internal struct Instr
{
    public Op Op;
    public ushort A, B, C;
    public int D;

    /// <summary>In <see cref="D"/> of an <see cref="Compilation.Op.Unpack"/> without a star: its operand is in a register that only the loop above it writes and only it reads.</summary>
    public const int LoopsOwn = -2;

    public static readonly int Size = Unsafe.SizeOf<Instr>();
}

/// <summary>An exception in [Start, End) (byte offsets) goes to Handler with the exception in register Reg and the outer handled one in Reg + 1. Inner ranges come first.</summary>
internal readonly record struct ExcEntry(int Start, int End, int Handler, int Reg);

/// <summary>Instructions [Start, Call) (byte offsets) evaluate arguments of the method call at Call, whose method belongs looked up before them.</summary>
internal readonly record struct LateCall(int Start, int Call);

/// <summary>A local variable and its register, which holds the value or its cell.</summary>
internal sealed record LocalName(string Name, int Reg, bool IsCell);

/// <summary>Instructions [Start, End) are a comprehension's; Span is the comprehension.</summary>
/// <remarks>Locals are the names that are its own, with their registers.</remarks>
internal readonly record struct InlinedRange(int Start, int End, string Name, SourceSpan Span, LocalName[] Locals);

[Flags]
internal enum CodeFlags : ushort
{
    None = 0, Generator = 1, Coroutine = 2, AsyncGenerator = 4, VarArgs = 8, VarKeywords = 16, Module = 32, ClassBody = 64, ByName = 128, Nested = 256,
    Comprehension = 512,

    /// <summary>Whatever makes a call more than copying arguments.</summary>
    SlowCall = Generator | Coroutine | AsyncGenerator | VarArgs | VarKeywords,
}

/// <summary>What an attribute access is compiled to know: the name, and the keyword names of a method call that has some.</summary>
internal sealed class AttrSite(PyStr name)
{
    public readonly PyStr Name = name;
    public PyStr[]? Keywords;

    /// <summary>Of a method call: the expression of the method.</summary>
    public SourceSpan Span;
}

/// <summary>Inline cache of one attribute access. It holds a session's types, so it never serves two sessions.</summary>
internal sealed class AttrCache(AttrSite site)
{
    /// <summary>Stands for every cache whose access has not missed yet: it matches nothing and is never written.</summary>
    public static readonly AttrCache Unused = new(new AttrSite(PyStr.Shared("")));

    public readonly string Name = site.Name.S;
    public readonly PyStr[]? Keywords = site.Keywords;
    public Shape? Shape, NewShape;   // the instance layout seen last; for a store that adds, the layout after it
    public int Slot = -1, Version;
    public PyType? Type;
    public ClassSlot? Class;         // the class attribute's box, read through on every hit
    public PyType? Owner;            // the class whose own attribute was read last, at Version
    public PyBuiltin? Builtin;       // method of a built-in type, keyed by Type
    public GlobalLayout? Layout;     // of the module seen last, and the name's slot there
    public int ModuleSlot;

    private const int MaxEarlier = 3;
    private AttrCache[]? _earlier;
    private int _next;

    /// <summary>What was known of an instance layout that was seen before the last one; null when it is not kept.</summary>
    public AttrCache? Earlier(Shape shape)
    {
        if (_earlier == null) return null;
        foreach (var e in _earlier) if (e != null && ReferenceEquals(e.Shape, shape) && e.Version == shape.Type.Version) return e;
        return null;
    }

    /// <summary>Keeps what is known of the layout seen last before another takes its place: an access often meets a few classes in turn.</summary>
    public void Keep()
    {
        if (Shape == null) return;
        _earlier ??= new AttrCache[MaxEarlier];
        _earlier[_next] = (AttrCache)MemberwiseClone();
        _earlier[_next]._earlier = null;
        _next = (_next + 1) % MaxEarlier;
    }
}

/// <summary>A compiled function, class body or module. Immutable but for its inline caches, which belong to one session: see <see cref="Copy"/>.</summary>
internal sealed class Code
{
    public string Name = "", QualName = "", FileName = "";
    public required Instr[] Instrs
    {
        get;
        set => field = Stream = value;
    }

    /// <summary>What the loop executes: <see cref="Instrs"/>, with <see cref="Op.Enter"/> where compiled code can be entered.</summary>
    public Instr[] Stream = null!;   // set with Instrs

    /// <summary>The compiled state; of one session, as the caches are.</summary>
    public Tier.TierCode? Tier;

    public required SourceSpan[] Spans;
    public required Value[] Consts;

    /// <summary>The caches of <see cref="Sites"/>, for the loop's fast paths; an access that misses asks <see cref="CacheAt"/>.</summary>
    public AttrCache[] Caches;

    public required ExcEntry[] Handlers;
    public int NRegs;

    private readonly AttrCache[] _unused;   // what Caches is, in every copy, until the first miss

    public Code(AttrSite[] sites)
    {
        Sites = sites;
        _unused = sites.Length == 0 ? [] : new AttrCache[sites.Length];
        for (var i = 0; i < _unused.Length; i++) _unused[i] = AttrCache.Unused;
        Caches = _unused;
    }

    public AttrSite[] Sites { get; }

    /// <summary>Parameters that take a position (positional-only ones first), then keyword-only ones; *args and **kwargs follow in that order.</summary>
    public int NPositional, NPositionalOnly, NKeywordOnly;

    /// <summary>How many arguments a call passes when it needs no more than copying them; -1 when none does.</summary>
    public int PlainArity = -1;

    public int UndefFrom, UndefTo;   // registers that start unbound
    public int EntryCost, FirstLine;
    public CodeFlags Flags;
    public PyStr[] ParamNames = [];
    public string? Doc;
    public int[] FreeFrom = [];      // for MakeFunction: register of the cell in the parent, or ~index into the parent's closure
    public string[] FreeNames = [];  // names of the closure's cells
    public LocalName[] LocalNames = [];   // for locals() and messages
    public ModuleSource? Source;

    /// <summary>Comprehensions compiled into this code; tracebacks show each as a frame of its own, as CPython 3.11 has them.</summary>
    public required InlinedRange[] Inlined;

    /// <summary>Method calls that look their method up last, in order.</summary>
    public required LateCall[] LateCalls;

    /// <summary>For a module: the names its slots stand for.</summary>
    public GlobalLayout? Layout;

    /// <summary>Whether a module ends in an expression statement, whose value is its result.</summary>
    public bool HasResult;

    /// <summary>What messages about calls put before a function's name.</summary>
    public static string FunctionModule => "__main__.";

    public int NParams => NPositional + NKeywordOnly;
    public bool Has(CodeFlags f) => (Flags & f) != 0;

    /// <summary>The cache of a site, to be filled.</summary>
    public AttrCache CacheAt(int site)
    {
        var cache = Caches[site];
        if (!ReferenceEquals(cache, AttrCache.Unused)) return cache;
        if (ReferenceEquals(Caches, _unused)) Caches = (AttrCache[])_unused.Clone();
        return Caches[site] = new AttrCache(Sites[site]);
    }

    public Code Renamed(string name, string qualName, string fileName, int firstLine)
    {
        var copy = (Code)MemberwiseClone();
        (copy.Name, copy.QualName, copy.FileName, copy.FirstLine) = (name, qualName, fileName, firstLine);
        copy.ForgetRuns();
        return copy;
    }

    /// <summary>The same code with its global names reached by name, nested code included.</summary>
    public Code ByName(Dictionary<Code, Code> copies)
    {
        if (copies.TryGetValue(this, out var copy)) return copy;
        copies[this] = copy = (Code)MemberwiseClone();
        copy.ForgetRuns();
        copy.Instrs = (Instr[])Instrs.Clone();
        var consts = Consts.ToList();
        for (var i = 0; i < Consts.Length; i++) if (Consts[i].O is PyCode inner) consts[i] = new PyCode(inner.Code.ByName(copies));
        foreach (ref var ins in copy.Instrs.AsSpan())
        {
            if (ins.Op is not (Op.LoadGlobal or Op.StoreGlobal)) continue;
            consts.Add(new Value(PyStr.Shared(Layout!.Names[ins.D])));
            ins.Op = ins.Op == Op.LoadGlobal ? Op.LoadGlobalName : Op.StoreGlobalName;
            ins.D = consts.Count - 1;
        }
        copy.Consts = [.. consts];
        return copy;
    }

    /// <summary>
    /// The same code for another session: instructions and constants are shared, inline caches start empty, for two sessions may run at the same
    /// time. Code inside is copied with it; <paramref name="copies"/> keeps identity among the copies made for one session.
    /// </summary>
    public Code Copy(Dictionary<Code, Code> copies)
    {
        if (copies.TryGetValue(this, out var copy)) return copy;
        copies[this] = copy = (Code)MemberwiseClone();
        copy.ForgetRuns();
        for (var i = 0; i < Consts.Length; i++)
        {
            if (Consts[i].O is not PyCode inner) continue;
            if (ReferenceEquals(copy.Consts, Consts)) copy.Consts = (Value[])Consts.Clone();
            var own = new PyCode(inner.Code.Copy(copies));
            own.MakeShared();
            copy.Consts[i] = own;
        }
        return copy;
    }

    // What a session learned by running the code stays with that session.
    private void ForgetRuns() => (Caches, Stream, Tier) = (_unused, Instrs, null);

    public int LineAt(int pc) => (uint)pc < (uint)Spans.Length ? Spans[pc].Line : FirstLine;

    /// <summary>Where an instruction stands; with <paramref name="isLookup"/>, where a method call names its method.</summary>
    public SourceSpan SpanAt(int pc, bool isLookup)
    {
        if ((uint)pc >= (uint)Spans.Length) return new SourceSpan(FirstLine, -1, FirstLine, -1);
        return isLookup ? Sites[Instrs[pc].D].Span : Spans[pc];
    }
}

/// <summary>A code object as a guest value and as a constant operand.</summary>
internal sealed class PyCode(Code code) : Obj
{
    public readonly Code Code = code;

    public override PyType Type => Types.Code;
    public override void Trace(Census c) => c.Visit(Code.Source);
    public override Obj Fork(Forker f) => f.Add(this, new PyCode(f.Copy(Code)));
}

/// <summary>Keyword names as a constant operand of a call.</summary>
internal sealed class KeywordNames : Obj
{
    public readonly PyStr[] Names;

    public KeywordNames(PyStr[] names)
    {
        Names = names;
        MakeShared();
    }

    public override PyType Type => Types.Object;
}

/// <summary>Source lines, for tracebacks.</summary>
internal sealed class ModuleSource(string fileName, string text)
{
    private string[]? _lines;
    public string FileName => fileName;
    public string Text => text;

    /// <summary>Bytes of everything compiled from it, about; 0 for the library, which sessions share.</summary>
    public long Bytes { get; set; }

    /// <summary>Whether its code looks for objects that end by <c>__del__</c>.</summary>
    public bool ChecksDeaths { get; set; }

    /// <summary>Where the parser and the compiler note what looks like a mistake; null for the library.</summary>
    public SourceWarnings? Warnings { get; set; }

    /// <summary>Gets what the host sees of its evaluation; null for nothing.</summary>
    public Watching.SourceWatch? Watch { get; init; }

    /// <summary>Gets whether it was a string given to exec, eval or compile.</summary>
    public bool IsMadeByGuest { get; init; }

    /// <summary>Whether the text names what shows the locals of other frames; only then are they kept for a traceback.</summary>
    public bool ReadsLocals { get; } = text.Contains("f_locals", StringComparison.Ordinal) || text.Contains("capture_locals", StringComparison.Ordinal);

    /// <summary>Whether the text names anything that lists locals, so that unbound registers must say so.</summary>
    public bool ListsLocals { get; } = text.Contains("locals", StringComparison.Ordinal) || text.Contains("vars(", StringComparison.Ordinal)
        || text.Contains("dir()", StringComparison.Ordinal) || text.Contains("eval", StringComparison.Ordinal) || text.Contains("exec", StringComparison.Ordinal);

    /// <summary>A 1-based line without its end, or null.</summary>
    public string? Line(int number)
    {
        _lines ??= text.ReplaceLineEndings("\n").Split('\n');
        return number >= 1 && number <= _lines.Length ? _lines[number - 1] : null;
    }
}
