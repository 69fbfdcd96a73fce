using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Agents;

/// <summary>Steers a model between text and code, round by round. Implementations are thread-safe.</summary>
public interface IAgentGuide
{
    /// <summary>Gets the guide's name and version, such as <c>complexity@1</c>.</summary>
    string Id { get; }

    /// <summary>Says what the model should do next.</summary>
    /// <param name="round">Where the run stands.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <returns>A message to the model; <see langword="null"/> when there is nothing to say, which accepts the answer under way.</returns>
    ValueTask<string?> AdviseAsync(GuideRound round, CancellationToken cancellationToken = default);
}

/// <summary>Where a run stands when its guide is asked.</summary>
/// <param name="Question">What the user asked.</param>
/// <param name="Turns">The turns so far; none before the first.</param>
/// <param name="Answer">The answer the model proposes; <see langword="null"/> before the first turn.</param>
public sealed record GuideRound(string Question, IReadOnlyList<Turn> Turns, string? Answer);
