using R1CI.Sdk.Python.Compilation;
using R1CI.Sdk.Python.Syntax;

namespace R1CI.Sdk.Python.Binding;

/// <summary>How the names at module level are reached.</summary>
internal enum ModuleNames : byte
{
    /// <summary>As slots of the module's table.</summary>
    Slots,

    /// <summary>By name, in whatever mappings <c>exec</c> or <c>eval</c> was given.</summary>
    Mapping,
}

/// <summary>Binds every name of a source unit to a register, a cell, a module slot or a lookup by name, before any code is generated.</summary>
internal sealed partial class Binder(GlobalLayout layout, ModuleNames names, bool hasWalrus, bool hasLazyAnnotations, ModuleSource source)
{
    private readonly ProbableMistakes? _mistakes = source.Warnings == null ? null : new ProbableMistakes(source.Warnings);

    public Scope BindModule(StatementNode[] body)
    {
        var s = new Scope(ScopeKind.Module, null, "<module>");
        _lastFutureLine = FutureFeatures.LastLine(body);
        Collect(body, s);
        Walk(body, s);
        return s;
    }

    public Scope BindExpression(ExpressionNode body)
    {
        var s = new Scope(ScopeKind.Module, null, "<module>");
        CollectExpression(body, s);
        Walk(body, s);
        return s;
    }

    private int _lastFutureLine;

    private PythonSyntaxException Error(Node at, string message) =>
        new(SyntaxErrorClass.SyntaxError, message, source.FileName, new SyntaxErrorLocation(at.Span.Line, at.Span.Column + 1, null, at.Span.EndLine, at.Span.EndColumn + 1));

    // ---- pass one: what each scope binds --------------------------------------------------------------------------------

    private Symbol? Bind(string id, Scope s, Node at)
    {
        if (id == "__debug__") throw Error(at, "cannot assign to __debug__");
        id = s.Mangle(id);
        if (s.Globals?.Contains(id) == true || s.Nonlocals?.Contains(id) == true) return null;
        if (s.Names.TryGetValue(id, out var old)) return old;
        var home = s.Home;
        var sym = new Symbol(id, home) { Index = home.SymbolCount++ };
        s.Names[id] = sym;
        if (s.Kind == ScopeKind.Module)
        {
            sym.Kind = names == ModuleNames.Slots ? SymbolKind.Global : SymbolKind.ClassName;
            if (names == ModuleNames.Slots)
            {
                sym.Reg = layout.Slot(id);
                layout.Bound.Add(id);
            }
        }
        else if (s.Kind == ScopeKind.Class) sym.Kind = SymbolKind.ClassName;
        else if (s.Kind == ScopeKind.Function) s.Locals.Add(sym);
        return sym;
    }

    private void Collect(StatementNode[] body, Scope s)
    {
        foreach (var n in body) Collect(n, s);
    }

    private void Collect(StatementNode n, Scope s)
    {
        switch (n)
        {
            case GlobalNode g: Declare(g, g.Names, s, ref s.Globals, "global"); break;
            case NonlocalNode g:
                if (s.Kind == ScopeKind.Module) throw Error(g, "nonlocal declaration not allowed at module level");
                Declare(g, g.Names, s, ref s.Nonlocals, "nonlocal");
                break;
            case AssignNode a:
                CollectExpression(a.Value, s);
                foreach (var t in a.Targets) CollectWholeTarget(t, s);
                break;
            case AugAssignNode a:
                CollectExpression(a.Value, s);
                CollectTarget(a.Target, s);
                break;
            case AnnAssignNode a:
                CollectExpression(a.Value, s);
                if (a.IsSimple) Annotate(a, (NameNode)a.Target, s);
                else if (a.Value != null) CollectTarget(a.Target, s);
                break;
            case ForNode f:
                CollectExpression(f.Iterable, s);
                CollectWholeTarget(f.Target, s);
                Collect(f.Body, s);
                Collect(f.Else, s);
                break;
            case WhileNode w:
                CollectExpression(w.Test, s);
                Collect(w.Body, s);
                Collect(w.Else, s);
                break;
            case IfNode:
                for (StatementNode[] rest = [n]; rest.Length > 0;)
                {
                    if (rest is not [IfNode i])
                    {
                        Collect(rest, s);
                        break;
                    }
                    CollectExpression(i.Test, s);
                    Collect(i.Body, s);
                    rest = i.Else;
                }
                break;
            case WithNode w:
                foreach (var i in w.Items)
                {
                    CollectExpression(i.Context, s);
                    if (i.Target != null) CollectWholeTarget(i.Target, s);
                }
                Collect(w.Body, s);
                break;
            case TryNode t:
                Collect(t.Body, s);
                foreach (var h in t.Handlers)
                {
                    CollectExpression(h.Type, s);
                    if (h.Name != null) Deleted(h.Name, s, h);
                    Collect(h.Body, s);
                }
                Collect(t.Else, s);
                Collect(t.Finally, s);
                break;
            case FunctionDefNode f:
                Bind(f.Name, s, f);
                foreach (var d in f.Decorators) CollectExpression(d, s);
                CollectDefaults(f.Arguments, s);
                break;
            case ClassDefNode c:
                Bind(c.Name, s, c);
                foreach (var d in c.Decorators) CollectExpression(d, s);
                foreach (var b in c.Bases) CollectExpression(b, s);
                break;
            case DeleteNode d:
                foreach (var t in d.Targets)
                {
                    if (t is NameNode { Id: "__debug__" }) throw Error(t, "cannot delete __debug__");
                    CollectTarget(t, s);
                    MarkDeleted(t, s);
                }
                break;
            case ImportNode i:
                foreach (var a in i.Names) Bind(a.AsName ?? FirstPart(a.Name), s, i);
                break;
            case ImportFromNode i:
                if (i.Module == FutureFeatures.Module && i.Level == 0 && i.Span.Line > _lastFutureLine)
                    throw Error(i, "from __future__ imports must occur at the beginning of the file");
                if (i.Names is [{ Name: "*" }] && s.Kind != ScopeKind.Module) throw Error(i.Names[0], "import * only allowed at module level");
                foreach (var a in i.Names) if (a.Name != "*") Bind(a.AsName ?? a.Name, s, i);
                break;
            case MatchNode m:
                CollectExpression(m.Subject, s);
                foreach (var c in m.Cases)
                {
                    CollectPattern(c.Pattern, s);
                    CollectExpression(c.Guard, s);
                    Collect(c.Body, s);
                }
                break;
            case ExprStatementNode e: CollectExpression(e.Value, s); break;
            case ReturnNode r: CollectExpression(r.Value, s); break;
            case AssertNode a:
                CollectExpression(a.Test, s);
                CollectExpression(a.Message, s);
                break;
            case RaiseNode r:
                CollectExpression(r.Exception, s);
                CollectExpression(r.Cause, s);
                break;
        }
    }

    internal static string FirstPart(string dotted)
    {
        var dot = dotted.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? dotted : dotted[..dot];
    }

    private void MarkDeleted(ExpressionNode t, Scope s)
    {
        if (t is NameNode n) Deleted(n.Id, s, n);
        else if (t is TupleNode or ListNode) foreach (var e in Children.Of(t)) MarkDeleted((ExpressionNode)e, s);
    }

    private void Deleted(string id, Scope s, Node at)
    {
        var sym = Bind(id, s, at);
        if (sym != null) sym.IsDeleted = true;
        if (sym == null || s.Kind == ScopeKind.Module) layout.Deleted.Add(s.Mangle(id));
    }

    private void Annotate(AnnAssignNode whole, NameNode target, Scope s)
    {
        var id = s.Mangle(target.Id);
        if (s.Kind != ScopeKind.Module && s.Declarations?.ContainsKey(id) == true)
            throw Error(whole, $"annotated name '{target.Id}' can't be {(s.Globals?.Contains(id) == true ? "global" : "nonlocal")}");
        Bind(target.Id, s, whole);
    }

    private void Declare(Node at, string[] ids, Scope s, ref HashSet<string>? set, string what)
    {
        set ??= [];
        foreach (var raw in ids)
        {
            var id = s.Mangle(raw);
            var others = what == "global" ? s.Nonlocals : s.Globals;
            if (others?.Contains(id) == true) throw Error(s.Declarations![id], $"name '{raw}' is nonlocal and global");
            (s.Declarations ??= []).TryAdd(id, at);
            if (s.Names.TryGetValue(id, out var sym))
            {
                if (sym.IsParameter) throw Error(at, $"name '{raw}' is parameter and {what}");
                // Imports may precede the statement; of the rest, pass two says what is wrong.
                s.Names.Remove(id);
                s.Locals.Remove(sym);
            }
            set.Add(id);
        }
    }

    private void CollectWholeTarget(ExpressionNode t, Scope s)
    {
        if (t is StarredNode) throw Error(t, "starred assignment target must be in a list or tuple");
        CollectTarget(t, s);
    }

    private void CollectTarget(ExpressionNode t, Scope s)
    {
        switch (t)
        {
            case NameNode n: Bind(n.Id, s, n); break;
            case AttributeNode { Name: "__debug__", Context: ExpressionContext.Store }: throw Error(t, "cannot assign to __debug__");
            case TupleNode q: CollectTargets(t, q.Elements, s); break;
            case ListNode q: CollectTargets(t, q.Elements, s); break;
            case StarredNode st: CollectTarget(st.Value, s); break;
            default: CollectExpression(t, s); break;
        }
    }

    private void CollectTargets(ExpressionNode whole, ExpressionNode[] elements, Scope s)
    {
        if (elements.Count(static e => e is StarredNode) > 1) throw Error(whole, "multiple starred expressions in assignment");
        foreach (var e in elements) CollectTarget(e, s);
    }

    private void CollectPattern(PatternNode p, Scope s)
    {
        switch (p)
        {
            case MatchAsNode a:
                if (a.Name != null) Bind(a.Name, s, a.Pattern ?? p);
                if (a.Pattern != null) CollectPattern(a.Pattern, s);
                break;
            case MatchStarNode { Name: { } id }: Bind(id, s, p); break;
            case MatchMappingNode m:
                if (m.Rest != null) Bind(m.Rest, s, m);
                foreach (var x in m.Patterns) CollectPattern(x, s);
                break;
            case MatchSequenceNode q:
                foreach (var x in q.Patterns) CollectPattern(x, s);
                break;
            case MatchOrNode q:
                foreach (var x in q.Patterns) CollectPattern(x, s);
                break;
            case MatchClassNode c:
                foreach (var x in c.Patterns) CollectPattern(x, s);
                for (var i = 0; i < c.KeywordPatterns.Length; i++)
                {
                    if (c.KeywordNames[i] == "__debug__") throw Error(c.KeywordPatterns[i], "cannot assign to __debug__");
                    CollectPattern(c.KeywordPatterns[i], s);
                }
                break;
        }
    }

    private void CollectDefaults(ArgumentsNode a, Scope s)
    {
        foreach (var d in a.Defaults) CollectExpression(d, s);
        foreach (var d in a.KeywordDefaults) CollectExpression(d, s);
    }

    /// <summary>Expressions bind names by <c>:=</c> only, so a source without one needs no walk.</summary>
    private void CollectExpression(ExpressionNode? e, Scope s)
    {
        if (!hasWalrus || e == null) return;
        new WalrusFinder(assignment =>
        {
            s.HasWalrus = true;
            Bind(assignment.Target.Id, s, assignment.Target);
        }).Visit(e);
    }
}
