using System.Text.Json;
using R1CI.Sdk.CodeIO.Records;
using R1CI.Sdk.CodeIO.Running;

namespace R1CI.Sdk.CodeIO.Tests.Running;

/// <summary>Inputs for runs, with everything in them that depends on what stood before it.</summary>
internal static class RunInputs
{
    public static readonly string[] DataFiles = ["sources.jsonl", "functions.jsonl", "instances.jsonl", "predictions.jsonl", "verdicts.jsonl", "final.jsonl", "messages.jsonl", "drops.jsonl"];

    /// <summary>Sources in files that repeat others exactly and nearly, whose functions repeat others, that are no Python, that hold nothing.</summary>
    public static string Write(TemporaryFolder folder)
    {
        string[] contents =
        [
            Sum("total", 3), "def double(n: int) -> int:\n    return n * 2\n", Sum("total", 3) + "# again\n", "x = 1\n", "def broken(:\n",
            "# the same function in other company\nlimit = 4\n\n\ndef double(n: int) -> int:\n    return n * 2\n", Sum("total", 3) + "\n\ndef more(n: int) -> int:\n    return n + 7\n",
            "import random\n\n\ndef draw(n: int) -> int:\n    return random.randint(0, n)\n", Long("a"), Sum("amount", 5), Long("a") + "spare = 1\n", Long("b") + "spare = 2\n",
            "print('not Python 3'\n", Long("a") + "spare = 1\nothers = 3\n", "def double(n: int) -> int:\n    return n * 2\n\n\ndef square(n: int) -> int:\n    return n * n\n", Sum("last", 9),
        ];
        return folder.Write("raw.jsonl", string.Concat(contents.Select((code, at) => JsonSerializer.Serialize(new { content = code, path = $"f{at}.py" }) + "\n")) + "{broken\n\n" + JsonSerializer.Serialize(new { content = Sum("end", 2) }) + "\n");
    }

    private static string Sum(string name, int add) =>
        $"def {name}_of(values: list[int], start: int = 0) -> int:\n    \"\"\"Add values to a start.\"\"\"\n    {name} = start + {add}\n    for value in values:\n        {name} += value * {add}\n    return {name}\n";

    // Long enough for one line more to make it a near repetition.
    private static string Long(string name) =>
        $"def {name}_steps(n: int) -> int:\n" + string.Concat(Enumerable.Range(0, 60).Select(at => $"    {name}{at} = n + {at * at}\n")) + $"    return {name}3 * {name}5\n\n\n";

    /// <summary>Outputs are right at once, inputs at the second try, and one in three of them never.</summary>
    public sealed class Halves : IPredictor
    {
        public string Name => "halves";

        public int MaxRevisions => 2;

        public Task<StageResult<Prediction>> PredictAsync(CodeFunction function, CodeInstance instance, IReadOnlyList<FinalTurn> turns, CancellationToken cancellationToken)
        {
            var isNever = instance.PairIndex == 1;
            if (isNever && turns.Count == 1) return Task.FromResult<StageResult<Prediction>>(new Drop("predict", instance.Id, DropReason.TeacherFailed, "no words"));
            return Task.FromResult<StageResult<Prediction>>(new Prediction(instance.Id, turns.Count, instance.Kind == PredictionKind.Output ? $"{{\"output\": {instance.Pair.Output}}}"
                : turns.Count == 0 || isNever ? "I do not know." : $"{{\"input\": {instance.Pair.Input}}}"));
        }
    }

    /// <summary>Replies as a teacher does: four sections, or less for some.</summary>
    public sealed class Replying : ISourceTransform
    {
        public string Name => "replying";

        public Task<TransformedSource> TransformAsync(RawSource source, CancellationToken cancellationToken)
        {
            var place = source.Content.IndexOf("n * ", StringComparison.Ordinal);
            if (source.Content.Contains("random", StringComparison.Ordinal)) return Task.FromResult(new TransformedSource([], [new Drop("transform", source.Id, DropReason.TeacherFailed, "busy")]));
            var body = place < 0 ? "n + 1" : source.Content[place..].Split('\n')[0];
            var reply = $"## Main Function\n```python\ndef main_solution(n):\n    return {body}\n```\n\n## Input Output Description\nn (int): a number.\n\n## Input Generator\n```python\nimport random\ndef input_generator():\n    return {{'n': random.randint(0, 999)}}\n```\n";
            return Task.FromResult(new TransformedSource([], []) { Reply = place % 2 == 0 ? reply : reply + "\n## Problem Statement\nWhat is the number?\n" });
        }
    }
}
