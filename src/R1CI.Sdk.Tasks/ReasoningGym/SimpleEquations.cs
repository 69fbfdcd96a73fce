using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>A linear equation in one unknown with an integer solution.</summary>
internal sealed class SimpleEquations() : ReasoningTask(new("simple_equations", TaskSuite.ReasoningGym, "integer", VerifierKind.Numeric))
{
    protected override IReadOnlyList<string> Wordings =>
    [
        "Solve for {unknown}:\n\n{equation}\n\nAnswer with the value of {unknown}, an integer.",
        "Which integer {unknown} fulfils this equation?\n\n{equation}\n\nGive just the number.",
        "The equation below has exactly one solution, and it is an integer. Find {unknown}.\n\n{equation}",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var unknown = random.Letter("abcdkmnpqrstuvwxyz");
        var solution = random.Between(-40, 40);
        var (left, slope, sum) = Side(random, level + 1, unknown);
        var (right, rightSlope, rightSum) = level == 1 ? ("", 0, 0) : Side(random, level, unknown);
        if (slope == rightSlope) (left, slope) = ($"{left} + {unknown}", slope + 1);
        // The last term makes both sides equal at the solution.
        var rest = ((slope - rightSlope) * solution) + sum - rightSum;
        right = right.Length == 0 ? $"{rest}" : $"{right} {(rest < 0 ? '-' : '+')} {Math.Abs(rest)}";
        var check = Accept.Integer(solution);
        return new TaskDraft($"{solution}", answer => check(WithoutName(AnswerText.Strip(answer), unknown)), ("unknown", $"{unknown}"), ("equation", $"{left} = {right}"))
        {
            Size = level,
            Right = () => [$"{unknown} = {solution}", $"{unknown}={solution}.0"],
            Wrong = () => [$"{unknown} = {solution + 1}", $"{(unknown == 'q' ? 'Z' : 'Q')} = {solution}", $"{(char)(unknown - 'a' + 'A')}{unknown} = {solution}", $"{-solution - 1}"],
        };
    }

    private static (string Text, int Slope, int Sum) Side(TaskRandom random, int terms, char unknown)
    {
        var (text, slope, sum) = ("", 0, 0);
        for (var at = 0; at < terms; at++)
        {
            var value = random.Between(2, 15) * (random.Chance(1, 2) ? 1 : -1);
            var isUnknown = at == 0 || random.Chance(1, 2);
            if (isUnknown) slope += value;
            else sum += value;
            text += (at == 0 ? value < 0 ? "-" : "" : value < 0 ? " - " : " + ") + Math.Abs(value) + (isUnknown ? $"*{unknown}" : "");
        }

        return (text, slope, sum);
    }

    // The value with the unknown's name before it or without; with another name it is the value of something else.
    private static string WithoutName(string answer, char unknown)
    {
        var at = answer.IndexOf('=', StringComparison.Ordinal);
        return at < 0 ? answer : answer.AsSpan(0, at).Trim() is [var name] && char.ToLowerInvariant(name) == unknown ? answer[(at + 1)..] : "";
    }
}
