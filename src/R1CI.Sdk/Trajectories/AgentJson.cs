using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.AI;

namespace R1CI.Sdk.Trajectories;

/// <summary>JSON of messages that carry token spans.</summary>
/// <remarks>
/// Caches and trace logs of chat clients serialise messages with <see cref="AIJsonUtilities.DefaultOptions"/>, which throw for contents that
/// they do not know. Give them these options instead.
/// </remarks>
public static class AgentJson
{
    /// <summary>The type discriminator of <see cref="TokenSpanContent"/>.</summary>
    public const string TokenSpanTypeId = "r1ci.tokens";

    /// <summary>Gets read-only options that know every content of Microsoft.Extensions.AI and <see cref="TokenSpanContent"/>.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(AIJsonUtilities.DefaultOptions);
        options.TypeInfoResolverChain.Add(new DefaultJsonTypeInfoResolver());
        options.AddAIContentType<TokenSpanContent>(TokenSpanTypeId);
        options.MakeReadOnly();
        return options;
    }
}
