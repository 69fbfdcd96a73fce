using System.Text.RegularExpressions;

namespace R1CI.Sdk.Fuzzing.Comparing;

/// <summary>A named reason why two outcomes may differ; each stands in DIVERGENCES.md.</summary>
internal sealed partial record KnownDivergence(string Name, Func<string, string, bool> Explains)
{
    /// <summary>All of them, asked in this order about the first lines that differ: CPython's, then ours.</summary>
    public static IReadOnlyList<KnownDivergence> All { get; } =
    [
        // What hashes by identity (None, nan, classes, functions) has another place in a set in every build or process of CPython.
        new("order of sets that hold what hashes by identity", static (theirs, ours) => IsOrderOfIdentities(theirs, ours)),
        new("hashes of objects by identity", static (theirs, ours) => OwnHash().IsMatch(ours) && Numbers().Replace(theirs, "0") == Numbers().Replace(ours, "0")),
        // Where the stack ends first depends on what CPython nests for a call.
        new("where recursion through built-ins ends", static (theirs, ours) =>
            ours.StartsWith("RecursionError maximum recursion depth exceeded", StringComparison.Ordinal) && theirs.StartsWith("RecursionError maximum recursion depth exceeded", StringComparison.Ordinal)),
        new("a bytearray resized under a memoryview", static (theirs, _) => theirs.Contains("BufferError Existing exports of data: object cannot be re-sized", StringComparison.Ordinal)),
        new("unbound names in comprehensions", static (theirs, ours) =>
            theirs.StartsWith("NameError cannot access free variable '", StringComparison.Ordinal) && ours == theirs.Replace("NameError", "UnboundLocalError", StringComparison.Ordinal)
                .Replace("free", "local", StringComparison.Ordinal).Replace(" in enclosing scope", "", StringComparison.Ordinal)),
        new("what vars(object) says of built-in methods", static (theirs, ours) =>
            theirs.StartsWith("mappingproxy {'__new__': <built-in method __new__ of type object", StringComparison.Ordinal) && ours.StartsWith("mappingproxy {'__new__': ", StringComparison.Ordinal)),
    ];

    /// <summary>The reason why two lines differ; <see langword="null"/> when none is known.</summary>
    public static string? Of(string theirs, string ours) => All.FirstOrDefault(d => d.Explains(theirs, ours))?.Name;

    // The same characters in another order, inside brackets that hold something with a hash of that kind and no pairs of a dict.
    private static bool IsOrderOfIdentities(string theirs, string ours)
    {
        if (theirs.Length != ours.Length || !theirs.Order().SequenceEqual(ours.Order()))
        {
            return false;
        }

        var first = Enumerable.Range(0, ours.Length).First(i => theirs[i] != ours[i]);
        var last = Enumerable.Range(0, ours.Length).Last(i => theirs[i] != ours[i]);
        var open = theirs.LastIndexOfAny(['{', '[', '('], first);
        var close = theirs.IndexOfAny(['}', ']', ')'], last);
        return open >= 0 && close >= 0 && ByIdentity().IsMatch(theirs[open..close]) && !theirs[first..last].Contains(": ", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\b(None|nan|nanj|NotImplemented|Ellipsis)\b|nanj|<")]
    private static partial Regex ByIdentity();

    // Addresses, which begin at 0x7f0000000000, sixteen bytes a hash.
    [GeneratedRegex(@"87273735[4-9]\d{4}")]
    private static partial Regex OwnHash();

    [GeneratedRegex(@"0x[0-9a-f]+|\d+")]
    private static partial Regex Numbers();
}
