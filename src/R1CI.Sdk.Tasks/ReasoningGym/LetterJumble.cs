using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>Finds the words behind jumbled letters, among words that are given.</summary>
internal sealed class LetterJumble() : ReasoningTask(new("letter_jumble", TaskSuite.ReasoningGym, "list of words", VerifierKind.Sequence))
{
    // Of two words with the same letters either could be meant.
    private static readonly string[] Words = [.. CommonWords.All.GroupBy(word => string.Concat(word.Order())).Where(group => group.Count() == 1).Select(group => group.First())];

    protected override IReadOnlyList<string> Wordings =>
    [
        "Each of these is a word with its letters mixed up:\n\n{jumbled}\n\nThe words are among the following:\n\n{bank}\n\nWrite the words in the order of the jumbled ones, separated by blanks.",
        "Word bank:\n\n{bank}\n\nUnscramble the letters below; every result is in the bank, and no word is used twice.\n\n{jumbled}\n\nAnswer with the words in the same order, blanks between them.",
        "The letters of some words were shuffled:\n\n{jumbled}\n\nWhich words were they? Choose from this list and keep the order of the shuffled words; separate by blanks.\n\n{bank}",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var bank = random.Sample(Words, (10 * level) + 10);
        var words = bank[..((2 * level) + 1)];
        var answer = string.Join(' ', words);
        return new TaskDraft(answer, Accept.Cells(words), ("jumbled", string.Join(' ', words.Select(word => Mixed(random, word)))), ("bank", string.Join(", ", bank.Order(StringComparer.Ordinal))))
        {
            Size = words.Length * bank.Length,
            Wrong = () => [string.Join(' ', words.Reverse()), answer + " " + bank[^1]],
        };
    }

    private static string Mixed(TaskRandom random, string word)
    {
        while (true)
        {
            var mixed = new string(random.Shuffled([.. word]));
            if (mixed != word) return mixed;
        }
    }
}
