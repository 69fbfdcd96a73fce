using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.BigBenchHard;

/// <summary>The name of the shape that the path of an SVG file draws.</summary>
internal sealed class GeometricShapes() : ReasoningTask(new("geometric_shapes", TaskSuite.BigBenchHard, "option letter", VerifierKind.Choice) { HasFewAnswers = true })
{
    private const int OptionCount = 10;

    private static readonly string[] Names = ["circle", "ellipse", "heptagon", "hexagon", "kite", "line", "octagon", "pentagon", "rectangle", "sector", "trapezoid", "triangle"];

    protected override IReadOnlyList<string> Wordings =>
    [
        """
        What does this path element of an SVG image draw?

        <path d="{path}"/>

        Choose the most specific name:
        {options}
        Answer with the letter of the option, such as (A).
        """,
        """
        A vector graphic contains

        <path d="{path}"/>

        Which shape appears when it is rendered? Of several names that fit, the most specific one counts.
        {options}
        Give the letter in parentheses.
        """,
        """
        Imagine the outline that this SVG element produces:

        <path d="{path}"/>

        It is best described as one of these; take the narrowest term.
        {options}
        Reply with one letter, like (C).
        """,
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var name = random.Pick(Names);
        var path = ShapePath.Draw(random, name, level);
        return OptionList.Shuffled(random, name, random.Sample([.. Names.Where(other => other != name)], OptionCount - 1)).Draft(path.Count(char.IsAsciiLetter), ("path", path));
    }
}
