using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.BigBenchHard;

/// <summary>Whether a conclusion follows from premises about everybody, somebody or one person.</summary>
internal sealed class FormalFallacies() : ReasoningTask(new("formal_fallacies", TaskSuite.BigBenchHard, "valid or invalid", VerifierKind.Choice) { HasFewAnswers = true })
{
    private static readonly string[] Descriptions =
    [
        "a fan of the Otters", "a member of the rowing club", "a reader of the Herald", "a friend of Ludwig", "a collector of coins", "a student of botany", "a client of Marlow Bank",
        "a neighbour of Agnes", "a visitor of the old museum", "a player of the lute", "a resident of Port Ellis", "a critic of the new opera", "a subscriber of Radio Nine", "a guest of the Blue Inn",
        "a speaker of Basque", "a holder of a library card", "a supporter of the Greens", "a customer of Tomlin's bakery",
    ];

    protected override IReadOnlyList<string> Wordings =>
    [
        """
        These are the premises of an argument:

        {premises}

        Its conclusion is:

        {conclusion}

        Taking nothing else for granted, is the argument deductively valid or invalid? Answer with one of the two words.
        """,
        """
        Suppose that all of this is so:

        {premises}

        From this somebody infers:

        {conclusion}

        Does it follow by logic alone? Reply valid if it does and invalid if it does not.
        """,
        """
        Check this reasoning. Given

        {premises}

        the claim is

        {conclusion}

        Write valid when the claim must be true whenever everything above it is true, and invalid otherwise.
        """,
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var isValid = random.Chance(1, 2);
        while (true)
        {
            var argument = ArgumentSketch.Draw(random, level);
            if (!isValid) argument.Distort(random);
            if (!argument.IsSound || argument.IsValid != isValid) continue;
            var descriptions = random.Sample(Descriptions, argument.Predicates);
            var name = random.Pick(Vocabulary.People);
            var premises = random.Shuffled([.. argument.Premises.Select(premise => premise.Text(random, descriptions, name))]);
            return TwoWords.Draft(isValid ? "valid" : "invalid", isValid ? "invalid" : "valid", premises.Length << argument.Predicates,
                ("premises", string.Join('\n', premises)), ("conclusion", argument.Conclusion.Text(random, descriptions, name)));
        }
    }
}
