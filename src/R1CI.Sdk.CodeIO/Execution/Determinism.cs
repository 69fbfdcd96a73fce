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
        var again = await StateAsync(function, GuestStates.Other, cancellationToken).ConfigureAwait(false);
        // Backwards and in one state: what a call leaves behind is seen by those before it.
        for (var at = pairs.Count - 1; at >= 0; at--)
        {
            var (input, outcome) = pairs[at];
            if (outcome.IsSameAs(await again.CallAsync(function.EntryName, input, cancellationToken).ConfigureAwait(false))) continue;
            var reason = await DiagnoseAsync(function, pairs[at], cancellationToken).ConfigureAwait(false);
            return (reason, $"The input {input} gives another output {Cause(reason)}.", again.Steps);
        }

        return (null, "", again.Steps);
    }

    private async Task<string> DiagnoseAsync(
        CodeFunction function, (string Input, CallOutcome Outcome) pair, CancellationToken cancellationToken)
    {
        var (first, other) = (GuestStates.First, GuestStates.Other);
        (string Reason, Surroundings Surroundings)[] causes =
        [
            (DropReason.Random, first with { Seed = other.Seed }),
            (DropReason.Clock, first with { Clock = other.Clock, HasUnevenClocks = true }),
            (DropReason.SetOrder, first with { HashSeed = other.HashSeed }),
        ];
        // Alone in a clean state each, so that nothing but the one thing differs.
        var clean = await StateAsync(function, first, cancellationToken).ConfigureAwait(false);
        var alone = await clean.CallAsync(function.EntryName, pair.Input, cancellationToken).ConfigureAwait(false);
        foreach (var (reason, surroundings) in causes)
        {
            var state = await StateAsync(function, surroundings, cancellationToken).ConfigureAwait(false);
            if (!alone.IsSameAs(await state.CallAsync(function.EntryName, pair.Input, cancellationToken).ConfigureAwait(false))) return reason;
        }

        return DropReason.Stateful;
    }

    private async Task<GuestFunction> StateAsync(CodeFunction function, Surroundings surroundings, CancellationToken cancellationToken)
    {
        var state = await states.CreateAsync(surroundings, cancellationToken).ConfigureAwait(false);
        _ = await state.DefineAsync(function.RefCode, "solution.py", cancellationToken).ConfigureAwait(false);
        return state;
    }

    private static string Cause(string reason) => reason switch
    {
        DropReason.Random => "with another random seed",
        DropReason.Clock => "at another time",
        DropReason.SetOrder => "with another order of sets (PYTHONHASHSEED)",
        _ => "after other calls",
    };
}
