using System.Text;
using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.SymBench;

/// <summary>A letter is inserted after every occurrence of some patterns of four letters.</summary>
internal sealed class StringInsertion() : ReasoningTask(new("string_insertion", TaskSuite.SymBench, "string", VerifierKind.Exact))
{
    private const string Letters = "ABCDE";

    protected override IReadOnlyList<string> Wordings =>
    [
        """
        Insert letters into a string by these rules:
        {rules}
        Look for the patterns in the original string only; occurrences may overlap, and inserted letters do not count when looking. Each letter goes directly behind the last letter of the occurrence.

        String: {text}

        Answer with the resulting string.
        """,
        """
        Given the string

        String: {text}

        and a list of rules:
        {rules}
        Each place of the given string where a pattern ends gets the rule's letter right after it. All patterns are searched in the string as given (overlaps included), never in inserted letters. What string results?
        """,
        """
        Apply all rules at once to every position of the string:
        {rules}
        "After" means immediately following the last character of the match; matches are those in the unchanged string, and they may share characters.

        String: {text}

        Output: the new string.
        """,
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        Dictionary<string, char> rules = [];
        while (rules.Count < 2 + level) rules.TryAdd(Word(random), random.Letter(Letters));
        var text = new StringBuilder();
        string[] patterns = [.. rules.Keys.Order(StringComparer.Ordinal)];
        while (text.Length < 10 * level) text.Append(random.Chance(1, 3) ? random.Pick(patterns) : Word(random)[..random.Between(1, 4)]);
        var (start, end) = (text.ToString(), new StringBuilder());
        for (var at = 0; at < start.Length; at++)
        {
            end.Append(start[at]);
            if (at >= 3 && rules.TryGetValue(start[(at - 3)..(at + 1)], out var letter)) end.Append(letter);
        }

        var listed = string.Join('\n', random.Shuffled(patterns).Select(pattern => $"- after {pattern} insert {rules[pattern]}"));
        return new TaskDraft(end.ToString(), Accept.Text(end.ToString()), ("rules", listed), ("text", start)) { Wrong = () => start.Length < end.Length ? [start] : [start + "A"] };
    }

    private static string Word(TaskRandom random) => string.Concat(Enumerable.Range(0, 4).Select(_ => random.Letter(Letters)));
}
