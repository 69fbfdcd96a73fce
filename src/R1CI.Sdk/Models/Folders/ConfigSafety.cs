using System.Text.Json;

namespace R1CI.Sdk.Models.Folders;

/// <summary>Refuses a genai_config.json that makes the runtime load code, write files or read outside the model folder.</summary>
internal static class ConfigSafety
{
    // Entries of session_options and provider options are passed on to ONNX Runtime by name, so the rule is by word: what loads a library
    // (custom_ops_library, ep_library_path, backend_path), writes (enable_profiling, optimized_model_filepath, *_dump_*) or names a place.
    private static readonly string[] Refused = ["library", "path", "profil", "_dir", "dump", "dll", "plugin", "external"];

    private const int MaxDepth = 32;

    public static void Check(JsonElement root, ModelFolder folder) => Walk(root, "", folder, 0);

    private static void Walk(JsonElement element, string at, ModelFolder folder, int depth)
    {
        if (depth > MaxDepth)
        {
            throw new ModelLoadException($"'{ModelFolder.ConfigName}' of '{folder.Path}' nests deeper than {MaxDepth} levels at '{at}'. Build " +
                $"the folder again (models/README.md).");
        }

        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Walk(item, at, folder, depth + 1);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in element.EnumerateObject()) // every one, equal names too: the runtime's parser sees them all
            {
                var name = at.Length == 0 ? property.Name : $"{at}.{property.Name}";
                CheckEntry(property, name, folder);
                Walk(property.Value, name, folder, depth + 1);
            }
        }
    }

    private static void CheckEntry(JsonProperty property, string name, ModelFolder folder)
    {
        var isFile = property.NameEquals("filename") || property.NameEquals("data_file") || property.Name.EndsWith("_filename", StringComparison.Ordinal);
        if (isFile && property.Value.ValueKind == JsonValueKind.String)
        {
            folder.Resolve(property.Value.GetString()!, $"'{name}' in {ModelFolder.ConfigName}");
        }
        else if (Refused.Any(word => property.Name.Contains(word, StringComparison.OrdinalIgnoreCase)))
        {
            throw new ModelLoadException($"{ModelFolder.ConfigName} of '{folder.Path}' sets '{name}' to {Shown(property.Value)}. A model folder " +
                $"may not make the runtime load " +
                "libraries, write files or read elsewhere: remove this entry if the model works without it.");
        }
    }

    private static string Shown(JsonElement value) => value.GetRawText() is { Length: > 80 } text ? $"{text[..80]}..." : value.GetRawText();
}
