namespace R1CI.Sdk.Python.Runtime;

/// <summary>"Did you mean" of an uncaught NameError or AttributeError, by CPython 3.11's distance.</summary>
internal static class Suggestions
{
    private const int MaxCandidates = 750, MaxLength = 40, MoveCost = 2, CaseCost = 1;

    /// <summary>The nearest known name; null when none is near or the exception is of another class.</summary>
    public static string? For(Vm vm, PyException e)
    {
        if (e.Fields.Length == 0 || e.Fields[0].O is not PyStr name) return null;
        if (ReferenceEquals(e.Type, Types.AttributeError)) return e.Fields.Length > 1 ? Nearest(vm, name.S, AttributesOf(vm, e.Fields[1])) : null;
        if (!ReferenceEquals(e.Type, Types.NameError)) return null;
        var last = e.Traceback;
        while (last?.Next != null) last = last.Next;
        return (last == null ? null : Nearest(vm, name.S, last.Code.LocalNames.Select(static l => l.Name).Concat(last.Code.FreeNames)))
            ?? Nearest(vm, name.S, vm.Main.Globals.Own().Select(static p => p.Item1))
            ?? Nearest(vm, name.S, BuiltinTable.All.Keys.Concat(["True", "False", "None"]));
    }

    private static SortedSet<string> AttributesOf(Vm vm, in Value o)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        if (o.O is PyModule m)
        {
            foreach (var (n, _) in m.Globals.Own()) names.Add(n);
            return names;
        }
        if (o.O?.Store is { } store)
        {
            if (store.Dict == null) names.UnionWith(store.Shape.Names());
            else foreach (var k in vm.Iterate(store.Dict)) if (k.O is PyStr s) names.Add(s.S);
        }
        foreach (var t in (o.O as PyType ?? o.Type).Mro) names.UnionWith(t.Dict.Keys);
        return names;
    }

    private static string? Nearest(Vm vm, string name, IEnumerable<string> candidates)
    {
        string? best = null;
        var bestDistance = int.MaxValue;
        var count = 0;
        foreach (var candidate in candidates)
        {
            if (++count >= MaxCandidates) return null;
            vm.Tick();
            if (candidate == name) continue;
            var limit = Math.Min((name.Length + candidate.Length + 3) * MoveCost / 6, bestDistance - 1);
            var distance = Distance(name, candidate, limit);
            if (distance > limit) continue;
            best = candidate;
            bestDistance = distance;
        }
        return best;
    }

    // Levenshtein with cheaper changes of case; above the limit any larger number.
    private static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
    {
        var prefix = a.CommonPrefixLength(b);
        a = a[prefix..];
        b = b[prefix..];
        while (a.Length > 0 && b.Length > 0 && a[^1] == b[^1])
        {
            a = a[..^1];
            b = b[..^1];
        }
        if (a.Length == 0 || b.Length == 0) return (a.Length + b.Length) * MoveCost;
        if (a.Length > MaxLength || b.Length > MaxLength) return limit + 1;
        if (b.Length < a.Length)
        {
            var swap = a;
            a = b;
            b = swap;
        }
        if ((b.Length - a.Length) * MoveCost > limit) return limit + 1;
        Span<int> row = stackalloc int[a.Length];
        for (var i = 0; i < row.Length; i++) row[i] = (i + 1) * MoveCost;
        var result = 0;
        for (var j = 0; j < b.Length; j++)
        {
            var diagonal = result = j * MoveCost;
            var least = int.MaxValue;
            for (var i = 0; i < a.Length; i++)
            {
                var substitute = diagonal + Substitution(b[j], a[i]);
                diagonal = row[i];
                result = Math.Min(Math.Min(result, diagonal) + MoveCost, substitute);
                row[i] = result;
                least = Math.Min(least, result);
            }
            if (least > limit) return limit + 1;
        }
        return result;
    }

    private static int Substitution(char a, char b)
    {
        if (a == b) return 0;
        return char.ToLowerInvariant(a) == char.ToLowerInvariant(b) ? CaseCost : MoveCost;
    }
}
