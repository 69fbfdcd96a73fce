using System.Text.RegularExpressions;
using R1CI.Sdk.CodeIO.Selection;
using R1CI.Sdk.Python.Syntax;

namespace R1CI.Sdk.CodeIO.Generators;

/// <summary>The numbers and strings that a function's code, documentation and examples speak of: the values at which it behaves differently.</summary>
internal sealed partial class ValuePool
{
    private const int MaxValues = 12;
    private const int MaxTextLength = 30;

    private ValuePool(IReadOnlyList<long> numbers, IReadOnlyList<string> words, string characters, IReadOnlyList<string> quoted) =>
        (Numbers, Words, Characters, Quoted) = (numbers, words, characters, quoted);

    /// <summary>Gets integers of the code, in rising order.</summary>
    public IReadOnlyList<long> Numbers { get; }

    /// <summary>Gets strings of two characters and more.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>Gets the single characters that the code compares with, each once.</summary>
    public string Characters { get; }

    /// <summary>Gets strings that the documentation shows in quotes.</summary>
    public IReadOnlyList<string> Quoted { get; }

    public static ValuePool Of(SelectedFunction function)
    {
        var (numbers, words, characters) = (new SortedSet<long>(), new List<string>(), new List<char>());
        var docs = new HashSet<Node>(SyntaxWalk.All([.. function.CarriedNodes, function.Node]).OfType<ExprStatementNode>().Select(s => (Node)s.Value));
        foreach (var node in SyntaxWalk.All(function.Node).Concat(SyntaxWalk.All(function.CarriedNodes)))
        {
            if (node is not ConstantNode { Value: { } value } || docs.Contains(node)) continue;
            if (value is long n && Math.Abs(n) <= 1_000_000) numbers.Add(n);
            else if (value is string { Length: 1 } c) characters.Add(c[0]);
            else if (value is string { Length: > 1 and <= MaxTextLength } text && !text.Contains('\n') && !text.Contains('{')) words.Add(text);
        }
        // Strings whose characters are looked up one by one: vowels, brackets, digits.
        foreach (var compare in SyntaxWalk.All(function.Node).OfType<CompareNode>())
            if (compare is { Operators: [CompareOperator.In or CompareOperator.NotIn], Comparators: [ConstantNode { Value: string set }] }) characters.AddRange(set);
        var quoted = Quotes().Matches(function.Doc.Prose).Select(m => m.Groups[1].Value + m.Groups[2].Value).Where(q => q.Length is > 0 and <= MaxTextLength).Distinct().ToList();
        return new ValuePool(
            [.. numbers.OrderBy(Math.Abs).Take(MaxValues).Order()], [.. words.Distinct().Take(MaxValues)],
            new string([.. characters.Where(c => !char.IsSurrogate(c)).Distinct().Take(24)]), quoted);
    }

    [GeneratedRegex("(?<!\\w)'([^'\n]+)'|\"([^\"\n]+)\"")]
    private static partial Regex Quotes();
}
