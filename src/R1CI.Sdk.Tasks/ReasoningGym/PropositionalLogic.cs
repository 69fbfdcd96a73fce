using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>A short formula that follows from others together.</summary>
/// <remarks>
/// With at most two letters a conclusion cannot repeat the premises, each of which has more; and what follows from one premise alone (with it every
/// tautology) does not count. So every right answer takes an inference.
/// </remarks>
internal sealed class PropositionalLogic() : ReasoningTask(new("propositional_logic", TaskSuite.ReasoningGym, "formula", VerifierKind.Constraint) { NeighbourShare = 0.05 })
{
    private const int MaxLettersOfAnswer = 2;

    protected override IReadOnlyList<string> Wordings =>
    [
        "Premises (~ not, & and, | or, -> if-then):\n\n{premises}\n\nFind a formula that is true whenever all premises are, but follows from no single one of them alone. It may have only letters of the premises, and at most two letters, the same one twice counted as two; write it with ~ & | -> and brackets, such as ~P or (P -> ~Q). Every formula like this is right.",
        "Let ~ be negation, & conjunction, | disjunction and -> implication. All of these hold:\n\n{premises}\n\nDraw a conclusion: a formula of one or two letters (letters from above, counted as often as they occur) that the premises entail together and none of them entails by itself. Use the same notation, for example (~P | Q). There may be several; give one.",
        "In propositional logic, with ~ for not, & for and, | for or, -> for implies, you are given\n\n{premises}\n\nWrite one formula that must be true if all of these are, that could be false if only one of them were known (whichever), and in which letters of the premises occur at most twice altogether, for instance Q or (P & ~Q). Any formula that fits is accepted.",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var letters = level + 2;
        var all = TruthTable.All(letters);
        while (true)
        {
            Formula[] premises = [.. Enumerable.Range(0, level + 1).Select(_ => Premise(random, letters))];
            var together = premises.Aggregate(all, (table, premise) => table & premise.Table);
            var used = premises.Aggregate("", (text, premise) => text + premise.Text);
            if (together == 0 || !TruthTable.Letters[..letters].All(used.Contains)) continue;
            Formula[] candidates = [.. Short(letters)];
            Formula[] right = Array.FindAll(candidates, formula => Follows(formula.Table, premises, together));
            // Where much follows a guess is likely to be right.
            if (right.Length == 0 || right.Length * 8 > candidates.Length) continue;
            var oracle = random.Pick(right).Text;
            return new TaskDraft(oracle, Accept.When(text => Judge(text, premises, together, letters)), ("premises", string.Join('\n', premises.Select(premise => premise.Text))))
            {
                Size = premises.Length << letters,
                Right = () => right.Select(formula => formula.Text).Append($"~~({oracle})").Append(oracle.Replace("&", "∧", StringComparison.Ordinal).Replace("|", "\\lor", StringComparison.Ordinal).Replace("~", "¬", StringComparison.Ordinal)),
                Wrong = () => candidates.Where(formula => !Follows(formula.Table, premises, together)).Select(formula => formula.Text).Take(20).Append(premises[0].Text).Append("P | ~P").Append("P & ~P").Append($"{oracle} | {oracle} | {oracle}").Append($"({oracle}")
                    .Append(string.Join(" & ", premises.Select(premise => premise.Text))),
            };
        }
    }

    private static bool Follows(UInt128 table, Formula[] premises, UInt128 together) => (together & ~table) == 0 && Array.TrueForAll(premises, premise => (premise.Table & ~table) != 0);

    private static string? Judge(string text, Formula[] premises, UInt128 together, int letters)
    {
        if (!TruthTable.TryRead(text, letters, out var table, out var count)) return "not a formula in these letters";
        if (count > MaxLettersOfAnswer) return "more than two letters";
        return Follows(table, premises, together) ? null : "does not follow, or follows from a single premise";
    }

    private static Formula Premise(TaskRandom random, int letters)
    {
        while (true)
        {
            if (Draw(random, letters, 2) is { } formula && formula.Text.Count(char.IsAsciiLetterUpper) > MaxLettersOfAnswer) return formula;
        }
    }

    // The text has brackets around every part with two sides; null where a side adds nothing, as in (P & P).
    private static Formula? Draw(TaskRandom random, int letters, int depth)
    {
        if (depth == 0 || random.Chance(1, 6)) return Literal(random.Below(letters), random.Chance(1, 3), letters);
        if (Draw(random, letters, depth - 1) is not { } left || Draw(random, letters, depth - 1) is not { } right) return null;
        var (sign, all) = (random.Letter("&||>>"), TruthTable.All(letters));
        var table = TruthTable.Join(sign, left.Table, right.Table, all);
        return table == 0 || table == all || table == left.Table || table == right.Table || table == (all & ~left.Table) || table == (all & ~right.Table) ? null : new($"({left.Text} {Sign(sign)} {right.Text})", table);
    }

    // Each formula of one or two different letters, but for those of equal value.
    private static IEnumerable<Formula> Short(int letters)
    {
        Formula[] literals = [.. Enumerable.Range(0, 2 * letters).Select(at => Literal(at / 2, at % 2 == 1, letters))];
        foreach (var (at, left) in literals.Index())
        {
            yield return left;
            foreach (var right in literals.Skip((at / 2 * 2) + 2))
            {
                yield return new($"({left.Text} & {right.Text})", left.Table & right.Table);
                yield return at % 2 == 1 ? new($"({left.Text[1..]} -> {right.Text})", left.Table | right.Table) : new($"({left.Text} | {right.Text})", left.Table | right.Table);
            }
        }
    }

    private static Formula Literal(int letter, bool isDenied, int letters)
    {
        var table = TruthTable.Of(letter, letters);
        return isDenied ? new($"~{TruthTable.Letters[letter]}", TruthTable.All(letters) & ~table) : new($"{TruthTable.Letters[letter]}", table);
    }

    private static string Sign(char sign) => sign == '>' ? "->" : $"{sign}";

    private sealed record Formula(string Text, UInt128 Table);
}
