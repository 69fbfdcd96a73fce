using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.SymBench;

/// <summary>How often a letter is in a word, and where.</summary>
internal sealed class Letters() : ReasoningTask(new("letters", TaskSuite.SymBench, "count and positions", VerifierKind.Sequence) { MaxLevel = 6 })
{
    private static readonly string[] Beginnings = ["ba", "be", "co", "cri", "da", "de", "fle", "ga", "gre", "hi", "in", "la", "le", "mi", "mo", "na", "no", "pa", "pre", "qua", "ra", "re", "sa", "se", "sti", "ta", "te", "tra", "u", "ve", "wa", "ze"];
    private static readonly string[] Ends = ["", "", "l", "ll", "m", "n", "nn", "r", "rr", "s", "ss", "t", "tt"];

    protected override IReadOnlyList<string> Wordings =>
    [
        """
        How many times does the letter "{letter}" occur in the word "{word}", and at which positions? Positions are counted from 1. Answer in the form: Count: 2, Positions: [3, 7]
        """,
        """
        Look at the invented word "{word}". Count the occurrences of "{letter}" in it and list their places, the first letter being place 1. Write it as: Count: 2, Positions: [3, 7]
        """,
        """
        Word: "{word}". Letter: "{letter}". Give the letter's frequency and its 1-based indices, in ascending order, like this: Count: 2, Positions: [3, 7]
        """,
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var word = "";
        while (word.Length < 5 * level) word += random.Pick(Beginnings) + random.Pick(Ends);
        var letter = random.Letter(word);
        int[] places = [.. Enumerable.Range(1, word.Length).Where(place => word[place - 1] == letter)];
        var answer = Text(places.Length, places);
        return new TaskDraft(answer, Accept.When(text => Judge(text, places)), ("letter", $"{letter}"), ("word", word))
        {
            Size = word.Length,
            Right = () => [$"{places.Length}: {string.Join(", ", places)}", answer.ToLowerInvariant()],
            Wrong = () => [Text(places.Length, [.. places.Select(place => place - 1)]), Text(places.Length + 1, places), $"{places.Length}", Text(places.Length, [.. places[..^1], places[^1] + 1]), answer + "==="],
        };
    }

    private static string? Judge(string text, int[] places)
    {
        if (text.Count(letter => letter is ':' or '=') > 2) return "not the count and the positions";
        var numbers = text.Replace("Count", " ", StringComparison.OrdinalIgnoreCase).Replace("Positions", " ", StringComparison.OrdinalIgnoreCase).Replace("Position", " ", StringComparison.OrdinalIgnoreCase).Replace(':', ' ').Replace('=', ' ');
        return AnswerTokens.Integers(numbers) is { } read && read.SequenceEqual(places.Prepend(places.Length)) ? null : "not the count and the positions";
    }

    private static string Text(int count, int[] places) => $"Count: {count}, Positions: [{string.Join(", ", places)}]";
}
