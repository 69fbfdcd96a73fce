using R1CI.Sdk.Python.Syntax;

namespace R1CI.Sdk.Python.Binding;

/// <summary>What CPython's compiler refuses in the patterns of one <c>match</c> statement, in the order in which it looks.</summary>
internal sealed class PatternRules(Func<Node, string, PythonSyntaxException> error)
{
    public void Check(MatchNode match)
    {
        for (var i = 0; i < match.Cases.Length; i++)
        {
            var c = match.Cases[i];
            Check(c.Pattern, c.Guard != null || i == match.Cases.Length - 1, []);
        }
    }

    /// <summary>Checks one pattern; <paramref name="mayAlwaysMatch"/> is false where a capture would make later patterns unreachable.</summary>
    private void Check(PatternNode p, bool mayAlwaysMatch, HashSet<string> names)
    {
        switch (p)
        {
            case MatchAsNode { Pattern: null } a:
                if (!mayAlwaysMatch) throw error(a, a.Name == null ? "wildcard makes remaining patterns unreachable" : $"name capture '{a.Name}' makes remaining patterns unreachable");
                Add(a, a.Name, names);
                break;
            case MatchAsNode a:
                Check(a.Pattern, mayAlwaysMatch, names);
                Add(a, a.Name, names);
                break;
            case MatchStarNode s: Add(s, s.Name, names); break;
            case MatchSequenceNode q:
                if (q.Patterns.Count(static x => x is MatchStarNode) > 1) throw error(q, "multiple starred names in sequence pattern");
                foreach (var x in q.Patterns) Check(x, true, names);
                break;
            case MatchMappingNode m:
                CheckKeys(m);
                foreach (var x in m.Patterns) Check(x, true, names);
                Add(m, m.Rest, names);
                break;
            case MatchClassNode c:
                CheckAttributes(c);
                foreach (var x in c.Patterns) Check(x, true, names);
                foreach (var x in c.KeywordPatterns) Check(x, true, names);
                break;
            case MatchOrNode o: CheckAlternatives(o, mayAlwaysMatch, names); break;
        }
    }

    private void CheckAlternatives(MatchOrNode o, bool mayAlwaysMatch, HashSet<string> names)
    {
        HashSet<string>? first = null;
        for (var i = 0; i < o.Patterns.Length; i++)
        {
            HashSet<string> own = [];
            Check(o.Patterns[i], mayAlwaysMatch && i == o.Patterns.Length - 1, own);
            first ??= own;
            if (!first.SetEquals(own)) throw error(o.Patterns[i], "alternative patterns bind different names");
        }
        foreach (var name in first!) Add(o, name, names);
    }

    private void Add(PatternNode at, string? name, HashSet<string> names)
    {
        if (name != null && !names.Add(name)) throw error(at, $"multiple assignments to name '{name}' in pattern");
    }

    private void CheckKeys(MatchMappingNode m)
    {
        HashSet<object> seen = [];
        foreach (var key in m.Keys)
        {
            if (key is not ConstantNode { Value: string or long or bool or double } k) continue;
            // Numbers are one key when they are equal.
            object same = k.Value switch { long i => (double)i, bool b => b ? 1.0 : 0.0, var v => v };
            var text = k.Value switch { string s => Text.TextLiteral.Repr(s), double d => Text.FloatText.Repr(d), var v => $"{v}" };
            if (!seen.Add(same)) throw error(m, $"mapping pattern checks duplicate key ({text})");
        }
    }

    private void CheckAttributes(MatchClassNode c)
    {
        HashSet<string> seen = [];
        for (var i = 0; i < c.KeywordNames.Length; i++)
            if (!seen.Add(c.KeywordNames[i])) throw error(c.KeywordPatterns[i], $"attribute name repeated in class pattern: {c.KeywordNames[i]}");
    }
}
