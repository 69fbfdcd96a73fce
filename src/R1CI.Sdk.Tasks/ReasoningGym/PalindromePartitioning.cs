using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>All ways to cut a string into palindromes.</summary>
internal sealed class PalindromePartitioning() : ReasoningTask(new("palindrome_partitioning", TaskSuite.ReasoningGym, "a partition a line", VerifierKind.Multiset))
{
    protected override IReadOnlyList<string> Wordings =>
    [
        "Find all ways to cut this string into pieces that are all palindromes (single letters are):\n\n{text}\n\nWrite each way on its own line, the pieces in order with blanks between them; the order of the lines does not matter.",
        "Find every partition of\n\n{text}\n\ninto consecutive substrings each of which reads the same backwards. One partition a line, substrings separated by blanks, lines in any order.",
        "Split the word below into palindromic parts in all possible ways, including the one into single letters.\n\n{text}\n\nAnswer: one line per way, parts in their order separated by single blanks.",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        while (true)
        {
            var letters = random.Sample([.. "abcdefghijklmnopqrstuvwxyz"], 3 + (level / 2));
            var text = string.Concat(Enumerable.Range(0, level + 6).Select(_ => random.Pick(letters)));
            var ways = Ways(text);
            if (ways.Count < 2 * level || ways.Count > 8 * level) continue;
            var expected = string.Join('\n', ways.Order(StringComparer.Ordinal));
            return new TaskDraft(string.Join('\n', ways), Accept.When(answer => answer.Length <= 10_000 && Canonical(answer) == expected ? null : "not all the ways, each once"), ("text", text))
            {
                Size = ways.Count * text.Length,
                Right = () => [string.Join('\n', ways.Select((way, at) => $"{at + 1}. {way}")), string.Join("\n\n", ways.AsEnumerable().Reverse()), $"[[\"{string.Join("\"], [\"", ways.Select(way => way.Replace(" ", "\", \"", StringComparison.Ordinal)))}\"]]"],
                Wrong = () => [string.Join('\n', ways.Skip(1)), string.Join('\n', ways.Append(text + "x"))],
            };
        }
    }

    private static string Canonical(string answer)
    {
        if (!AnswerTokens.IsList(string.Join('\n', answer.Split('\n').Select(line => AnswerTokens.WithoutBullet(line.Trim()))))) return answer;
        var lines = answer.Contains(']', StringComparison.Ordinal) ? answer.Split(']') : answer.Split('\n');
        return string.Join('\n', lines.Select(line => string.Join(' ', AnswerTokens.Pieces(AnswerTokens.WithoutBullet(line.Trim())))).Where(line => line.Length > 0).Order(StringComparer.Ordinal));
    }

    private static List<string> Ways(string text)
    {
        if (text.Length == 0) return [""];
        List<string> ways = [];
        for (var length = 1; length <= text.Length; length++)
        {
            var piece = text[..length];
            if (!piece.SequenceEqual(piece.Reverse())) continue;
            ways.AddRange(Ways(text[length..]).Select(rest => rest.Length == 0 ? piece : $"{piece} {rest}"));
        }

        return ways;
    }
}
