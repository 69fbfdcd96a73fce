using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.SymBench;

/// <summary>Rules that delete from and write to a string are applied in turn, round after round.</summary>
internal sealed class StringDeletionAndModification() : ReasoningTask(new("string_deletion_and_modification", TaskSuite.SymBench, "string", VerifierKind.Exact))
{
    private const string Letters = "abcd";
    private const int MaxChars = 60;

    protected override IReadOnlyList<string> Wordings =>
    [
        """
        A string is changed by rules. In each round the rules are tried in their order, each once, and each one whose condition holds at that moment is applied once. It is over after {rounds}, or as soon as the string is empty: then the answer is the word EMPTY.
        {rules}

        String: {text}

        What is the string at the end?
        """,
        """
        Do {rounds} of the following with the string below. A round goes through the numbered rules from the first to the last; a rule that fits the string as it is then is carried out one time, a rule that does not fit is skipped. An empty string stops everything: answer EMPTY.

        String: {text}

        {rules}
        Give the final string.
        """,
        """
        Rewriting: {rounds}, each trying the rules one after the other on the current string and applying every rule that matches exactly one time.
        {rules}

        String: {text}

        Result (write EMPTY if nothing is left, in which case rewriting stops at once):
        """,
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        while (true)
        {
            var start = Word(random, 4 + (2 * level));
            var rules = Rules(random, 2 + level);
            var (text, changes) = (start, 0);
            for (var round = 0; round < level; round++)
            {
                foreach (var (_, apply) in rules)
                {
                    if (text.Length == 0 || apply(text) is not { } next) continue;
                    text = next;
                    changes++;
                }
            }

            if (changes < level || text.Length > MaxChars || text == start) continue;
            var answer = text.Length == 0 ? "EMPTY" : text;
            return new TaskDraft(answer, Accept.Text(answer, ignoreCase: answer == "EMPTY"),
                ("rounds", level == 1 ? "1 round" : $"{level} rounds"), ("rules", string.Join('\n', rules.Select((rule, at) => $"{at + 1}. {rule.Text}"))), ("text", start))
            {
                Size = changes, Wrong = () => [start, answer + "a"],
            };
        }
    }

    private static List<(string Text, Func<string, string?> Apply)> Rules(TaskRandom random, int count)
    {
        List<(string Text, Func<string, string?> Apply)> rules = [];
        while (rules.Count < count)
        {
            var rule = Rule(random);
            if (!rules.Exists(other => other.Text == rule.Text)) rules.Add(rule);
        }

        return rules;
    }

    private static (string Text, Func<string, string?> Apply) Rule(TaskRandom random)
    {
        var (find, put) = (Word(random, random.Between(1, 2)), Word(random, random.Between(1, 2)));
        return random.Below(6) switch
        {
            0 => ($"If the string starts with \"{find}\", delete that and append \"{put}\" to the end.", text => text.StartsWith(find, StringComparison.Ordinal) ? text[find.Length..] + put : null),
            1 => ($"If the string ends with \"{find}\", delete that and put \"{put}\" in front.", text => text.EndsWith(find, StringComparison.Ordinal) ? put + text[..^find.Length] : null),
            2 => ($"If the string contains \"{find}\", delete its first occurrence.", text => First(text, find, "")),
            3 => ($"If the string contains \"{find}\", replace its first occurrence by \"{put}\".", text => First(text, find, put)),
            4 => ($"If the string has an even number of \"{find[0]}\" (none counts as even), append \"{put}\" to the end.", text => text.Count(letter => letter == find[0]) % 2 == 0 ? text + put : null),
            _ => ($"If the string has more than {find.Length + 5} characters, reverse it.", text => text.Length > find.Length + 5 ? string.Concat(text.Reverse()) : null),
        };
    }

    private static string? First(string text, string find, string put)
    {
        var at = text.IndexOf(find, StringComparison.Ordinal);
        return at < 0 ? null : text[..at] + put + text[(at + find.Length)..];
    }

    private static string Word(TaskRandom random, int length) => string.Concat(Enumerable.Range(0, length).Select(_ => random.Letter(Letters)));
}
