using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>Keeps or removes the numbers beyond a bound.</summary>
internal sealed class NumberFiltering() : ReasoningTask(new("number_filtering", TaskSuite.ReasoningGym, "list of numbers", VerifierKind.Sequence))
{
    protected override IReadOnlyList<string> Wordings =>
    [
        "From the list\n\n{numbers}\n\n{action} every number {relation} than {bound}. Write the numbers that are then in the list, in their original order, separated by commas, or NONE if the list is empty.",
        "Take this list and {action} all numbers that are {relation} than {bound}:\n\n{numbers}\n\nWhat does it contain afterwards? (Numbers you are asked to keep stay and all others go; numbers you are asked to remove go and all others stay.) Keep the order and separate by commas; for an empty list answer NONE.",
        "Numbers:\n\n{numbers}\n\nInstruction: {action} each one {relation} than {bound}. Give the resulting list with commas, order unchanged. If nothing is left say NONE.",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var numbers = NumberLists.Draw(random, (4 * level) + random.Below(4), 100);
        var (isKept, isLarger, bound) = (random.Chance(1, 2), random.Chance(1, 2), random.Between(-5_000, 5_000));
        int[] left = [.. numbers.Where(number => (isLarger ? number > bound : number < bound) == isKept)];
        return new TaskDraft(left.Length == 0 ? "NONE" : NumberLists.Text(left), NumberLists.Check(left),
            ("numbers", NumberLists.Text(numbers)), ("action", isKept ? "keep" : "remove"), ("relation", isLarger ? "larger" : "smaller"), ("bound", NumberLists.Text(bound)))
        {
            Size = numbers.Length,
            Wrong = () => [NumberLists.Text([.. left, 20_000]), left.Length == 0 ? "0.00" : "NONE"],
        };
    }
}
