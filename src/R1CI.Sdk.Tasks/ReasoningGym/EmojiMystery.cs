using System.Text;
using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>A message whose letters are animals of the emoji table.</summary>
internal sealed class EmojiMystery() : ReasoningTask(new("emoji_mystery", TaskSuite.ReasoningGym, "text", VerifierKind.Exact))
{
    private const int FirstEmoji = 0x1F400;

    protected override IReadOnlyList<string> Wordings =>
    [
        "Each emoji of this message stands for a letter: the one with the code point U+{base} is a, the next code point is b, and so on to z. Blanks separate words.\n\n{message}\n\nWrite the message in letters.",
        "Somebody replaced the letters a to z by the 26 characters from U+{base} on, in order. Decode:\n\n{message}\n\nAnswer with the plain words.",
        "Decipher the following line, in which letter number k of the alphabet (a is number 0) has become the character with the code U+{base} + k:\n\n{message}\n\nGive the text in Latin letters.",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var text = string.Join(' ', random.Sample(CommonWords.All, 2 * level));
        var first = FirstEmoji + random.Below(30);
        var message = string.Concat(text.Select(letter => letter == ' ' ? "  " : new Rune(first + letter - 'a').ToString()));
        return new TaskDraft(text, Accept.Text(text, ignoreCase: true), ("base", $"{first:X}"), ("message", message)) { Wrong = () => [message] };
    }
}
