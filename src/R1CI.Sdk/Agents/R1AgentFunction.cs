using System.Text.Json;
using Microsoft.Extensions.AI;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Agents;

/// <summary>
/// An agent as an <see cref="AIFunction"/> that takes a question and returns the answer: how function-calling chat clients, other agents and Semantic Kernel use
/// one. Every call is a run of its own.
/// </summary>
public sealed class R1AgentFunction : AIFunction
{
    private static readonly JsonElement Schema = JsonElement.Parse(
        """
        {
          "type": "object",
          "properties": { "question": { "type": "string", "description": "The whole question with everything that is needed to answer it." } },
          "required": ["question"],
          "additionalProperties": false
        }
        """);

    private static readonly JsonElement ReturnSchema = JsonElement.Parse("""{"type":"string"}""");

    private readonly R1Agent _agent;

    /// <summary>Creates the function.</summary>
    /// <param name="agent">The agent; not disposed.</param>
    /// <param name="name">What callers call it.</param>
    /// <param name="description">What callers are told of it; <see langword="null"/> for a sentence that fits any agent.</param>
    public R1AgentFunction(R1Agent agent, string name = "ask_agent", string? description = null)
    {
        ArgumentNullException.ThrowIfNull(agent);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        _agent = agent;
        Name = name;
        Description = description ?? "Answers a question that is better computed than guessed: reasons, runs code in a sandbox, and returns the answer only.";
    }

    /// <inheritdoc/>
    public override string Name { get; }

    /// <inheritdoc/>
    public override string Description { get; }

    /// <inheritdoc/>
    public override JsonElement JsonSchema => Schema;

    /// <inheritdoc/>
    public override JsonElement? ReturnJsonSchema => ReturnSchema;

    /// <inheritdoc/>
    /// <returns>The answer, or <c>No answer (reason): ...</c>, which is for the model that asked.</returns>
    /// <exception cref="ArgumentException">The argument <c>question</c> is missing, not a string, or empty.</exception>
    /// <exception cref="AgentFailedException">The run failed.</exception>
    protected override async ValueTask<object?> InvokeCoreAsync(AIFunctionArguments arguments, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        var run = await _agent.RunAsync(TextArgument.Of(arguments, Name, "question", "the whole question"), cancellationToken).ConfigureAwait(false);
        return run.Failure is not null ? throw new AgentFailedException(run)
            : run.Answer is not null && run.Stop == StopReason.Answer ? run.Answer
            : $"No answer ({run.Stop.ToJsonName()}): {run.StopMessage}";
    }
}
