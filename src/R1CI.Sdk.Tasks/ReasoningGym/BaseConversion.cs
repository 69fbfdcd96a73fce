using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>A number in another base.</summary>
internal sealed class BaseConversion() : ReasoningTask(new("base_conversion", TaskSuite.ReasoningGym, "digits", VerifierKind.Exact))
{
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";

    protected override IReadOnlyList<string> Wordings =>
    [
        "The number {number} is written in base {from}. Write it in base {to}; letters a, b, c, ... stand for digits from 10 on. Give the digits only.",
        "Convert {number} from base {from} to base {to}. Use a for ten, b for eleven and so on, and write nothing but the digits.",
        "What does {number} (base {from}) look like in base {to}? Digits above 9 are lower-case letters, beginning with a. No prefix.",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var value = random.Between(200L, 200L << (5 * level));
        var (from, to) = (random.Between(2, 36), random.Between(2, 35));
        if (to >= from) to++;
        var answer = In(value, to);
        var check = Accept.Text(answer, ignoreCase: true);
        // Zeros in front change nothing.
        return new TaskDraft(answer, text => check(AnswerText.Strip(text) is ['0', ..] zeros && zeros.Length < 100 ? zeros.TrimStart('0') : text),
            ("number", In(value, from)), ("from", $"{from}"), ("to", $"{to}"))
        {
            Size = level * 5,
            Right = () => [answer.ToUpperInvariant(), "0" + answer],
            Wrong = () => [In(value + 1, to), answer + "0", In(value, to == 2 ? 3 : to - 1)],
        };
    }

    private static string In(long value, int radix)
    {
        var text = "";
        for (; value > 0; value /= radix) text = Digits[(int)(value % radix)] + text;
        return text;
    }
}
