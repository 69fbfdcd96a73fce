using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.AI;

namespace R1CI.Sdk.Trajectories;

/// <summary>Lets messages with token spans be written as JSON and read again.</summary>
/// <remarks>
/// The default options of Microsoft.Extensions.AI throw for content types they do not know, and distributed caches and trace logging of chat clients
/// serialize messages. Give such a component these options.
/// </remarks>
public static class TokenSpanJson
{
    /// <summary>The <c>$type</c> of a token span in the JSON of a message.</summary>
    public const string Discriminator = "r1ci.tokens";

    /// <summary>Gets <see cref="AIJsonUtilities.DefaultOptions"/> with <see cref="TokenSpanContent"/> added; read-only.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(AIJsonUtilities.DefaultOptions);
        options.TypeInfoResolverChain.Add(TokenSpanMetadata.Default);
        options.AddAIContentType<TokenSpanContent>(Discriminator);
        options.MakeReadOnly();
        return options;
    }
}

/// <summary>The shape of a token span, known when this library was compiled: programs without reflection write and read it too.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(TokenSpanContent))]
internal sealed partial class TokenSpanMetadata : JsonSerializerContext;
