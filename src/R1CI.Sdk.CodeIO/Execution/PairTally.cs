using R1CI.Sdk.CodeIO.Records;

namespace R1CI.Sdk.CodeIO.Execution;

/// <summary>Counts why drawn inputs gave no pair: the commonest reason is the function's, when it has too few.</summary>
internal sealed class PairTally
{
    // A function that never ends would take a thousand times its limit: some calls in vain tell enough.
    private const int MaxLimits = 10;
    private const int MaxLimitsAtFirst = 3;

    private readonly Dictionary<string, (int Count, string Detail)> _reasons = new(StringComparer.Ordinal);
    private int _limits;
    private int _kept;

    public bool IsHopeless => _limits >= (_kept == 0 ? MaxLimitsAtFirst : MaxLimits);

    public string Reason => _reasons.Count == 0 ? DropReason.TooFewPairs : Commonest.Key;

    public string Detail => _reasons.Count == 0 ? "The generator gives no others." : Commonest.Value.Detail;

    private KeyValuePair<string, (int Count, string Detail)> Commonest => _reasons.OrderByDescending(static reason => reason.Value.Count).ThenBy(static reason => reason.Key, StringComparer.Ordinal).First();

    public void Add(Draw draw)
    {
        if (draw.Last.End == CallEnd.Ok) return;
        var reason = EndReasons.Of(draw.Last);
        Count(reason == DropReason.Raises ? DropReason.GeneratorRaises : reason, draw.Last.Detail);
    }

    public bool IsTooBig(string? fault)
    {
        if (fault is not null) Count(DropReason.TooBig, fault);
        return fault is not null;
    }

    /// <summary>Whether a call gave a pair.</summary>
    public bool Keeps(CallOutcome outcome)
    {
        if (outcome.End == CallEnd.Ok)
        {
            var isKept = !IsTooBig(PairSize.Fault(outcome.Output));
            _kept += isKept ? 1 : 0;
            return isKept;
        }

        if (outcome.End is CallEnd.StepLimit or CallEnd.MemoryLimit or CallEnd.OtherLimit) _limits++;
        // Who returns nothing and changes what it was given does its work there.
        Count(outcome is { End: CallEnd.None, IsMutated: true } ? DropReason.MutatesArguments : EndReasons.Of(outcome), outcome.Detail);
        return false;
    }

    private void Count(string reason, string detail) => _reasons[reason] = _reasons.TryGetValue(reason, out var known) ? (known.Count + 1, known.Detail) : (1, detail);
}
