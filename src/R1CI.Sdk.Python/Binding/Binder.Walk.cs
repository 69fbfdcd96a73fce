using R1CI.Sdk.Python.Text;
using R1CI.Sdk.Python.Syntax;

namespace R1CI.Sdk.Python.Binding;

/// <summary>Pass two: resolves every use of a name and opens the scopes inside.</summary>
internal sealed partial class Binder
{
    private void Walk(StatementNode[] body, Scope s)
    {
        foreach (var n in body) Walk(n, s);
    }

    private void Walk(StatementNode n, Scope s)
    {
        switch (n)
        {
            case ExprStatementNode e: Walk(e.Value, s); break;
            case AssignNode a:
                Walk(a.Value, s);
                foreach (var t in a.Targets) Walk(t, s);
                break;
            case AugAssignNode a:
                Walk(a.Target, s);
                Walk(a.Value, s);
                break;
            case AnnAssignNode a:
                Walk(a.Target, s);
                if (a.IsSimple) Note(((NameNode)a.Target).Id, s, NameUse.Annotated);
                Walk(a.Value, s);
                if (s.Home.Kind != ScopeKind.Function || hasLazyAnnotations) WalkAnnotation(a.Annotation, s);
                break;
            case ForNode f:
                if (f.IsAsync) NeedAsync(f, s, "'async for' outside async function");
                Walk(f.Iterable, s);
                Walk(f.Target, s);
                Walk(f.Body, s);
                Walk(f.Else, s);
                break;
            case WhileNode w:
                WalkTwice(() => Walk(w.Test, s));
                Walk(w.Body, s);
                Walk(w.Else, s);
                break;
            case IfNode:
                for (StatementNode[] rest = [n]; rest.Length > 0;)
                {
                    if (rest is not [IfNode i])
                    {
                        Walk(rest, s);
                        break;
                    }
                    Walk(i.Test, s);
                    Walk(i.Body, s);
                    rest = i.Else;
                }
                break;
            case WithNode w:
                if (w.IsAsync) NeedAsync(w, s, "'async with' outside async function");
                foreach (var i in w.Items)
                {
                    Walk(i.Context, s);
                    Walk(i.Target, s);
                }
                Walk(w.Body, s);
                break;
            case TryNode t:
                Walk(t.Body, s);
                foreach (var h in t.Handlers)
                {
                    Walk(h.Type, s);
                    if (h.Name != null) h.Symbol = Define(h.Name, s);
                    Walk(h.Body, s);
                }
                Walk(t.Else, s);
                WalkTwice(() => Walk(t.Finally, s));
                break;
            case FunctionDefNode f:
                foreach (var d in f.Decorators) Walk(d, s);
                f.Symbol = Define(f.Name, s);
                Function(f, f.Arguments, f.Name, s, f.Returns, inner => Walk(f.Body, inner), inner => Collect(f.Body, inner));
                break;
            case ClassDefNode c: Class(c, s); break;
            case ReturnNode r: Walk(r.Value, s); break;
            case DeleteNode d:
                foreach (var t in d.Targets) Walk(t, s);
                break;
            case RaiseNode r:
                Walk(r.Exception, s);
                Walk(r.Cause, s);
                break;
            case AssertNode a:
                _mistakes?.Check(a);
                Walk(a.Test, s);
                Walk(a.Message, s);
                break;
            case ImportNode i:
                foreach (var a in i.Names) a.Symbol = Lookup(a.AsName ?? FirstPart(a.Name), s);
                break;
            case ImportFromNode i:
                foreach (var a in i.Names) if (a.Name != "*") a.Symbol = Lookup(a.AsName ?? a.Name, s);
                break;
            case NonlocalNode g:
                foreach (var id in g.Names) CheckUntouched(g, id, s, "nonlocal");
                foreach (var id in g.Names) CheckNonlocal(g, id, s);
                break;
            case GlobalNode g:
                foreach (var id in g.Names) CheckUntouched(g, id, s, "global");
                // A function that declares a global may assign it while module code reads it in place.
                if (names == ModuleNames.Slots) foreach (var id in g.Names) layout.Rebound.Add(s.Mangle(id));
                break;
            case MatchNode m:
                new PatternRules(Error).Check(m);
                Walk(m.Subject, s);
                foreach (var c in m.Cases)
                {
                    WalkPattern(c.Pattern, s);
                    Walk(c.Guard, s);
                    Walk(c.Body, s);
                }
                break;
        }
    }

    private void Compare(CompareNode c, Scope s, bool isNegated)
    {
        _mistakes?.Check(c, isNegated);
        Walk(c.Left, s);
        foreach (var x in c.Comparators) Walk(x, s);
    }

    /// <summary>Walks once what CPython compiles twice, and so warns of twice.</summary>
    private void WalkTwice(Action walk)
    {
        if (_mistakes != null) _mistakes.Copies *= 2;
        walk();
        if (_mistakes != null) _mistakes.Copies /= 2;
    }

    private void CheckNonlocal(Node at, string raw, Scope s)
    {
        var id = s.Mangle(raw);
        for (var p = s.Parent; p != null; p = p.Parent)
            if (p.Kind is ScopeKind.Function && (p.Names.ContainsKey(id) || p.Nonlocals?.Contains(id) == true) || id == "__class__" && p.Kind == ScopeKind.Class) return;
        throw Error(at, $"no binding for nonlocal '{id}' found");
    }

    private void CheckUntouched(Node at, string raw, Scope s, string what)
    {
        if (s.DeclaredUses == null || !s.DeclaredUses.TryGetValue(s.Mangle(raw), out var use)) return;
        throw Error(at, (use & NameUse.Used) != 0 ? $"name '{raw}' is used prior to {what} declaration"
            : (use & NameUse.Annotated) != 0 ? $"annotated name '{raw}' can't be {what}"
            : $"name '{raw}' is assigned to before {what} declaration");
    }

    private static void Note(string raw, Scope s, NameUse use)
    {
        if (s.Declarations == null) return;
        var id = s.Mangle(raw);
        if (!s.Declarations.ContainsKey(id)) return;
        s.DeclaredUses ??= [];
        s.DeclaredUses[id] = s.DeclaredUses.GetValueOrDefault(id) | use;
    }

    /// <summary>Resolves a name that a statement binds.</summary>
    private Symbol Define(string raw, Scope s)
    {
        Note(raw, s, NameUse.Assigned);
        return Lookup(raw, s);
    }

    private void Walk(ExpressionNode? e, Scope s)
    {
        // Operators and trailers to the left may be very long chains.
        while (e != null)
        {
            Interruption.Step();
            switch (e)
            {
                case ConstantNode: return;
                case NameNode n:
                    n.Symbol = Lookup(n.Id, s);
                    Note(n.Id, s, n.Context == ExpressionContext.Load ? NameUse.Used : NameUse.Assigned);
                    if (n.Id == "super" && s.Home.Kind == ScopeKind.Function) NeedClassCell(s);
                    return;
                case BinOpNode b:
                    Walk(b.Right, s);
                    e = b.Left;
                    continue;
                case AttributeNode a: e = a.Value; continue;
                case SubscriptNode x:
                    _mistakes?.Check(x);
                    Walk(x.Index, s);
                    e = x.Value;
                    continue;
                case CallNode c:
                    _mistakes?.Check(c);
                    CheckKeywords(c.Keywords, c);
                    foreach (var a in c.Arguments) Walk(a, s);
                    foreach (var k in c.Keywords) Walk(k.Value, s);
                    e = c.Function;
                    continue;
                case UnaryOpNode { Operator: UnaryOperator.Not, Operand: CompareNode c }: Compare(c, s, isNegated: true); return;
                case UnaryOpNode u: e = u.Operand; continue;
                case StarredNode st: e = st.Value; continue;
                case NamedExprNode w:
                    WalkWalrus(w, s);
                    e = w.Value;
                    continue;
                case LambdaNode l:
                    Function(l, l.Arguments, "<lambda>", s, null, inner => Walk(l.Body, inner), inner => CollectExpression(l.Body, inner));
                    return;
                case ListCompNode c: Comprehension(c, c.Generators, s, c.Element, null); return;
                case SetCompNode c: Comprehension(c, c.Generators, s, c.Element, null); return;
                case DictCompNode c: Comprehension(c, c.Generators, s, c.Key, c.Value); return;
                case GeneratorExpNode c: GeneratorExpression(c, s); return;
                case YieldNode y:
                    s.Home.HasYield = true;
                    CheckYield(y, s, "yield");
                    e = y.Value;
                    continue;
                case YieldFromNode y:
                    if (s.Home.IsAsync) throw Error(y, "'yield from' inside async function");
                    s.Home.HasYield = true;
                    CheckYield(y, s, "yield");
                    e = y.Value;
                    continue;
                case AwaitNode a:
                    if (s.Kind == ScopeKind.Comprehension) NeedAsync(Outermost(s), s, "asynchronous comprehension outside of an asynchronous function");
                    if (s.Home.Kind != ScopeKind.Function) throw Error(a, "'await' outside function");
                    if (!s.Home.IsGeneratorExpression) NeedAsync(a, s, "'await' outside async function");
                    s.Home.HasAwait = true;
                    e = a.Value;
                    continue;
                case DictNode d:
                    for (var i = 0; i < d.Values.Length; i++)
                    {
                        Walk(d.Keys[i], s);
                        Walk(d.Values[i], s);
                    }
                    return;
                case CompareNode c: Compare(c, s, isNegated: false); return;
                default:
                    foreach (var c in Children.Of(e)) Walk((ExpressionNode)c, s);
                    return;
            }
        }
    }

    private void CheckKeywords(KeywordNode[] keywords, Node call)
    {
        foreach (var k in keywords) if (k.Name == "__debug__") throw Error(call, "cannot assign to __debug__");
        for (var i = 1; i < keywords.Length; i++)
            if (keywords[i].Name is { } name && Array.FindIndex(keywords, k => k.Name == name) < i) throw Error(keywords[i], $"keyword argument repeated: {name}");
    }

    private static string Describe(Scope comprehension) => comprehension.Name switch
    {
        "<listcomp>" => "list comprehension",
        "<setcomp>" => "set comprehension",
        "<dictcomp>" => "dict comprehension",
        _ => "generator expression",
    };

    private void CheckIterables(ComprehensionNode[] generators)
    {
        if (!hasWalrus) return;
        foreach (var g in generators)
            new WalrusFinder(assignment => throw Error(assignment, "assignment expression cannot be used in a comprehension iterable expression")).Visit(g.Iterable);
    }

    private void NeedAsync(Node at, Scope s, string message)
    {
        if (!s.Home.IsAsync) throw Error(at, message);
        s.Home.HasAwait = true;
    }

    private static Node Outermost(Scope comprehension)
    {
        while (comprehension.Parent!.Kind == ScopeKind.Comprehension) comprehension = comprehension.Parent;
        return comprehension.At!;
    }

    // Annotations that stay text bind nothing, but are looked through for what may not stand there.
    private void WalkAnnotation(ExpressionNode? annotation, Scope s)
    {
        if (!hasLazyAnnotations)
        {
            Walk(annotation, s);
            return;
        }
        if (annotation == null) return;
        var todo = new Stack<Node>([annotation]);
        while (todo.TryPop(out var n))
        {
            if (n is NamedExprNode or YieldNode or YieldFromNode or AwaitNode)
                throw Error(n, $"'{(n switch { NamedExprNode => "named", AwaitNode => "await", _ => "yield" })} expression' can not be used within an annotation");
            if (n is ListCompNode or SetCompNode or DictCompNode or GeneratorExpNode) todo.Push(FirstIterable(n));
            else foreach (var child in Children.Of(n)) todo.Push(child);
        }
    }

    private static ExpressionNode FirstIterable(Node comprehension) => comprehension switch
    {
        ListCompNode c => c.Generators[0].Iterable,
        SetCompNode c => c.Generators[0].Iterable,
        DictCompNode c => c.Generators[0].Iterable,
        _ => ((GeneratorExpNode)comprehension).Generators[0].Iterable,
    };

    private void CheckYield(Node at, Scope s, string what)
    {
        if (s.Kind == ScopeKind.Comprehension || s.IsGeneratorExpression) throw Error(at, $"'{what}' inside {Describe(s)}");
        if (s.Home.Kind != ScopeKind.Function) throw Error(at, $"'{what}' outside function");
    }

    private void WalkWalrus(NamedExprNode w, Scope s)
    {
        var target = s;
        while (target.Kind == ScopeKind.Comprehension || target.IsGeneratorExpression)
        {
            if (target.Names.TryGetValue(target.Mangle(w.Target.Id), out var sym) && sym.Kind == SymbolKind.Local && (target.Kind == ScopeKind.Comprehension || !sym.IsParameter))
                throw Error(w.Target, $"assignment expression cannot rebind comprehension iteration variable '{w.Target.Id}'");
            target = target.Parent!;
        }
        if (target != s && target.Kind == ScopeKind.Class) throw Error(w.Target, "assignment expression within a comprehension cannot be used in a class body");
        w.Target.Symbol = Define(w.Target.Id, s);
    }

    private void WalkPattern(PatternNode p, Scope s)
    {
        switch (p)
        {
            case MatchValueNode v: Walk(v.Value, s); break;
            case MatchAsNode a:
                if (a.Name != null) a.Symbol = Define(a.Name, s);
                if (a.Pattern != null) WalkPattern(a.Pattern, s);
                break;
            case MatchStarNode { Name: { } id } st: st.Symbol = Define(id, s); break;
            case MatchMappingNode m:
                foreach (var k in m.Keys) Walk(k, s);
                foreach (var x in m.Patterns) WalkPattern(x, s);
                if (m.Rest != null) m.Symbol = Define(m.Rest, s);
                break;
            case MatchSequenceNode q:
                foreach (var x in q.Patterns) WalkPattern(x, s);
                break;
            case MatchOrNode q:
                foreach (var x in q.Patterns) WalkPattern(x, s);
                break;
            case MatchClassNode c:
                Walk(c.Class, s);
                foreach (var x in c.Patterns) WalkPattern(x, s);
                foreach (var x in c.KeywordPatterns) WalkPattern(x, s);
                break;
        }
    }
}
