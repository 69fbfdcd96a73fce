using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.SymBench;

/// <summary>A password of two digits and two letters is deduced from what is said about guesses.</summary>
internal sealed class Cryptanalysis() : ReasoningTask(new("cryptanalysis", TaskSuite.SymBench, "two digits and two letters", VerifierKind.Exact) { MaxLevel = 4 })
{
    private static readonly Lazy<List<int[]>> FewCodes = new(() => [.. Codes(10)]);
    private static readonly Lazy<List<int[]>> AllCodes = new(() => [.. Codes(26)]);

    protected override IReadOnlyList<string> Wordings =>
    [
        """
        A password consists of two different digits followed by two different letters from A to {last}. These passwords were tried, and each time the lock told how many characters are right and in the right place, and how many occur in the password but in another place{together}:
        {guesses}
        Exactly one password agrees with everything. Which one? Answer with its four characters, such as 27AB.
        """,
        """
        Crack the code: first two digits (not equal), then two letters from the range A-{last} (not equal). For every attempt below you learn how many of its characters sit where they belong, and how many belong to the code but sit elsewhere{together}.
        {guesses}
        There is only one code left. Write it as four characters in a row, for instance 27AB.
        """,
        """
        Find the only secret of the form digit, digit, letter, letter (digits distinct; letters distinct, A to {last}) that fits these answers. "Placed" counts characters in their right place, "misplaced" those that are in the secret at another place{together}.
        {guesses}
        Give the secret, e.g. 27AB.
        """,
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var (letters, isTogether) = (level % 2 == 1 ? 10 : 26, level > 2);
        var secret = Code(random, letters);
        var candidates = letters == 10 ? FewCodes.Value : AllCodes.Value;
        List<string> guesses = [];
        while (candidates.Count > 1)
        {
            // What is still possible says the most; now and then a guess that is not keeps the list from being a search by itself.
            var guess = random.Chance(1, 4) ? Code(random, letters) : random.Pick(candidates);
            if (guess.SequenceEqual(secret)) continue;
            var answer = Answer(guess, secret, isTogether);
            var left = candidates.FindAll(code => Answer(guess, code, isTogether) == answer);
            if (left.Count == candidates.Count) continue;
            candidates = left;
            guesses.Add($"- {Text(guess)}: {Said(answer, isTogether)}");
        }

        var text = Text(secret);
        return new TaskDraft(text, Accept.Cells(text.Select(char.ToString)),
            ("last", $"{(char)('A' + letters - 1)}"), ("together", isTogether ? ", digits and letters counted together" : ", for digits and letters separately"), ("guesses", string.Join('\n', random.Shuffled(guesses))))
        {
            // Digits and letters are searched one after the other when they are counted separately.
            Size = isTogether ? 90 * letters * (letters - 1) : 90 + (letters * (letters - 1)),
            Wrong = () => [text[2..] + text[..2], $"{text[1]}{text[0]}{text[2..]}"],
        };
    }

    private static int[] Code(TaskRandom random, int letters) => [.. random.Sample([.. Enumerable.Range(0, 10)], 2), .. random.Sample([.. Enumerable.Range(10, letters)], 2)];

    private static IEnumerable<int[]> Codes(int letters) =>
        from a in Enumerable.Range(0, 10) from b in Enumerable.Range(0, 10) where a != b
        from c in Enumerable.Range(10, letters) from d in Enumerable.Range(10, letters) where c != d
        select new[] { a, b, c, d };

    private static (int, int, int, int) Answer(int[] guess, int[] code, bool isTogether)
    {
        var digitsPlaced = (guess[0] == code[0] ? 1 : 0) + (guess[1] == code[1] ? 1 : 0);
        var digitsMisplaced = (guess[0] == code[1] ? 1 : 0) + (guess[1] == code[0] ? 1 : 0);
        var lettersPlaced = (guess[2] == code[2] ? 1 : 0) + (guess[3] == code[3] ? 1 : 0);
        var lettersMisplaced = (guess[2] == code[3] ? 1 : 0) + (guess[3] == code[2] ? 1 : 0);
        return isTogether ? (digitsPlaced + lettersPlaced, digitsMisplaced + lettersMisplaced, 0, 0) : (digitsPlaced, digitsMisplaced, lettersPlaced, lettersMisplaced);
    }

    private static string Said((int A, int B, int C, int D) answer, bool isTogether) => isTogether
        ? $"{answer.A} placed, {answer.B} misplaced"
        : $"digits {answer.A} placed, {answer.B} misplaced; letters {answer.C} placed, {answer.D} misplaced";

    private static string Text(int[] code) => $"{code[0]}{code[1]}{(char)('A' + code[2] - 10)}{(char)('A' + code[3] - 10)}";
}
