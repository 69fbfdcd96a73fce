using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>Writes words from the last to the first.</summary>
internal sealed class WordSequenceReversal() : ReasoningTask(new("word_sequence_reversal", TaskSuite.ReasoningGym, "list of words", VerifierKind.Sequence))
{
    protected override IReadOnlyList<string> Wordings =>
    [
        "Reverse the order of these words:\n\n{words}\n\nAnswer with the words, separated by commas.",
        "Write the following list from its last word to its first, with commas between the words:\n\n{words}",
        "Here is a sequence of words:\n\n{words}\n\nGive the same words back to front (the words themselves unchanged), comma-separated.",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var words = random.Sample(CommonWords.All, (4 * level) + random.Below(3));
        string[] reversed = [.. words.Reverse()];
        return new TaskDraft(string.Join(", ", reversed), Accept.Cells(reversed), ("words", string.Join(", ", words))) { Size = words.Length, Wrong = () => [string.Join(", ", words), string.Join(", ", reversed[1..])] };
    }
}
