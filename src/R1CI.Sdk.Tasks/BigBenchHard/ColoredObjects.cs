using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.BigBenchHard;

/// <summary>A question about colours and places of things in a row.</summary>
internal sealed class ColoredObjects() : ReasoningTask(new("reasoning_about_colored_objects", TaskSuite.BigBenchHard, "option letter", VerifierKind.Choice) { HasFewAnswers = true })
{
    private const int OptionCount = 6;

    private static readonly string[] Places = ["table", "desk", "shelf", "window sill", "counter", "carpet", "bench", "tray"];

    protected override IReadOnlyList<string> Wordings =>
    [
        """
        On the {place} there is a row of things, from left to right: {row}.
        {question}
        {options}
        Answer with the letter of the option, such as (A).
        """,
        """
        You look at the {place} and see, going from left to right: {row}.
        Question: {question}
        {options}
        Give the letter in parentheses.
        """,
        """
        Things are lined up on the {place}. In order from the left end to the right end they are: {row}.
        Think about it and answer. {question}
        {options}
        Write one letter, like (D).
        """,
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var things = random.Sample(Vocabulary.Things, 3 + (2 * level));
        // Few colours for many things, so that colours repeat.
        var palette = random.Sample(Vocabulary.Colors, 4 + level);
        string[] colors = [.. things.Select(_ => random.Pick(palette))];
        var (question, options) = Ask(random, things, colors, palette);
        return options.Draft(things.Length, ("place", random.Pick(Places)), ("row", Vocabulary.Listed([.. things.Select((thing, at) => Vocabulary.WithArticle($"{colors[at]} {thing}"))])), ("question", question));
    }

    private static (string Question, OptionList Options) Ask(TaskRandom random, string[] things, string[] colors, string[] palette)
    {
        var (at, color) = (random.Below(things.Length), random.Pick(colors));
        switch (random.Below(6))
        {
            case 0:
                return ($"What colour is the {things[at]}?", Colored(random, colors[at], palette));
            case 1:
                at = random.Below(things.Length - 1);
                return random.Chance(1, 2)
                    ? ($"What colour is the thing directly to the right of the {things[at]}?", Colored(random, colors[at + 1], palette))
                    : ($"What colour is the thing directly to the left of the {things[at + 1]}?", Colored(random, colors[at], palette));
            case 2:
                var isLeft = random.Chance(1, 2);
                var part = isLeft ? colors[..at] : colors[(at + 1)..];
                return ($"How many things to the {(isLeft ? "left" : "right")} of the {things[at]} are not {color}?", Counted(random, part.Count(other => other != color)));
            case 3:
                return ($"If every {color} thing is taken away, how many things are left?", Counted(random, colors.Count(other => other != color)));
            case 4:
                var second = random.Pick(palette);
                return color == second
                    ? ($"How many things are {color}?", Counted(random, colors.Count(other => other == color)))
                    : ($"How many things are either {color} or {second}?", Counted(random, colors.Count(other => other == color || other == second)));
            default:
                // The farther end: with the thing in the middle both would be.
                if (at * 2 == things.Length - 1) at++;
                var farthest = at * 2 < things.Length - 1 ? things.Length - 1 : 0;
                return ($"What colour is the thing farthest away from the {things[at]}?", Colored(random, colors[farthest], palette));
        }
    }

    private static OptionList Colored(TaskRandom random, string right, string[] palette)
    {
        var others = random.Shuffled([.. palette.Concat(Vocabulary.Colors.Except(palette)).Where(color => color != right).Take(OptionCount)]);
        return OptionList.Shuffled(random, right, others.Take(OptionCount - 1));
    }

    private static OptionList Counted(TaskRandom random, int right) => OptionList.Around(random, right, OptionCount);
}
