using System.Text.Json;

namespace R1CI.Cli.Commands.Rollouts;

/// <summary>What the file of <c>--watch-policy</c> says: which weights are the newest.</summary>
/// <param name="Version">Their version, counted by whoever trains them.</param>
/// <param name="Folder">The model's folder; <see langword="null"/> for that of <c>--model</c>.</param>
/// <param name="Weights">An ONNX file to take in place of the folder's; <see langword="null"/> for the folder's own.</param>
internal sealed record PolicyFile(int Version, string? Folder, string? Weights)
{
    private const string Form = "{\"version\":7,\"model\":\"DIR\"}, {\"version\":7,\"weights\":\"FILE.onnx\"} or both";

    /// <summary>Reads a file's text. Paths in it are relative to the file; keys that are not ours are passed over.</summary>
    /// <exception cref="FormatException">Names the file, the field, the rule and the value.</exception>
    public static PolicyFile Parse(string path, string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { AllowDuplicateProperties = false });
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object) throw Broken(path, $"must be a JSON object such as {Form}, and is {root.ValueKind}.");
            var version = root.TryGetProperty("version", out var number) && number.ValueKind == JsonValueKind.Number && number.TryGetInt32(out var value) && value >= 0
                ? value
                : throw Broken(path, $"field 'version' must be an integer from 0 to {int.MaxValue}, and is {(number.ValueKind == JsonValueKind.Undefined ? "missing" : number.GetRawText())}.");
            var (folder, weights) = (PathOf(path, root, "model"), PathOf(path, root, "weights"));
            return folder is null && weights is null ? throw Broken(path, $"must name a 'model' or 'weights': {Form}.") : new PolicyFile(version, folder, weights);
        }
        catch (JsonException problem)
        {
            throw Broken(path, $"must be a JSON object such as {Form}: {problem.Message} Write it elsewhere and rename it, so that nobody reads half of it.");
        }
    }

    private static string? PathOf(string path, JsonElement root, string name)
    {
        if (!root.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null) return null;
        return value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } place
            ? Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, place)
            : throw Broken(path, $"field '{name}' must be a path, and is {value.GetRawText()}.");
    }

    private static FormatException Broken(string path, string problem) => new($"'{path}' {problem}");
}
