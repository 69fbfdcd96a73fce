using R1CI.Sdk.Tasks.BigBenchHard;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>Which formula follows from others.</summary>
internal sealed class PropositionalLogic() : ReasoningTask(new("propositional_logic", TaskSuite.ReasoningGym, "option letter", VerifierKind.Choice) { HasFewAnswers = true })
{
    private const int OptionCount = 4;

    protected override IReadOnlyList<string> Wordings =>
    [
        "From these premises (~ not, & and, | or, -> if-then)\n\n{premises}\n\nexactly one of the following formulas can be inferred. Which?\n{options}\nAnswer with the letter of the option, such as (A).",
        "Let ~ be negation, & conjunction, | disjunction and -> implication. Given:\n\n{premises}\n\nOnly one option is true whenever all of the given formulas are:\n{options}\nGive its letter in parentheses.",
        "Premises in propositional logic, with ~ for not, & for and, | for or, -> for implies:\n\n{premises}\n\nOf the candidates\n{options}\none is entailed and the others are not. Write its letter.",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var letters = level + 2;
        while (true)
        {
            Formula[] premises = [.. Enumerable.Range(0, level + 1).Select(_ => Formula.Draw(random, letters, 2))];
            var models = Enumerable.Range(0, 1 << letters).Where(model => premises.All(premise => premise.IsTrue(model))).ToArray();
            if (models.Length == 0 || models.Length == 1 << letters) continue;
            var candidates = Enumerable.Range(0, 40).Select(_ => Formula.Draw(random, letters, 1)).Where(formula => formula.IsContingent(letters)).DistinctBy(formula => formula.Text).ToArray();
            var right = Array.Find(candidates, formula => models.All(formula.IsTrue) && !premises.Any(premise => premise.Text == formula.Text));
            string[] wrong = [.. candidates.Where(formula => !models.All(formula.IsTrue)).Take(OptionCount - 1).Select(formula => formula.Text)];
            if (right is null || wrong.Length < OptionCount - 1) continue;
            return OptionList.Shuffled(random, right.Text, wrong).Draft(premises.Length << letters, ("premises", string.Join('\n', premises.Select(premise => premise.Text))));
        }
    }

    // The text has parentheses around every part with two sides, so that no rule of precedence is needed.
    private sealed record Formula(string Text, Func<int, bool> IsTrue)
    {
        public static Formula Draw(TaskRandom random, int letters, int depth)
        {
            if (depth == 0 || random.Chance(1, 6))
            {
                var letter = random.Below(letters);
                Formula leaf = new($"{(char)('P' + letter)}", model => (model >> letter & 1) == 1);
                return random.Chance(1, 3) ? new($"~{leaf.Text}", model => !leaf.IsTrue(model)) : leaf;
            }

            var (left, right) = (Draw(random, letters, depth - 1), Draw(random, letters, depth - 1));
            return random.Below(3) switch
            {
                0 => new($"({left.Text} & {right.Text})", model => left.IsTrue(model) && right.IsTrue(model)),
                1 => new($"({left.Text} | {right.Text})", model => left.IsTrue(model) || right.IsTrue(model)),
                _ => new($"({left.Text} -> {right.Text})", model => !left.IsTrue(model) || right.IsTrue(model)),
            };
        }

        public bool IsContingent(int letters)
        {
            var count = Enumerable.Range(0, 1 << letters).Count(IsTrue);
            return count > 0 && count < 1 << letters;
        }
    }
}
