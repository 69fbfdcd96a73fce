using System.Globalization;
using System.Text.Json;
using R1CI.Sdk.Models;
using R1CI.Sdk.Models.Folders;

namespace R1CI.Sdk.OnnxRuntime.Loading;

/// <summary>What genai_config.json says about the graph: how its inputs and outputs are called, and what the cache looks like.</summary>
internal sealed class GraphNames
{
    private const long MaxBytes = 1 << 20;
    private const int MaxLayers = 1024;

    private readonly string _path;

    private GraphNames(ModelFolder folder, JsonElement decoder)
    {
        _path = Path.Combine(folder.Path, ModelFolder.ConfigName);
        Layers = Whole(decoder, "num_hidden_layers", MaxLayers);
        KvHeads = Whole(decoder, "num_key_value_heads", 1 << 16);
        HeadSize = Whole(decoder, "head_size", 1 << 16);
        InputIds = Name(decoder, "inputs", "input_ids", "input_ids");
        AttentionMask = Name(decoder, "inputs", "attention_mask", "attention_mask");
        PositionIds = Name(decoder, "inputs", "position_ids", "position_ids");
        Logits = Name(decoder, "outputs", "logits", "logits");
        Past = [.. OfEveryLayer(decoder, "inputs", "past_key_names", "past_key_values.%d.key", "past_value_names", "past_key_values.%d.value")];
        Present = [.. OfEveryLayer(decoder, "outputs", "present_key_names", "present.%d.key", "present_value_names", "present.%d.value")];
    }

    public int Layers { get; }

    public int KvHeads { get; }

    public int HeadSize { get; }

    public string InputIds { get; }

    public string AttentionMask { get; }

    public string PositionIds { get; }

    public string Logits { get; }

    /// <summary>Gets the cache's inputs: each layer's keys, then its values.</summary>
    public IReadOnlyList<string> Past { get; }

    /// <summary>Gets the cache's outputs, in the same order.</summary>
    public IReadOnlyList<string> Present { get; }

    /// <summary>Reads them; what is not said is what ONNX Runtime GenAI takes then.</summary>
    public static GraphNames Read(ModelFolder folder)
    {
        // GenAIConfig has checked that the file is JSON with these two sections.
        using var document = JsonDocument.Parse(folder.Read(ModelFolder.ConfigName, MaxBytes));
        return new GraphNames(folder, document.RootElement.GetProperty("model").GetProperty("decoder"));
    }

    private int Whole(JsonElement decoder, string name, int most) =>
        decoder.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= 1 && number <= most
            ? number
            : throw Bad($"says model.decoder.{name} is {(value.ValueKind == JsonValueKind.Undefined ? "missing" : value.GetRawText())}; a whole number from 1 to {most} is expected");

    private string Name(JsonElement decoder, string section, string key, string otherwise) =>
        !decoder.TryGetProperty(section, out var names) || names.ValueKind != JsonValueKind.Object || !names.TryGetProperty(key, out var name) ? otherwise
        : name.ValueKind == JsonValueKind.String && name.GetString() is { Length: > 0 } text ? text
        : throw Bad($"says model.decoder.{section}.{key} is {name.GetRawText()}; a name is expected");

    private IEnumerable<string> OfEveryLayer(JsonElement decoder, string section, string keys, string defaultKeys, string values, string defaultValues)
    {
        var (key, value) = (Pattern(decoder, section, keys, defaultKeys), Pattern(decoder, section, values, defaultValues));
        for (var layer = 0; layer < Layers; layer++)
        {
            var number = layer.ToString(CultureInfo.InvariantCulture);
            yield return key.Replace("%d", number, StringComparison.Ordinal);
            yield return value.Replace("%d", number, StringComparison.Ordinal);
        }
    }

    private string Pattern(JsonElement decoder, string section, string key, string otherwise)
    {
        var pattern = Name(decoder, section, key, otherwise);
        return pattern.Contains("%d", StringComparison.Ordinal)
            ? pattern
            : throw Bad($"says model.decoder.{section}.{key} is '{pattern}'; a name with %d in place of the layer's number is expected");
    }

    private ModelLoadException Bad(string problem) => new($"'{_path}' {problem}. Correct the file, or build the folder again (models/README.md).");
}
