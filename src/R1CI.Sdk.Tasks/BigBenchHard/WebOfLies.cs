using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.BigBenchHard;

/// <summary>A chain of people, each of whom says of the one before whether he lies.</summary>
internal sealed class WebOfLies() : ReasoningTask(new("web_of_lies", TaskSuite.BigBenchHard, "Yes or No", VerifierKind.Choice) { HasFewAnswers = true })
{
    protected override IReadOnlyList<string> Wordings =>
    [
        """
        Each person below either always tells the truth or always lies.

        {statements}

        Does {person} tell the truth? Answer Yes or No.
        """,
        """
        In a village everybody is a truth-teller or a liar. What is known and what they say:

        {statements}

        Is {person} a truth-teller? Reply Yes or No.
        """,
        """
        Some people never lie and the others do nothing else. From these statements

        {statements}

        decide whether {person} is one of those who never lie. Write Yes or No.
        """,
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var people = random.Sample(Vocabulary.People, 2 + (3 * level));
        var isTrue = random.Chance(1, 2);
        List<string> statements = [$"{people[0]} {(isTrue ? "tells the truth" : "lies")}."];
        // From level 3 on there are side branches: who is asked about need not be the last.
        var branches = level < 3 ? 0 : level - 1;
        var truths = new bool[people.Length];
        truths[0] = isTrue;
        for (var at = 1; at < people.Length; at++)
        {
            var about = at < people.Length - branches ? at - 1 : random.Below(at);
            var says = random.Chance(1, 2);
            truths[at] = says == truths[about];
            statements.Add($"{people[at]} says that {people[about]} {(says ? "tells the truth" : "lies")}.");
        }

        var asked = people.Length - branches - 1;
        var answer = truths[asked];
        return TwoWords.Draft(answer ? "Yes" : "No", answer ? "No" : "Yes", people.Length,
            ("statements", string.Join('\n', level < 2 ? [.. statements] : random.Shuffled(statements))), ("person", people[asked]));
    }
}
