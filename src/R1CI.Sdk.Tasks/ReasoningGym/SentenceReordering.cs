using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>Puts the words of a sentence into an order that is described.</summary>
internal sealed class SentenceReordering() : ReasoningTask(new("sentence_reordering", TaskSuite.ReasoningGym, "sentence", VerifierKind.Sequence) { Space = 500_000_000 })
{
    // One word of each role at most, and no word can have another's role (a box, to box), so the order leaves no choice. Level 1 has the first of the optional roles only.
    private static readonly (string Role, string[] Words)[] Roles =
    [
        ("a person's name", ["Alice", "Boris", "Clara", "David", "Emma", "Felix", "Greta", "Hugo", "Irene", "Jonas", "Karin", "Louis"]),
        ("an adverb of frequency", ["always", "often", "sometimes", "rarely", "never", "usually"]),
        ("a verb", ["admires", "borrows", "destroys", "examines", "forgets", "receives", "describes", "inspects"]),
        ("a number", ["two", "three", "four", "five", "six", "seven", "eight", "nine"]),
        ("a word for size", ["tiny", "small", "big", "huge", "enormous"]),
        ("a colour", ["red", "blue", "green", "yellow", "purple", "black", "white", "brown"]),
        ("a material", ["wooden", "plastic", "golden", "leather", "metal", "paper"]),
        ("a plural noun", ["guitars", "violins", "sofas", "kettles", "lanterns", "umbrellas", "wardrobes", "cupboards"]),
        ("a manner", ["quickly", "carefully", "secretly", "happily", "slowly"]),
        ("a place", ["indoors", "outdoors", "upstairs", "downstairs", "abroad"]),
    ];

    private static readonly int[][] RolesOfLevel = [[0, 1, 2, 3, 7], [0, 1, 2, 3, 5, 7], [0, 1, 2, 3, 4, 5, 7], [0, 1, 2, 3, 4, 5, 6, 7, 8], [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]];

    protected override IReadOnlyList<string> Wordings =>
    [
        "These words are in disorder:\n\n{words}\n\nPut them in order as a sentence of this pattern: {pattern}. Write the words with blanks between them.",
        "Rearrange the words\n\n{words}\n\nso that they come in the following order of roles, one word each: {pattern}. Answer with the sentence.",
        "A sentence was built as {pattern} (one word for each, in this order) and then shuffled:\n\n{words}\n\nWhat was the sentence?",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var roles = RolesOfLevel[level - 1];
        string[] words = [.. roles.Select(role => random.Pick(Roles[role].Words))];
        var answer = string.Join(' ', words);
        return new TaskDraft(answer, Accept.Cells(words), ("words", string.Join(", ", random.Shuffled(words))), ("pattern", string.Join(", ", roles.Select(role => Roles[role].Role))))
        {
            Size = words.Length,
            Right = () => [answer + "."],
            Wrong = () => [string.Join(' ', words.Reverse()), string.Join(' ', words[1..].Append(words[0]))],
        };
    }
}
