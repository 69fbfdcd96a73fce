using System.Text.RegularExpressions;

namespace R1CI.Sdk.Rollouts.Frames;

/// <summary>How much computing a text asks for, or a script does: a count of signs, without understanding either.</summary>
public static partial class SymbolicComplexity
{
    /// <summary>Counts what in a question speaks for a program: numbers, operators, lists, and words of counting, ordering and searching.</summary>
    /// <param name="question">The question.</param>
    /// <returns>0 for plain prose; 3 and more when a program is the better tool.</returns>
    public static int OfQuestion(string question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return Math.Min(Numbers().Count(question), 6) / 2 + (LongNumbers().IsMatch(question) ? 2 : 0) + Math.Min(Operators().Count(question), 3) + Math.Min(Words().Count(question), 3);
    }

    /// <summary>Counts what in a script computes: loops, conditions, calls other than print, arithmetic.</summary>
    /// <param name="code">Python source.</param>
    /// <returns>0 for a script that only prints what its author had worked out already.</returns>
    public static int OfCode(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        var computed = Literals().Replace(code, "0");
        return Blocks().Count(computed) + Calls().Count(computed) + Arithmetic().Count(computed);
    }

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"\d{4,}", RegexOptions.CultureInvariant)]
    private static partial Regex LongNumbers();

    [GeneratedRegex(@"[+*/^=<>%]|\d\s*-\s*\d", RegexOptions.CultureInvariant)]
    private static partial Regex Operators();

    [GeneratedRegex(@"\b(how many|how often|count|sum|total|product|sort|order|prime|divisible|remainder|permutation|combination|shortest|largest|smallest|maximum|minimum|find all|sequence|matrix|grid|puzzle)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Words();

    // Strings and comments: what stands in them is no computation.
    [GeneratedRegex(@"#[^\n]*|'{3}[\s\S]*?'{3}|""{3}[\s\S]*?""{3}|'(?:\\.|[^'\\\n])*'|""(?:\\.|[^""\\\n])*""", RegexOptions.CultureInvariant)]
    private static partial Regex Literals();

    [GeneratedRegex(@"\b(for|while|if|def|lambda|import)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Blocks();

    [GeneratedRegex(@"\b(?!print\b)[A-Za-z_]\w*\s*\(", RegexOptions.CultureInvariant)]
    private static partial Regex Calls();

    [GeneratedRegex(@"[\w)\]]\s*(\*\*|//|[-+*/%])\s*[\w(\[]", RegexOptions.CultureInvariant)]
    private static partial Regex Arithmetic();
}
