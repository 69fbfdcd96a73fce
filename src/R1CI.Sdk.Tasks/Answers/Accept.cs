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
        return answer => AnswerText.Collapse(answer).Equals(expected, comparison) || AnswerText.Collapse(AnswerText.Strip(answer)).Equals(expected, comparison) ? null : Wrong;
    }

    /// <summary>The same words, in any case, with or without a full stop: yes and no, names, labels.</summary>
    public static AnswerCheck Words(string oracle)
    {
        var expected = AnswerText.Collapse(oracle);
        return answer => Bare(answer).Equals(expected, StringComparison.OrdinalIgnoreCase) ? null : Wrong;
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
            var start = text.StartsWith('(') ? 1 : 0;
            if (start >= text.Length || char.ToUpperInvariant(text[start]) != letter || (start == 1 && text.IndexOf(')', StringComparison.Ordinal) != 2)) return Wrong;
            var rest = text.AsSpan(start + 1);
            if (rest.Length > 0 && rest[0] is ')' or ':' or '.') rest = rest[1..];
            else if (rest.Length > 0) return Wrong;
            return rest.IsWhiteSpace() || Bare(rest.ToString()).Equals(expected, StringComparison.OrdinalIgnoreCase) ? null : Wrong;
        };
    }

    /// <summary>The same cells in the same order, however they are laid out: lines, commas, blanks, brackets, or run together when each is one character.</summary>
    public static AnswerCheck Cells(IEnumerable<string> oracle, bool ignoreCase = true)
    {
        string[] expected = [.. oracle];
        var comparer = ignoreCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
        var areSingle = Array.TrueForAll(expected, cell => cell.Length == 1);
        return answer =>
        {
            var cells = AnswerTokens.Of(AnswerText.Strip(answer));
            if (cells.SequenceEqual(expected, comparer)) return null;
            return areSingle && string.Concat(cells) is var all && all.Length == expected.Length && all.Select(char.ToString).SequenceEqual(expected, comparer) ? null : Wrong;
        };
    }

    /// <summary>The same integers in the same order, in any spelling of a list.</summary>
    public static AnswerCheck Integers(params IReadOnlyList<BigInteger> oracle) =>
        answer => AnswerTokens.TryIntegers(AnswerText.Strip(answer), oracle.Count, out var numbers) && numbers.SequenceEqual(oracle) ? null : Wrong;

    /// <summary>The same items equally often, in any order; items stand between commas or line ends.</summary>
    public static AnswerCheck Multiset(IEnumerable<string> oracle, bool ignoreCase = true)
    {
        var comparer = ignoreCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
        string[] expected = [.. oracle.Select(AnswerText.Collapse).Order(comparer)];
        return answer => AnswerTokens.Items(AnswerText.Strip(answer)).Order(comparer).SequenceEqual(expected, comparer) ? null : Wrong;
    }

    /// <summary>The same items in the same order; items stand between commas or line ends and may contain blanks.</summary>
    public static AnswerCheck Items(IReadOnlyList<string> oracle, bool ignoreCase = true)
    {
        var comparer = ignoreCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
        string[] expected = [.. oracle.Select(AnswerText.Collapse)];
        return answer => AnswerTokens.Items(AnswerText.Strip(answer)).SequenceEqual(expected, comparer) ? null : Wrong;
    }

    /// <summary>An expression of equal value, in LaTeX or plain notation.</summary>
    public static AnswerCheck Latex(string oracle) => answer => LatexAnswer.AreEqual(AnswerText.Strip(answer), oracle) ? null : Wrong;

    /// <summary>Anything that fulfils a condition, given the answer without its surroundings.</summary>
    public static AnswerCheck When(AnswerCheck condition) => answer => condition(AnswerText.Strip(answer));

    private static string Bare(string text) => AnswerText.Collapse(AnswerText.WithoutFullStop(AnswerText.Strip(AnswerText.WithoutFullStop(text))));
}
