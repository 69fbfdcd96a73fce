using Microsoft.Extensions.AI;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Training.Tests;

/// <summary>A group of four short runs whose tokens can be checked by eye: two are right, two are wrong, one of them at its first step.</summary>
internal static class MulSixSeven
{
    public const string Code = "I will compute it.\n```python\nprint(6*7)\n```";

    private static readonly ChatMessage[] Prompt =
    [
        new(ChatRole.System, "Solve with reasoning. Put runnable Python in ```python fences; you will see its output."),
        new(ChatRole.User, "What is 6*7?"),
    ];

    private static readonly ModelInfo Model = new()
    {
        Name = "qwen2.5-0.5b-int4",
        Type = "qwen2",
        ContextLength = 4096,
        VocabularySize = 128,
        EosIds = [3],
        SpecialTokens = new Dictionary<string, int>(),
        HasChatTemplate = true,
        Device = "cpu",
        Engine = "onnxruntime-genai",
        EngineVersion = "0.0.0",
        Dtype = "int4",
        WeightsBytes = 0,
        CacheBytesPerToken = 0,
        Digests = new Lazy<ModelDigests>(new ModelDigests(new string('a', 64), new string('b', 64), new string('c', 64))),
    };

    /// <summary>Gets the four runs; the last is the one of the format's description.</summary>
    public static List<TrajectoryRecord> Group =>
    [
        Record(0, 0, [CodeTurn([10, 11, 12, 3], [-0.11f, -0.22f, -0.05f, -0.01f]), TextTurn(1, "The answer is 24.", [13, 16, 3], [-0.31f, -1.5f, -0.02f], [5])]),
        Record(1, 1, [CodeTurn([10, 11, 12, 3], [-0.11f, -0.22f, -0.05f, -0.01f]), TextTurn(1, "It is 42.", [15, 14, 3], [-0.9f, -0.02f, -0.01f], [5])]),
        Record(2, 0, [TextTurn(0, "The answer is 48.", [13, 17, 3], [-0.5f, -2.25f, -0.03f], [1, 100, 101, 2])]),
        Record(3, 1, [CodeTurn([10, 11, 12, 3], [-0.11f, -0.22f, -0.05f, -0.01f]), TextTurn(1, "The answer is 42.", [13, 14, 3], [-0.31f, -0.02f, -0.01f], [5])]),
    ];

    public static TrajectoryRecord Record(int sample, double reward, List<Turn> turns) => new()
    {
        Id = $"t-0001-{sample}",
        RunId = "r-20260101-01",
        Task = new TrajectoryTask("mul-6-7", "sha256:0ebb429fa86d481c2630fac53db1c91cffed5d4d41d1021c179444eb67e7ee0b", "arith/gen@1", 17, "42"),
        Group = new TrajectoryGroup("mul-6-7#v12", 0, 4, sample),
        PolicyVersion = 12,
        Rewards = [new TrajectoryReward("correct", reward, 1, RewardStatus.Ok, "exact@1")],
        Reward = reward,
        RewardTime = TimeSpan.FromMilliseconds(0.1),
        RetokenizeDrift = 0,
        Run = new Trajectory
        {
            Prompt = Prompt,
            Messages = Prompt,
            Turns = turns,
            Stop = StopReason.Answer,
            Answer = reward > 0 ? "42" : "24",
            Placement = ObservationPlacement.Message,
            ObservationChars = 2000,
            Model = Model,
            ModelName = Model.Name,
            MaxOutputTokens = 512,
        },
    };

    public static Turn CodeTurn(int[] ids, float[] logProbs) => new()
    {
        Index = 0,
        Phase = TurnPhase.Execute,
        Text = Code,
        Stop = GenerationStop.EndOfText,
        Tokens = Span([new ContextSegment(ContextKind.Prompt, [1, 100, 101, 2])], ids, logProbs),
        Call = new CodeCall
        {
            Id = "c0",
            Turn = 0,
            Language = "python",
            Code = "print(6*7)",
            Seed = 9001,
            Clock = new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero),
            Result = new ExecutionResult { Status = ExecutionStatus.Ok, Stdout = "42\n", Steps = 37, Duration = TimeSpan.FromMilliseconds(2) },
        },
        Observation = new Observation(ObservationKind.CodeResult, "42\n", ChatRole.Tool),
        ModelTime = TimeSpan.FromMilliseconds(800),
    };

    public static Turn TextTurn(int index, string text, int[] ids, float[] logProbs, int[] context, double topP = 1) => new()
    {
        Index = index,
        Phase = TurnPhase.Reason,
        Text = text,
        Stop = GenerationStop.EndOfText,
        Answer = text.Split(' ')[^1].TrimEnd('.'),
        Tokens = Span(
            index == 0
                ? [new ContextSegment(ContextKind.Prompt, context)]
                : [new ContextSegment(ContextKind.Glue, [4]), new ContextSegment(ContextKind.Tool, [90, 91]), new ContextSegment(ContextKind.Glue, context)],
            ids,
            logProbs,
            topP),
    };

    private static TokenSpanContent Span(List<ContextSegment> context, int[] ids, float[] logProbs, double topP = 1) => new()
    {
        Context = context,
        SampledIds = ids,
        LogProbs = logProbs,
        Stop = GenerationStop.EndOfText,
        Sampling = new TokenSampling(1, 0, topP, 9001),
    };
}
