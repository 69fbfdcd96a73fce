using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class CryptarithmTests() : TaskTests("cryptarithm")
{
    /// <summary>Tries digits column by column, from the right.</summary>
    protected override string Solve(string prompt)
    {
        var words = Words(prompt);
        var digits = new Dictionary<char, int>();
        if (!Place(words, digits, 0, 0, 0)) throw new InvalidOperationException("no solution");
        return string.Join(", ", digits.Select(pair => $"{pair.Key}={pair.Value}"));
    }

    protected override bool? Judge(string prompt, string answer)
    {
        var words = Words(prompt);
        var pairs = Regex.Matches(answer.ToUpperInvariant(), "([A-Z])(?:=|: )([0-9])").Select(match => (Letter: match.Groups[1].Value[0], Digit: match.Groups[2].Value)).ToList();
        if (!pairs.Select(pair => pair.Letter).Order().SequenceEqual(string.Concat(words).Distinct().Order())) return false;
        if (pairs.Select(pair => pair.Digit).Distinct().Count() != pairs.Count) return false;
        string[] numbers = [.. words.Select(word => string.Concat(word.Select(letter => pairs.Single(pair => pair.Letter == letter).Digit)))];
        return numbers.All(number => number[0] != '0') && numbers[..^1].Sum(long.Parse) == long.Parse(numbers[^1]);
    }

    private static string[] Words(string prompt) => Regex.Match(prompt, @"^[A-Z]+ \+ .* = [A-Z]+$", RegexOptions.Multiline).Value.Split([' ', '+', '='], StringSplitOptions.RemoveEmptyEntries);

    private static bool Place(string[] words, Dictionary<char, int> digits, int column, int row, int carry)
    {
        if (column == words[^1].Length) return carry == 0;
        if (row == words.Length - 1)
        {
            var letter = words[^1][^(column + 1)];
            var sum = carry + words[..^1].Where(word => word.Length > column).Sum(word => digits[word[^(column + 1)]]);
            if (digits.TryGetValue(letter, out var known)) return known == sum % 10 && Place(words, digits, column + 1, 0, sum / 10);
            return Try(words, digits, letter, sum % 10, () => Place(words, digits, column + 1, 0, sum / 10));
        }

        if (words[row].Length <= column || digits.ContainsKey(words[row][^(column + 1)])) return Place(words, digits, column, row + 1, carry);
        return Enumerable.Range(0, 10).Any(digit => Try(words, digits, words[row][^(column + 1)], digit, () => Place(words, digits, column, row + 1, carry)));
    }

    private static bool Try(string[] words, Dictionary<char, int> digits, char letter, int digit, Func<bool> rest)
    {
        if (digits.ContainsValue(digit) || (digit == 0 && words.Any(word => word[0] == letter))) return false;
        digits[letter] = digit;
        return rest() || !digits.Remove(letter);
    }
}
