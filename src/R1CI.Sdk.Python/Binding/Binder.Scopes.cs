using R1CI.Sdk.Python.Text;
using R1CI.Sdk.Python.Syntax;

namespace R1CI.Sdk.Python.Binding;

/// <summary>Pass two: the scopes inside, and what a name means in one.</summary>
internal sealed partial class Binder
{
    // ---- scopes ---------------------------------------------------------------------------------------------------------

    private void Function(IScopeNode node, ArgumentsNode a, string name, Scope parent, ExpressionNode? returns, Action<Scope> walk, Action<Scope> collect)
    {
        foreach (var d in a.Defaults) Walk(d, parent);
        foreach (var d in a.KeywordDefaults) Walk(d, parent);
        foreach (var x in Parameters(a)) WalkAnnotation(x.Annotation, parent);
        WalkAnnotation(returns, parent);
        var s = new Scope(ScopeKind.Function, parent, name) { IsAsync = node is FunctionDefNode { IsAsync: true } };
        node.Scope = s;
        foreach (var x in Parameters(a))
        {
            if (s.Names.ContainsKey(s.Mangle(x.Name))) throw Error(x, $"duplicate argument '{x.Name}' in function definition");
            var sym = Bind(x.Name, s, (Node)node)!;
            sym.IsParameter = true;
            x.Symbol = sym;
        }
        collect(s);
        walk(s);
        s.Free.Sort(static (a, b) => string.CompareOrdinal(a.Name, b.Name));     // as co_freevars lists them
    }

    /// <summary>Parameters in the order of their registers.</summary>
    internal static IEnumerable<ArgNode> Parameters(ArgumentsNode a)
    {
        foreach (var x in a.PositionalOnly) yield return x;
        foreach (var x in a.Positional) yield return x;
        foreach (var x in a.KeywordOnly) yield return x;
        if (a.VarArg != null) yield return a.VarArg;
        if (a.KwArg != null) yield return a.KwArg;
    }

    private void Class(ClassDefNode c, Scope s)
    {
        foreach (var d in c.Decorators) Walk(d, s);
        foreach (var b in c.Bases) Walk(b, s);
        CheckKeywords(c.Keywords, c);
        foreach (var k in c.Keywords) Walk(k.Value, s);
        c.Symbol = Define(c.Name, s);
        var inner = new Scope(ScopeKind.Class, s, c.Name);
        c.Scope = inner;
        Collect(c.Body, inner);
        Walk(c.Body, inner);
    }

    private void Comprehension(IScopeNode node, ComprehensionNode[] generators, Scope s, ExpressionNode element, ExpressionNode? value)
    {
        CheckIterables(generators);
        Walk(generators[0].Iterable, s);
        var inner = new Scope(ScopeKind.Comprehension, s, node switch { SetCompNode => "<setcomp>", DictCompNode => "<dictcomp>", _ => "<listcomp>" }) { At = (Node)node };
        node.Scope = inner;
        foreach (var g in generators) BindComprehensionTarget(g.Target, inner);
        if (generators.Any(static g => g.IsAsync)) NeedAsync(Outermost(inner), inner, "asynchronous comprehension outside of an asynchronous function");
        WalkGenerators(generators, inner);
        Walk(element, inner);
        Walk(value, inner);
    }

    private void WalkGenerators(ComprehensionNode[] generators, Scope inner)
    {
        for (var i = 0; i < generators.Length; i++)
        {
            if (generators[i].IsAsync) inner.Home.HasAwait = true;
            if (i > 0) Walk(generators[i].Iterable, inner);
            Walk(generators[i].Target, inner);
            foreach (var x in generators[i].Conditions) Walk(x, inner);
        }
    }

    private static void BindComprehensionTarget(ExpressionNode t, Scope s)
    {
        switch (t)
        {
            case NameNode n:
            {
                var id = s.Mangle(n.Id);
                if (!s.Names.ContainsKey(id)) s.Names[id] = new Symbol(id, s.Home) { Index = s.Home.SymbolCount++ };
                break;
            }
            case TupleNode q:
                foreach (var e in q.Elements) BindComprehensionTarget(e, s);
                break;
            case ListNode q:
                foreach (var e in q.Elements) BindComprehensionTarget(e, s);
                break;
            case StarredNode st: BindComprehensionTarget(st.Value, s); break;
        }
    }

    private void GeneratorExpression(GeneratorExpNode c, Scope s)
    {
        CheckIterables(c.Generators);
        Walk(c.Generators[0].Iterable, s);
        var inner = new Scope(ScopeKind.Function, s, "<genexpr>") { IsGeneratorExpression = true, HasYield = true };
        c.Scope = inner;
        var first = Bind(".0", inner, c)!;
        first.IsParameter = true;
        foreach (var g in c.Generators) CollectTarget(g.Target, inner);
        WalkGenerators(c.Generators, inner);
        Walk(c.Element, inner);
    }

    // ---- names ----------------------------------------------------------------------------------------------------------

    private Symbol Lookup(string raw, Scope from)
    {
        var id = from.Mangle(raw);
        var home = from.Home;
        for (var s = from; s != null; s = s.Parent)
        {
            if (s.Globals?.Contains(id) == true) break;
            if (s.Nonlocals?.Contains(id) == true) continue;
            // Names of a class are visible in its own body only, not in functions or comprehensions inside.
            if (s.Kind == ScopeKind.Class && s != from)
            {
                if (id == "__class__" && s != home) return Capture(ClassCell(s), home);
                continue;
            }
            if (s.Kind == ScopeKind.Module && s != from && names == ModuleNames.Mapping) continue;
            if (!s.Names.TryGetValue(id, out var sym)) continue;
            if (sym.Kind == SymbolKind.Global && from.Kind == ScopeKind.Class) break;
            return sym.Kind == SymbolKind.Local && sym.Home != home ? Capture(sym, home) : sym;
        }
        if (names == ModuleNames.Mapping)
            return new Symbol(id, home) { Kind = from.Kind == ScopeKind.Module && from.Globals?.Contains(id) != true ? SymbolKind.ClassName : SymbolKind.Global };
        // In a class body every name is looked for in the body's mapping first.
        var kind = from.Kind == ScopeKind.Class && from.Globals?.Contains(id) != true ? SymbolKind.ClassName : SymbolKind.Global;
        return new Symbol(id, home) { Kind = kind, Reg = layout.Slot(id), Index = -1 };
    }

    private static Symbol Capture(Symbol sym, Scope home)
    {
        sym.IsCell = true;
        for (var h = home; h != sym.Home; h = h.Parent!.Home) if (!h.Free.Contains(sym)) h.Free.Add(sym);
        return sym;
    }

    private static Symbol ClassCell(Scope c) => c.ClassCell ??= new Symbol("__class__", c) { IsCell = true, Index = c.SymbolCount++ };

    /// <summary><c>super()</c> without arguments reads the cell <c>__class__</c> of the class around.</summary>
    private static void NeedClassCell(Scope s)
    {
        for (var p = s.Parent; p != null; p = p.Parent)
        {
            if (p.Kind != ScopeKind.Class) continue;
            Capture(ClassCell(p), s.Home);
            return;
        }
    }
}
