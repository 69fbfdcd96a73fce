namespace R1CI.Sdk.Agents;

/// <summary>The values of <c>schema</c> in a conversation's file: a line for the conversation, one for each run, one for each session that was saved.</summary>
internal static class ConversationFileSchema
{
    public const string Conversation = "ci.conversation/1";

    public const string Run = "ci.conversation.run/1";

    public const string Session = "ci.conversation.session/1";
}
