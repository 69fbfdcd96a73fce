using System.IO.Compression;
using System.Text.Json;

namespace R1CI.Sdk.Training.Export;

/// <summary>A final record of CodeI/O, which is no trajectory: its prompt, the answers and the feedback on each.</summary>
/// <param name="Prompt">The whole prompt.</param>
/// <param name="Turns">At least one.</param>
/// <param name="IsRight">Whether the last answer is right; the ones before it are wrong.</param>
internal sealed record FinalLine(string Prompt, IReadOnlyList<(string Answer, string Feedback)> Turns, bool IsRight)
{
    // The released data tell right answers by these words only.
    private static readonly string[] RightWords = ["Correct output!", "Feasible input!"];

    /// <summary>Tells whether a file begins with such a record.</summary>
    /// <returns><see langword="false"/> also when it cannot be read, or is a pipe: whoever reads it next says so.</returns>
    public static bool IsAtStartOf(string path)
    {
        if (!File.Exists(path) || new FileInfo(path).Length == 0) return false;
        try
        {
            using var file = File.OpenRead(path);
            using var reader = Open(path, file);
            using var document = JsonDocument.Parse(reader.ReadLine() ?? "null");
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("turn_1", out _) && !document.RootElement.TryGetProperty("schema", out _);
        }
        catch (Exception exception) when (exception is JsonException or IOException or InvalidDataException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="ExportException">A line is something else, or there is none.</exception>
    public static IEnumerable<FinalLine> ReadAll(string path, string format)
    {
        using var reader = Open(path, File.OpenRead(path));
        var number = 0;
        while (reader.ReadLine() is { } text)
        {
            yield return Read(path, ++number, text, format);
        }

        if (number == 0) throw new ExportException($"'{path}' must have at least one record, and is empty.");
    }

    private static StreamReader Open(string path, Stream file) => new(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file);

    private static FinalLine Read(string path, int line, string text, string format)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var root = document.RootElement;
            if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("schema", out var schema))
            {
                throw new ExportException(path, line, "schema",
                    $"is '{schema}', and '{format}' takes the final records of CodeI/O here (prompt, turn_1, feedback_1, turn_2, feedback_2), not rollouts. Export rollouts from a file of their own.");
            }

            return Of(path, line, root);
        }
        catch (JsonException exception)
        {
            throw new ExportException($"'{path}', line {line}: a line must be one JSON object, and begins with '{text[..Math.Min(40, text.Length)]}': {exception.Message}", exception);
        }
    }

    private static FinalLine Of(string path, int line, JsonElement root)
    {
        string Field(string name, bool isOptional) => ReadField(path, line, root, name, isOptional);
        var prompt = Field("prompt", isOptional: false);
        List<(string Answer, string Feedback)> turns = [(Field("turn_1", isOptional: false), Field("feedback_1", isOptional: false))];
        for (var at = 2; at == 2 || root.TryGetProperty($"turn_{at}", out _); at++)
        {
            var (answer, feedback) = (Field($"turn_{at}", isOptional: true), Field($"feedback_{at}", isOptional: true));
            if (answer.Length == 0) break;
            turns.Add((answer, feedback));
        }

        var isRight = root.TryGetProperty("status", out var status) ? status.ValueKind == JsonValueKind.String && status.ValueEquals("success") : RightWords.Contains(turns[^1].Feedback);
        return new FinalLine(prompt, turns, isRight);
    }

    private static string ReadField(string path, int line, JsonElement root, string key, bool isOptional) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty(key, out var value)
            && (value.ValueKind == JsonValueKind.String || (isOptional && value.ValueKind == JsonValueKind.Null))
            ? value.GetString() ?? ""
            : throw new ExportException(path, line, key, "must be a text, and is missing or something else.");
}
