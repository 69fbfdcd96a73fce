using R1CI.Sdk.Tasks.BigBenchHard;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>Whether a conclusion follows from statements about all, none or some of several kinds.</summary>
internal sealed class Syllogism() : ReasoningTask(new("syllogism", TaskSuite.ReasoningGym, "Yes or No", VerifierKind.Choice) { HasFewAnswers = true })
{
    private static readonly string[] Kinds =
    [
        "bakers", "swimmers", "poets", "gardeners", "chess players", "vegetarians", "pilots", "singers", "uncles", "cyclists", "twins", "surgeons", "dancers", "early risers", "painters", "tourists", "climbers", "judges",
    ];

    protected override IReadOnlyList<string> Wordings =>
    [
        "Consider these statements, where there is at least one of every kind of people named:\n\n{premises}\n\nDoes it follow that {conclusion}? Answer Yes or No.",
        "Assume the following, and that every kind of people named has at least one member:\n\n{premises}\n\nMust it be true that {conclusion}? Reply with Yes or No.",
        "Given that all of this holds and that each group mentioned has somebody in it:\n\n{premises}\n\ncan one conclude with certainty that {conclusion}? Write Yes or No.",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var (count, wanted) = (level + 2, random.Chance(1, 2));
        while (true)
        {
            var order = random.Shuffled<int>([.. Enumerable.Range(0, count)]);
            List<Statement> premises = [];
            for (var at = 1; at < count; at++)
            {
                // Chains of "all" carry furthest; the last link decides the kind of conclusion.
                var form = random.Chance(3, 5) ? Form.All : (Form)random.Below(4);
                premises.Add(random.Chance(3, 4) ? new(form, order[at - 1], order[at]) : new(form, order[at], order[at - 1]));
            }

            var conclusion = new Statement((Form)random.Below(4), order[0], order[^1]);
            if (random.Chance(1, 2)) conclusion = conclusion with { Subject = order[^1], Predicate = order[0] };
            if (!IsConsistent(premises, count) || Follows(premises, conclusion, count) != wanted) continue;
            var kinds = random.Sample(Kinds, count);
            return TwoWords.Draft(wanted ? "Yes" : "No", wanted ? "No" : "Yes", premises.Count << count,
                ("premises", string.Join('\n', random.Shuffled(premises).Select(premise => $"{premise.Text(kinds)}."))), ("conclusion", Lowered(conclusion.Text(kinds))));
        }
    }

    private static string Lowered(string text) => char.ToLowerInvariant(text[0]) + text[1..];

    // Kinds of members: a bit for each kind of people. The statements about all and none leave some of them open.
    private static int[] Open(List<Statement> premises, int count) =>
        [.. Enumerable.Range(0, 1 << count).Where(member => premises.TrueForAll(premise => !premise.IsUniversal || premise.IsTrueOf(member)))];

    private static bool IsConsistent(List<Statement> premises, int count)
    {
        var open = Open(premises, count);
        return Enumerable.Range(0, count).All(kind => Array.Exists(open, member => (member >> kind & 1) == 1))
            && premises.TrueForAll(premise => premise.IsUniversal || Array.Exists(open, premise.IsTrueOf));
    }

    private static bool Follows(List<Statement> premises, Statement conclusion, int count)
    {
        var open = Open(premises, count);
        if (conclusion.IsUniversal) return Array.TrueForAll(open, conclusion.IsTrueOf);
        // Somebody must exist by a premise, or because no kind is empty, who in any case is as the conclusion says.
        return premises.Exists(premise => !premise.IsUniversal && Array.TrueForAll(open, member => !premise.IsTrueOf(member) || conclusion.IsTrueOf(member)))
            || Enumerable.Range(0, count).Any(kind => Array.TrueForAll(open, member => (member >> kind & 1) == 0 || conclusion.IsTrueOf(member)));
    }

    private enum Form
    {
        All,
        None,
        Some,
        SomeNot,
    }

    private sealed record Statement(Form Form, int Subject, int Predicate)
    {
        public bool IsUniversal => Form is Form.All or Form.None;

        // A universal statement holds for a member; a particular one has the member as its example.
        public bool IsTrueOf(int member)
        {
            var (isSubject, isPredicate) = ((member >> Subject & 1) == 1, (member >> Predicate & 1) == 1);
            return Form switch { Form.All => !isSubject || isPredicate, Form.None => !isSubject || !isPredicate, Form.Some => isSubject && isPredicate, _ => isSubject && !isPredicate };
        }

        public string Text(string[] kinds) => Form switch
        {
            Form.All => $"All {kinds[Subject]} are {kinds[Predicate]}",
            Form.None => $"No {kinds[Subject]} are {kinds[Predicate]}",
            Form.Some => $"Some {kinds[Subject]} are {kinds[Predicate]}",
            _ => $"Some {kinds[Subject]} are not {kinds[Predicate]}",
        };
    }
}
