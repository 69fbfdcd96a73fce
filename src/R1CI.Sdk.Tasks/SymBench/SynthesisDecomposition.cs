using System.Numerics;
using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.SymBench;

/// <summary>Crops and products are turned into each other by rules that take turns, each once.</summary>
internal sealed class SynthesisDecomposition() : ReasoningTask(new("synthesis_decomposition", TaskSuite.SymBench, "list of counts", VerifierKind.Sequence))
{
    private static readonly string[] Things = ["wheat", "maize", "beans", "flour", "starch", "feed"];

    protected override IReadOnlyList<string> Wordings =>
    [
        """
        A farm has crops (wheat, maize, beans) and products (flour, starch, feed):
        Store: {store}
        Every day the rules are tried one after the other, from rule 1 to the last; each rule for which the store has enough at that moment is carried out once: its left side is taken, its right side is put in.
        {rules}
        This goes on for {days} days, but ends earlier after a day on which no rule was carried out. What is in store then? Answer with the amounts of wheat, maize, beans, flour, starch, feed, separated by commas.
        """,
        """
        Rules of a mill, tried in this order every day, each at most one time a day, only if everything left of the arrow is in store (it is used up; what is right of the arrow is stored):
        {rules}
        Store: {store}
        The mill works {days} days, or fewer if there comes a day on which nothing can be done. Give the final stock as numbers for wheat, maize, beans, flour, starch, feed with commas in between.
        """,
        """
        Store: {store}
        Process, for at most {days} days, ending with the first day that changes nothing. Each day, in order, every rule that is possible with the current stock is executed a single time.
        {rules}
        Final amounts of wheat, maize, beans, flour, starch, feed (comma-separated)?
        """,
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        while (true)
        {
            var rules = ConversionRules.Of(random, Things, 2 + (level / 2), random.Between(1, 2));
            int[] store = [.. Things.Select((_, thing) => random.Between(1, (thing < 3 ? 6 : 3) + (2 * level)))];
            var (start, limit, uses, isChanged) = (rules.All(store), 2 * level, 0, true);
            for (var day = 0; day < limit && isChanged; day++)
            {
                var used = Enumerable.Range(0, rules.Rules.Length).Count(rule => rules.TryApply(rule, store));
                (isChanged, uses) = (used > 0, uses + used);
            }

            if (uses < 2 * level) continue;
            return new TaskDraft(string.Join(", ", store), Accept.Integers([.. store.Select(count => new BigInteger(count))]), ("store", start), ("rules", rules.Text), ("days", $"{limit}"))
            {
                Size = uses, Right = () => [$"({string.Join(", ", store)})"],
                Wrong = () => [string.Join(", ", store[..5]), string.Join(", ", store.Select((count, at) => at == 0 ? count + 1 : count))],
            };
        }
    }
}
