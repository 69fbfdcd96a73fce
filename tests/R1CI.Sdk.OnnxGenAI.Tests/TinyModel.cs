using Microsoft.Extensions.AI;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.OnnxGenAI.Tests;

/// <summary>The model that ships with the repository, and copies of its folder to damage.</summary>
internal static class TinyModel
{
    private static readonly Lazy<OnnxGenAIChatClient> SharedClient = new(() => Load());

    public static string Folder { get; } = Path.Combine(Root(), "models", "r1ci-tiny");

    /// <summary>Gets a client that tests share; it is never disposed.</summary>
    public static OnnxGenAIChatClient Client => SharedClient.Value;

    public static ModelInfo Info => (ModelInfo)Client.GetService(typeof(ModelInfo))!;

    public static OnnxGenAIChatClient Load(Action<OnnxGenAIChatClientOptions>? configure = null)
    {
        var options = new OnnxGenAIChatClientOptions { ModelFolder = Folder };
        configure?.Invoke(options);
        return OnnxGenAIChatClient.Load(options);
    }

    public static TokenSpanContent SpanOf(ChatResponse response) => response.Messages.SelectMany(message => message.Contents).OfType<TokenSpanContent>().Single();

    /// <summary>Returns all ids that the spans of a conversation hold, in order.</summary>
    public static List<int> StreamOf(IEnumerable<ChatMessage> messages) =>
        [.. messages.SelectMany(message => message.Contents).OfType<TokenSpanContent>().SelectMany(span => span.Context.SelectMany(segment => segment.Ids).Concat(span.SampledIds))];

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "R1CI.Sdk.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException($"No folder above '{AppContext.BaseDirectory}' holds R1CI.Sdk.sln; the tests need the model in the repository.");
    }
}
