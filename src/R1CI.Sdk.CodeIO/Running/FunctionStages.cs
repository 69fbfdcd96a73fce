using R1CI.Sdk.CodeIO.Execution;
using R1CI.Sdk.CodeIO.Files;
using R1CI.Sdk.CodeIO.Instances;
using R1CI.Sdk.CodeIO.Parsing;
using R1CI.Sdk.CodeIO.Records;
using R1CI.Sdk.CodeIO.Teachers;
using R1CI.Sdk.CodeIO.Verification;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.CodeIO.Running;

/// <summary>
/// The stages after intake, each from records to records or to a drop, writing both and counting them in the same way whether it runs alone or in a row
/// with the others. Thread-safe.
/// </summary>
/// <remarks>
/// What a stage throws at one record costs that record, which is dropped as <see cref="DropReason.StageFailed"/>. What would meet every record passes:
/// the caller's cancellation, a spent budget, a teacher that cannot be had.
/// </remarks>
internal sealed class FunctionStages(CodeExecutor executor, ISourceTransform transform, IPredictor? predictor, CodeIORunOptions options, StageClock clock)
{
    private const string AssembleStage = "assemble";

    private readonly FunctionExecution _execution = new(executor, options.Execution);
    private readonly InstanceMaking _instances = new(options.Instances);
    private readonly VerificationOptions _verification = PredictionVerifier.Copy(options.Verification);
    private readonly GuestStates _states = GuestStates.Of(executor, options.Verification.Execution);

    public bool Predicts => predictor is not null;

    /// <summary>Makes sure that something can be executed at all, which no record is to blame for.</summary>
    /// <exception cref="InvalidOperationException">The limits are too narrow for any function.</exception>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        _ = await GuestStates.Of(executor, options.Execution).CreateAsync(GuestStates.First, cancellationToken).ConfigureAwait(false);
        _ = await _states.CreateAsync(GuestStates.First, cancellationToken).ConfigureAwait(false);
    }

    public Task<TransformedSource> TransformAsync(RawSource source, CancellationToken cancellationToken) =>
        GuardAsync(TeacherPrompt.Stage, source.Id, async () => Whole(await transform.TransformAsync(source, cancellationToken).ConfigureAwait(false)), static drop => new TransformedSource([], [drop]), cancellationToken);

    /// <summary>Reads a teacher's reply; functions that were made without one are what they are.</summary>
    public static TransformedSource Parse(RawSource source, TransformedSource transformed) => transformed.Reply is not { } reply ? transformed
        : Guard(SectionParser.Stage, source.Id, () => Parse(source, reply, transformed.IsReplyCut), static drop => new TransformedSource([], [drop]));

    public Task<FunctionOutcome> ExecuteAsync(CodeFunction function, CancellationToken cancellationToken) =>
        GuardAsync(FunctionExecution.Stage, function.Id, async () => OutcomeOf(await _execution.ExecuteAsync(function, cancellationToken).ConfigureAwait(false)), static drop => new FunctionOutcome(drop), cancellationToken);

    /// <summary>Makes the prompts of a function.</summary>
    /// <returns>The prompts; or the drop of the function, and then nothing was added to the part.</returns>
    public StageResult<List<CodeInstance>> MakeInstances(CodeFunction function, RunPart part)
    {
        var made = Guard<StageResult<List<(CodeInstance Instance, byte[] Line)>>>(InstanceMaking.Stage, function.Id,
            () => _instances.Make(function).Select(instance => (instance, RecordJson.Line(instance, options.PairsAsText))).ToList(), static drop => drop);
        if (made.Dropped is { } dropped) return dropped;
        foreach (var (instance, line) in made.Record!)
        {
            part.Add(RunFiles.Instances, line);
            part.Tally.Add($"instances.{RecordJson.Letter(instance.Kind)}");
        }

        return made.Record!.ConvertAll(static item => item.Instance);
    }

    /// <summary>Answers a prompt for the first time.</summary>
    /// <returns>The answer; <see langword="null"/> when it was dropped.</returns>
    public Task<Prediction?> PredictAsync(CodeFunction function, CodeInstance instance, RunPart part, CancellationToken cancellationToken) =>
        PredictAsync(function, instance, [], RunFiles.Predictions, part, cancellationToken);

    public PredictionVerifier VerifierOf(CodeFunction function) => new(_states, function, _verification);

    public Task<Verdict> VerifyAsync(PredictionVerifier verifier, CodeInstance instance, Prediction prediction, RunPart part, CancellationToken cancellationToken) =>
        VerifyAsync(verifier, instance, prediction, part, RunFiles.Verdicts, cancellationToken);

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
        while (turns.Count > 0 && turns.Count <= predictor!.MaxRevisions && turns[^1].Status is not (VerdictStatus.Success or VerdictStatus.Unchecked))
        {
            if (await PredictAsync(function, instance, turns, files.Predictions, part, cancellationToken).ConfigureAwait(false) is not { } prediction) return;
            var verdict = await VerifyAsync(verifier, instance, prediction, part, files.Verdicts, cancellationToken).ConfigureAwait(false);
            turns.Add(TurnOf(prediction, verdict));
        }
    }

    /// <summary>Makes the final record of the answers that were checked, unless there is none or it is wrong and such are left out.</summary>
    public void Assemble(CodeInstance instance, IReadOnlyList<FinalTurn> turns, RunPart part)
    {
        FinalTurn[] known = [.. turns.TakeWhile(static turn => turn.Status != VerdictStatus.Unchecked)];
        if (known.Length == 0) return;
        var isRight = known[^1].Status == VerdictStatus.Success;
        if (!isRight && options.KeepsRightOnly)
        {
            part.Tally.Add("final.left_out");
            return;
        }

        var final = new FinalRecord(instance.Id, instance.FunctionId, instance.Kind, instance.Prompt, known);
        var (line, messages, failed) = Guard<(byte[], byte[], Drop?)>(AssembleStage, instance.Id, () => (RecordJson.Line(final), RecordJson.MessagesLine(final), null), static drop => ([], [], drop));
        if (failed is not null)
        {
            part.Drop("predictions", failed);
            return;
        }

        part.Tally.Add(isRight ? "final.right" : "final.wrong");
        part.Add(RunFiles.Final, line);
        part.Add(RunFiles.Messages, messages);
    }

    public static FinalTurn TurnOf(Prediction prediction, Verdict verdict) => new(prediction.Text, verdict.Feedback, verdict.Status);

    private TransformedSource Whole(TransformedSource? made)
    {
        if (made is null) throw new InvalidOperationException($"The transform '{transform.Name}' must give a result, and gave none.");
        foreach (var function in made.Functions) _ = function.Id; // of all its texts: one that is null shows here, where it costs the source
        return made;
    }

    private static TransformedSource Parse(RawSource source, string reply, bool isCut)
    {
        var parsed = SectionParser.Parse(source, reply);
        return parsed.Dropped is { } drop ? new TransformedSource([], [drop])
            : isCut ? new TransformedSource([], [new Drop(SectionParser.Stage, source.Id, DropReason.ReplyCut, "The reply ran into a limit of length, so its last section may not be whole. Allow longer ones (--max-output-tokens).")])
            : new TransformedSource([parsed.Record!], []);
    }

    private FunctionOutcome OutcomeOf(StageResult<CodeFunction> executed)
    {
        var outcome = executed.Record is { } kept ? new FunctionOutcome(kept, options.PairsAsText) : new FunctionOutcome(executed.Dropped!);
        var tally = outcome.Part.Tally;
        tally.Add("steps.execute", executed.Steps);
        if (outcome.Function is not { } function) return outcome;
        tally.Add("pairs", function.Pairs.Count);
        foreach (var flag in function.Flags) tally.Add($"flags.{flag}");
        return outcome;
    }

    private async Task<Prediction?> PredictAsync(CodeFunction function, CodeInstance instance, List<FinalTurn> turns, string file, RunPart part, CancellationToken cancellationToken)
    {
        var stage = turns.Count == 0 ? Narration.Narrator.Stage : Revision.RevisionPrompt.Stage;
        var answered = await GuardAsync<StageResult<Prediction>>(stage, instance.Id, async () =>
        {
            var answer = await predictor!.PredictAsync(function, instance, turns, cancellationToken).ConfigureAwait(false);
            var isWhole = answer.Dropped is not null || (answer.Record is { Text: not null } record && record.InstanceId == instance.Id && record.Turn == turns.Count);
            return isWhole ? answer : throw new InvalidOperationException($"The predictor '{predictor.Name}' must give the answer of turn {turns.Count} to '{instance.Id}' or a drop, and gave {(answer.Record is { } other ? $"that of turn {other.Turn} to '{other.InstanceId}'" : "neither")}.");
        }, static drop => drop, cancellationToken).ConfigureAwait(false);
        if (answered.Dropped is { } dropped) part.Drop("predictions", dropped);
        else part.Add(file, RecordJson.Line(answered.Record!));
        return answered.Record;
    }

    private async Task<Verdict> VerifyAsync(PredictionVerifier verifier, CodeInstance instance, Prediction prediction, RunPart part, string file, CancellationToken cancellationToken)
    {
        var verdict = await GuardAsync(PredictionVerifier.Stage, instance.Id, () => verifier.VerifyAsync(instance, prediction, cancellationToken), failed =>
        {
            part.Drop("predictions", failed);
            return new Verdict(instance.Id, prediction.Turn, VerdictStatus.Unchecked, "");
        }, cancellationToken).ConfigureAwait(false);
        part.Add(file, RecordJson.Line(verdict));
        part.Tally.Add($"predictions.turn_{prediction.Turn + 1}.{RecordJson.Word(verdict.Status)}");
        return verdict;
    }

    private async Task<T> GuardAsync<T>(string stage, string id, Func<Task<T>> work, Func<Drop, T> dropped, CancellationToken cancellationToken)
    {
        try
        {
            return await clock.TimeAsync(stage, work).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not (TeacherBudgetException or TeacherUnavailableException))
        {
            // Whatever a stage makes of the caller's cancellation, it is no failure of the record.
            cancellationToken.ThrowIfCancellationRequested();
            return dropped(Drop.OfFailure(stage, id, failure));
        }
    }

    private static T Guard<T>(string stage, string id, Func<T> work, Func<Drop, T> dropped)
    {
        try
        {
            return work();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return dropped(Drop.OfFailure(stage, id, failure));
        }
    }
}

/// <summary>What came of a function: the lines to write and what to count, if it is no repetition of an earlier one.</summary>
internal sealed class FunctionOutcome
{
    public FunctionOutcome(CodeFunction function, bool pairsAsText = false)
    {
        (Id, Function) = (function.Id, function);
        Part.Add(RunFiles.Functions, RecordJson.Line(function, pairsAsText));
    }

    public FunctionOutcome(Drop drop) => (Id, Drop) = (drop.Id, drop);

    public string Id { get; }

    public CodeFunction? Function { get; }

    public Drop? Drop { get; }

    /// <summary>Gets what it adds unless it repeats another: when it was dropped, what that took.</summary>
    public RunPart Part { get; } = new();

    /// <summary>Gets what it adds after those before it.</summary>
    /// <param name="seen">The functions kept before it.</param>
    public RunPart Settle(SeenFunctions seen)
    {
        var repeated = Drop is not null || seen.Add(Id) ? null : SeenFunctions.Repeated(Id);
        var part = repeated is null ? Part : new RunPart();
        part.Settle("functions", Drop ?? repeated);
        return part;
    }
}
