using Microsoft.Extensions.AI;
using R1CI.Sdk.Conformance;

namespace R1CI.Sdk.OnnxRuntime.Tests;

public sealed class OnnxRuntimeChatClientConformanceTests : TokenChatClientConformance
{
    protected override IChatClient CreateClient() => OnnxRuntimeChatClient.Load(TinyModel.Folder);
}
