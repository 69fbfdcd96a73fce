using System.Text.RegularExpressions;
using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>Sums, differences and products of Gaussian integers.</summary>
internal sealed partial class ComplexArithmetic() : ReasoningTask(new("complex_arithmetic", TaskSuite.ReasoningGym, "complex number", VerifierKind.Symbolic))
{
    protected override IReadOnlyList<string> Wordings =>
    [
        "Compute with complex numbers (i is the imaginary unit):\n\n{expression}\n\nGive the result in the form a + bi with integers a and b.",
        "What is the value of this expression, where i * i = -1?\n\n{expression}\n\nWrite it as a + bi; a and b are integers.",
        "Simplify to a single complex number a + bi (integers a, b; i is the square root of -1):\n\n{expression}",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var (text, re, im) = Operand(random);
        for (var at = 0; at < level; at++)
        {
            var (next, nextRe, nextIm) = Operand(random);
            var sign = random.Letter("+-*");
            (re, im) = sign switch
            {
                '+' => (re + nextRe, im + nextIm),
                '-' => (re - nextRe, im - nextIm),
                _ => ((re * nextRe) - (im * nextIm), (re * nextIm) + (im * nextRe)),
            };
            text = at == level - 1 ? $"{text} {sign} {next}" : $"[{text} {sign} {next}]";
        }

        return new TaskDraft(Text(re, im), Accept.When(answer => IsEqual(answer, re, im) ? null : "not the number"), ("expression", text))
        {
            Size = level,
            Wrong = () => [Text(re + 1, im), Text(re, im - 1), Text(im, re + im + 1)],
            Right = () => [$"({Text(re, im)})", $"({Text(re, im).Replace(" ", "", StringComparison.Ordinal).Replace('i', 'j')})", Text(re, im).Replace(" ", "", StringComparison.Ordinal), $"{im}i{(re < 0 ? "" : "+")}{re}"],
        };
    }

    private static (string Text, long Re, long Im) Operand(TaskRandom random)
    {
        long re = random.Between(-9, 9), im = random.Between(1, 9) * (random.Chance(1, 2) ? 1 : -1);
        return ($"({Text(re, im)})", re, im);
    }

    private static string Text(long re, long im) => $"{re} {(im < 0 ? '-' : '+')} {Math.Abs(im)}i";

    private static bool IsEqual(string answer, long re, long im)
    {
        var text = string.Concat(answer.Where(letter => letter is not (' ' or '*'))).Replace('\u2212', '-');
        // Python's spelling of i.
        if (text.EndsWith('j') || text.EndsWith("j)", StringComparison.Ordinal)) text = text.Replace('j', 'i');
        if (text.StartsWith('(') && text.EndsWith(')')) text = text[1..^1];
        if (text.Length > 60 || !Form().IsMatch(text)) return false;
        long a = 0, b = 0;
        foreach (Match part in Part().Matches(text))
        {
            var digits = part.Groups[2].Value;
            var value = (digits.Length == 0 ? 1 : long.Parse(digits)) * (part.Groups[1].Value == "-" ? -1 : 1);
            if (part.Groups[3].Length > 0) b += value;
            else a += value;
        }

        return a == re && b == im;
    }

    // A real part, an imaginary part or both, in any order.
    [GeneratedRegex(@"\A(?:[+-]?[0-9]{1,15}(?:[+-][0-9]{0,15}i)?|[+-]?[0-9]{0,15}i(?:[+-][0-9]{1,15})?)\z")]
    private static partial Regex Form();

    [GeneratedRegex(@"([+-]?)(?=[0-9i])([0-9]*)(i?)")]
    private static partial Regex Part();
}
