using System.Numerics;
using R1CI.Sdk.Tasks.Generation;
using R1CI.Sdk.Verification;

namespace R1CI.Sdk.Tasks.Answers;

/// <summary>The ways to judge an answer that tasks share. All see through what <see cref="AnswerText"/> takes off.</summary>
internal static class Accept
{
    private const string Wrong = "not the answer";

    /// <summary>The same text; runs of blanks count as one. For strings where every letter counts.</summary>
    public static AnswerCheck Text(string oracle, bool ignoreCase = false)
    {
        var comparison = ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        var expected = AnswerText.Collapse(oracle);
        bool IsIt(string text) => AnswerText.Collapse(text).Equals(expected, comparison);
        return answer => IsIt(answer) || AnswerText.Readings(answer).Any(IsIt) ? null : Wrong;
    }

    /// <summary>The same words, in any case, with or without a full stop: yes and no, names, labels.</summary>
    /// <param name="oracle">The answer.</param>
    /// <param name="spellings">Other spellings of it.</param>
    public static AnswerCheck Words(string oracle, params string[] spellings)
    {
        string[] expected = [AnswerText.Collapse(oracle), .. spellings];
        return answer => expected.Contains(Bare(answer), StringComparer.OrdinalIgnoreCase) ? null : Wrong;
    }

    /// <summary>An integer of equal value: <c>1234</c>, <c>1,234</c>, <c>1234.0</c>, with one of the units behind it or none.</summary>
    public static AnswerCheck Integer(BigInteger oracle, params string[] units) =>
        answer => AnswerNumber.TryParse(answer, units, out var number) && number.Numerator == oracle * number.Denominator ? null : Wrong;

    /// <summary>A fraction or decimal number of exactly equal value.</summary>
    public static AnswerCheck Fraction(BigInteger numerator, BigInteger denominator, params string[] units) =>
        answer => AnswerNumber.TryParse(answer, units, out var number) && number.Numerator * denominator == numerator * number.Denominator ? null : Wrong;

    /// <summary>A number at most so far from the oracle's; both decimal numbers or fractions, as text.</summary>
    public static AnswerCheck Number(string oracle, string tolerance, params string[] units)
    {
        if (!Sdk.Verification.Number.TryParse(oracle, out var expected) || !Sdk.Verification.Number.TryParse(tolerance, out var distance))
        {
            throw new ArgumentException($"Oracle and tolerance must be numbers, and are '{oracle}' and '{tolerance}'.", nameof(oracle));
        }

        return answer => AnswerNumber.TryParse(answer, units, out var number) && number.IsWithin(distance, expected) ? null : Wrong;
    }

    /// <summary>An option by its letter, <c>(A)</c> the first, or by its text.</summary>
    public static AnswerCheck Option(int oracle, IReadOnlyList<string> options)
    {
        var letter = (char)('A' + oracle);
        var expected = Bare(options[oracle]);
        return answer =>
        {
            var text = Bare(answer);
            if (text.Equals(expected, StringComparison.OrdinalIgnoreCase)) return null;
            return AfterLabel(text, letter) is { } rest && (rest.Length == 0 || Bare(rest).Equals(expected, StringComparison.OrdinalIgnoreCase)) ? null : Wrong;
        };
    }

    // What stands behind (A), [A], A), A:, A., A - or A, with or without "option" in front; null when it is another letter or a longer word.
    private static string? AfterLabel(string text, char letter)
    {
        var label = text.StartsWith("option ", StringComparison.OrdinalIgnoreCase) ? text.AsSpan(7) : text;
        char? closing = label.IsEmpty ? null : label[0] switch { '(' => ')', '[' => ']', _ => null };
        if (closing is not null) label = label[1..];
        if (label.IsEmpty || char.ToUpperInvariant(label[0]) != letter) return null;
        var rest = label[1..];
        if (closing is not null || rest.StartsWith(")"))
        {
            if (rest.IsEmpty || rest[0] != (closing ?? ')')) return null;
            rest = rest[1..].TrimStart();
            if (rest is [':' or '-' or '\u2013' or '.', ..]) rest = rest[1..];
        }
        else if (!rest.IsEmpty)
        {
            if (!(rest[0] is ':' or '.' || rest.StartsWith(" - "))) return null;
            rest = rest.TrimStart()[1..];
        }

        return rest.Trim().ToString();
    }

    /// <summary>The same cells in the same order, however they are laid out: lines, commas, blanks, brackets, or run together when each is one character.</summary>
    public static AnswerCheck Cells(IEnumerable<string> oracle, bool ignoreCase = true)
    {
        string[] expected = [.. oracle];
        var comparer = ignoreCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
        var areSingle = Array.TrueForAll(expected, cell => cell.Length == 1);
        return answer =>
        {
            return Readings(answer, expected).Any(text => AreCells(AnswerTokens.Of(text), expected, areSingle, comparer)) ? null : Wrong;
        };
    }

    /// <summary>The same cells in the same rows; rows are lines, inner brackets, or stand between semicolons. Cells of one character may be run together.</summary>
    public static AnswerCheck Grid(IEnumerable<IEnumerable<string>> oracle)
    {
        string[][] expected = [.. oracle.Select(row => row.ToArray())];
        var areSingle = Array.TrueForAll(expected, row => Array.TrueForAll(row, cell => cell.Length == 1));
        string[] runs = areSingle ? [.. expected.Select(row => string.Concat(row))] : [];
        return answer => Readings(answer, expected.SelectMany(row => row)).Any(text =>
        {
            var rows = AnswerTokens.Rows(text);
            // Rows run together on one line; where a row is one cell that would be a row, not a column.
            if (areSingle && expected[0].Length > 1 && rows is [var all] && all.SequenceEqual(runs, StringComparer.OrdinalIgnoreCase)) return true;
            return rows.Count == expected.Length && rows.Zip(expected).All(pair => AreCells(pair.First, pair.Second, areSingle, StringComparer.OrdinalIgnoreCase));
        }) ? null : "not the grid";
    }

    /// <summary>The same integers in the same order, in any spelling of a list.</summary>
    public static AnswerCheck Integers(params IReadOnlyList<BigInteger> oracle) =>
        answer => AnswerText.Readings(answer).Any(text => AnswerTokens.TryIntegers(text, oracle.Count, out var numbers) && numbers.SequenceEqual(oracle)) ? null : Wrong;

    /// <summary>The same items equally often, in any order; items stand between commas or line ends.</summary>
    public static AnswerCheck Multiset(IEnumerable<string> oracle, bool ignoreCase = true)
    {
        var comparer = ignoreCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
        string[] expected = [.. oracle.Select(AnswerText.Collapse).Order(comparer)];
        return answer => AnswerText.Readings(answer).Any(text => AnswerTokens.Items(text).Order(comparer).SequenceEqual(expected, comparer)) ? null : Wrong;
    }

    /// <summary>The same items in the same order; items stand between commas or line ends and may contain blanks.</summary>
    public static AnswerCheck Items(IReadOnlyList<string> oracle, bool ignoreCase = true)
    {
        var comparer = ignoreCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
        string[] expected = [.. oracle.Select(AnswerText.Collapse)];
        return answer => AnswerText.Readings(answer).Any(text => AnswerTokens.Items(text).SequenceEqual(expected, comparer)) ? null : Wrong;
    }

    /// <summary>An expression of equal value, in LaTeX or plain notation.</summary>
    public static AnswerCheck Latex(string oracle)
    {
        var expected = new LatexAnswer(oracle);
        return answer => AnswerText.Readings(answer).Any(expected.IsEqualTo) ? null : Wrong;
    }

    /// <summary>Anything that fulfils a condition, given the answer without its surroundings.</summary>
    public static AnswerCheck When(AnswerCheck condition) => answer =>
    {
        string? first = null;
        foreach (var text in AnswerText.Readings(answer))
        {
            if (condition(text) is not { } wrong) return null;
            first ??= wrong;
        }

        return first;
    };

    // Where points are cells a last one is no full stop.
    private static IEnumerable<string> Readings(string answer, IEnumerable<string> cells) =>
        cells.Any(cell => cell.Contains('.', StringComparison.Ordinal)) ? [AnswerText.Strip(answer)] : AnswerText.Readings(answer);

    private static bool AreCells(string[] cells, string[] expected, bool areSingle, StringComparer comparer) =>
        cells.SequenceEqual(expected, comparer) || (areSingle && string.Concat(cells) is var all && all.Length == expected.Length && all.Select(cell => cell.ToString()).SequenceEqual(expected, comparer));

    private static string Bare(string text) => AnswerText.Collapse(AnswerText.WithoutFullStop(AnswerText.Strip(AnswerText.WithoutFullStop(text))));
}
