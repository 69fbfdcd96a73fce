using Microsoft.Extensions.AI;
using R1CI.Sdk.Conformance;

namespace R1CI.Sdk.OnnxGenAI.Tests;

public sealed class OnnxGenAIChatClientConformanceTests : TokenChatClientConformance
{
    protected override IChatClient CreateClient() => TinyModel.Load();
}
