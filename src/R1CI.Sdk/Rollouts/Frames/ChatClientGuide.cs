using System.Text;
using Microsoft.Extensions.AI;
using R1CI.Sdk.Agents;

namespace R1CI.Sdk.Rollouts.Frames;

/// <summary>Steers by asking a model, which sees the question and what was written and printed so far.</summary>
/// <param name="client">The guide; not disposed.</param>
/// <param name="options">Its sampling options; <see langword="null"/> leaves them to the client.</param>
public sealed class ChatClientGuide(IChatClient client, ChatOptions? options = null) : IAgentGuide
{
    private const string Accept = "ACCEPT";

    private const string Role =
        """
        You guide another model that can answer a question either by reasoning in text or by writing Python that is run for it. You do not answer the
        question yourself. Read what it did so far, and reply in one of two ways: the single word ACCEPT when its answer is well founded; or one or two
        sentences to it that say whether to go on by text or by code, and what to do differently.
        """;

    /// <inheritdoc/>
    public string Id => $"model:{(client.GetService(typeof(ChatClientMetadata)) as ChatClientMetadata)?.DefaultModelId ?? client.GetType().Name}";

    /// <inheritdoc/>
    public async ValueTask<string?> AdviseAsync(GuideRound round, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(round);
        ChatMessage[] messages = [new(ChatRole.System, Role), new(ChatRole.User, Describe(round))];
        var reply = await client.GetResponseAsync(messages, options?.Clone(), cancellationToken).ConfigureAwait(false);
        var advice = reply.Text.Trim();
        return advice.Length == 0 || advice.StartsWith(Accept, StringComparison.OrdinalIgnoreCase) ? null : advice;
    }

    private static string Describe(GuideRound round)
    {
        var text = new StringBuilder("Question:\n").AppendLine(round.Question);
        foreach (var turn in round.Turns)
        {
            text.Append("\nThe model wrote:\n").AppendLine(turn.Text);
            if (turn.Observation is { } observation) text.Append("\nIt then read:\n").AppendLine(observation.Text);
        }

        return text.Append(round.Answer is null ? "\nIt has not begun. Say how it should." : $"\nIts answer is: {round.Answer}\nAccept it, or say what to do.").ToString();
    }
}
