using R1CI.Sdk.Python.Binding;
using R1CI.Sdk.Python.Syntax;

namespace R1CI.Sdk.Python.Compilation;

/// <summary>Calls, attributes and subscripts: chains of them are lists, however long.</summary>
internal sealed partial class Compiler
{
    private void TrailerInto(ExpressionNode n, int d)
    {
        var chain = new List<ExpressionNode>();
        var e = n;
        while (true)
        {
            var inner = e switch { CallNode c => c.Function, AttributeNode a => a.Value, SubscriptNode s => s.Value, _ => null };
            if (inner == null) break;
            chain.Add(e);
            e = inner;
        }
        // The register before t is for the methods found before their arguments are evaluated.
        var t = chain.Exists(static x => x is CallNode { Arguments.Length: > 0 } or CallNode { Keywords.Length: > 0 }) ? Tmps(2) + 1 : Tmp();
        var r = -1;                   // where the value so far is; -1: still to evaluate from e
        for (var i = chain.Count - 1; i >= 0; i--)
        {
            var mark = _top;
            if (chain[i] is AttributeNode m && i > 0 && chain[i - 1] is CallNode call && !IsSpread(call))
            {
                if (r < 0) E(e, t);
                i--;
                r = i == 0 ? d : t;
                MethodCall(m, call, t, r);
            }
            else
            {
                var to = i == 0 ? d : t;
                Trailer(chain[i], e, r, t, to);
                r = to;
            }
            _top = mark;
        }
    }

    private void Trailer(ExpressionNode n, ExpressionNode first, int r, int t, int to)
    {
        switch (n)
        {
            case AttributeNode a:
                if (r < 0) r = E(first);
                _span = NamePlace(a, a.Span);
                Emit(Op.LoadAttr, to, r, 0, Cache(_scope.Mangle(a.Name)));
                break;
            case SubscriptNode s:
            {
                if (r < 0) r = Operand(first, s.Index);
                var i = E(s.Index);
                _span = n.Span;
                // Nothing but the next instruction reads this slice.
                if (s.Index is SliceNode) _code[_code.Count - 1].C = 1;
                Emit(Op.LoadSub, to, r, i);
                break;
            }
            default:
                if (r < 0) E(first, t);
                Call((CallNode)n, t, to);
                break;
        }
    }

    private static bool IsSpread(CallNode c)
    {
        foreach (var a in c.Arguments) if (a is StarredNode) return true;
        foreach (var k in c.Keywords) if (k.Name == null) return true;
        return false;
    }

    /// <summary>Evaluates arguments into the registers after the callee's; returns the keyword names.</summary>
    private PyStr[]? PlainArguments(CallNode c)
    {
        foreach (var a in c.Arguments) E(a, Tmp());
        if (c.Keywords.Length == 0) return null;
        foreach (var k in c.Keywords) E(k.Value, Tmp());
        return [.. c.Keywords.Select(k => (PyStr)_consts[K(k.Name!)].O!)];
    }

    /// <summary>Calls a method of the object in t.</summary>
    /// <remarks>
    /// Arguments that call nothing are evaluated before the lookup, which one instruction then does together with the call; when one of
    /// them fails, unwinding looks the method up first (<see cref="LateCall"/>).
    /// </remarks>
    private void MethodCall(AttributeNode m, CallNode c, int t, int d)
    {
        var cache = Cache(_scope.Mangle(m.Name));
        var site = _sites[cache];
        site.Span = NamePlace(m, m.Span);
        var isEarly = !Arguments(c).All(CallsNothing);
        if (isEarly)
        {
            _span = site.Span;
            Emit(Op.LoadMethod, t, 0, 0, cache);
        }
        var start = _code.Count;
        site.Keywords = PlainArguments(c);
        _span = NamePlace(m, c.Span);
        var op = (isEarly, site.Keywords == null) switch
        {
            (false, true) => Op.CallMethod,
            (false, false) => Op.CallMethodKw,
            (true, true) => Op.CallFound,
            _ => Op.CallFoundKw,
        };
        var call = Emit(op, t, c.Arguments.Length + c.Keywords.Length, d, cache);
        if (!isEarly && !Arguments(c).All(x => x is ConstantNode)) _lateCalls.Add(new LateCall(start * Instr.Size, call * Instr.Size));
    }

    /// <summary>The part of span that CPython 3.11 shows: when it began on an earlier line than the attribute's name, it starts at the name.</summary>
    private static SourceSpan NamePlace(AttributeNode m, in SourceSpan span) =>
        span.Line == m.Span.EndLine ? span : new SourceSpan(m.Span.EndLine, m.Span.EndColumn - m.Name.Length, span.EndLine, span.EndColumn);

    private static IEnumerable<ExpressionNode> Arguments(CallNode c) => c.Arguments.Concat(c.Keywords.Select(k => k.Value));

    // What is larger than this counts as a call: the search must not cost more than the compilation.
    private const int MaxNodesSearched = 64;

    private static bool CallsNothing(ExpressionNode e)
    {
        if (e is ConstantNode or NameNode) return true;
        var todo = new Stack<Node>([e]);
        for (var i = 0; todo.TryPop(out var n); i++)
        {
            if (i == MaxNodesSearched) return false;
            if (n is not (ConstantNode or NameNode or AttributeNode or SubscriptNode or SliceNode or BinOpNode or UnaryOpNode or CompareNode or BoolOpNode
                or IfExpNode or TupleNode or ListNode or SetNode or DictNode or JoinedStrNode or FormattedValueNode or LambdaNode { Arguments.Defaults.Length: 0 })) return false;
            foreach (var child in Children.Of(n)) todo.Push(child);
        }
        return true;
    }

    private void Call(CallNode c, int t, int d)
    {
        if (IsSpread(c))
        {
            SpreadCall(c, t, d);
            return;
        }
        var names = PlainArguments(c);
        _span = c.Span;
        var count = c.Arguments.Length + c.Keywords.Length;
        if (names == null) Emit(Op.Call, t, count, d);
        else Emit(Op.CallKw, t, count, d, K(new Value(new KeywordNames(names))));
    }

    /// <summary>f(*a, **k): positional arguments in a list, keyword ones in a dict (or None).</summary>
    private void SpreadCall(CallNode c, int t, int d)
    {
        var list = Tmps(2);
        Emit(Op.NewList, list, _top, 0);
        foreach (var a in c.Arguments)
        {
            var mark = _top;
            var v = E(a is StarredNode s ? s.Value : a);
            _span = a.Span;
            Emit(a is StarredNode ? Op.Extend : Op.Append, list, v, a is StarredNode ? 1 : 0, t);
            _top = mark;
        }
        if (c.Keywords.Length == 0) LoadNone(list + 1);
        else
        {
            Emit(Op.NewDict, list + 1);
            foreach (var k in c.Keywords)
            {
                var mark = _top;
                var v = E(k.Value, Tmp());
                if (k.Name == null) Emit(Op.DictMerge, list + 1, v, t);
                else
                {
                    var key = Tmp();
                    Emit(Op.LoadK, key, 0, 0, K(k.Name));
                    var pair = Tmps(2);
                    Emit(Op.NewDict, pair);
                    Emit(Op.DictSet, pair, key, v);
                    Emit(Op.DictMerge, list + 1, pair, t);
                }
                _top = mark;
            }
        }
        _span = c.Span;
        Emit(Op.CallEx, t, list, d);
    }

    // What CPython puts on its stack before it makes a set or a dict of it; more is added one by one.
    private const int MaxTogether = 30;

    // ---- displays -------------------------------------------------------------------------------------------------------

    private void DisplayInto(ExpressionNode[] items, Op op, int d)
    {
        if (items.Length <= (op == Op.NewSet && !items.All(IsConstant) ? MaxTogether : 4000) && !items.Any(i => i is StarredNode))
        {
            var b = _top;
            foreach (var i in items) E(i, Tmp());
            if (op == Op.NewSet && items.Length > 2 && items.All(IsConstant))
            {
                // CPython adds its constant to an empty set, which shows in the order.
                var constant = Tmp();
                ConstantSetInto(b, items.Length, constant);
                Emit(op, d, b, 0);
                Emit(Op.SetUpdate, d, constant);
                return;
            }
            Emit(op, d, b, items.Length);
            return;
        }
        // The items before the first star are evaluated before any is added: a set may refuse one.
        var before = op == Op.NewSet ? items.TakeWhile(static i => i is not StarredNode).Count() : 0;
        before = before > MaxTogether ? 0 : before;
        var plain = _top;
        for (var i = 0; i < before; i++) E(items[i], Tmp());
        var t = Tmp();
        Emit(op, t, plain, before);
        foreach (var i in items.AsSpan(before))
        {
            var mark = _top;
            var v = E(i is StarredNode s ? s.Value : i);
            Emit(op == Op.NewSet ? i is StarredNode ? Op.SetUpdate : Op.SetAdd : i is StarredNode ? Op.Extend : Op.Append, t, v);
            _top = mark;
        }
        Emit(Op.Move, d, t);
    }

    // CPython keeps such items as a frozenset, which it rebuilds item by item when it merges constants: both steps show in the order.
    private void ConstantSetInto(int items, int count, int d)
    {
        var first = Tmp();
        Emit(Op.NewSet, first, items, count);
        Emit(Op.NewSet, d, items, 0);
        Emit(Op.SetUpdate, d, first, 1);
    }

    // What a loop runs over: a set of constants is the constant itself.
    private int IterableOf(ExpressionNode iterable, int d = -1)
    {
        if (iterable is not SetNode { Elements.Length: <= 4000 } set || !set.Elements.All(IsConstant)) return E(iterable, d);
        d = d < 0 ? Tmp() : d;
        var items = _top;
        foreach (var i in set.Elements) E(i, Tmp());
        ConstantSetInto(items, set.Elements.Length, d);
        _top = items;
        return d;
    }

    private bool IsConstant(ExpressionNode e) => e is ConstantNode || !_unit.Folding.Of(e).IsMissing;

    private void TupleInto(TupleNode x, int d)
    {
        if (x.Elements.Length <= 4000 && !x.Elements.Any(i => i is StarredNode))
        {
            DisplayInto(x.Elements, Op.NewTuple, d);
            return;
        }
        var t = Tmp();
        DisplayInto(x.Elements, Op.NewList, t);
        Emit(Op.ToTuple, d, t);
    }

    private void DictInto(DictNode x, int d)
    {
        var t = Tmp();
        Emit(Op.NewDict, t);
        for (var i = 0; i < x.Values.Length; i++)
        {
            var mark = _top;
            var pairs = x.Keys.Skip(i).TakeWhile(static k => k != null).Take(MaxTogether / 2 + 1).ToArray();
            if (pairs.Length is > 1 and <= MaxTogether / 2 && !pairs.All(static k => k is ConstantNode))
            {
                PairsInto(x, i, pairs.Length, t);
                i += pairs.Length - 1;
                _top = mark;
                continue;
            }
            if (x.Keys[i] is not { } key) Emit(Op.DictUpdate, t, E(x.Values[i]));
            else
            {
                var k = Operand(key, x.Values[i]);
                var v = E(x.Values[i]);
                _span = x.Span;
                Emit(Op.DictSet, t, k, v);
            }
            _top = mark;
        }
        Emit(Op.Move, d, t);
    }

    // Keys that may have no hash: all is evaluated before any is looked at.
    private void PairsInto(DictNode x, int first, int count, int d)
    {
        var at = Tmps(2 * count);
        for (var i = 0; i < count; i++)
        {
            E(x.Keys[first + i]!, at + (2 * i));
            E(x.Values[first + i], at + (2 * i) + 1);
        }
        _span = x.Span;
        for (var i = 0; i < count; i++) Emit(Op.DictSet, d, at + (2 * i), at + (2 * i) + 1);
    }

    // ---- f-strings ------------------------------------------------------------------------------------------------------

    private void JoinInto(JoinedStrNode x, int d)
    {
        if (x.Values.Length == 0)
        {
            Emit(Op.LoadK, d, 0, 0, K(""));
            return;
        }
        var b = _top;
        foreach (var p in x.Values) E(p, Tmp());
        Emit(Op.Join, d, b, x.Values.Length);
    }

    private void FormatInto(FormattedValueNode f, int d)
    {
        var v = E(f.Value, Tmp());
        var spec = Tmp();
        if (f.FormatSpec == null) Emit(Op.LoadK, spec, 0, 0, K(""));
        else if (f.FormatSpec.Values is [ConstantNode { Value: string text }]) Emit(Op.LoadK, spec, 0, 0, K(text));
        else E(f.FormatSpec, spec);
        _span = f.Span;
        // The conversion travels in D: -1 or a character.
        Emit(Op.Format, d, v, spec, f.Conversion);
    }

    // ---- comprehensions -------------------------------------------------------------------------------------------------

    private void ComprehensionInto(IScopeNode node, ComprehensionNode[] generators, Op kind, ExpressionNode element, ExpressionNode? value, int d, string name)
    {
        var scope = (Scope)node.Scope!;
        var span = ((Node)node).Span;
        var acc = Tmp();
        var mark = _top;
        var before = _bound;
        var first = Tmps(4);
        PrepareLoop(generators[0].Iterable, first, generators[0].IsAsync);
        _comprehensions++;
        var start = _code.Count;
        foreach (var s in scope.Names.Values)
        {
            s.Reg = Tmp();
            if (s.IsCell) Emit(Op.MakeCell, s.Reg);
        }
        Emit(kind, acc, _top, 0);
        ComprehensionFor(generators, 0, acc, kind, element, value, first);
        _inlined.Add(new InlinedRange(start, _code.Count, name, span, [.. scope.Names.Values.Select(static s => new LocalName(s.Name, s.Reg, s.IsCell))]));
        _comprehensions--;
        _bound = before;
        _top = mark;
        Emit(Op.Move, d, acc);
    }

    private void ComprehensionFor(ComprehensionNode[] generators, int i, int acc, Op kind, ExpressionNode element, ExpressionNode? value, int state = -1)
    {
        if (i == generators.Length)
        {
            var mark = _top;
            if (kind == Op.NewDict)
            {
                var k = Operand(element, value!);
                var v = E(value!);
                _span = element.Span;
                Emit(Op.DictSet, acc, k, v);
            }
            else
            {
                var v = E(element);
                Emit(kind == Op.NewList ? Op.Append : Op.SetAdd, acc, v);
            }
            _top = mark;
            return;
        }
        var g = generators[i];
        Loop(g.Target, g.Iterable, g.IsAsync, state, next =>
        {
            foreach (var c in g.Conditions) Cond(c, false, next);
            ComprehensionFor(generators, i + 1, acc, kind, element, value);
        });
    }

    private void GeneratorInto(GeneratorExpNode x, int d)
    {
        var b = Tmps(2);
        var scope = (Scope)x.Scope!;
        var inner = new Compiler(_unit, scope);
        var code = inner.GeneratorBody(x);
        EmitMakeFunction(b, code, 0, 0, 0);
        IterableOf(x.Generators[0].Iterable, b + 1);
        _span = x.Generators[0].Iterable.Span;
        if (!x.Generators[0].IsAsync) Emit(Op.GetIter, b + 1, b + 1, 2);
        else Emit(Op.GetAIter, b + 1, b + 1);
        _span = x.Span;
        Emit(Op.Call, b, 1, d);
    }

    private Code GeneratorBody(GeneratorExpNode x)
    {
        _span = x.Span;
        LayoutFunction();
        var isAsync = _scope.HasAwait;
        var first = x.Generators[0];
        var state = Tmps(4);
        Emit(first.IsAsync ? Op.Move : Op.ForPrep, state, _scope.Locals[0].Reg);
        GeneratorFor(x, 0, state);
        var r = Tmp();
        LoadNone(r);
        Emit(Op.Return, r);
        return FinishFunction("<genexpr>", 1, 0, 0, isAsync ? CodeFlags.AsyncGenerator : CodeFlags.Generator, ["."]);
    }

    private void GeneratorFor(GeneratorExpNode x, int i, int state)
    {
        if (i == x.Generators.Length)
        {
            var mark = _top;
            var t = Tmp();
            E(x.Element, t);
            _span = x.Element.Span;
            Emit(Op.Yield, t, 0, t);
            _top = mark;
            return;
        }
        var g = x.Generators[i];
        Loop(g.Target, g.Iterable, g.IsAsync, state, next =>
        {
            foreach (var c in g.Conditions) Cond(c, false, next);
            GeneratorFor(x, i + 1, -1);
        });
    }
}
