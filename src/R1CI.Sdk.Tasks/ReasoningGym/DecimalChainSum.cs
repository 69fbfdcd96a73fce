using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>Decimal numbers with two places added and subtracted in a row.</summary>
internal sealed class DecimalChainSum() : ReasoningTask(new("decimal_chain_sum", TaskSuite.ReasoningGym, "decimal number", VerifierKind.Numeric))
{
    protected override IReadOnlyList<string> Wordings =>
    [
        "Add and subtract exactly:\n\n{chain}\n\nGive the result as a decimal number.",
        "What does this come to? Do not round.\n\n{chain}\n\nAnswer with one number.",
        "A bill lists these amounts with their signs:\n\n{chain}\n\nWhat is the total, to the cent? Write the number only.",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var numbers = NumberLists.Draw(random, (2 * level) + 1, 100 * level);
        numbers[0] = Math.Abs(numbers[0]);
        // A sum that ends in 0 has two spellings, and backwards it may be the same number.
        if (numbers.Sum() % 10 == 0) numbers[^1]++;
        var chain = NumberLists.Text(numbers[0]) + string.Concat(numbers.Skip(1).Select(number => $" {(number < 0 ? '-' : '+')} {NumberLists.Text(Math.Abs(number))}"));
        var sum = numbers.Sum();
        return new TaskDraft(NumberLists.Text(sum), Accept.Fraction(sum, 100), ("chain", chain)) { Size = numbers.Length, Wrong = () => [NumberLists.Text(sum + 1), NumberLists.Text(sum - 10)] };
    }
}
