using Microsoft.Extensions.AI;
using R1CI.Cli.Endpoints;
using R1CI.Sdk.Conformance;

namespace R1CI.Cli.Tests.Endpoints;

/// <summary>The client of a server keeps to what all chat clients do, over real connections.</summary>
public sealed class EndpointChatClientConformanceTests : ChatClientConformance, IDisposable
{
    private const string Ending =
        "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n" +
        "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":7,\"completion_tokens\":5,\"total_tokens\":12}}\n\ndata: [DONE]\n\n";

    private readonly FakeServer _server = new((_, _) => Task.FromResult(
        FakeServer.Response(200, string.Concat(new[] { "It ", "is ", "168, ", "\U0001F600 ", "so." }.Select(FakeServer.Piece)) + Ending)));

    public void Dispose() => _server.Dispose();

    protected override IChatClient CreateClient() => new EndpointChatClient(new Uri(_server.Address), "model");
}
