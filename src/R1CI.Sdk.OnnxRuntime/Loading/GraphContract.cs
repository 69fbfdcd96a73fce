using R1CI.Sdk.Models;
using R1CI.Sdk.Models.Folders;

namespace R1CI.Sdk.OnnxRuntime.Loading;

/// <summary>What a graph must be so that the engine can run it: the layout of ONNX Runtime GenAI's model builder with GroupQueryAttention.</summary>
/// <remarks>Checked on the file, before any native code reads it, because a run with wrong names or shapes says little about what is wrong.</remarks>
internal sealed class GraphContract
{
    private const int Float32 = 1;
    private const int Int64 = 7;
    private const int Float16 = 10;
    private const int MinContext = 4; // what the engine's own trial takes
    private const string Builder = "Build the model again with the ONNX Runtime GenAI model builder (models/README.md)";

    private readonly Dictionary<string, OnnxValue> _inputs;
    private readonly Dictionary<string, OnnxValue> _outputs;

    private GraphContract(GraphNames names, GenAIConfig config, string path, long weightsBytes, IEnumerable<OnnxValue> inputs, IEnumerable<OnnxValue> outputs)
    {
        Path = path;
        _inputs = inputs.ToDictionary(value => value.Name);
        _outputs = outputs.ToDictionary(value => value.Name);
        Names = names;
        Vocabulary = config.VocabularySize;
        ContextLength = config.ContextLength;
        WeightsBytes = weightsBytes;
        CheckContext();
        CheckIds(names.InputIds, "input_ids");
        CheckIds(names.AttentionMask, "attention_mask");
        HasPositions = _inputs.ContainsKey(names.PositionIds);
        if (HasPositions)
        {
            CheckIds(names.PositionIds, "position_ids");
        }

        IsHalf = CheckCache();
        CheckNoOthers();
        GivesEveryLogit = CheckLogits();
    }

    /// <summary>Gets the graph's file, for messages.</summary>
    public string Path { get; }

    public GraphNames Names { get; }

    public int Vocabulary { get; }

    public int ContextLength { get; }

    public long WeightsBytes { get; }

    /// <summary>Gets whether the graph takes each token's place as an input.</summary>
    public bool HasPositions { get; }

    /// <summary>Gets whether a pass gives the logits after each of its tokens, not after the last alone.</summary>
    public bool GivesEveryLogit { get; }

    /// <summary>Gets whether cache and logits are float16; else they are float32.</summary>
    public bool IsHalf { get; }

    public int ElementBytes => IsHalf ? 2 : sizeof(float);

    /// <summary>Gets the ONNX element type of the cache and the logits.</summary>
    public int ElementType => IsHalf ? Float16 : Float32;

    public long CacheBytesPerToken => 2L * Names.Layers * Names.KvHeads * Names.HeadSize * ElementBytes;

    /// <summary>Checks a folder's graph.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="config">Its configuration.</param>
    /// <param name="path">The graph's file, for messages.</param>
    /// <param name="weightsBytes">How many bytes the weights have.</param>
    /// <param name="inputs">The graph's inputs.</param>
    /// <param name="outputs">The graph's outputs.</param>
    /// <exception cref="ModelLoadException">The engine cannot run it; the message states the rule, the value found and the next step.</exception>
    public static GraphContract Read(
        ModelFolder folder, GenAIConfig config, string path, long weightsBytes, IEnumerable<OnnxValue> inputs, IEnumerable<OnnxValue> outputs) =>
        new(GraphNames.Read(folder), config, path, weightsBytes, inputs, outputs);

    private void CheckContext()
    {
        if (ContextLength < MinContext)
        {
            throw Bad($"is run with a context of {ContextLength} tokens, by context_length in {ModelFolder.ConfigName}; at least {MinContext} are expected. Correct the file");
        }
    }

    private void CheckIds(string name, string key)
    {
        if (!_inputs.TryGetValue(name, out var input))
        {
            throw Bad($"has no input '{name}', which {ModelFolder.ConfigName} names as model.decoder.inputs.{key}; its inputs are {List(_inputs)}. Correct the name there");
        }

        if (input.ElementType != Int64 || input.Dimensions.Count != 2)
        {
            throw Bad($"gives its input '{name}' the type {Type(input)} and the shape {Shape(input)}; int64 and [batch, tokens] are expected. {Builder}");
        }

        CheckFree(input, 0, "batch");
        CheckFree(input, 1, "tokens");
    }

    private bool CheckCache()
    {
        var missing = Names.Past.Where(name => !_inputs.ContainsKey(name)).ToList();
        if (missing.Count == Names.Past.Count)
        {
            throw Bad($"has no KV cache: '{missing[0]}' is none of its inputs {List(_inputs)}. {Builder}, or correct model.decoder.inputs.past_key_names in {ModelFolder.ConfigName}");
        }

        if (missing.Count > 0)
        {
            throw Bad($"has no input '{missing[0]}', and {ModelFolder.ConfigName} says num_hidden_layers is {Names.Layers}. Correct the number, or the names of the cache");
        }

        if (Names.Present.FirstOrDefault(name => !_outputs.ContainsKey(name)) is { } lost)
        {
            throw Bad($"has no output '{lost}', so what was read could not be kept; its outputs are {List(_outputs)}. Correct model.decoder.outputs in {ModelFolder.ConfigName}");
        }

        var first = _inputs[Names.Past[0]];
        foreach (var value in Names.Past.Select(name => _inputs[name]).Concat(Names.Present.Select(name => _outputs[name])))
        {
            CheckCache(value, first);
        }

        return first.ElementType == Float16;
    }

    private void CheckCache(OnnxValue value, OnnxValue first)
    {
        if (value.ElementType is not (Float32 or Float16))
        {
            throw Bad($"keeps '{value.Name}' as {Type(value)}; float32 and float16 run here. {Builder}");
        }

        if (value.ElementType != first.ElementType)
        {
            throw Bad($"keeps '{first.Name}' as {Type(first)} and '{value.Name}' as {Type(value)}; a cache has one precision. {Builder}");
        }

        if (value.Dimensions.Count != 4)
        {
            throw Bad($"gives '{value.Name}' the shape {Shape(value)}; [batch, KV heads, tokens, head size] is expected. {Builder}");
        }

        CheckFree(value, 0, "batch");
        CheckFree(value, 2, "tokens");
        CheckSize(value, 1, Names.KvHeads, "num_key_value_heads");
        CheckSize(value, 3, Names.HeadSize, "head_size");
    }

    private bool CheckLogits()
    {
        if (!_outputs.TryGetValue(Names.Logits, out var logits))
        {
            throw Bad($"has no output '{Names.Logits}', which {ModelFolder.ConfigName} names as model.decoder.outputs.logits; its outputs are {List(_outputs)}. Correct the name there");
        }

        if (logits.Dimensions is not [_, var rows, var columns] || (rows > 1 || (columns >= 0 && columns != Vocabulary)))
        {
            throw Bad($"gives '{logits.Name}' the shape {Shape(logits)}; [batch, tokens or 1, {Vocabulary}] is expected, by vocab_size in {ModelFolder.ConfigName}. Correct vocab_size, or build the model again");
        }

        CheckFree(logits, 0, "batch");
        var cache = IsHalf ? Float16 : Float32;
        return logits.ElementType == cache
            ? rows != 1
            : throw Bad($"computes '{logits.Name}' as {Type(logits)} and keeps its cache as {Name(cache)}; one precision is expected for both. {Builder}");
    }

    private void CheckNoOthers()
    {
        HashSet<string> known = [Names.InputIds, Names.AttentionMask, .. HasPositions ? [Names.PositionIds] : Array.Empty<string>(), .. Names.Past];
        if (_inputs.Keys.FirstOrDefault(name => !known.Contains(name)) is { } other)
        {
            throw Bad($"wants an input '{other}', and only token ids, mask, positions and the cache of {Names.Layers} layers are given. " +
                $"Correct num_hidden_layers or the names in {ModelFolder.ConfigName} if it belongs to the cache; else use the engine 'genai'");
        }
    }

    private void CheckSize(OnnxValue value, int place, int expected, string key)
    {
        if (value.Dimensions[place] != expected)
        {
            throw Bad($"gives '{value.Name}' the shape {Shape(value)}, and {ModelFolder.ConfigName} says {key} is {expected}: number {place + 1} of the shape must be that. Correct {key}, or build the model again");
        }
    }

    private void CheckFree(OnnxValue value, int place, string meaning)
    {
        if (value.Dimensions[place] >= 0)
        {
            throw Bad($"gives '{value.Name}' the shape {Shape(value)}, where number {place + 1} ({meaning}) is fixed; batches need it free. {Builder}");
        }
    }

    private static string Type(OnnxValue value) => Name(value.ElementType);

    private static string Name(int type) => type switch
    {
        Float32 => "float32",
        Float16 => "float16",
        16 => "bfloat16",
        Int64 => "int64",
        6 => "int32",
        3 => "int8",
        _ => $"ONNX type {type}",
    };

    private static string Shape(OnnxValue value) => $"[{string.Join(", ", value.Dimensions.Select(size => size < 0 ? "free" : $"{size}"))}]";

    private static string List(Dictionary<string, OnnxValue> values)
    {
        const int shown = 6;
        return values.Count == 0 ? "none"
            : string.Join(", ", values.Keys.Take(shown).Select(name => $"'{name}'")) + (values.Count > shown ? $" and {values.Count - shown} more" : "");
    }

    private ModelLoadException Bad(string problem) => new($"'{Path}' {problem}.");
}
