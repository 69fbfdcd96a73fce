using System.Numerics;
using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.SymBench;

/// <summary>Nine kinds of blocks are joined by rules that take turns, each as often as it can.</summary>
internal sealed class StringSynthesis() : ReasoningTask(new("string_synthesis", TaskSuite.SymBench, "nine counts", VerifierKind.Sequence))
{
    private static readonly string[] Things = ["[A]", "[B]", "[C]", "{A}", "{B}", "{C}", "(A)", "(B)", "(C)"];

    protected override IReadOnlyList<string> Wordings =>
    [
        """
        There are square blocks [A], [B], [C], curly blocks {A}, {B}, {C} and round blocks (A), (B), (C):
        Store: {store}
        The rules below take turns: rule 1, rule 2, and so on, after the last one rule 1 again. In its turn a rule is applied as many times in a row as the blocks on its left side last; each time they are used up and those on the right side are added. Everything stops as soon as a whole round through all rules changes nothing, or after {rounds} rounds.
        {rules}
        How many blocks of each kind are there at the end? Answer with nine numbers separated by commas, in the order [A], [B], [C], {A}, {B}, {C}, (A), (B), (C).
        """,
        """
        Block factory. Each rule consumes what stands left of its arrow and delivers what stands right of it.
        {rules}
        Round after round, each rule in its order is used until it cannot be used any more, then the next one follows. The factory closes after {rounds} rounds, or earlier after a round in which no rule was used.
        Store: {store}
        List the nine final amounts for [A], [B], [C], {A}, {B}, {C}, (A), (B), (C), comma-separated.
        """,
        """
        Store: {store}
        {rules}
        One round = every rule once in turn, from the first to the last, each exhausted (applied repeatedly while its inputs are there) before the next. Do rounds until one of them changes nothing, at most {rounds}. Final counts wanted, in the order [A], [B], [C], {A}, {B}, {C}, (A), (B), (C), as a comma-separated list.
        """,
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        while (true)
        {
            var rules = ConversionRules.Of(random, Things, 2 + level, 2);
            int[] store = [.. Things.Select(_ => random.Between(0, 4 + (2 * level)))];
            var (start, limit, uses, isChanged) = (rules.All(store), level + 1, 0, true);
            for (var round = 0; round < limit && isChanged && uses < 500; round++)
            {
                isChanged = false;
                for (var rule = 0; rule < rules.Rules.Length; rule++)
                {
                    while (uses < 500 && rules.TryApply(rule, store)) (isChanged, uses) = (true, uses + 1);
                }
            }

            if (uses < level || uses == 500) continue;
            return new TaskDraft(string.Join(", ", store), Accept.Integers([.. store.Select(count => new BigInteger(count))]), ("store", start), ("rules", rules.Text), ("rounds", $"{limit}"))
            {
                Size = uses, Right = () => [$"[{string.Join(", ", store)}]"],
                Wrong = () => [string.Join(", ", store[..8]), string.Concat(store), string.Join(", ", store.Select((count, at) => at == 4 ? count + 1 : count))],
            };
        }
    }
}
