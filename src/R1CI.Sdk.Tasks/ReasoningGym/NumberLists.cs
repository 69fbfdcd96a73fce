using System.Globalization;
using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>Decimal numbers with two places, held in hundredths, in lists.</summary>
internal static class NumberLists
{
    // The last digit is never 0, so that each number has one spelling only.
    public static int[] Draw(TaskRandom random, int count, int max) => [.. Enumerable.Range(0, count).Select(_ => (random.Between(-max * 10, (max * 10) - 1) * 10) + random.Between(1, 9))];

    public static string Text(int hundredths) => $"{(hundredths < 0 ? "-" : "")}{Math.Abs(hundredths) / 100}.{(Math.Abs(hundredths) % 100).ToString("00", CultureInfo.InvariantCulture)}";

    public static string Text(IEnumerable<int> hundredths) => string.Join(", ", hundredths.Select(Text));

    /// <summary>Equal numbers in the same order; the word NONE for an empty list.</summary>
    public static AnswerCheck Check(int[] expected) => Accept.When(text =>
    {
        string[] items = [.. AnswerTokens.Of(text).Take(expected.Length + 2)];
        if (expected.Length == 0) return items is [var word] && word.Equals("none", StringComparison.OrdinalIgnoreCase) ? null : "the list is empty";
        if (items.Length != expected.Length) return "not as many numbers";
        return Enumerable.Range(0, items.Length).All(at => AnswerNumber.TryParse(items[at], [], out var number) && number.Numerator * 100 == number.Denominator * expected[at]) ? null : "not the numbers";
    });
}
