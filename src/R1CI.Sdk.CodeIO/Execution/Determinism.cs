using R1CI.Sdk.CodeIO.Records;

namespace R1CI.Sdk.CodeIO.Execution;

/// <summary>Runs pairs again where everything is other that a function must not depend on, and says what a difference comes from.</summary>
internal sealed class Determinism(GuestStates states)
{
    /// <summary>Gets why a function's pairs do not reproduce; <see langword="null"/> when they do.</summary>
    /// <param name="function">The function.</param>
    /// <param name="pairs">Inputs with what they gave, in the order of the calls.</param>
    /// <param name="cancellationToken">The caller's cancellation.</param>
    public async Task<(string? Reason, string Detail, long Steps)> CheckAsync(
        CodeFunction function, IReadOnlyList<(string Input, CallOutcome Outcome)> pairs, CancellationToken cancellationToken)
    {
        var steps = 0L;
        foreach (var surroundings in SetOrders.MayMatter(function.RefCode) ? GuestStates.Others : [GuestStates.Other])
        {
            var (differing, taken) = await FirstDifferenceAsync(function, pairs, surroundings, cancellationToken).ConfigureAwait(false);
            steps += taken;
            if (differing is not { } pair) continue;
            var reason = await DiagnoseAsync(function, pair, surroundings, cancellationToken).ConfigureAwait(false);
            return (reason, $"The input {pair.Input} gives another output {Cause(reason)}.", steps);
        }

        return (null, "", steps);
    }

    // Backwards and in one state: what a call leaves behind is seen by those before it.
    private async Task<((string Input, CallOutcome Outcome)? Pair, long Steps)> FirstDifferenceAsync(
        CodeFunction function, IReadOnlyList<(string Input, CallOutcome Outcome)> pairs, Surroundings surroundings, CancellationToken cancellationToken)
    {
        var calls = await FunctionCalls.CreateAsync(function.EntryName, () => states.DefineAsync(function, surroundings, cancellationToken)).ConfigureAwait(false);
        await calls.BeginAsync([.. pairs.Reverse().Select(static pair => pair.Input)], cancellationToken).ConfigureAwait(false);
        foreach (var pair in pairs.Reverse())
        {
            if (!pair.Outcome.IsSameAs(await calls.NextAsync(cancellationToken).ConfigureAwait(false))) return (pair, calls.Steps);
        }

        return (null, calls.Steps);
    }

    private async Task<string> DiagnoseAsync(
        CodeFunction function, (string Input, CallOutcome Outcome) pair, Surroundings other, CancellationToken cancellationToken)
    {
        var first = GuestStates.First;
        (string Reason, Surroundings Surroundings)[] causes =
        [
            (DropReason.Random, first with { Seed = other.Seed }),
            (DropReason.Clock, first with { Clock = other.Clock, HasUnevenClocks = true }),
            (DropReason.CallDepth, first with { ExtraCalls = other.ExtraCalls }),
            .. GuestStates.Others.Select(each => (DropReason.SetOrder, first with { HashSeed = each.HashSeed })),
        ];
        // Alone in a clean state each, so that nothing but the one thing differs.
        var clean = await states.DefineAsync(function, first, cancellationToken).ConfigureAwait(false);
        var alone = await clean.CallAsync(function.EntryName, pair.Input, cancellationToken).ConfigureAwait(false);
        foreach (var (reason, surroundings) in causes)
        {
            var state = await states.DefineAsync(function, surroundings, cancellationToken).ConfigureAwait(false);
            if (!alone.IsSameAs(await state.CallAsync(function.EntryName, pair.Input, cancellationToken).ConfigureAwait(false))) return reason;
        }

        return DropReason.Stateful;
    }

    private static string Cause(string reason) => reason switch
    {
        DropReason.Random => "with another random seed",
        DropReason.Clock => "at another time",
        DropReason.SetOrder => "with another order of sets (PYTHONHASHSEED, addresses)",
        DropReason.CallDepth => "when it is called from deeper: its recursion meets the limit",
        _ => "after other calls",
    };
}
