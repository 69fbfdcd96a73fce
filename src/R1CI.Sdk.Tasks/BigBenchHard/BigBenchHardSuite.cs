using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.BigBenchHard;

/// <summary>The tasks of this folder, a line each.</summary>
internal static class BigBenchHardSuite
{
    public static IReadOnlyList<ReasoningTask> Tasks { get; } =
    [
        new BooleanExpressions(),
        new ColoredObjects(),
        new DateUnderstanding(),
        new DyckLanguages(),
        new FormalFallacies(),
        new GeometricShapes(),
        new Hyperbaton(),
        new LogicalDeduction(3, "three"),
        new LogicalDeduction(5, "five"),
        new LogicalDeduction(7, "seven"),
        new MultistepArithmetic(),
        new Navigate(),
        new ObjectCounting(),
        new PenguinsInATable(),
        new TemporalSequences(),
        new TrackingShuffledObjects(3, "three"),
        new TrackingShuffledObjects(5, "five"),
        new TrackingShuffledObjects(7, "seven"),
        new WebOfLies(),
        new WordSorting(),
        JudgementTask.WithWords("causal_judgement", "Yes", "No"),
        JudgementTask.WithOptions("disambiguation_qa"),
        JudgementTask.WithOptions("movie_recommendation"),
        JudgementTask.WithOptions("ruin_names"),
        JudgementTask.WithOptions("salient_translation_error_detection"),
        JudgementTask.WithOptions("snarks"),
        JudgementTask.WithWords("sports_understanding", "yes", "no"),
    ];
}
