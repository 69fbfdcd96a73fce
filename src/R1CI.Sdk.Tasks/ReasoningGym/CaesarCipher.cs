using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>Decrypts words whose letters were moved along the alphabet, from level 4 on by an unknown distance.</summary>
internal sealed class CaesarCipher() : ReasoningTask(new("caesar_cipher", TaskSuite.ReasoningGym, "text", VerifierKind.Exact))
{
    protected override IReadOnlyList<string> Wordings =>
    [
        "Every letter of a message was moved {shift} forward in the alphabet (after Z comes A again). The result is:\n\n{cipher}\n\nWhat was the message?",
        "Decrypt this text; it was encrypted by a Caesar cipher, each letter replaced by the one {shift} further on, with Z followed by A:\n\n{cipher}\n\nWrite only the plain text.",
        "Undo a rotation of the alphabet by {shift} (by one place A would have become B, and Z would have become A) in\n\n{cipher}\n\nand give the original words.",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        // From level 4 on the words tell how far: one of 25 decryptions is English.
        var (shift, isTold) = (random.Between(1, 25), level < 4);
        var plain = string.Join(' ', random.Sample(CommonWords.All, 3 * level)).ToUpperInvariant();
        var cipher = string.Concat(plain.Select(letter => letter == ' ' ? letter : (char)('A' + ((letter - 'A' + shift) % 26))));
        return new TaskDraft(plain, Accept.Text(plain, ignoreCase: true), ("shift", !isTold ? "an unknown number of places" : shift == 1 ? "1 place" : $"{shift} places"), ("cipher", cipher)) {
            Size = plain.Length * (isTold ? 1 : 2),
            Wrong = () => [cipher],
        };
    }
}
