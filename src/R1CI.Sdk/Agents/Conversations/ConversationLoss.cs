namespace R1CI.Sdk.Agents;

/// <summary>Something of a conversation that could not be kept when it was saved, loaded or branched, or when a run was taken back.</summary>
/// <param name="Language">The language of the session; empty when it is about something else.</param>
/// <param name="Names">The variables that were left out; empty for all that the session held.</param>
/// <param name="Message">What was lost, why, and what can be done, for people.</param>
public sealed record ConversationLoss(string Language, IReadOnlyList<string> Names, string Message);
