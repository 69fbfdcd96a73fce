using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>The next term of a linear recurrence.</summary>
internal sealed class NumberSequence() : ReasoningTask(new("number_sequence", TaskSuite.ReasoningGym, "integer", VerifierKind.Numeric) { Space = 30_000 })
{
    protected override IReadOnlyList<string> Wordings =>
    [
        "From the third number on, each number of this sequence is p times the number before it, plus q times the one before that, plus r; p and q are fixed integers from -3 to 3 and r is a fixed integer.\n\n{terms}, ?\n\nWhich number comes next?",
        "A sequence obeys a(n) = p*a(n-1) + q*a(n-2) + r for some constant integers p, q, r with p and q between -3 and 3. Continue it by one term:\n\n{terms}, ?\n\nAnswer with that term.",
        "Find the missing last number. The rule has the form: new = p * last + q * (last but one) + r, with the same integers all the time, -3 <= p, q <= 3.\n\n{terms}, ?",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        while (true)
        {
            var (p, q, r) = (random.Between(level < 3 ? 0 : -3, 1 + (level / 2)), random.Between(level < 2 ? 0 : -level / 2, 1 + (level / 2)), random.Between(-10 * level, 10 * level));
            List<long> terms = [random.Between(-9 * level, 9 * level), random.Between(-9 * level, 9 * level)];
            while (terms.Count < 8) terms.Add((p * terms[^1]) + (q * terms[^2]) + r);
            var next = terms[^1];
            terms.RemoveAt(7);
            // Other rules that make the same terms must go on in the same way.
            var isClear = Enumerable.Range(0, 49).All(rule => Next(terms, (rule / 7) - 3, (rule % 7) - 3) is not { } other || other == next);
            if (!isClear || terms.Distinct().Count() < 6) continue;
            var text = string.Join(", ", terms);
            return new TaskDraft($"{next}", Accept.Integer(next), ("terms", text)) { Size = text.Length };
        }
    }

    private static long? Next(List<long> terms, int p, int q)
    {
        var r = terms[2] - (p * terms[1]) - (q * terms[0]);
        for (var at = 3; at < terms.Count; at++)
        {
            if (terms[at] != (p * terms[at - 1]) + (q * terms[at - 2]) + r) return null;
        }

        return (p * terms[^1]) + (q * terms[^2]) + r;
    }
}
