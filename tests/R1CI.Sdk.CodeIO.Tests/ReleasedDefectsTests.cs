using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.AI;
using R1CI.Sdk.CodeIO.Execution;
using R1CI.Sdk.CodeIO.Instances;
using R1CI.Sdk.CodeIO.Records;
using R1CI.Sdk.CodeIO.Running;
using R1CI.Sdk.CodeIO.Teachers;
using R1CI.Sdk.CodeIO.Verification;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.CodeIO.Tests;

/// <summary>What goes wrong in the released CodeI/O pipeline when it is run, by number, and does not here. Code is executed in every test.</summary>
public sealed class ReleasedDefectsTests
{
    private const string Words = "import random\ndef input_generator():\n    return {'words': [random.choice(['oak', 'elm', 'ash', 'fir', 'yew', 'box']) for _ in range(random.randint(2, 6))]}\n";

    // There: is_close() uses a module that is not imported, and the error is swallowed.
    [Fact]
    public async Task Defect01_OutputsWithFloats_AreNotAllJudgedWrong()
    {
        var function = await ExecutedAsync("def main_solution(n):\n    return {'root': (n + 1) ** 0.5, 'shares': [(n + 1) / 7, (n + 1) * 1e-9]}\n");
        var verifier = new PredictionVerifier(new PythonExecutor(), function);
        foreach (var instance in new InstanceMaking(new InstanceOptions { MaxPairs = 10, AsksInputs = false }).Make(function))
        {
            foreach (var (factor, status) in ((double, VerdictStatus)[])[(1, VerdictStatus.Success), (1.0004, VerdictStatus.Success), (0.9996, VerdictStatus.Success), (1.01, VerdictStatus.Failed)])
            {
                var right = JsonElement.Parse(instance.Pair.Output);
                var (root, shares) = (right.GetProperty("root").GetDouble() * factor, right.GetProperty("shares").EnumerateArray().Select(share => share.GetDouble() * factor));
                var answer = string.Create(CultureInfo.InvariantCulture, $"{{\"output\": {{\"root\": {root:R}, \"shares\": [{string.Join(", ", shares.Select(static share => share.ToString("R", CultureInfo.InvariantCulture)))}]}}}}");
                Assert.Equal(status, (await verifier.VerifyAsync(instance, new Prediction(instance.Id, 0, answer), TestContext.Current.CancellationToken)).Status);
            }
        }
    }

    // There: a pair is recorded after the call, and never run again.
    [Fact]
    public async Task Defect02_InputsThatTheCallChanges_AreRecordedAsTheyWere()
    {
        const string Code = "def main_solution(words):\n    n = 0\n    while words:\n        n += len(words) * (words.pop() > 'f')\n    return n\n";
        var function = await ExecutedAsync(Code, Words, new ExecutionOptions { KeepsMutating = true });
        Assert.Equal([DropReason.MutatesArguments], function.Flags);
        Assert.DoesNotContain(function.Pairs, static pair => pair.Input == "{\"words\": []}");
        // Each recorded input has the recorded output when it is given to the function again.
        var verifier = new PredictionVerifier(new PythonExecutor(), function);
        foreach (var instance in new InstanceMaking(new InstanceOptions { MaxPairs = 10, AsksOutputs = false }).Make(function))
        {
            var verdict = await verifier.VerifyAsync(instance, new Prediction(instance.Id, 0, $"{{\"input\": {instance.Pair.Input}}}"), TestContext.Current.CancellationToken);
            Assert.Equal((VerdictStatus.Success, instance.Pair.Output), (verdict.Status, verdict.Produced));
        }
    }

    [Theory]
    [InlineData(DropReason.MutatesArguments, "def main_solution(words):\n    words.sort()\n    return words[0]\n")]
    [InlineData(DropReason.Random, "import random\ndef main_solution(words):\n    return random.choice(words) + str(len(words))\n")]
    [InlineData(DropReason.Clock, "import time\ndef main_solution(words):\n    start = time.perf_counter()\n    return {'n': len(words), 'seconds': time.perf_counter() - start}\n")]
    [InlineData(DropReason.Clock, "from datetime import date\ndef main_solution(words):\n    return len(words) + date.today().year\n")]
    [InlineData(DropReason.SetOrder, "def main_solution(words):\n    return ' '.join(set(words))\n")]
    [InlineData(DropReason.SetOrder, "def main_solution(words):\n    return max(set(words), key=len) + str(len(words))\n")]
    [InlineData(DropReason.Stateful, "seen = []\ndef main_solution(words):\n    seen.extend(words)\n    return len(seen)\n")]
    public async Task Defect02_PairsThatDoNotReproduce_AreNotKept(string reason, string code) => Assert.Equal(reason, (await DropAsync(code, Words)).Reason);

    // There: a tenth of the functions has one output.
    [Theory]
    [InlineData(DropReason.ConstantOutput, "def main_solution(n):\n    return n * (n + 1) % 2 == 0\n")]
    [InlineData(DropReason.EchoesArgument, "def main_solution(n):\n    return n\n")]
    public async Task Defect03_FunctionsThatTakeNoThought_AreNotKept(string reason, string code)
    {
        Assert.Equal(reason, (await DropAsync(code)).Reason);
        Assert.Equal([reason], (await ExecutedAsync(code, options: new ExecutionOptions { KeepsConstant = true })).Flags);
    }

    // There: the last step fails when the file's name has no folder.
    [Fact]
    public async Task Defect04_ANameWithoutAFolder_IsWrittenTo()
    {
        using var folder = new TemporaryFolder();
        var output = $"codeio-defect-4-{Guid.NewGuid():N}";
        try
        {
            await RunAsync(Sources(folder), output);
            Assert.Equal(12, (await File.ReadAllLinesAsync(Path.Combine(output, "final.jsonl"), TestContext.Current.CancellationToken)).Length);
        }
        finally
        {
            Directory.Delete(output, recursive: true);
        }
    }

    // There: code that ignores a polite signal runs on, and blocks its process.
    [Fact]
    public async Task Defect05_CodeThatWillNotEnd_IsEnded()
    {
        const string Code = """
            try:
                import signal
                signal.signal(signal.SIGTERM, signal.SIG_IGN)
            except Exception:
                pass
            def main_solution(n):
                while n > 500:
                    try:
                        while True:
                            n += 1
                    except BaseException:
                        pass
                    finally:
                        continue
                return n * 2
            """;
        Assert.Equal(DropReason.StepLimit, (await DropAsync(Code, Functions.IntGenerator.Replace("randint(0", "randint(501", StringComparison.Ordinal))).Reason);
        Assert.Equal(VerdictStatus.Limit, (await VerdictAsync(Code, "{\"n\": 900}", "8")).Status);
        Assert.Equal(VerdictStatus.Success, (await VerdictAsync(Code, "{\"n\": 4}", "8")).Status);
    }

    // There: who leaves the program with code 0 has succeeded.
    [Theory]
    [InlineData("import sys", "sys.exit(0)")]
    [InlineData("import sys", "sys.exit()")]
    [InlineData("", "exit()")]
    [InlineData("", "quit()")]
    [InlineData("", "raise SystemExit")]
    [InlineData("", "raise SystemExit(0)")]
    public async Task Defect06_LeavingTheProgram_IsNoSuccess(string import, string exit)
    {
        var code = $"{import}\ndef main_solution(n):\n    if n > 3: {exit}\n    return n * 2\n";
        Assert.NotEqual(VerdictStatus.Success, (await VerdictAsync(code, "{\"n\": 9}", "8")).Status);
        Assert.Equal(VerdictStatus.Success, (await VerdictAsync(code, "{\"n\": 2}", "4")).Status);
        Assert.Equal(DropReason.Exit, (await DropAsync(code)).Reason);
    }

    // There: NaN in a predicted input becomes a name that is not defined.
    [Theory]
    [InlineData("{\"n\": NaN}", "\"nan\"")]
    [InlineData("{'n': nan}", "\"nan\"")]
    [InlineData("{\"n\": -Infinity}", "\"-inf\"")]
    [InlineData("{'n': inf}", "\"inf\"")]
    public async Task Defect07_NumbersThatJsonLacks_ReachTheFunction(string input, string output)
    {
        var verdict = await VerdictAsync("def main_solution(n):\n    return str(n)\n", input, output);
        Assert.Equal((VerdictStatus.Success, output), (verdict.Status, verdict.Produced));
    }

    // There: a misspelled key keeps the exception's type from the model.
    [Theory]
    [InlineData("{\"n\": \"x\"}", "ValueError: invalid literal for int() with base 10: 'x'")]
    [InlineData("{\"n\": 0}", "ZeroDivisionError: division by zero")]
    [InlineData("{\"m\": 0}", "TypeError: main_solution() got an unexpected keyword argument 'm'")]
    public async Task Defect08_AnException_IsToldWithItsType(string input, string error)
    {
        var verdict = await VerdictAsync("def main_solution(n):\n    return 10 / int(n)\n", input, "5.0");
        Assert.Equal(VerdictStatus.Exception, verdict.Status);
        Assert.Contains(error, verdict.Feedback, StringComparison.Ordinal);
    }

    // There: results of both directions are matched with one list of indexes, and land on others' items.
    [Fact]
    public async Task Defect09_ResultsOfBothDirections_LandWhereTheyBelong()
    {
        using var folder = new TemporaryFolder();
        var output = Path.Combine(folder.Root, "out");
        await RunAsync(Sources(folder), output);
        var instances = Lines(output, "instances.jsonl").ToDictionary(static line => line.GetProperty("id").GetString()!);
        var verdicts = Lines(output, "verdicts.jsonl");
        Assert.Equal(2 * instances.Count, verdicts.Count);
        foreach (var verdict in verdicts)
        {
            var instance = instances[verdict.GetProperty("id").GetString()!];
            var isAgain = verdict.GetProperty("turn").GetInt32() == 1;
            Assert.Equal(isAgain ? "success" : "failed", verdict.GetProperty("res").GetProperty("status").GetString());
            if (isAgain) Assert.True(JsonElement.DeepEquals(instance.GetProperty(instance.GetProperty("io_pred").GetString() == "i" ? "input" : "output"), JsonElement.Parse(verdict.GetProperty("predicted").GetString()!)));
        }
    }

    // There: items are named by their place in files that are written in the order of completion, and a second run appends.
    [Fact]
    public async Task Defect10_NamesComeFromContent_AndAnotherRunAddsNothing()
    {
        using var folder = new TemporaryFolder();
        var (raw, one, turned) = (Sources(folder), Path.Combine(folder.Root, "one"), Path.Combine(folder.Root, "turned"));
        await RunAsync(raw, one);
        await RunAsync(folder.Write("turned.jsonl", string.Join('\n', File.ReadLines(raw).Reverse()) + "\n"), turned, workers: 3);
        foreach (var name in (string[])["functions.jsonl", "instances.jsonl", "final.jsonl"])
        {
            Assert.Equal(File.ReadLines(Path.Combine(one, name)).Order(StringComparer.Ordinal), File.ReadLines(Path.Combine(turned, name)).Order(StringComparer.Ordinal));
        }

        var before = await File.ReadAllTextAsync(Path.Combine(one, "final.jsonl"), TestContext.Current.CancellationToken);
        await RunAsync(raw, one, resumes: true);
        Assert.Equal(before, await File.ReadAllTextAsync(Path.Combine(one, "final.jsonl"), TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync(raw, one));
    }

    // There: 64 processes always, and models of two makers only.
    [Fact]
    public async Task Defect11_WorkersAndModels_AreTheUsersChoice()
    {
        using var folder = new TemporaryFolder();
        var raw = folder.Write("raw.jsonl", JsonSerializer.Serialize(new { content = "def twice(n):\n    return 2 * n\n" }) + "\n");
        using var model = new OwnModel();
        foreach (var workers in (int[])[1, 5])
        {
            using var teacher = new TeacherClient(model, Path.Combine(folder.Root, $"replies{workers}.jsonl"), new TeacherOptions { Model = "my-own-model:7b", Concurrency = workers });
            var run = new CodeIORun(new PythonExecutor(), new TeacherSources(teacher), new TeacherPredictions(teacher), new CodeIORunOptions { Workers = workers });
            var counts = (await run.RunAsync(raw, Path.Combine(folder.Root, $"out{workers}"), cancellationToken: TestContext.Current.CancellationToken)).Counts;
            Assert.Equal((1, 3, 3), (counts["functions.kept"], counts["final.right"], counts["final.wrong"]));
        }

        Assert.Equal(File.ReadAllBytes(Path.Combine(folder.Root, "out1", "final.jsonl")), File.ReadAllBytes(Path.Combine(folder.Root, "out5", "final.jsonl")));
    }

    // There: the generator is thrown away, so nobody can draw inputs that no model has seen.
    [Fact]
    public async Task GeneratorsAreKept_AndAnotherSeedGivesFreshInputs()
    {
        const string Code = "def main_solution(n):\n    return n * n % 97\n";
        var (one, other) = (await ExecutedAsync(Code), await ExecutedAsync(Code, options: new ExecutionOptions { Seed = 1 }));
        Assert.Contains("def input_generator():", one.Generator, StringComparison.Ordinal);
        Assert.True(one.Pairs.Select(static pair => pair.Input).Intersect(other.Pairs.Select(static pair => pair.Input)).Count() < 5);
    }

    // There: a sixth of the prompts shows True, False or None and asks for JSON.
    [Fact]
    public async Task PromptsAreJson_WhereTheyAskForIt()
    {
        var function = await ExecutedAsync("def main_solution(n):\n    return {'even': n % 2 == 0, 'none': None, 'n': n}\n");
        Assert.All(new InstanceMaking(new InstanceOptions { MaxPairs = 10, AsksOutputs = false }).Make(function), static instance =>
            Assert.Contains($"Given this output:\n\n{{\"even\": {(instance.Pair.Output.Contains("true", StringComparison.Ordinal) ? "true" : "false")}, \"none\": null, ", instance.Prompt, StringComparison.Ordinal));
    }

    private static async Task<CodeFunction> ExecutedAsync(string code, string generator = Functions.IntGenerator, ExecutionOptions? options = null)
    {
        var result = await new FunctionExecution(new PythonExecutor(), options).ExecuteAsync(Functions.Of(code, generator), TestContext.Current.CancellationToken);
        Assert.True(result.Dropped is null, result.Dropped?.Detail);
        return result.Record!;
    }

    private static async Task<Drop> DropAsync(string code, string generator = Functions.IntGenerator)
    {
        var result = await new FunctionExecution(new PythonExecutor(), new ExecutionOptions { MaxSteps = 1_000_000 }).ExecuteAsync(Functions.Of(code, generator), TestContext.Current.CancellationToken);
        Assert.Null(result.Record);
        return result.Dropped!;
    }

    // Of an answer to the question for an input that gives an output.
    private static async Task<Verdict> VerdictAsync(string code, string predicted, string wanted)
    {
        var function = Functions.Of(code) with { Pairs = [new IoPair("{\"n\": 0}", wanted)] };
        var verifier = new PredictionVerifier(new PythonExecutor(), function, new VerificationOptions { Execution = new ExecutionOptions { MaxSteps = 1_000_000 } });
        var instance = new InstanceMaking(new InstanceOptions { AsksOutputs = false }).Make(function).Single();
        return await verifier.VerifyAsync(instance, new Prediction(instance.Id, 0, $"It is {{\"input\": {predicted}}}."), TestContext.Current.CancellationToken);
    }

    private static string Sources(TemporaryFolder folder) => folder.Write("raw.jsonl", string.Concat(Enumerable.Range(2, 2)
        .Select(static factor => JsonSerializer.Serialize(new { content = FormattableString.Invariant($"def f(n):\n    return [n * {factor}, n % {factor + 5} > 2, 'x' * (n % {factor})]\n") }) + "\n")));

    private static Task<CodeIOSummary> RunAsync(string raw, string output, int workers = 1, bool resumes = false) =>
        new CodeIORun(new PythonExecutor(), new AsItStands(), new RightAtTheSecondTry(), new CodeIORunOptions { Workers = workers, Resumes = resumes, Intake = new() { DropsNearDuplicates = false } })
            .RunAsync(raw, output, cancellationToken: TestContext.Current.CancellationToken);

    private static List<JsonElement> Lines(string output, string name) => [.. File.ReadLines(Path.Combine(output, name)).Select(static line => JsonElement.Parse(line))];

    private sealed class AsItStands : ISourceTransform
    {
        public string Name => "as it stands";

        public Task<TransformedSource> TransformAsync(RawSource source, CancellationToken cancellationToken) =>
            Task.FromResult(new TransformedSource([Functions.Of(source.Content.Replace("def f(", "def main_solution(", StringComparison.Ordinal)) with { SourceId = source.Id }], []));
    }

    private sealed class RightAtTheSecondTry : IPredictor
    {
        public string Name => "right at the second try";

        public int MaxRevisions => 1;

        public Task<StageResult<Prediction>> PredictAsync(CodeFunction function, CodeInstance instance, IReadOnlyList<FinalTurn> turns, CancellationToken cancellationToken) =>
            Task.FromResult<StageResult<Prediction>>(new Prediction(instance.Id, turns.Count, (instance.Kind, turns.Count) switch
            {
                (PredictionKind.Output, 0) => "{\"output\": []}",
                (PredictionKind.Output, _) => $"{{\"output\": {instance.Pair.Output}}}",
                (_, 0) => "{\"input\": {\"n\": -1}}",
                _ => $"{{\"input\": {instance.Pair.Input}}}",
            }));
    }

    /// <summary>Rewrites as it is asked, is right about outputs and wrong about inputs.</summary>
    private sealed class OwnModel : IChatClient
    {
        private const string Rewritten =
            "## Main Function\n```python\ndef main_solution(n):\n    return n % 3\n```\n## Input Output Description\nn (int); return (int).\n"
            + "## Input Generator\n```python\nimport random\ndef input_generator():\n    return {'n': random.randint(0, 99)}\n```\n## Problem Statement\nHow many?\n";

        public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
            Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, messages.First().Text switch
            {
                var text when text.Contains("def twice", StringComparison.Ordinal) => Rewritten,
                var text when Given(text) is { } n => $"{{\"output\": {n % 3}}}",
                _ => "{\"input\": {\"n\": \"four\"}}",
            })));

        public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }

        private static int? Given(string prompt)
        {
            const string Head = "Given this input:\n\n{\"n\": ";
            var at = prompt.IndexOf(Head, StringComparison.Ordinal);
            return at < 0 ? null : int.Parse(prompt[(at + Head.Length)..].Split('}')[0], CultureInfo.InvariantCulture);
        }
    }
}
