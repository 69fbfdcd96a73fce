using System.Text.Json;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.BigBenchHard;

/// <summary>Reads the files of the public BIG-Bench Hard: <c>{"canary": ..., "examples": [{"input": ..., "target": ...}, ...]}</c>.</summary>
internal static class PublicFile
{
    // The largest public file has 0.3 MB, and 2 of 250 targets are malformed in the worst of them.
    private const long MaxBytes = 64 << 20;
    private const int MaxBadPercent = 2;

    /// <summary>Reads the items of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="form">What its targets are.</param>
    /// <param name="leftOut">Gets a sentence about each example whose target is not of that form; such examples are left out.</param>
    /// <exception cref="FormatException">The file is of another shape, or more than 2 % of its targets are bad.</exception>
    /// <exception cref="IOException">There is no such file, or it cannot be read.</exception>
    public static IReadOnlyList<TaskDraft> Read(string path, PublicForm form, ICollection<string> leftOut)
    {
        if (!File.Exists(path))
        {
            throw new FileNotFoundException($"There is no file '{path}'. The folder of data must have the files of the public BIG-Bench Hard in it: those in its folder 'bbh'.", path);
        }

        if (new FileInfo(path).Length > MaxBytes) throw new FormatException($"'{path}' has more than {MaxBytes >> 20} MiB, which no file of the public BIG-Bench Hard has.");
        using var document = Parse(path);
        if (document.RootElement.ValueKind is not JsonValueKind.Object || !document.RootElement.TryGetProperty("examples", out var examples) || examples.ValueKind is not JsonValueKind.Array)
        {
            throw new FormatException($"'{path}' must be an object with an array 'examples', as the files of the public BIG-Bench Hard are.");
        }

        List<TaskDraft> drafts = [];
        List<string> bad = [];
        foreach (var (at, example) in examples.EnumerateArray().Index())
        {
            var (input, target) = (Text(path, at, example, "input"), Text(path, at, example, "target"));
            if (form.Check(input, target) is { } check) drafts.Add(new TaskDraft(target, check, ("input", input)) { Size = input.Length });
            else bad.Add($"'{path}', examples[{at}]: the target must be {form.Description}, and is '{(target.Length > 80 ? target[..80] + "…" : target)}'.");
        }

        if (bad.Count * 100 > MaxBadPercent * (bad.Count + drafts.Count))
        {
            throw new FormatException($"'{path}' has {bad.Count} bad targets in {bad.Count + drafts.Count} examples, and at most {MaxBadPercent} % may be bad. The first: {bad[0]}");
        }

        foreach (var sentence in bad) leftOut.Add(sentence);
        return drafts;
    }

    private static JsonDocument Parse(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return JsonDocument.Parse(stream);
        }
        catch (JsonException problem)
        {
            throw new FormatException($"'{path}' must be JSON, and is not: {problem.Message}", problem);
        }
    }

    private static string Text(string path, int at, JsonElement example, string name)
    {
        if (example.ValueKind is JsonValueKind.Object && example.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String)
        {
            try
            {
                if (value.GetString() is { } text && !string.IsNullOrWhiteSpace(text)) return text;
            }
            catch (InvalidOperationException)
            {
                // Half a surrogate pair is no text.
            }
        }

        throw new FormatException($"'{path}', examples[{at}]: '{name}' must be a text in UTF-8 that is not blank.");
    }
}
