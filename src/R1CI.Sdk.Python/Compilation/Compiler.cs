using R1CI.Sdk.Python.Text;
using R1CI.Sdk.Python.Binding;
using R1CI.Sdk.Python.Syntax;

namespace R1CI.Sdk.Python.Compilation;

/// <summary>What all code objects of one source share.</summary>
internal sealed record Unit(ModuleSource Source, GlobalLayout Layout, ModuleNames Names, bool LazyAnnotations)
{
    /// <summary>Whether the module's expression statements are shown, as at a prompt.</summary>
    public bool ShowsValues { get; init; }

    public ConstantFolding Folding { get; } = new(Source.Text.Length);

    public MergedConstants Constants { get; } = new();
}

/// <summary>Turns one bound function, class or module body into register code. Locals come first, temporaries above them like a stack.</summary>
internal sealed partial class Compiler
{
    private sealed class Label
    {
        public int Pos = -1;
        public readonly List<int> Uses = [];
    }

    private readonly Unit _unit;
    private readonly Scope _scope;
    private readonly Growing<Instr> _code = new();
    private readonly Growing<SourceSpan> _spans = new();
    private readonly Growing<Value> _consts = new();
    private readonly Dictionary<string, int> _strings = [];
    private readonly List<AttrSite> _sites = [];
    private readonly Growing<ExcEntry> _handlers = new();
    private Bits _bound;
    private int _top, _max, _firstTemp;
    private SourceSpan _span;
    private bool _needsUndef;
    private int _comprehensions;     // how many comprehensions inlined here are open

    private Compiler(Unit unit, Scope scope)
    {
        _unit = unit;
        _scope = scope;
    }

    private bool IsModuleSlots => _scope.Kind == ScopeKind.Module && _unit.Names == ModuleNames.Slots;

    private PythonSyntaxException Error(string message) => new(
        SyntaxErrorClass.SyntaxError, message, _unit.Source.FileName,
        new SyntaxErrorLocation(_span.Line, _span.Column + 1, null, _span.EndLine, _span.EndColumn + 1));

    private static void GuardStack()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack()) throw new SourceLimitException("The source is nested too deeply.");
    }

    // ---- emission -------------------------------------------------------------------------------------------------------

    private int Emit(Op op, int a = 0, int b = 0, int c = 0, int d = 0)
    {
        if ((uint)a > ushort.MaxValue || (uint)c > ushort.MaxValue || b < short.MinValue || b > ushort.MaxValue)
            throw new SourceLimitException("A function or module uses more than 65,000 names and intermediate values.");
        Interruption.Step();
        _code.Add(new Instr { Op = op, A = (ushort)a, B = (ushort)b, C = (ushort)c, D = d });
        _spans.Add(_span);
        return _code.Count - 1;
    }

    private void Mark(Label l)
    {
        l.Pos = _code.Count;
        foreach (var u in l.Uses) Patch(u, l.Pos);
    }

    private void Patch(int at, int pos)
    {
        var i = _code[at];
        i.D = pos * Instr.Size;
        _code[at] = i;
    }

    // A branch backwards carries the loop's length as its cost; a forward branch costs nothing.
    private void Branch(Op op, int a, int b, Label l)
    {
        var cost = l.Pos >= 0 ? Math.Clamp(_code.Count - l.Pos + 1, 1, 60_000) : 0;
        var at = Emit(op, a, b, cost);
        if (l.Pos >= 0) Patch(at, l.Pos);
        else l.Uses.Add(at);
    }

    private void Jump(Label l) => Branch(Op.Jump, 0, 0, l);

    private int Tmp()
    {
        var t = _top++;
        if (_top > _max) _max = _top;
        return t;
    }

    /// <summary>Consecutive temporaries; returns the first.</summary>
    private int Tmps(int n)
    {
        var t = _top;
        _top += n;
        if (_top > _max) _max = _top;
        return t;
    }

    private int K(Value v)
    {
        v = _unit.Constants.Merge(v);
        v.O?.MakeShared();
        _consts.Add(v);
        return _consts.Count - 1;
    }

    private int K(string s)
    {
        if (_strings.TryGetValue(s, out var i)) return i;
        return _strings[s] = K(new Value(Shared(s)));
    }

    private static PyStr Shared(string s) => s.Length <= 1 ? PyStr.Of(s) : PyStr.Shared(s);

    private int Cache(string name)
    {
        _sites.Add(new AttrSite((PyStr)_consts[K(name)].O!));
        return _sites.Count - 1;
    }

    private bool IsTemp(int r) => r >= _firstTemp;

    // ---- names ----------------------------------------------------------------------------------------------------------

    private bool IsReg(Symbol s) => s.Kind == SymbolKind.Local ? s.Home == _scope && !s.IsCell : s.Kind == SymbolKind.Global && IsModuleSlots;

    private int LoadName(Symbol s, int dst)
    {
        if (IsReg(s) && s.Kind == SymbolKind.Global && !_bound.Has(s.Index) && BuiltinTable.TryGet(s.Name, out _) && _unit.Layout.Bound.Contains(s.Name))
        {
            // The built-in shows through until the module has assigned the name.
            if (dst < 0) dst = Tmp();
            Emit(Op.LoadGlobalName, dst, 0, 0, K(s.Name));
            return dst;
        }
        if (IsReg(s))
        {
            if ((!_bound.Has(s.Index) || MayBeUnbound(s)) && !s.IsParameter && !(s.Kind == SymbolKind.Global && BuiltinTable.TryGet(s.Name, out _)))
            {
                Emit(s.Kind == SymbolKind.Global ? Op.CheckGlobal : Op.CheckLocal, s.Reg, 0, 0, K(s.Name));
                _bound.Add(s.Index);
                _needsUndef = true;
            }
            else if (s.IsParameter && s.IsDeleted) Emit(Op.CheckLocal, s.Reg, 0, 0, K(s.Name));
            if (dst < 0 || dst == s.Reg) return s.Reg;
            Emit(Op.Move, dst, s.Reg);
            return dst;
        }
        if (dst < 0) dst = Tmp();
        // These look at the frame's registers: what is not assigned yet has to say so.
        if (s.Kind == SymbolKind.Global && s.Name is "locals" or "vars" or "dir" or "eval" or "exec") _needsUndef = true;
        if (s.Kind == SymbolKind.Global) EmitGlobal(Op.LoadGlobal, Op.LoadGlobalName, dst, s);
        else if (s.Kind == SymbolKind.ClassName) Emit(Op.LoadName, dst, 0, 0, K(s.Name));
        else if (s.Home == _scope) Emit(Op.LoadCell, dst, s.Reg, 0, K(s.Name));
        else Emit(_scope.Kind == ScopeKind.Class && _comprehensions == 0 ? Op.LoadClassDeref : Op.LoadDeref, dst, _scope.Free.IndexOf(s), 0, K(s.Name));
        return dst;
    }

    private bool MayBeUnbound(Symbol s) => s.IsDeleted || s.Kind == SymbolKind.Global && _unit.Layout.Deleted.Contains(s.Name);

    private void EmitGlobal(Op bySlot, Op byName, int r, Symbol s)
    {
        if (_unit.Names == ModuleNames.Slots) Emit(bySlot, r, 0, 0, s.Reg);
        else Emit(byName, r, 0, 0, K(s.Name));
    }

    private void StoreName(Symbol s, int src)
    {
        if (IsReg(s))
        {
            if (s.Reg != src) Emit(Op.Move, s.Reg, src);
            _bound.Add(s.Index);
        }
        else if (s.Kind == SymbolKind.Global) EmitGlobal(Op.StoreGlobal, Op.StoreGlobalName, src, s);
        else if (s.Kind == SymbolKind.ClassName) Emit(Op.StoreName, src, 0, 0, K(s.Name));
        else if (s.Home == _scope) Emit(Op.StoreCell, src, s.Reg);
        else Emit(Op.StoreDeref, src, _scope.Free.IndexOf(s));
    }

    private void DeleteName(Symbol s)
    {
        if (IsReg(s))
        {
            if (!_bound.Has(s.Index)) Emit(s.Kind == SymbolKind.Global ? Op.CheckGlobal : Op.CheckLocal, s.Reg, 0, 0, K(s.Name));
            if (s.Kind == SymbolKind.Global) Emit(Op.DelGlobal, 0, 0, 0, K(s.Name));
            else Emit(Op.Delete, s.Reg);
            _bound.Remove(s.Index);
            _needsUndef = true;
        }
        else if (s.Kind == SymbolKind.Global) Emit(Op.DelGlobalName, 0, 0, 0, K(s.Name));
        else if (s.Kind == SymbolKind.ClassName) Emit(Op.DelName, 0, 0, 0, K(s.Name));
        else if (s.Home == _scope) Emit(Op.DelCell, s.Reg, 0, 0, K(s.Name));
        else Emit(Op.DelDeref, _scope.Free.IndexOf(s), 0, 0, K(s.Name));
    }

    private static Symbol SymbolOf(NameNode n) => (Symbol)n.Symbol!;

    /// <summary>The register an assignment may compute straight into, or -1.</summary>
    private int TargetReg(ExpressionNode t) => t is NameNode n && IsReg(SymbolOf(n)) ? SymbolOf(n).Reg : -1;

    private void Store(ExpressionNode t, int src)
    {
        _span = t.Span;
        var mark = _top;
        switch (t)
        {
            case NameNode n:
                StoreName(SymbolOf(n), src);
                Watch(n, src);
                break;
            case AttributeNode a:
            {
                var o = E(a.Value);
                _span = NamePlace(a, a.Span);
                Emit(Op.StoreAttr, src, o, 0, Cache(_scope.Mangle(a.Name)));
                break;
            }
            case SubscriptNode s:
            {
                var o = Operand(s.Value, s.Index);
                var i = E(s.Index);
                _span = t.Span;
                Emit(Op.StoreSub, src, o, i);
                Watch(s, o);
                break;
            }
            case StarredNode s: Store(s.Value, src); break;
            case TupleNode q: StoreSequence(q.Elements, src); break;
            case ListNode q: StoreSequence(q.Elements, src); break;
            default: throw Error("cannot assign here");
        }
        _top = mark;
    }

    private void StoreSequence(ExpressionNode[] items, int src)
    {
        var first = Tmps(items.Length);
        Emit(Op.Unpack, first, src, items.Length, Array.FindIndex(items, x => x is StarredNode));
        for (var i = 0; i < items.Length; i++) Store(items[i], first + i);
    }

    private Code Finish(string name, CodeFlags flags)
    {
        return new Code([.. _sites])
        {
            Name = name, QualName = _scope.QualName, FileName = _unit.Source.FileName, Source = _unit.Source,
            Instrs = _code.ToArray(), Spans = _spans.ToArray(), Consts = _consts.ToArray(), Handlers = _handlers.ToArray(),
            Inlined = _inlined.ToArray(), LateCalls = _lateCalls.ToArray(),
            NRegs = _max + 3,   // three scratch registers: arguments of guest operator methods
            EntryCost = Math.Min(_code.Count, 64),
            FirstLine = _spans.Count > 0 ? _spans[0].Line : 1,
            Flags = flags,
            Layout = _unit.Layout,
            FreeNames = FreeNames(),
            FreeFrom = FreeFrom(),
        };
    }

    private string[] FreeNames()
    {
        var names = _scope.Free.Count == 0 ? [] : new string[_scope.Free.Count];
        for (var i = 0; i < names.Length; i++) names[i] = _scope.Free[i].Name;
        return names;
    }

    private int[] FreeFrom()
    {
        var from = _scope.Free.Count == 0 ? [] : new int[_scope.Free.Count];
        for (var i = 0; i < from.Length; i++)
        {
            var free = _scope.Free[i];
            from[i] = free.Home == _scope.Parent!.Home ? free.Reg : ~_scope.Parent!.Home.Free.IndexOf(free);
        }
        return from;
    }

    private readonly Growing<InlinedRange> _inlined = new();
    private readonly Growing<LateCall> _lateCalls = new();
}
