using Microsoft.Extensions.AI;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Conformance.Models;
using R1CI.Sdk.OnnxGenAI;

namespace R1CI.Cli.Tests;

/// <summary>The whole chain on the model that ships: real engine, real interpreter, the evaluation file with its recorded figure.</summary>
public sealed class ShippedModelTests : IClassFixture<ShippedModelTests.Evaluation>
{
    // 497 of 512, measured when the model was made (examples/TrainTinyModel/7-ship.sh); a point is 5.12 problems.
    private const int RecordedCorrect = 497;
    private const int OnePoint = 5;

    private readonly Evaluation _evaluation;

    public ShippedModelTests(Evaluation evaluation) => _evaluation = evaluation;

    [Fact]
    public void EvalSeen_Greedy_IsWithinOnePointOfTheRecordedFigure() =>
        Assert.InRange(_evaluation.Results.Count(result => result.IsCorrect), RecordedCorrect - OnePoint, RecordedCorrect + OnePoint);

    [Fact]
    public void EvalSeen_EveryRun_EndsAsTyped() =>
        Assert.All(_evaluation.Results, result => Assert.Null(result.Run.Failure));

    [Fact]
    public async Task EvalSeen_EveryCodeCall_PrintsWhatCPythonPrints()
    {
        var calls = _evaluation.Results.SelectMany(result => result.Run.Calls).ToList();
        var expected = await CPython.RunAsync(calls.Select(call => call.Code), TestContext.Current.CancellationToken);
        Assert.SkipWhen(expected is null, "There is no python3 here to compare with.");
        Assert.Equal(
            expected.Select(run => (run.Stdout, LastLine(run.Stderr))),
            calls.Select(call => (call.Result!.Stdout, LastLine(call.Result.Error ?? ""))));
    }

    private static string LastLine(string text) => text.TrimEnd('\n').Split('\n')[^1];

    public sealed class Evaluation : IAsyncLifetime
    {
        public IReadOnlyList<EvaluatedProblem> Results { get; private set; } = [];

        public async ValueTask InitializeAsync()
        {
            var folder = Path.Combine(Cli.Root, "models", "r1ci-tiny");
            using var client = OnnxGenAIChatClient.Load(folder);
            var agent = new R1Agent(client, new R1AgentOptions { ChatOptions = new ChatOptions { Temperature = 0 } });
            Results = await ModelEvaluation.RunAsync(agent, ModelEvaluation.Read(Path.Combine(folder, "eval-seen.jsonl")), workers: 2);
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
