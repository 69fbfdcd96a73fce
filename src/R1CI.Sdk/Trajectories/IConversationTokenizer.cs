using Microsoft.Extensions.AI;

namespace R1CI.Sdk.Trajectories;

/// <summary>Gives the tokens of a conversation that is already written; chat clients with token access give it through <c>GetService(typeof(IConversationTokenizer))</c>.</summary>
public interface IConversationTokenizer
{
    /// <summary>Gets how many tokens the model can hold.</summary>
    int ContextLength { get; }

    /// <summary>Tokenizes a conversation as if the model had written the assistant's messages: nothing is encoded twice, and no text becomes a control token.</summary>
    /// <param name="messages">Text messages that alternate at the assistant's and end with one; any length, also beyond the context.</param>
    /// <returns>
    /// A span for each message of the assistant, in order. Its sampled ids are the message's text and the end token; the contexts and the sampled ids, joined in
    /// order, are the whole stream. Log-probabilities are 0.
    /// </returns>
    /// <exception cref="ArgumentException">The last message is not the assistant's, or a role is unknown.</exception>
    /// <exception cref="NotSupportedException">A content is no text.</exception>
    /// <exception cref="InvalidOperationException">The model has no chat template that can show the messages.</exception>
    IReadOnlyList<TokenSpanContent> Tokenize(IReadOnlyList<ChatMessage> messages);
}
