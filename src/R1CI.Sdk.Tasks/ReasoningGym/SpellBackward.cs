using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>Writes letters from the last to the first.</summary>
internal sealed class SpellBackward() : ReasoningTask(new("spell_backward", TaskSuite.ReasoningGym, "string", VerifierKind.Exact) { Space = 20_000 })
{
    protected override IReadOnlyList<string> Wordings =>
    [
        "Spell this backwards: {text}\nWrite the letters without blanks.",
        "Reverse the letters of '{text}' and answer with the resulting string.",
        "What do you get when you read '{text}' from right to left? Give one string.",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        while (true)
        {
            var text = string.Concat(random.Sample(CommonWords.All, level + 1));
            var answer = string.Concat(text.Reverse());
            if (answer == text) continue;
            return new TaskDraft(answer, Accept.Words(answer), ("text", text)) { Wrong = () => [text], Right = () => [$"The answer is {answer}.", answer.ToUpperInvariant()] };
        }
    }
}
