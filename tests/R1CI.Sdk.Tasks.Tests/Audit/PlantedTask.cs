using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.Tests.Audit;

/// <summary>A sound task (a sum), each part of which can be replaced by one that is not.</summary>
internal sealed class PlantedTask(TaskInfo? info = null) : ReasoningTask(info ?? Sound)
{
    public static TaskInfo Sound { get; } = new("planted", TaskSuite.ReasoningGym, "integer", VerifierKind.Exact);

    /// <summary>The numbers of an item.</summary>
    public Func<TaskRandom, int, int[]> Numbers { get; init; } = static (random, level) => [.. Enumerable.Range(0, level + 1).Select(_ => random.Between(1, 1_000_000))];

    /// <summary>The oracle answer to such numbers.</summary>
    public Func<int[], string> Oracle { get; init; } = static numbers => $"{numbers.Sum()}";

    /// <summary>The verifier for an oracle answer.</summary>
    public Func<string, AnswerCheck> Check { get; init; } = Strict;

    public Func<int, long> Size { get; init; } = static level => level;

    public Func<string, IEnumerable<string>> Wrong { get; init; } = static _ => [];

    public Func<string, IEnumerable<string>> Right { get; init; } = static _ => [];

    public IReadOnlyList<string> Prompts { get; init; } = ["Add {numbers}.", "Sum: {numbers}", "What do {numbers} make?"];

    protected override IReadOnlyList<string> Wordings => Prompts;

    public static AnswerCheck Strict(string oracle) => Tasks.Answers.Accept.Text(oracle);

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var numbers = Numbers(random, level);
        var oracle = Oracle(numbers);
        return new TaskDraft(oracle, Check(oracle), ("numbers", string.Join(" and ", numbers))) { Size = Size(level), Wrong = () => Wrong(oracle), Right = () => Right(oracle) };
    }
}
