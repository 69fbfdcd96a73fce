using System.Numerics;
using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.SymBench;

/// <summary>Machines are taken apart into parts by rules of which the first that fits is applied.</summary>
internal sealed class StringSplitting() : ReasoningTask(new("string_splitting", TaskSuite.SymBench, "list of counts", VerifierKind.Sequence))
{
    private static readonly string[] Things = ["A", "B", "C", "X", "Y", "Z"];

    protected override IReadOnlyList<string> Wordings =>
    [
        """
        A workshop has machines of types A, B and C and parts of types X, Y and Z:
        Store: {store}
        In each step the first rule in the list whose left side is in store is applied once: the left side is used up, the right side is added.
        {rules}
        Work ends when no rule can be applied, or after {steps} steps. How many A, B, C, X, Y and Z are there then? Answer with the six numbers in this order, separated by commas.
        """,
        """
        Machines (A, B, C) and parts (X, Y, Z) are converted by rules.
        {rules}
        A step means: go through the rules from the top and apply, one single time, the first one for which everything on the left of the arrow is there; it disappears and what is on the right appears. There are {steps} steps at most, fewer if no rule fits any more.
        Store: {store}
        State the final amounts of A, B, C, X, Y, Z, comma-separated.
        """,
        """
        Store: {store}
        Rules in order of priority:
        {rules}
        Repeat up to {steps} times: apply the applicable rule of highest priority once (consume left, produce right); stop early if none is applicable. Report the six amounts for A, B, C, X, Y, Z as a comma-separated list.
        """,
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        while (true)
        {
            var rules = ConversionRules.Of(random, Things, 3 + (level / 2), random.Between(1, 2));
            int[] store = [.. Things.Select((_, thing) => random.Between(0, (thing < 3 ? 4 : 2) + level))];
            var (start, limit, steps) = (rules.All(store), 5 * level, 0);
            int[] before = [.. store];
            while (steps < limit && Enumerable.Range(0, rules.Rules.Length).Any(rule => rules.TryApply(rule, store))) steps++;
            if (steps < 2 * level) continue;
            return new TaskDraft(string.Join(", ", store), Accept.Integers([.. store.Select(count => new BigInteger(count))]), ("store", start), ("rules", rules.Text), ("steps", $"{limit}"))
            {
                Size = steps, Right = () => [$"[{string.Join(", ", store)}]", string.Join('\n', store)],
                Wrong = () => [string.Join(", ", store[..5]), string.Join(", ", store.Select((count, at) => at == 2 ? count + 1 : count)), .. before.SequenceEqual(store) ? Array.Empty<string>() : [string.Join(", ", before)]],
            };
        }
    }
}
