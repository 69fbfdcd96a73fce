using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Agents;

/// <summary>What identifies the model of a conversation whose tokens are to be gone on from.</summary>
/// <param name="Name">The model's name.</param>
/// <param name="VocabularySize">The number of logits; 0 without token access.</param>
/// <param name="WeightsSha256">The digest of the weights; empty without token access.</param>
/// <param name="TokenizerSha256">The digest of the tokenizer.</param>
/// <param name="TemplateSha256">The digest of the chat template; empty without one.</param>
internal sealed record ConversationModel(string Name, int VocabularySize, string WeightsSha256, string TokenizerSha256, string TemplateSha256)
{
    public static ConversationModel Of(R1Agent agent) => agent.Model is { } model
        ? new ConversationModel(model.Name, model.VocabularySize, model.Digests.Value.WeightsSha256, model.Digests.Value.TokenizerSha256, model.Digests.Value.TemplateSha256 ?? "")
        : new ConversationModel(agent.ModelName ?? "", 0, "", "", "");

    /// <summary>Whether ids of the one mean to the other what they meant, in messages that look the same.</summary>
    public bool SharesTokens(ConversationModel other) =>
        (VocabularySize, TokenizerSha256, TemplateSha256) == (other.VocabularySize, other.TokenizerSha256, other.TemplateSha256);

    /// <summary>Says what the other has different; <see langword="null"/> when it is the same model, wherever it lies.</summary>
    public string? DifferenceFrom(ConversationModel other) =>
        VocabularySize != other.VocabularySize ? $"the vocabulary has {VocabularySize} tokens, and that of '{other.Name}' has {(other.VocabularySize == 0 ? "none that it shows" : other.VocabularySize)}"
        : TokenizerSha256 != other.TokenizerSha256 ? $"the tokenizer's SHA-256 is {TokenizerSha256}, and that of '{other.Name}' is {other.TokenizerSha256}"
        : TemplateSha256 != other.TemplateSha256 ? $"the chat template's SHA-256 is '{TemplateSha256}', and that of '{other.Name}' is '{other.TemplateSha256}'"
        : WeightsSha256 != other.WeightsSha256 ? $"the weights' SHA-256 is {WeightsSha256}, and that of '{other.Name}' is {other.WeightsSha256}"
        : null;
}
