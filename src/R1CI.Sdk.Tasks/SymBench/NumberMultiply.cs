using System.Globalization;
using System.Numerics;
using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.SymBench;

/// <summary>The product of several large integers.</summary>
internal sealed class NumberMultiply() : ReasoningTask(new("number_multiply", TaskSuite.SymBench, "integer", VerifierKind.Numeric))
{
    protected override IReadOnlyList<string> Wordings =>
    [
        "Compute {product}. Answer with the exact integer.",
        "What is {product}, written out in full?",
        "Multiply the factors in {product} and give every digit of the result.",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var factors = Enumerable.Range(0, 2 + (level / 2)).Select(_ => Factor(random, level + random.Between(2, 3))).ToArray();
        var product = factors.Aggregate(BigInteger.One, (product, factor) => product * factor);
        var answer = product.ToString(CultureInfo.InvariantCulture);
        return new TaskDraft(answer, Accept.Integer(product), ("product", string.Join(" * ", factors)))
        {
            Right = () => [product.ToString("#,0", CultureInfo.InvariantCulture), answer + ".0"],
            Wrong = () => [(product + 1).ToString(CultureInfo.InvariantCulture), (-product).ToString(CultureInfo.InvariantCulture), answer + "0", product.ToString("E9", CultureInfo.InvariantCulture) is var rounded && BigInteger.Parse(rounded, NumberStyles.Float, CultureInfo.InvariantCulture) == product ? "0" : rounded],
        };
    }

    private static long Factor(TaskRandom random, int digits)
    {
        var low = 1L;
        for (var digit = 1; digit < digits; digit++) low *= 10;
        return random.Between(low, (10 * low) - 1) * (random.Chance(1, 5) ? -1 : 1);
    }
}
