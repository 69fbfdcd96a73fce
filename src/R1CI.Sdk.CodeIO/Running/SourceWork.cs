using R1CI.Sdk.CodeIO.Execution;
using R1CI.Sdk.CodeIO.Files;
using R1CI.Sdk.CodeIO.Instances;
using R1CI.Sdk.CodeIO.Records;
using R1CI.Sdk.CodeIO.Verification;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.CodeIO.Running;

/// <summary>Does everything with one source that does not depend on other sources. Thread-safe.</summary>
internal sealed class SourceWork(CodeExecutor executor, ISourceTransform transform, IPredictor? predictor, CodeIORunOptions options)
{
    private readonly FunctionExecution _execution = new(executor, options.Execution);
    private readonly InstanceMaking _instances = new(options.Instances);
    private readonly VerificationOptions _verification = PredictionVerifier.Copy(options.Verification);
    private readonly GuestStates _states = new(executor, options.Verification.Execution);

    public async Task<SourceOutcome> DoAsync(RawSource source, CancellationToken cancellationToken)
    {
        var transformed = await transform.TransformAsync(source, cancellationToken).ConfigureAwait(false);
        var own = transformed.Drops.FirstOrDefault(drop => drop.Id == source.Id);
        if (own is not null && transformed.Functions.Count == 0) return new SourceOutcome(source, own, []);
        List<FunctionOutcome> functions = [.. transformed.Drops.Where(drop => drop.Id != source.Id).Select(static drop => new FunctionOutcome(drop))];
        foreach (var function in transformed.Functions) functions.Add(await DoAsync(function, cancellationToken).ConfigureAwait(false));
        return functions.Count > 0 ? new SourceOutcome(source, null, functions)
            : new SourceOutcome(source, new Drop("transform", source.Id, DropReason.NoFunction, "The source gives no function."), []);
    }

    private async Task<FunctionOutcome> DoAsync(CodeFunction function, CancellationToken cancellationToken)
    {
        var executed = await _execution.ExecuteAsync(function, cancellationToken).ConfigureAwait(false);
        var outcome = executed.Record is { } kept ? new FunctionOutcome(kept) : new FunctionOutcome(executed.Dropped!);
        outcome.Tally.Add("steps.execute", executed.Steps);
        if (executed.Record is null) return outcome;
        outcome.Tally.Add("pairs", executed.Record.Pairs.Count);
        foreach (var flag in executed.Record.Flags) outcome.Tally.Add($"flags.{flag}");
        var verifier = new PredictionVerifier(_states, executed.Record, _verification);
        foreach (var instance in _instances.Make(executed.Record))
        {
            outcome.Add("instances.jsonl", RecordJson.Line(instance));
            outcome.Tally.Add($"instances.{RecordJson.Letter(instance.Kind)}");
            if (predictor is not null) await PredictAsync(predictor, executed.Record, instance, verifier, outcome, cancellationToken).ConfigureAwait(false);
        }

        outcome.Tally.Add("steps.verify", verifier.Steps);
        return outcome;
    }

    private async Task PredictAsync(IPredictor model, CodeFunction function, CodeInstance instance, PredictionVerifier verifier, FunctionOutcome outcome, CancellationToken cancellationToken)
    {
        List<FinalTurn> turns = [];
        for (var turn = 0; turn <= model.MaxRevisions; turn++)
        {
            var answered = await model.PredictAsync(function, instance, turns, cancellationToken).ConfigureAwait(false);
            if (answered.Record is not { } prediction)
            {
                outcome.Add("drops.jsonl", RecordJson.Line(answered.Dropped!));
                outcome.Tally.Add($"predictions.dropped.{answered.Dropped!.Reason}");
                break;
            }

            var verdict = await verifier.VerifyAsync(instance, prediction, cancellationToken).ConfigureAwait(false);
            outcome.Add("predictions.jsonl", RecordJson.Line(prediction));
            outcome.Add("verdicts.jsonl", RecordJson.Line(verdict));
            outcome.Tally.Add($"predictions.turn_{turn + 1}.{RecordJson.Word(verdict.Status)}");
            turns.Add(new FinalTurn(prediction.Text, verdict.Feedback, verdict.Status));
            if (verdict.Status == VerdictStatus.Success) break;
        }

        if (turns.Count > 0) Finish(new FinalRecord(instance.Id, function.Id, instance.Kind, instance.Prompt, turns), outcome);
    }

    private void Finish(FinalRecord final, FunctionOutcome outcome)
    {
        var isRight = final.Turns[^1].Status == VerdictStatus.Success;
        outcome.Tally.Add(isRight ? "final.right" : options.KeepsRightOnly ? "final.left_out" : "final.wrong");
        if (!isRight && options.KeepsRightOnly) return;
        outcome.Add("final.jsonl", RecordJson.Line(final));
        outcome.Add("messages.jsonl", RecordJson.MessagesLine(final));
    }
}

/// <summary>What came of a source.</summary>
/// <param name="Source">The source.</param>
/// <param name="Drop">Why it gave no function at all; otherwise <see langword="null"/>.</param>
/// <param name="Functions">What came of its functions.</param>
internal sealed record SourceOutcome(RawSource Source, Drop? Drop, IReadOnlyList<FunctionOutcome> Functions);

/// <summary>What came of a function: the lines to write and what to count, if it is no repetition of an earlier one.</summary>
internal sealed class FunctionOutcome
{
    private readonly List<(string File, byte[] Line)> _lines = [];

    public FunctionOutcome(CodeFunction function)
    {
        Id = function.Id;
        Add("functions.jsonl", RecordJson.Line(function));
    }

    public FunctionOutcome(Drop drop)
    {
        Id = drop.Id;
        Drop = drop;
    }

    public string Id { get; }

    public Drop? Drop { get; }

    public RunTally Tally { get; } = new();

    public IReadOnlyList<(string File, byte[] Line)> Lines => _lines;

    public void Add(string file, byte[] line) => _lines.Add((file, line));
}
