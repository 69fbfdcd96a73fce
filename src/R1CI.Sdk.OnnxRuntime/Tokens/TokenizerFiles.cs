using System.Text.Json;
using System.Text.Unicode;
using R1CI.Sdk.Models;

namespace R1CI.Sdk.OnnxRuntime.Tokens;

/// <summary>Refuses tokenizer files whose entries are not of the kind that the native tokenizer reads.</summary>
/// <remarks>
/// ONNX Runtime GenAI turns a C++ exception of the tokenizer into an error of its own; the functions beneath it, called directly, let it end the process. These are the
/// entries that onnxruntime-extensions reads by type (tokenizer_jsconfig.hpp, bpe_kernels.cc, bpe_tokenizer_model.hpp); what it only looks for is free.
/// </remarks>
internal static class TokenizerFiles
{
    private const string Vocabulary = "tokenizer.json";
    private const string Settings = "tokenizer_config.json";

    private static readonly string[] Optional = ["chat_template.json"];
    private static readonly string[] Texts = ["content", "type", "replacement", "String", "Regex", "__type", "chat_template", "tokenizer_class", "tiktoken_file"];
    private static readonly string[] Switches = ["lstrip", "rstrip", "normalized", "single_word", "special", "add_prefix_space", "clean_up_tokenization_spaces"];
    private static readonly string[] Tokens = ["bos_token", "eos_token", "unk_token"];

    /// <exception cref="ModelLoadException">A file is missing or holds what the native tokenizer cannot read.</exception>
    public static void Check(string folder)
    {
        var module = Path.Combine(folder, "tokenizer_module.json");
        if (File.Exists(module))
        {
            throw new ModelLoadException($"'{module}' names a tokenizer by module, which this engine does not read. Use the engine genai, or a folder with {Vocabulary} alone.");
        }

        CheckFile(Path.Combine(folder, Vocabulary), CheckVocabulary);
        CheckFile(Path.Combine(folder, Settings), static (_, _) => { });
        foreach (var path in Optional.Select(name => Path.Combine(folder, name)).Where(File.Exists))
        {
            CheckFile(path, static (_, _) => { });
        }
    }

    private static void CheckFile(string path, Action<JsonElement, string> check)
    {
        try
        {
            var content = File.ReadAllBytes(path);
            if (!Utf8.IsValid(content)) throw new JsonException("It is not UTF-8.");
            using var document = JsonDocument.Parse(content);
            Require(document.RootElement, JsonValueKind.Object, "the file", path);
            Walk(document.RootElement, path);
            check(document.RootElement, path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException)
        {
            throw new ModelLoadException($"'{path}' cannot be read as a tokenizer's file: {problem.Message} Get the folder again.", problem);
        }
    }

    private static void CheckVocabulary(JsonElement root, string path)
    {
        var model = Entry(root, "model", JsonValueKind.Object, path);
        if (model.TryGetProperty("type", out var type) && !type.ValueEquals("BPE"))
        {
            throw new ModelLoadException($"'{path}' is of type '{type}', and this engine reads BPE. Choose another model, or the engine genai.");
        }

        foreach (var token in Entry(model, "vocab", JsonValueKind.Object, path).EnumerateObject()) Require(token.Value, JsonValueKind.Number, "a token of model.vocab", path);
        foreach (var merge in Entry(model, "merges", JsonValueKind.Array, path).EnumerateArray())
        {
            var isPair = merge.ValueKind == JsonValueKind.String
                ? merge.GetString()!.Contains(' ', StringComparison.Ordinal)
                : merge.ValueKind == JsonValueKind.Array && merge.GetArrayLength() >= 2 && merge[0].ValueKind == JsonValueKind.String && merge[1].ValueKind == JsonValueKind.String;
            if (!isPair) throw Refusal("a merge of model.merges", merge, "two tokens: a string with a space, or an array of two strings", path);
        }
    }

    // Every entry, equal names too, and every string once read: what is no text ends the native parser.
    private static void Walk(JsonElement element, string path, bool isVocabulary = false)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                {
                    var name = property.Name;
                    if (!isVocabulary) CheckEntry(name, property.Value, path); // whose entries may have any name
                    Walk(property.Value, path, name == "vocab");
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray()) Walk(item, path);
                break;
            case JsonValueKind.String:
                _ = element.GetString();
                break;
            case JsonValueKind.Number when !double.IsFinite(element.GetDouble()):
                throw Refusal("a number", element, "finite", path);
        }
    }

    private static void CheckEntry(string name, JsonElement value, string path)
    {
        if (Texts.Contains(name)) Require(value, JsonValueKind.String, name, path);
        else if (Switches.Contains(name) && value.ValueKind != JsonValueKind.True) Require(value, JsonValueKind.False, name, path);
        else if (Tokens.Contains(name) && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Object)) Require(value, JsonValueKind.String, name, path);
        else if (name == "pattern") Require(value, JsonValueKind.Object, name, path);
        else if (name == "model_max_length") Require(value, JsonValueKind.Number, name, path);
        else if (name is "added_tokens" or "decoders" or "pretokenizers") RequireObjects(value, name, path);
        else if (name == "added_tokens_decoder" && value.ValueKind == JsonValueKind.Object)
        {
            foreach (var token in value.EnumerateObject()) Require(token.Value, JsonValueKind.Object, "a token of added_tokens_decoder", path);
        }
    }

    private static void RequireObjects(JsonElement value, string name, string path)
    {
        if (value.ValueKind == JsonValueKind.Null) return;
        Require(value, JsonValueKind.Array, name, path);
        foreach (var item in value.EnumerateArray())
        {
            Require(item, JsonValueKind.Object, $"an item of {name}", path);
            if (name == "added_tokens") _ = Entry(item, "id", JsonValueKind.Number, path);
        }
    }

    private static JsonElement Entry(JsonElement element, string name, JsonValueKind kind, string path)
    {
        var value = element.TryGetProperty(name, out var found) ? found : default;
        Require(value, kind, name, path);
        return value;
    }

    private static void Require(JsonElement value, JsonValueKind kind, string name, string path)
    {
        if (value.ValueKind != kind) throw Refusal(name, value, kind is JsonValueKind.False ? "true or false" : $"a JSON {kind.ToString().ToLowerInvariant()}", path);
    }

    private static ModelLoadException Refusal(string name, JsonElement value, string rule, string path)
    {
        var shown = value.ValueKind == JsonValueKind.Undefined ? "missing" : value.GetRawText();
        return new ModelLoadException($"'{path}' is not a tokenizer's file: {name} must be {rule}, and is {(shown.Length > 80 ? shown[..80] + "..." : shown)}. Get the folder again.");
    }
}
