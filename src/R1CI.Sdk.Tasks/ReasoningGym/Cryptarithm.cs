using System.Text.RegularExpressions;
using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>An addition whose digits are letters; every assignment that makes it true is right.</summary>
internal sealed partial class Cryptarithm() : ReasoningTask(new("cryptarithm", TaskSuite.ReasoningGym, "digit for each letter", VerifierKind.Constraint))
{
    protected override IReadOnlyList<string> Wordings =>
    [
        "Each letter stands for a digit, different letters for different digits, and no number begins with 0. Find digits that make this addition true:\n\n{addition}\n\nAnswer with every letter once, in the form A=1, B=2; if there are several solutions, any one will do.",
        "Solve the cryptarithm\n\n{addition}\n\n(one digit per letter, no two letters alike, no leading zeros). List all letters with their digits, like A=1, B=2. Any solution counts.",
        "In the sum below digits were replaced by letters, equal digits by equal letters and different ones by different letters; numbers do not start with zero.\n\n{addition}\n\nGive one possible decoding, written A=1, B=2 and so on for each letter that occurs.",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        long low = 10, high = 99;
        for (var at = 1; at < level; at++) (low, high) = (low * 10, (high * 10) + 9);
        long[] addends = [.. Enumerable.Range(0, 2 + (level / 4)).Select(_ => random.Between(low, high))];
        var letters = random.Shuffled([.. "ABCDEFGHIJKLMNOPQRSTUVWXYZ"]);
        string Word(long number) => string.Concat($"{number}".Select(digit => letters[digit - '0']));
        string[] words = [.. addends.Select(Word), Word(addends.Sum())];
        var used = string.Concat(words).Distinct().Order().ToArray();
        string Answer(Func<char, int> digit) => string.Join(", ", used.Select(letter => $"{letter}={digit(letter)}"));
        int Digit(char letter) => Array.IndexOf(letters, letter);
        var answer = Answer(Digit);
        return new TaskDraft(answer, Accept.When(text => Judge(text, words, used)), ("addition", string.Join(" + ", words[..^1]) + " = " + words[^1]))
        {
            Size = words.Sum(word => word.Length),
            Right = () => [answer.Replace("=", ": ", StringComparison.Ordinal), answer.ToLowerInvariant(), $"['{answer.Replace(", ", "', '", StringComparison.Ordinal)}']",  answer.Replace(", ", "\n", StringComparison.Ordinal)],
            Wrong = () => [Answer(_ => 1), Answer(letter => letter == words[0][0] ? 0 : Digit(letter)), answer + ", a=1", answer[..^3]],
        };
    }

    private static string? Judge(string text, string[] words, char[] used)
    {
        var digits = new int[26];
        Array.Fill(digits, -1);
        if (text.Length > 500 || !Form().IsMatch(text)) return "not a list of letters and digits";
        foreach (Match match in Pair().Matches(text))
        {
            var letter = char.ToUpperInvariant(match.Groups[1].Value[0]) - 'A';
            if (digits[letter] >= 0) return "a letter has two digits";
            digits[letter] = match.Groups[2].Value[0] - '0';
        }

        if (digits.Count(digit => digit >= 0) != used.Length || used.Any(letter => digits[letter - 'A'] < 0)) return "not each letter has a digit";
        if (digits.Where(digit => digit >= 0).Distinct().Count() != used.Length) return "two letters have the same digit";
        if (words.Any(word => digits[word[0] - 'A'] == 0)) return "a number begins with 0";
        long Value(string word) => word.Aggregate(0L, (value, letter) => (value * 10) + digits[letter - 'A']);
        return words[..^1].Sum(Value) == Value(words[^1]) ? null : "the sum is not right";
    }

    [GeneratedRegex(@"\A[\{\[\(]?(?:\s*['""]?[A-Za-z]['""]?\s*[=:]\s*['""]?[0-9]['""]?\s*[,;]?)+[\}\]\)]?\z", RegexOptions.NonBacktracking)]
    private static partial Regex Form();

    [GeneratedRegex(@"([A-Za-z])['""]?\s*[=:]\s*['""]?([0-9])")]
    private static partial Regex Pair();
}
