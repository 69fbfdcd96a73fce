using R1CI.Sdk.CodeIO.Execution;
using R1CI.Sdk.CodeIO.Files;
using R1CI.Sdk.CodeIO.Instances;
using R1CI.Sdk.CodeIO.Parsing;
using R1CI.Sdk.CodeIO.Records;
using R1CI.Sdk.CodeIO.Verification;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.CodeIO.Running;

/// <summary>
/// The stages after intake, each from records to records or to a drop, writing both and counting them in the same way whether it runs alone or in a row
/// with the others. Thread-safe.
/// </summary>
internal sealed class FunctionStages(CodeExecutor executor, ISourceTransform transform, IPredictor? predictor, CodeIORunOptions options, StageClock clock)
{
    private readonly FunctionExecution _execution = new(executor, options.Execution);
    private readonly InstanceMaking _instances = new(options.Instances);
    private readonly VerificationOptions _verification = PredictionVerifier.Copy(options.Verification);
    private readonly GuestStates _states = GuestStates.Of(executor, options.Verification.Execution);

    public bool Predicts => predictor is not null;

    public Task<TransformedSource> TransformAsync(RawSource source, CancellationToken cancellationToken) =>
        clock.TimeAsync(TeacherPrompt.Stage, () => transform.TransformAsync(source, cancellationToken));

    /// <summary>Reads a teacher's reply; functions that were made without one are what they are.</summary>
    public static TransformedSource Parse(RawSource source, TransformedSource transformed)
    {
        if (transformed.Reply is not { } reply) return transformed;
        var parsed = SectionParser.Parse(source, reply);
        return parsed.Dropped is { } drop ? new TransformedSource([], [drop])
            : transformed.IsReplyCut ? new TransformedSource([], [new Drop(SectionParser.Stage, source.Id, DropReason.ReplyCut, "The reply ran into a limit of length, so its last section may not be whole. Allow longer ones (--max-output-tokens).")])
            : new TransformedSource([parsed.Record!], []);
    }

    public async Task<FunctionOutcome> ExecuteAsync(CodeFunction function, CancellationToken cancellationToken)
    {
        var executed = await clock.TimeAsync(FunctionExecution.Stage, () => _execution.ExecuteAsync(function, cancellationToken)).ConfigureAwait(false);
        if (executed.Record is not { } kept) return new FunctionOutcome(executed.Dropped!);
        var outcome = new FunctionOutcome(kept);
        var tally = outcome.Part.Tally;
        tally.Add("steps.execute", executed.Steps);
        tally.Add("pairs", kept.Pairs.Count);
        foreach (var flag in kept.Flags) tally.Add($"flags.{flag}");
        return outcome;
    }

    public IReadOnlyList<CodeInstance> MakeInstances(CodeFunction function, RunPart part)
    {
        var instances = _instances.Make(function);
        foreach (var instance in instances)
        {
            part.Add(RunFiles.Instances, RecordJson.Line(instance));
            part.Tally.Add($"instances.{RecordJson.Letter(instance.Kind)}");
        }

        return instances;
    }

    /// <summary>Answers a prompt for the first time.</summary>
    /// <returns>The answer; <see langword="null"/> when it was dropped.</returns>
    public Task<Prediction?> PredictAsync(CodeFunction function, CodeInstance instance, RunPart part, CancellationToken cancellationToken) =>
        PredictAsync(function, instance, [], RunFiles.Predictions, part, cancellationToken);

    public PredictionVerifier VerifierOf(CodeFunction function) => new(_states, function, _verification);

    public Task<Verdict> VerifyAsync(PredictionVerifier verifier, CodeInstance instance, Prediction prediction, RunPart part, CancellationToken cancellationToken) =>
        VerifyAsync(verifier, instance, prediction, part, RunFiles.Verdicts, cancellationToken);

    private async Task<Verdict> VerifyAsync(PredictionVerifier verifier, CodeInstance instance, Prediction prediction, RunPart part, string file, CancellationToken cancellationToken)
    {
        var verdict = await clock.TimeAsync(PredictionVerifier.Stage, () => verifier.VerifyAsync(instance, prediction, cancellationToken)).ConfigureAwait(false);
        part.Add(file, RecordJson.Line(verdict));
        part.Tally.Add($"predictions.turn_{prediction.Turn + 1}.{RecordJson.Word(verdict.Status)}");
        return verdict;
    }

    /// <summary>Asks again while the last answer is wrong, and checks each new one.</summary>
    /// <param name="function">What the prompt is about.</param>
    /// <param name="instance">The prompt.</param>
    /// <param name="turns">The answers so far; new ones are added.</param>
    /// <param name="verifier">Checks answers about the function.</param>
    /// <param name="part">Where the records go.</param>
    /// <param name="files">The files for predictions and for verdicts.</param>
    /// <param name="cancellationToken">The caller's cancellation.</param>
    public async Task ReviseAsync(CodeFunction function, CodeInstance instance, List<FinalTurn> turns, PredictionVerifier verifier, RunPart part, (string Predictions, string Verdicts) files, CancellationToken cancellationToken)
    {
        while (turns.Count > 0 && turns.Count <= predictor!.MaxRevisions && turns[^1].Status != VerdictStatus.Success)
        {
            if (await PredictAsync(function, instance, turns, files.Predictions, part, cancellationToken).ConfigureAwait(false) is not { } prediction) return;
            var verdict = await VerifyAsync(verifier, instance, prediction, part, files.Verdicts, cancellationToken).ConfigureAwait(false);
            turns.Add(TurnOf(prediction, verdict));
        }
    }

    /// <summary>Makes the final record, unless there was no answer at all or wrong ones are left out.</summary>
    public void Assemble(CodeInstance instance, IReadOnlyList<FinalTurn> turns, RunPart part)
    {
        if (turns.Count == 0) return;
        var isRight = turns[^1].Status == VerdictStatus.Success;
        part.Tally.Add(isRight ? "final.right" : options.KeepsRightOnly ? "final.left_out" : "final.wrong");
        if (!isRight && options.KeepsRightOnly) return;
        var final = new FinalRecord(instance.Id, instance.FunctionId, instance.Kind, instance.Prompt, turns);
        part.Add(RunFiles.Final, RecordJson.Line(final));
        part.Add(RunFiles.Messages, RecordJson.MessagesLine(final));
    }

    public static FinalTurn TurnOf(Prediction prediction, Verdict verdict) => new(prediction.Text, verdict.Feedback, verdict.Status);

    private async Task<Prediction?> PredictAsync(CodeFunction function, CodeInstance instance, List<FinalTurn> turns, string file, RunPart part, CancellationToken cancellationToken)
    {
        var stage = turns.Count == 0 ? Narration.Narrator.Stage : Revision.RevisionPrompt.Stage;
        var answered = await clock.TimeAsync(stage, () => predictor!.PredictAsync(function, instance, turns, cancellationToken)).ConfigureAwait(false);
        if (answered.Dropped is { } drop)
        {
            part.Add(RunFiles.Drops, RecordJson.Line(drop));
            part.Tally.Add($"predictions.dropped.{drop.Reason}");
            return null;
        }

        part.Add(file, RecordJson.Line(answered.Record!));
        return answered.Record;
    }
}

/// <summary>What came of a function: the lines to write and what to count, if it is no repetition of an earlier one.</summary>
internal sealed class FunctionOutcome
{
    public FunctionOutcome(CodeFunction function)
    {
        (Id, Function) = (function.Id, function);
        Part.Add(RunFiles.Functions, RecordJson.Line(function));
    }

    public FunctionOutcome(Drop drop) => (Id, Drop) = (drop.Id, drop);

    public string Id { get; }

    public CodeFunction? Function { get; }

    public Drop? Drop { get; }

    /// <summary>Gets what it adds when it is kept.</summary>
    public RunPart Part { get; } = new();

    /// <summary>Gets what it adds after those before it.</summary>
    /// <param name="seen">The functions kept before it.</param>
    public RunPart Settle(SeenFunctions seen)
    {
        var drop = Drop ?? (seen.Add(Id) ? null : SeenFunctions.Repeated(Id));
        var part = drop is null ? Part : new RunPart();
        part.Tally.Add("functions.in");
        part.Tally.Add(drop is null ? "functions.kept" : $"functions.dropped.{drop.Reason}");
        if (drop is not null) part.Add(RunFiles.Drops, RecordJson.Line(drop));
        return part;
    }
}
