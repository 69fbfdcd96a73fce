using Microsoft.Extensions.AI;
using R1CI.Sdk.Conformance;
using R1CI.Sdk.Models;

namespace R1CI.Sdk.OnnxGenAI.Tests.Conversations;

/// <summary>A program that speaks in a model's tokens is a chat client like any other; its replies come whole.</summary>
public sealed class ScriptedChatClientConformanceTests : ChatClientConformance
{
    protected override int LeastPieces => 1;

    protected override IChatClient CreateClient() => new ScriptedChatClient(TinyModel.Client, "test@1", (messages, _) => $"I read {messages[^1].Text.Length} characters.");
}
