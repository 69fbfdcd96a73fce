using System.Globalization;
using System.Numerics;

namespace R1CI.Sdk.Tasks.Answers;

/// <summary>Takes answers apart, in time linear in their length.</summary>
internal static class AnswerTokens
{
    private static readonly char[] Separators = [' ', '\t', '\r', '\n', ',', ';', '|', '[', ']', '(', ')', '{', '}', '\'', '"'];
    private static readonly char[] ItemSeparators = [',', ';', '\n'];

    // No task's answer has numbers this long; parsing one takes time that grows with its square.
    private const int MaxDigits = 1_000;

    /// <summary>Gets what stands between blanks, commas, semicolons, bars, brackets and quotes.</summary>
    public static string[] Of(string text) => text.Split(Separators, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Gets what stands between commas, semicolons or line ends, without a pair of brackets around it all and quotes around each.</summary>
    public static IEnumerable<string> Items(string text)
    {
        var list = text.Trim();
        if (list.Length >= 2 && (list[0], list[^1]) is ('[', ']') or ('(', ')') or ('{', '}')) list = list[1..^1];
        return list.Split(ItemSeparators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(item => AnswerText.Collapse(item.Length >= 2 && item[0] is '\'' or '"' && item[^1] == item[0] ? item[1..^1] : item));
    }

    /// <summary>Reads so many integers and nothing else, in any spelling of a list.</summary>
    /// <param name="text">The text.</param>
    /// <param name="count">How many; another number is no list that is looked for.</param>
    /// <param name="numbers">The integers.</param>
    public static bool TryIntegers(string text, int count, out BigInteger[] numbers)
    {
        numbers = [];
        var tokens = Of(text);
        if (tokens.Length != count) return false;
        var read = new BigInteger[count];
        for (var at = 0; at < count; at++)
        {
            if (!TryInteger(tokens[at], out read[at])) return false;
        }

        numbers = read;
        return true;
    }

    /// <summary>Reads integers that fit and nothing else, in any spelling of a list; <see langword="null"/> when that is not what the text is.</summary>
    public static int[]? Integers(string text)
    {
        var tokens = Of(text);
        var numbers = new int[tokens.Length];
        for (var at = 0; at < tokens.Length; at++)
        {
            if (!IsInteger(tokens[at]) || !int.TryParse(tokens[at], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out numbers[at])) return null;
        }

        return numbers;
    }

    private static bool TryInteger(string token, out BigInteger number)
    {
        number = default;
        return token.Length <= MaxDigits && IsInteger(token) && BigInteger.TryParse(token, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
    }

    // The class library's parsers also take NUL characters behind a number.
    private static bool IsInteger(string token)
    {
        var digits = token.AsSpan(token[0] is '-' or '+' ? 1 : 0);
        return !digits.IsEmpty && !digits.ContainsAnyExceptInRange('0', '9');
    }
}
