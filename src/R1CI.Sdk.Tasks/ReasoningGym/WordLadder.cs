using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>Turns one word into another, a letter at a time, by words of a list.</summary>
internal sealed class WordLadder() : ReasoningTask(new("word_ladder", TaskSuite.ReasoningGym, "list of words", VerifierKind.Constraint))
{
    protected override IReadOnlyList<string> Wordings =>
    [
        "Change '{first}' into '{last}' by changing exactly one letter at a time, so that every word on the way is in this list:\n\n{words}\n\nAnswer with all words from '{first}' to '{last}', separated by commas. Any such chain is right.",
        "Only these words are allowed:\n\n{words}\n\nFind a chain that starts with '{first}' and ends with '{last}' in which neighbours differ in exactly one letter. Write the whole chain with commas, both ends included.",
        "Build a word ladder from '{first}' to '{last}': each next word replaces one letter of the word before, and each belongs to the following vocabulary.\n\n{words}\n\nList the words of the ladder in order, comma-separated, with the first and the last word. It need not be the shortest.",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        while (true)
        {
            var words = random.Sample(CommonWords.Short, 60 + (10 * level));
            var first = words[0];
            var before = Search(words, first);
            string[] goals = [.. words.Where(word => before.ContainsKey(word) && Chain(before, word).Length == level + 2)];
            if (goals.Length == 0) continue;
            var last = random.Pick(goals);
            var chain = Chain(before, last);
            var answer = string.Join(", ", chain);
            var known = words.ToHashSet(StringComparer.Ordinal);
            return new TaskDraft(answer, Accept.When(text => Judge(text, known, first, last)), ("first", first), ("last", last), ("words", string.Join(' ', words.Order(StringComparer.Ordinal))))
            {
                Size = chain.Length,
                Right = () => [string.Join(" -> ", chain), string.Join(" → ", chain), string.Join('\n', chain.Select((word, at) => $"{at + 1}. **{word}**")), answer.ToUpperInvariant(), $"{first}, {chain[1]}, {answer}"],
                Wrong = () => [$"{first}, {last}, xyz", string.Join(", ", chain[1..]), string.Join(", ", chain[..^1]), string.Join(", ", [first, .. chain]), string.Join(", ", chain.Reverse())],
            };
        }
    }

    private static bool AreNeighbours(string a, string b) => (a[0] == b[0] ? 0 : 1) + (a[1] == b[1] ? 0 : 1) + (a[2] == b[2] ? 0 : 1) == 1;

    private static Dictionary<string, string> Search(string[] words, string first)
    {
        Dictionary<string, string> before = new() { [first] = "" };
        var queue = new Queue<string>([first]);
        while (queue.TryDequeue(out var word))
        {
            foreach (var next in words)
            {
                if (AreNeighbours(word, next) && before.TryAdd(next, word)) queue.Enqueue(next);
            }
        }

        return before;
    }

    private static string[] Chain(Dictionary<string, string> before, string last)
    {
        List<string> chain = [];
        for (var word = last; word.Length > 0; word = before[word]) chain.Add(word);
        return [.. Enumerable.Reverse(chain)];
    }

    private static string? Judge(string text, HashSet<string> words, string first, string last)
    {
        var chain = AnswerTokens.Moves(text.ToLowerInvariant()).SelectMany(move => move.Split("->")).ToArray();
        if (chain.Length < 2 || chain[0] != first || chain[^1] != last) return "not from the first word to the last";
        if (chain.Any(word => !words.Contains(word))) return "a word is not in the list";
        return chain.Zip(chain.Skip(1)).All(pair => AreNeighbours(pair.First, pair.Second)) ? null : "neighbours must differ in one letter";
    }
}
