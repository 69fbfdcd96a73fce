using System.Text.Json;

namespace R1CI.Sdk.Models.Folders;

/// <summary>What this client needs from genai_config.json, after a check of everything that could reach out of the folder.</summary>
internal sealed class GenAIConfig
{
    private const long MaxBytes = 1 << 20;

    // Parts of models that do more than continue text; each brings sessions, files and inputs of its own.
    private static readonly string[] OtherParts = ["encoder", "vision", "speech", "embedding", "joiner", "vad", "draft", "mtp"];

    private readonly string _path;

    /// <summary>Reads and checks the file.</summary>
    public static GenAIConfig Read(ModelFolder folder)
    {
        try
        {
            return new GenAIConfig(folder);
        }
        catch (InvalidOperationException problem) // names or values that are not UTF-8
        {
            throw new ModelLoadException($"'{ModelFolder.ConfigName}' of '{folder.Path}' is damaged: {problem.Message} Get the file again.", problem);
        }
    }

    private GenAIConfig(ModelFolder folder)
    {
        _path = System.IO.Path.Combine(folder.Path, ModelFolder.ConfigName);
        using var document = Parse(folder);
        var model = Section(document.RootElement, "model");
        var decoder = Section(model, "decoder");
        ConfigSafety.Check(document.RootElement, folder);
        foreach (var part in OtherParts.Append("pipeline"))
        {
            if (model.TryGetProperty(part, out _) || decoder.TryGetProperty(part, out _))
            {
                throw Bad($"describes a model with a part '{part}'; only text models with one decoder run here");
            }
        }

        Type = model.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String ? type.GetString()! : throw Bad("has no text model.type");
        VocabularySize = Whole(model, "vocab_size", 2, 1 << 24);
        ContextLength = Whole(model, "context_length", 2, 1 << 26);
        EosIds = ReadEos(model);
        PadId = model.TryGetProperty("pad_token_id", out var pad) && pad.TryGetInt32(out var id) ? id : null;
        ModelFile = decoder.TryGetProperty("filename", out var file) && file.ValueKind == JsonValueKind.String ? file.GetString()! : throw Bad("has no text model.decoder.filename");
        HasSlidingWindow = decoder.TryGetProperty("sliding_window", out _);
        ReadSearch(document.RootElement);
    }

    public string Type { get; }

    public string ModelFile { get; }

    public int VocabularySize { get; }

    public int ContextLength { get; }

    public IReadOnlyList<int> EosIds { get; }

    public int? PadId { get; }

    public bool HasSlidingWindow { get; }

    /// <summary>Gets the sampling the folder asks for when the caller names no temperature; 0 is greedy.</summary>
    public double DefaultTemperature { get; private set; }

    public int DefaultTopK { get; private set; }

    public double DefaultTopP { get; private set; } = 1;

    private JsonDocument Parse(ModelFolder folder)
    {
        var bytes = folder.Read(ModelFolder.ConfigName, MaxBytes);
        try
        {
            return JsonDocument.Parse(bytes);
        }
        catch (JsonException problem)
        {
            throw new ModelLoadException($"'{_path}' is not valid JSON: {problem.Message} Get the file again, or repair it.", problem);
        }
    }

    private JsonElement Section(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var section) && section.ValueKind == JsonValueKind.Object
            ? section
            : throw Bad($"has no section '{name}'");

    private int Whole(JsonElement section, string name, int least, int most)
    {
        if (!section.TryGetProperty(name, out var value))
        {
            throw Bad($"has no {name}");
        }

        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= least && number <= most
            ? number
            : throw Bad($"says {name} is {value.GetRawText()}; a whole number from {least} to {most} is expected");
    }

    // Without an end token a model never stops, and one outside the vocabulary is the same as none.
    private List<int> ReadEos(JsonElement model)
    {
        if (!model.TryGetProperty("eos_token_id", out var value))
        {
            throw Bad("has no eos_token_id, so generations would never end");
        }

        var ids = new List<int>();
        var elements = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToArray() : [value];
        foreach (var element in elements)
        {
            ids.Add(element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out var id) && id >= 0 && id < VocabularySize
                ? id
                : throw Bad($"says eos_token_id is {value.GetRawText()}; ids from 0 to {VocabularySize - 1} (vocab_size - 1) are expected"));
        }

        return ids.Count > 0 ? ids : throw Bad("has an empty eos_token_id, so generations would never end");
    }

    private void ReadSearch(JsonElement root)
    {
        if (!root.TryGetProperty("search", out var search) || search.ValueKind != JsonValueKind.Object ||
            !search.TryGetProperty("do_sample", out var sample) || sample.ValueKind != JsonValueKind.True)
        {
            return;
        }

        DefaultTemperature = Number(search, "temperature", 1, 100);
        DefaultTopP = Number(search, "top_p", 1, 1) is > 0 and var topP ? topP : 1;
        DefaultTopK = search.TryGetProperty("top_k", out var topK) && topK.TryGetInt32(out var count) && count > 0 ? count : 0;
    }

    private double Number(JsonElement section, string name, double otherwise, double most) =>
        !section.TryGetProperty(name, out var value) ? otherwise
        : value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && number >= 0 && number <= most ? number
        : throw Bad($"says search.{name} is {value.GetRawText()}; a number from 0 to {most} is expected");

    private ModelLoadException Bad(string problem) => new($"'{_path}' {problem}. Correct the file, or build the folder again (models/README.md).");
}
