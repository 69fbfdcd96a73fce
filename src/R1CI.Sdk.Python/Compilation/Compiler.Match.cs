using R1CI.Sdk.Python.Binding;
using R1CI.Sdk.Python.Syntax;

namespace R1CI.Sdk.Python.Compilation;

/// <summary>The match statement.</summary>
internal sealed partial class Compiler
{
    private void Match(MatchNode x)
    {
        var subject = Tmp();
        E(x.Subject, subject);
        var done = new Label();
        var before = _bound;
        foreach (var c in x.Cases)
        {
            var next = new Label();
            _bound = before;
            var mark = _top;
            _span = c.Pattern.Span;
            // Captures are bound only when the whole pattern has matched.
            var captures = new List<(Symbol Symbol, int Reg)>();
            Pattern(c.Pattern, subject, next, captures);
            foreach (var (s, r) in captures) StoreName(s, r);
            if (c.Guard != null) Cond(c.Guard, false, next);
            Statements(c.Body);
            if (!Ends(c.Body)) Jump(done);
            Mark(next);
            _top = mark;
        }
        _bound = before;
        Mark(done);
    }

    private void Pattern(PatternNode p, int subject, Label fail, List<(Symbol, int)> captures)
    {
        GuardStack();
        _span = p.Span;
        switch (p)
        {
            case MatchValueNode v:
            {
                var t = Tmp();
                var r = E(v.Value);
                Emit(Op.Eq, t, subject, r);
                Branch(Op.JFalse, t, 0, fail);
                break;
            }
            case MatchSingletonNode s:
            {
                var t = Tmp();
                var k = Tmp();
                LoadConstant(Constants.ToValue(s.Value), k);
                Emit(Op.Is, t, subject, k);
                Branch(Op.JFalse, t, 0, fail);
                break;
            }
            case MatchAsNode a:
                if (a.Pattern != null) Pattern(a.Pattern, subject, fail, captures);
                if (a.Name != null) captures.Add(((Symbol)a.Symbol!, subject));
                break;
            case MatchOrNode o: Alternatives(o, subject, fail, captures); break;
            case MatchSequenceNode q: SequencePattern(q, subject, fail, captures); break;
            case MatchMappingNode m: MappingPattern(m, subject, fail, captures); break;
            case MatchClassNode c: ClassPattern(c, subject, fail, captures); break;
            default: throw Error("pattern not allowed here");
        }
    }

    private void Alternatives(MatchOrNode o, int subject, Label fail, List<(Symbol, int)> captures)
    {
        var matched = new Label();
        var slots = new Dictionary<Symbol, int>();
        for (var i = 0; i < o.Patterns.Length; i++)
        {
            var next = i == o.Patterns.Length - 1 ? fail : new Label();
            var own = new List<(Symbol Symbol, int Reg)>();
            Pattern(o.Patterns[i], subject, next, own);
            foreach (var (s, r) in own)
            {
                if (!slots.TryGetValue(s, out var slot)) slots[s] = slot = Tmp();
                Emit(Op.Move, slot, r);
            }
            if (i == o.Patterns.Length - 1) break;
            Jump(matched);
            Mark(next);
        }
        Mark(matched);
        foreach (var (s, r) in slots) captures.Add((s, r));
    }

    private void SequencePattern(MatchSequenceNode q, int subject, Label fail, List<(Symbol, int)> captures)
    {
        var star = Array.FindIndex(q.Patterns, x => x is MatchStarNode);
        var t = Tmps(2);                  // whether it matches; the length
        Emit(Op.MatchSequence, t, subject, q.Patterns.Length, star);
        Branch(Op.JFalse, t, 0, fail);
        if (Array.TrueForAll(q.Patterns, IsWildcard)) return;
        if (star >= 0 && IsWildcard(q.Patterns[star]))
        {
            ItemPatterns(q, star, subject, t + 1, fail, captures);
            return;
        }
        var first = Tmps(q.Patterns.Length);
        Emit(Op.Unpack, first, subject, q.Patterns.Length, star);
        for (var i = 0; i < q.Patterns.Length; i++)
        {
            if (q.Patterns[i] is MatchStarNode s)
            {
                if (s.Name != null) captures.Add(((Symbol)s.Symbol!, first + i));
            }
            else Pattern(q.Patterns[i], first + i, fail, captures);
        }
    }

    private static bool IsWildcard(PatternNode p) => p is MatchStarNode { Name: null } or MatchAsNode { Pattern: null, Name: null };

    // Of a sequence with *_ only the items with a pattern are looked at.
    private void ItemPatterns(MatchSequenceNode q, int star, int subject, int length, Label fail, List<(Symbol, int)> captures)
    {
        for (var i = 0; i < q.Patterns.Length; i++)
        {
            if (IsWildcard(q.Patterns[i])) continue;
            var item = Tmp();
            if (i < star) Emit(Op.LoadInt, item, 0, 0, i);
            else
            {
                Emit(Op.LoadInt, item, 0, 0, q.Patterns.Length - i);
                Emit(Op.Sub, item, length, item);
            }
            Emit(Op.LoadSub, item, subject, item);
            Pattern(q.Patterns[i], item, fail, captures);
        }
    }

    private void MappingPattern(MatchMappingNode m, int subject, Label fail, List<(Symbol, int)> captures)
    {
        var t = Tmp();
        var n = m.Keys.Length;
        Emit(Op.MatchMapping, t, subject, n);
        Branch(Op.JFalse, t, 0, fail);
        var keys = Tmps(n);
        for (var i = 0; i < n; i++) E(m.Keys[i], keys + i);
        var values = Tmps(n);
        Emit(Op.MatchKeys, t, subject, n, keys);
        Branch(Op.JFalse, t, 0, fail);
        for (var i = 0; i < n; i++) Pattern(m.Patterns[i], values + i, fail, captures);
        if (m.Rest == null) return;
        var rest = Tmp();
        Emit(Op.MatchRest, rest, subject, n, keys);
        captures.Add(((Symbol)m.Symbol!, rest));
    }

    private void ClassPattern(MatchClassNode c, int subject, Label fail, List<(Symbol, int)> captures)
    {
        var t = Tmp();
        var cls = Tmp();
        E(c.Class, cls);
        var n = c.Patterns.Length + c.KeywordNames.Length;
        var values = Tmps(n);
        _span = c.Span;
        // The class and the values follow the flag; D holds the keyword names, C the positional count.
        Emit(Op.MatchClass, t, subject, c.Patterns.Length, K(new Value(new KeywordNames([.. c.KeywordNames.Select(PyStr.Shared)]))));
        Branch(Op.JFalse, t, 0, fail);
        for (var i = 0; i < n; i++) Pattern(i < c.Patterns.Length ? c.Patterns[i] : c.KeywordPatterns[i - c.Patterns.Length], values + i, fail, captures);
    }
}
