using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>Sorts decimal numbers.</summary>
internal sealed class NumberSorting() : ReasoningTask(new("number_sorting", TaskSuite.ReasoningGym, "list of numbers", VerifierKind.Sequence))
{
    protected override IReadOnlyList<string> Wordings =>
    [
        "Sort these numbers in {order} order:\n\n{numbers}\n\nAnswer with the sorted list, separated by commas.",
        "Put the following list into {order} order and write all numbers, repeated ones as often as they occur, with commas between them:\n\n{numbers}",
        "Arrange in {order} order (comma-separated, nothing left out):\n\n{numbers}",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var numbers = NumberLists.Draw(random, (4 * level) + random.Below(3), 100);
        var isAscending = random.Chance(1, 2);
        int[] sorted = [.. numbers.Order()];
        if (!isAscending) Array.Reverse(sorted);
        return new TaskDraft(NumberLists.Text(sorted), NumberLists.Check(sorted), ("order", isAscending ? "ascending" : "descending"), ("numbers", NumberLists.Text(numbers)))
        {
            Size = numbers.Length,
            Right = () => [$"[{NumberLists.Text(sorted)}]", NumberLists.Text(sorted).Replace(", ", "\n", StringComparison.Ordinal)],
            Wrong = () => [NumberLists.Text([sorted[1], sorted[0] + 1, .. sorted[2..]]), NumberLists.Text([.. sorted, sorted[0]])],
        };
    }
}
