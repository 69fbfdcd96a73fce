using R1CI.Sdk.Agents;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Rollouts.Frames;

/// <summary>Steers by rule: to code where a question asks for computing, back to it when the code only printed what was worked out in the head.</summary>
/// <remarks>After CodeSteer, whose guide is a model with a checker of this kind; see <see cref="ChatClientGuide"/> for one with a model.</remarks>
public sealed class ComplexityGuide : IAgentGuide
{
    private const int SpeaksForCode = 3;

    private const string ByCode = "Solve this with code: write a script that computes the answer.";
    private const string ByText = "Solve this by reasoning in text; code is not needed.";
    private const string Check = "You have not computed anything yet. Check the answer with a script that works it out, then give the final answer again.";
    private const string NoShortcut = "Your script only prints what you had worked out before. Write one that computes the answer step by step.";
    private const string Repair = "Your script failed. Repair it, or reason in text, then give the final answer again.";

    /// <inheritdoc/>
    public string Id => "complexity@1";

    /// <inheritdoc/>
    public ValueTask<string?> AdviseAsync(GuideRound round, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(round);
        return ValueTask.FromResult(Advise(round));
    }

    private static string? Advise(GuideRound round)
    {
        var asksForCode = SymbolicComplexity.OfQuestion(round.Question) >= SpeaksForCode;
        if (round.Turns.Count == 0) return asksForCode ? ByCode : ByText;
        if (!asksForCode) return null;
        var advice = round.Turns.Select(turn => turn.Call).LastOrDefault(call => call is not null) switch
        {
            null => Check,
            { Result.Status: not Execution.ExecutionStatus.Ok } => Repair,
            var call => SymbolicComplexity.OfCode(call.Code) == 0 ? NoShortcut : null,
        };
        // Who was told already and does the same again stands by it.
        return round.Turns.Any(turn => turn.Observation is { Kind: ObservationKind.Guidance } told && told.Text == advice) ? null : advice;
    }
}
