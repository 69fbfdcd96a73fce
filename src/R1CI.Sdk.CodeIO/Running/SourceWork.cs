using R1CI.Sdk.CodeIO.Files;
using R1CI.Sdk.CodeIO.Intake;
using R1CI.Sdk.CodeIO.Parsing;
using R1CI.Sdk.CodeIO.Records;

namespace R1CI.Sdk.CodeIO.Running;

/// <summary>All stages after intake in a row, for one source. Thread-safe.</summary>
internal sealed class SourceWork(FunctionStages stages)
{
    public async Task<SourceOutcome> DoAsync(TakenSource taken, CancellationToken cancellationToken)
    {
        if (taken.Result.Record is not { } source) return new SourceOutcome(taken, taken.Result.Dropped, []);
        var transformed = await stages.TransformAsync(source, cancellationToken).ConfigureAwait(false);
        var parsed = FunctionStages.Parse(source, transformed);
        if (OwnDrop(source, parsed) is { } own) return new SourceOutcome(taken, own, []);
        List<FunctionOutcome> functions = [.. parsed.Drops.Where(drop => drop.Id != source.Id).Select(static drop => new FunctionOutcome(drop))];
        foreach (var function in parsed.Functions) functions.Add(await DoAsync(function, cancellationToken).ConfigureAwait(false));
        return new SourceOutcome(taken, null, functions);
    }

    /// <summary>Gets why a source gives no function at all, neither kept nor dropped; <see langword="null"/> when it gives some.</summary>
    public static Drop? OwnDrop(RawSource source, TransformedSource made) =>
        made.Functions.Count > 0 || made.Reply is not null ? null
        : made.Drops.FirstOrDefault(drop => drop.Id == source.Id)
            ?? (made.Drops.Count > 0 ? null : new Drop(TeacherPrompt.Stage, source.Id, DropReason.NoFunction, "The source gives no function."));

    private async Task<FunctionOutcome> DoAsync(CodeFunction function, CancellationToken cancellationToken)
    {
        var outcome = await stages.ExecuteAsync(function, cancellationToken).ConfigureAwait(false);
        if (outcome.Function is not { } executed) return outcome;
        var made = stages.MakeInstances(executed, outcome.Part);
        if (made.Dropped is { } dropped) return new FunctionOutcome(dropped);
        var verifier = stages.VerifierOf(executed);
        foreach (var instance in made.Record!)
        {
            if (stages.Predicts) await AnswerAsync(executed, instance, verifier, outcome.Part, cancellationToken).ConfigureAwait(false);
        }

        outcome.Part.Tally.Add("steps.verify", verifier.Steps);
        return outcome;
    }

    private async Task AnswerAsync(CodeFunction function, CodeInstance instance, Verification.PredictionVerifier verifier, RunPart part, CancellationToken cancellationToken)
    {
        if (await stages.PredictAsync(function, instance, part, cancellationToken).ConfigureAwait(false) is not { } prediction) return;
        var verdict = await stages.VerifyAsync(verifier, instance, prediction, part, cancellationToken).ConfigureAwait(false);
        List<FinalTurn> turns = [FunctionStages.TurnOf(prediction, verdict)];
        await stages.ReviseAsync(function, instance, turns, verifier, part, (RunFiles.Predictions, RunFiles.Verdicts), cancellationToken).ConfigureAwait(false);
        stages.Assemble(instance, turns, part);
    }
}

/// <summary>What came of a source.</summary>
/// <param name="Taken">The source.</param>
/// <param name="Drop">Why it gave no function at all; otherwise <see langword="null"/>.</param>
/// <param name="Functions">What came of its functions.</param>
internal sealed record SourceOutcome(TakenSource Taken, Drop? Drop, IReadOnlyList<FunctionOutcome> Functions)
{
    /// <summary>Gets what it adds after those before it: itself, then each of its functions.</summary>
    /// <param name="seen">The functions kept before it.</param>
    public IReadOnlyList<RunPart> Settle(SeenFunctions seen)
    {
        var own = new RunPart();
        own.Settle("sources", Drop);
        if (Drop is null) own.Add(RunFiles.Sources, RecordJson.Line(Taken.Result.Record!, hasContent: false));
        return [own, .. Functions.Select(function => function.Settle(seen))];
    }
}
