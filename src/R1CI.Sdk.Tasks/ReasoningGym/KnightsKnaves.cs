using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.BigBenchHard;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>Who on an island always tells the truth and who always lies, by what they say of one another.</summary>
internal sealed class KnightsKnaves() : ReasoningTask(new("knights_knaves", TaskSuite.ReasoningGym, "knight or knave for each", VerifierKind.Sequence))
{
    protected override IReadOnlyList<string> Wordings =>
    [
        "On an island, knights always tell the truth and knaves always lie; everybody is one or the other. These are the inhabitants: {people}. They say:\n\n{statements}\n\nWhat is each of them? Answer with one word, knight or knave, for each inhabitant in the order given above, separated by commas.",
        "Knights make true statements only, knaves false ones only. You meet {people}.\n\n{statements}\n\nThere is exactly one possibility. Write knight or knave for every person, in the order in which they are introduced, with commas between.",
        "Each of {people} is either a knight, who never lies, or a knave, who never says anything true. You hear this:\n\n{statements}\n\nDetermine the kind of each person and give the list of kinds (knight, knave), comma-separated, in the order of the first sentence.",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var count = level + 2;
        var people = random.Sample(Vocabulary.People, count);
        while (true)
        {
            var claims = Enumerable.Range(0, count).Select(speaker => Claim.Draw(random, speaker, count)).ToArray();
            var worlds = Enumerable.Range(0, 1 << count).Where(world => claims.Select((claim, speaker) => claim.IsTrue(world) == IsKnight(world, speaker)).All(fits => fits)).Take(2).ToArray();
            if (worlds.Length != 1) continue;
            string[] kinds = [.. Enumerable.Range(0, count).Select(person => IsKnight(worlds[0], person) ? "knight" : "knave")];
            return new TaskDraft(string.Join(", ", kinds), Check(kinds, people),
                ("people", Vocabulary.Listed(people)), ("statements", string.Join('\n', claims.Select((claim, speaker) => $"{people[speaker]}: \"{claim.Text(people)}\""))))
            {
                Size = count << count,
                Right = () => [string.Join('\n', kinds), string.Join(", ", people.Zip(kinds, (person, kind) => $"{person} is a {kind}")), string.Join('\n', people.Zip(kinds, (person, kind) => $"- {person}: {kind}")), $"[{string.Join(", ", kinds.Select(kind => $"\"{kind}\""))}]"],
                Wrong = () => [string.Join(", ", people.Zip(kinds.Reverse(), (person, kind) => $"{person}: {kind}").SkipLast(1).Append("nobody: knight")), string.Join(", ", people.Select(person => $"{person}: knight or knave")), $"{people[0]}, {string.Join(", ", kinds)}"],
            };
        }
    }

    // The kinds alone, or each behind its person: "Anna: knight", "Anna is a knight".
    private static AnswerCheck Check(string[] kinds, string[] people)
    {
        var bare = Accept.Cells(kinds);
        var named = Accept.Items([.. people.Zip(kinds, (person, kind) => $"{person} {kind}")]);
        return answer => bare(answer) is null ? null : answer.Length > 2_000 ? "not the kinds"
            : named(string.Join('\n', AnswerText.Strip(answer).Split('\n', ',').Select(line => AnswerTokens.WithoutBullet(line.Trim()).Replace(" is a ", " ", StringComparison.OrdinalIgnoreCase).Replace(":", " ", StringComparison.Ordinal))));
    }

    private static bool IsKnight(int world, int person) => (world >> person & 1) == 1;

    // What is said of one person or two.
    private sealed record Claim(int Kind, int[] Members)
    {
        public static Claim Draw(TaskRandom random, int speaker, int count)
        {
            var kind = random.Below(6);
            int[] others = [.. Enumerable.Range(0, count).Where(person => person != speaker)];
            return new Claim(kind, kind < 2 ? random.Sample(others, 1) : random.Sample(others, 2));
        }

        public bool IsTrue(int world)
        {
            var knights = Members.Count(person => IsKnight(world, person));
            return Kind switch { 0 => knights == 1, 1 => knights == 0, 2 => knights != 1, 3 => knights == 1, 4 => knights >= 1, _ => knights == 0 };
        }

        public string Text(string[] people)
        {
            var (first, both) = (people[Members[0]], Vocabulary.Listed([.. Members.Select(person => people[person])]));
            return Kind switch
            {
                0 => $"{first} is a knight.",
                1 => $"{first} is a knave.",
                2 => $"{both} are of the same kind.",
                3 => $"{both} are of different kinds.",
                4 => $"At least one of {both} is a knight.",
                _ => $"{both} are both knaves.",
            };
        }
    }
}
