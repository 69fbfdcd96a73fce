using System.Globalization;
using System.Text.Json;
using R1CI.Sdk.CodeIO.Records;
using R1CI.Sdk.CodeIO.Sources;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.CodeIO.Execution;

/// <summary>The stage <c>execute</c>: draws inputs of a function, calls it with them, and keeps it when what it does is its own doing. Thread-safe.</summary>
/// <remarks>
/// Every input is written as JSON and read back before the call, and all calls are made again, in the opposite order, in a session with another random
/// seed, clock, order of sets and depth of calls; in seven of them when such an order may show. Limits are steps, so a busy machine changes nothing.
/// </remarks>
public sealed class FunctionExecution
{
    /// <summary>The stage's name.</summary>
    public const string Stage = "execute";

    private readonly ExecutionOptions _options;
    private readonly GuestStates _states;
    private readonly Determinism _determinism;

    /// <summary>Creates the stage.</summary>
    /// <param name="executor">Runs Python; a <see cref="PythonExecutor"/>.</param>
    /// <param name="options">Copied; <see langword="null"/> for the defaults.</param>
    public FunctionExecution(CodeExecutor executor, ExecutionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(executor);
        _options = options is null ? new ExecutionOptions() : options with { };
        _states = GuestStates.Of(executor, _options);
        _determinism = new Determinism(_states);
    }

    /// <summary>Makes the pairs of a function.</summary>
    /// <param name="function">Code, entry and generator; pairs that it has are left out.</param>
    /// <param name="cancellationToken">The caller's cancellation.</param>
    /// <returns>The function with its pairs and flags, or why it was dropped.</returns>
    public async Task<StageResult<CodeFunction>> ExecuteAsync(CodeFunction function, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(function);
        if (MachineRequests.Of(function.RefCode) is var (reason, detail)) return Dropped(function, reason, detail);
        var state = await _states.CreateAsync(GuestStates.First, cancellationToken).ConfigureAwait(false);
        var defined = await state.DefineAsync(function.RefCode, GuestFunction.File, cancellationToken).ConfigureAwait(false);
        if (defined.End != CallEnd.Ok) return Dropped(function, EndReasons.Of(defined), defined.Detail);
        var (pairs, steps, drop) = await PairsAsync(function, state, cancellationToken).ConfigureAwait(false);
        if (drop is not null) return (StageResult<CodeFunction>)drop with { Steps = steps };
        // <object at 0x7f...>: where an object lies is another place in every run.
        var place = pairs.FirstOrDefault(static pair => pair.Outcome.Output.Contains(" at 0x", StringComparison.Ordinal)).Outcome;
        if (place is not null) return (StageResult<CodeFunction>)Dropped(function, DropReason.Address, $"An output shows where an object lies: {place.Output}") with { Steps = steps };
        var check = await _determinism.CheckAsync(function, pairs, cancellationToken).ConfigureAwait(false);
        steps += check.Steps;
        if (check.Reason is not null) return (StageResult<CodeFunction>)Dropped(function, check.Reason, check.Detail) with { Steps = steps };
        return Judge(function, pairs) with { Steps = steps };
    }

    private async Task<(IReadOnlyList<(string Input, CallOutcome Outcome)> Pairs, long Steps, Drop? Drop)> PairsAsync(
        CodeFunction function, GuestFunction state, CancellationToken cancellationToken)
    {
        var drawing = await _states.LikeAsync(state, function, cancellationToken).ConfigureAwait(false);
        var generator = await drawing.DefineGeneratorAsync(function.Generator, SeedOf(function), cancellationToken).ConfigureAwait(false);
        if (generator.End != CallEnd.Ok) return ([], drawing.Steps + state.Steps, Dropped(function, DropReason.GeneratorRaises, generator.Detail));
        List<(string Input, CallOutcome Outcome)> pairs = [];
        var tally = new PairTally();
        var calls = new FunctionCalls(function.EntryName, state, () => _states.DefineAsync(function, GuestStates.First, cancellationToken));
        for (var left = _options.MaxGeneratorCalls; left > 0 && pairs.Count < _options.MaxPairs;)
        {
            var draw = await drawing.DrawAsync(_options.MaxPairs - pairs.Count, left, cancellationToken).ConfigureAwait(false);
            left -= draw.Calls;
            tally.Add(draw);
            if (draw.Inputs.Contains("{}")) return ([], drawing.Steps + calls.Steps, Dropped(function, DropReason.NoArguments, "The generator gives no arguments."));
            string?[] faults = [.. draw.Inputs.Select(PairSize.Fault)];
            await calls.BeginAsync([.. draw.Inputs.Where((_, at) => faults[at] is null)], cancellationToken).ConfigureAwait(false);
            for (var at = 0; at < faults.Length; at++)
            {
                if (tally.IsTooBig(faults[at])) continue;
                var outcome = await calls.NextAsync(cancellationToken).ConfigureAwait(false);
                if (outcome.End is CallEnd.Exit or CallEnd.ReadsInput) return ([], drawing.Steps + calls.Steps, Dropped(function, EndReasons.Of(outcome), outcome.Detail));
                if (tally.Keeps(outcome)) pairs.Add((draw.Inputs[at], outcome));
            }

            if (draw.IsEnd || tally.IsHopeless) break;
        }

        return pairs.Count >= _options.MinPairs ? (pairs, drawing.Steps + calls.Steps, null)
            : ([], drawing.Steps + calls.Steps, Dropped(function, tally.Reason, string.Create(CultureInfo.InvariantCulture, $"{pairs.Count} pairs, and {_options.MinPairs} are needed. {tally.Detail}").TrimEnd()));
    }

    private StageResult<CodeFunction> Judge(CodeFunction function, IReadOnlyList<(string Input, CallOutcome Outcome)> pairs)
    {
        List<string> flags = [.. function.Flags];
        if (pairs.Any(static pair => pair.Outcome.IsMutated))
        {
            if (!_options.KeepsMutating) return Dropped(function, DropReason.MutatesArguments, "The arguments are others after the call.");
            flags.Add(DropReason.MutatesArguments);
        }

        if (pairs.Count > 1 && pairs.All(pair => pair.Outcome.Output == pairs[0].Outcome.Output))
        {
            if (!_options.KeepsConstant) return Dropped(function, DropReason.ConstantOutput, $"All {pairs.Count} outputs are equal.");
            flags.Add(DropReason.ConstantOutput);
        }

        if (pairs.Count > 1 && EchoedArgument(pairs) is { } echoed)
        {
            if (!_options.KeepsConstant) return Dropped(function, DropReason.EchoesArgument, $"All {pairs.Count} outputs are the argument '{echoed}' as it came in.");
            flags.Add(DropReason.EchoesArgument);
        }

        return function with { Pairs = [.. pairs.Select(static pair => new IoPair(pair.Input, pair.Outcome.Output))], Flags = flags };
    }

    // Both are spelled by the same function, so that equal values are equal texts.
    private static string? EchoedArgument(IReadOnlyList<(string Input, CallOutcome Outcome)> pairs)
    {
        HashSet<string>? names = null;
        foreach (var (input, outcome) in pairs)
        {
            using var document = JsonDocument.Parse(input);
            var equal = document.RootElement.EnumerateObject().Where(argument => argument.Value.GetRawText() == outcome.Output).Select(static argument => argument.Name);
            if (names is null) names = [.. equal];
            else names.IntersectWith(equal);
            if (names.Count == 0) return null;
        }

        return names?.Order(StringComparer.Ordinal).First();
    }

    private ulong SeedOf(CodeFunction function) =>
        ulong.Parse(RecordId.Of('x', function.Id, _options.Seed.ToString(CultureInfo.InvariantCulture)).AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static Drop Dropped(CodeFunction function, string reason, string detail) => new(Stage, function.Id, reason, detail);
}
