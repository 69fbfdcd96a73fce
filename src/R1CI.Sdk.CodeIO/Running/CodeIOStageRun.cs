using R1CI.Sdk.CodeIO.Files;
using R1CI.Sdk.CodeIO.Intake;
using R1CI.Sdk.CodeIO.Records;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.CodeIO.Running;

/// <summary>One stage alone, from files of records to files of records: the stages of a <see cref="CodeIORun"/> one after the other write the records that it does.</summary>
public sealed class CodeIOStageRun
{
    private readonly CodeIORunOptions _options;
    private readonly FunctionStages _stages;
    private readonly string _settings;

    /// <summary>Creates it.</summary>
    /// <param name="executor">Runs Python.</param>
    /// <param name="transform">Makes functions of sources.</param>
    /// <param name="predictor">Answers the prompts.</param>
    /// <param name="options">Copied; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number of the options is out of its range.</exception>
    public CodeIOStageRun(CodeExecutor executor, ISourceTransform transform, IPredictor predictor, CodeIORunOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(executor);
        ArgumentNullException.ThrowIfNull(transform);
        ArgumentNullException.ThrowIfNull(predictor);
        _options = (options ?? new CodeIORunOptions()).Checked();
        _stages = new FunctionStages(executor, transform, predictor, _options, new StageClock());
        _settings = RunSettings.Of(executor, transform, predictor, _options);
    }

    /// <summary>Does one stage to its end; what it writes appears when it is done.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="inputs">Files of records, or folders of stages or of a run; for <see cref="CodeIOStage.Intake"/> one of what <see cref="RawReader.Read"/> takes.</param>
    /// <param name="output">The folder for its files, of one word each: its records, <c>STAGE.drops.jsonl</c> and <c>STAGE.json</c> with its counts.</param>
    /// <param name="overwrites">Whether files of an earlier run of the stage are replaced.</param>
    /// <param name="cancellationToken">The caller's cancellation; then nothing is written.</param>
    /// <returns>What went in and came out.</returns>
    /// <exception cref="FileNotFoundException">An input is not there, or none of them has records that the stage needs.</exception>
    /// <exception cref="InvalidDataException">A record is damaged, or files do not belong together.</exception>
    /// <exception cref="InvalidOperationException">The folder holds what the stage writes, or a run; or the limits are too narrow for any function.</exception>
    /// <remarks>What the stage throws at one record costs that record, as in a <see cref="CodeIORun"/>.</remarks>
    public async Task<CodeIOSummary> RunAsync(CodeIOStage stage, IReadOnlyList<string> inputs, string output, bool overwrites = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentException.ThrowIfNullOrEmpty(output);
        if (stage == CodeIOStage.Intake && inputs.Count != 1) throw new ArgumentException($"'intake' must have one input, and has {inputs.Count}.", nameof(inputs));
        var word = NameOf(stage);
        var read = stage == CodeIOStage.Intake ? null : new StageInputs(inputs);
        using var intake = stage == CodeIOStage.Intake ? new SourceIntake(_options.Intake, _options.Workers, output) : null;
        Func<StageFolder, Task> work = stage switch
        {
            CodeIOStage.Intake => IntakeFrom(intake!.Read(inputs[0])),
            CodeIOStage.Transform => TransformFrom(read!.Require(word, RunFiles.Sources, "intake"), cancellationToken),
            CodeIOStage.Parse => ParseFrom(read!.Require(word, RunFiles.Transformed, "transform")),
            CodeIOStage.Execute => ExecuteFrom(read!.Find(RunFiles.Parsed) ?? read.Find(RunFiles.Functions) ?? read.Require(word, RunFiles.Parsed, "parse"), output, cancellationToken),
            CodeIOStage.Instances => InstancesFrom(read!.Require(word, RunFiles.Functions, "execute")),
            CodeIOStage.Predict => PredictFrom(read!, word, cancellationToken),
            CodeIOStage.Verify => VerifyFrom(read!, word, cancellationToken),
            CodeIOStage.Revise => ReviseFrom(read!, word, cancellationToken),
            _ => AssembleFrom(read!, word),
        };
        if (stage is CodeIOStage.Execute or CodeIOStage.Verify or CodeIOStage.Revise) await _stages.PrepareAsync(cancellationToken).ConfigureAwait(false);
        using var folder = StageFolder.Open(output, word, FilesOf(stage), overwrites);
        await work(folder).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        folder.Finish(_settings, intake?.Input);
        return new CodeIOSummary(folder.Tally["sources.in"], folder.Tally.Counts);
    }

    /// <summary>Gets a stage's word: its verb on the command line and the beginning of the names of its files.</summary>
    /// <param name="stage">The stage.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such stage.</exception>
    public static string NameOf(CodeIOStage stage) =>
        Enum.IsDefined(stage) ? stage.ToString().ToLowerInvariant() : throw new ArgumentOutOfRangeException(nameof(stage), stage, "There is no such stage.");

    private static string[] FilesOf(CodeIOStage stage) => stage switch
    {
        CodeIOStage.Intake => [RunFiles.Sources, RunFiles.Places],
        CodeIOStage.Transform => [RunFiles.Transformed],
        CodeIOStage.Parse => [RunFiles.Parsed],
        CodeIOStage.Execute => [RunFiles.Functions],
        CodeIOStage.Instances => [RunFiles.Instances],
        CodeIOStage.Predict => [RunFiles.Predictions],
        CodeIOStage.Verify => [RunFiles.Verdicts],
        CodeIOStage.Revise => [RunFiles.Revisions, RunFiles.RevisionVerdicts],
        _ => [RunFiles.Final, RunFiles.Messages],
    };

    private static Func<StageFolder, Task> IntakeFrom(IEnumerable<TakenSource> sources) => folder =>
    {
        foreach (var taken in sources)
        {
            var part = SourcePart(taken.Result.Dropped, () => RecordJson.Line(taken.Result.Record!, hasContent: true), RunFiles.Sources);
            var (file, line) = part.Lines[0];
            part.Add(RunFiles.Places, IntakeFolder.Line(taken, folder.LengthOf(file), line.Length));
            folder.Add(part);
        }

        return Task.CompletedTask;
    };

    private Func<StageFolder, Task> TransformFrom(string path, CancellationToken cancellationToken) => folder =>
        OrderedWork.RunAsync(StageInputs.Read(path, RecordReading.Source), _options.Workers, async source => (source, await _stages.TransformAsync(source, cancellationToken).ConfigureAwait(false)), done =>
        {
            var (source, made) = done;
            folder.Add(SourcePart(SourceWork.OwnDrop(source, made), made.Reply is { } reply ? () => RecordJson.Line(source, reply, made.IsReplyCut) : null, RunFiles.Transformed));
            AddFunctions(folder, source, made, RunFiles.Transformed);
        }, cancellationToken);

    private static Func<StageFolder, Task> ParseFrom(string path) => folder =>
    {
        foreach (var (source, made) in StageInputs.Read(path, Transformed))
        {
            var parsed = FunctionStages.Parse(source, made);
            if (made.Reply is not null) folder.Add(SourcePart(SourceWork.OwnDrop(source, parsed), null, RunFiles.Parsed));
            AddFunctions(folder, source, parsed, RunFiles.Parsed);
        }

        return Task.CompletedTask;
    };

    private static (RawSource Source, TransformedSource Made) Transformed(string line)
    {
        var (source, reply, isCut) = RecordReading.Reply(line);
        return (source, reply is null ? new TransformedSource([RecordReading.Function(line)], []) : new TransformedSource([], []) { Reply = reply, IsReplyCut = isCut });
    }

    private Func<StageFolder, Task> ExecuteFrom(string path, string output, CancellationToken cancellationToken) => async folder =>
    {
        using var seen = new SeenFunctions(output);
        await OrderedWork.RunAsync(StageInputs.Read(path, RecordReading.Function), _options.Workers, function => _stages.ExecuteAsync(function, cancellationToken), outcome => folder.Add(outcome.Settle(seen)), cancellationToken).ConfigureAwait(false);
    };

    private Func<StageFolder, Task> InstancesFrom(string path) => folder =>
    {
        foreach (var function in StageInputs.Read(path, RecordReading.Function))
        {
            var part = new RunPart();
            part.Settle("functions", _stages.MakeInstances(function, part).Dropped);
            folder.Add(part);
        }

        return Task.CompletedTask;
    };

    private Func<StageFolder, Task> PredictFrom(StageInputs inputs, string word, CancellationToken cancellationToken) =>
        ForFunctions(Functions(inputs, word, StageGroups.Instances(InstancesIn(inputs, word), [], [])), async (group, _, part) =>
        {
            foreach (var item in group.Instances) await _stages.PredictAsync(group.Function, item.Instance, part, cancellationToken).ConfigureAwait(false);
        }, cancellationToken);

    private Func<StageFolder, Task> VerifyFrom(StageInputs inputs, string word, CancellationToken cancellationToken) =>
        ForFunctions(Functions(inputs, word, StageGroups.Instances(InstancesIn(inputs, word), PredictionsIn(inputs, word), [])), async (group, verifier, part) =>
        {
            foreach (var item in group.Instances)
            {
                foreach (var prediction in item.Predictions) await _stages.VerifyAsync(verifier, item.Instance, prediction, part, cancellationToken).ConfigureAwait(false);
            }
        }, cancellationToken);

    private Func<StageFolder, Task> ReviseFrom(StageInputs inputs, string word, CancellationToken cancellationToken) =>
        ForFunctions(Functions(inputs, word, StageGroups.Instances(InstancesIn(inputs, word), PredictionsIn(inputs, word), VerdictsIn(inputs, word))), async (group, verifier, part) =>
        {
            foreach (var item in group.Instances) await _stages.ReviseAsync(group.Function, item.Instance, item.Turns(), verifier, part, (RunFiles.Revisions, RunFiles.RevisionVerdicts), cancellationToken).ConfigureAwait(false);
        }, cancellationToken);

    private Func<StageFolder, Task> AssembleFrom(StageInputs inputs, string word)
    {
        string[] predictions = [.. PredictionsIn(inputs, word), .. inputs.Find(RunFiles.Revisions) is { } path ? [path] : (string[])[]];
        string[] verdicts = [.. VerdictsIn(inputs, word), .. inputs.Find(RunFiles.RevisionVerdicts) is { } found ? [found] : (string[])[]];
        var groups = StageGroups.Instances(InstancesIn(inputs, word), predictions, verdicts);
        return folder =>
        {
            foreach (var item in groups)
            {
                var part = new RunPart();
                _stages.Assemble(item.Instance, item.Turns(), part);
                folder.Add(part);
            }

            return Task.CompletedTask;
        };
    }

    private Func<StageFolder, Task> ForFunctions(IEnumerable<FunctionGroup> groups, Func<FunctionGroup, Verification.PredictionVerifier, RunPart, Task> work, CancellationToken cancellationToken) => folder =>
        OrderedWork.RunAsync(groups, _options.Workers, async group =>
        {
            var (part, verifier) = (new RunPart(), _stages.VerifierOf(group.Function));
            await work(group, verifier, part).ConfigureAwait(false);
            part.Tally.Add("steps.verify", verifier.Steps);
            return part;
        }, folder.Add, cancellationToken);

    private static IEnumerable<FunctionGroup> Functions(StageInputs inputs, string word, IEnumerable<InstanceGroup> instances) =>
        StageGroups.Functions(inputs.Require(word, RunFiles.Functions, "execute"), instances);

    private static string InstancesIn(StageInputs inputs, string word) => inputs.Require(word, RunFiles.Instances, "instances");

    private static string[] PredictionsIn(StageInputs inputs, string word) => [inputs.Require(word, RunFiles.Predictions, "predict")];

    private static string[] VerdictsIn(StageInputs inputs, string word) => [inputs.Require(word, RunFiles.Verdicts, "verify")];

    private static RunPart SourcePart(Drop? drop, Func<byte[]>? line, string file)
    {
        var part = new RunPart();
        part.Settle("sources", drop);
        if (drop is null && line is not null) part.Add(file, line());
        return part;
    }

    private static void AddFunctions(StageFolder folder, RawSource source, TransformedSource made, string file)
    {
        var part = new RunPart();
        foreach (var drop in made.Drops.Where(drop => drop.Id != source.Id)) part.Settle("functions", drop);
        foreach (var function in made.Functions)
        {
            part.Settle("functions", drop: null);
            part.Add(file, RecordJson.Line(function));
        }

        folder.Add(part);
    }
}
