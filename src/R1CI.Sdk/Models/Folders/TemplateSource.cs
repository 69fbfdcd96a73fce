using System.Text;
using System.Text.Json;
using R1CI.Sdk.Models.Tokens;

namespace R1CI.Sdk.Models.Folders;

/// <summary>Where a model folder keeps its chat template.</summary>
internal static class TemplateSource
{
    private const long MaxTokenizerConfigBytes = 4L << 20;

    /// <summary>Reads the template; <see langword="null"/> when there is none.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="own">The caller's, which wins.</param>
    /// <remarks>
    /// chat_template.jinja wins over tokenizer_config.json, as in Hugging Face transformers; of several named templates "default" counts.
    /// </remarks>
    public static string? Read(ModelFolder folder, string? own)
    {
        var config = folder.Read(ModelFolder.TokenizerConfigName, MaxTokenizerConfigBytes); // read in any case: the native tokenizer needs it
        if (own is not null || folder.Has(ModelFolder.TemplateName))
        {
            return own ?? Encoding.UTF8.GetString(folder.Read(ModelFolder.TemplateName, ChatTemplate.MaxChars * 4));
        }

        try
        {
            using var document = JsonDocument.Parse(config);
            return !document.RootElement.TryGetProperty("chat_template", out var template) ? null
                : template.ValueKind == JsonValueKind.String ? template.GetString()
                : template.ValueKind == JsonValueKind.Array ? template.EnumerateArray().First(named => named.GetProperty("name").ValueEquals("default")).GetProperty("template").GetString()
                : null;
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new ModelLoadException($"'{Path.Combine(folder.Path, ModelFolder.TokenizerConfigName)}' is not a usable tokenizer " +
                $"configuration: {problem.Message} Get the file again.", problem);
        }
    }
}
