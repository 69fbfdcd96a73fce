using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>Arranges letters to a palindrome; there are many.</summary>
internal sealed class PalindromeGeneration() : ReasoningTask(new("palindrome_generation", TaskSuite.ReasoningGym, "string", VerifierKind.Constraint))
{
    protected override IReadOnlyList<string> Wordings =>
    [
        "Arrange all of these letters so that the result reads the same forwards and backwards:\n\n{letters}\n\nUse each letter as often as it is listed. Any such arrangement is right; write it without blanks.",
        "Build a palindrome out of exactly the letters\n\n{letters}\n\n(every one used once, none added). It need not be a real word. Answer with the string only.",
        "Letters: {letters}\n\nFind an ordering of all of them that is a palindrome and write it as one string. There may be several; one is enough.",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var half = string.Concat(Enumerable.Range(0, (2 * level) + 2).Select(_ => random.Letter("abcdefghijklmnopqrstuvwxyz")));
        var middle = random.Chance(1, 2) ? $"{random.Letter("abcdefghijklmnopqrstuvwxyz")}" : "";
        var answer = half + middle + string.Concat(half.Reverse());
        var sorted = string.Concat(answer.Order());
        return new TaskDraft(answer, Accept.When(text => Judge(text, sorted)), ("letters", string.Join(' ', random.Shuffled([.. answer]))))
        {
            Right = () => [answer.ToUpperInvariant(), string.Concat(half.Reverse()) + middle + half],
            Wrong = () => [half + middle + half + "q", answer + answer, answer[1..], "a" + answer + "a"],
        };
    }

    private static string? Judge(string text, string sorted)
    {
        var answer = text.ToLowerInvariant();
        if (answer.Length != sorted.Length || string.Concat(answer.Order()) != sorted) return "not these letters";
        return answer.SequenceEqual(answer.Reverse()) ? null : "not the same backwards";
    }
}
