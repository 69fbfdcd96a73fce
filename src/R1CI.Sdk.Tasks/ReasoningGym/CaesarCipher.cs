using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>Decrypts text whose letters were moved along the alphabet.</summary>
internal sealed class CaesarCipher() : ReasoningTask(new("caesar_cipher", TaskSuite.ReasoningGym, "text", VerifierKind.Exact))
{
    protected override IReadOnlyList<string> Wordings =>
    [
        "Every letter of a message was moved {shift} places forward in the alphabet (after Z comes A again). The result is:\n\n{cipher}\n\nWhat was the message?",
        "Decrypt this text; it was encrypted by a Caesar cipher that adds {shift} to each letter's place, with Z followed by A:\n\n{cipher}\n\nWrite only the plain text.",
        "Undo a rotation of the alphabet by {shift} (so that with 1, A had become B and Z had become A) in\n\n{cipher}\n\nand give the original words.",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var shift = random.Between(1, 25);
        var plain = string.Join(' ', random.Sample(CommonWords.All, 3 * level)).ToUpperInvariant();
        var cipher = string.Concat(plain.Select(letter => letter == ' ' ? letter : (char)('A' + ((letter - 'A' + shift) % 26))));
        return new TaskDraft(plain, Accept.Text(plain, ignoreCase: true), ("shift", $"{shift}"), ("cipher", cipher)) { Wrong = () => [cipher] };
    }
}
