using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using R1CI.Sdk.Trajectories.Files;
using R1CI.Sdk.Verification;

namespace R1CI.Sdk.Rollouts;

/// <summary>Reads problems from a file of JSON lines: <c>{"id","prompt","answer"[,"verifier"]}</c>; every other key is metadata.</summary>
/// <remarks>
/// <c>verifier</c> is a name of <see cref="Verifiers.ByName"/>, <c>exact</c> when it is missing. Values that are no text (answers like <c>42</c>,
/// metadata of any shape) are taken as their JSON. A line that says its <c>task</c> or <c>family</c> has <c>FILE/TASK</c> as its source, by which
/// exports count; others have the file's name.
/// </remarks>
public static class ProblemFile
{
    private const char ByteOrderMark = '\ufeff';

    /// <summary>Reads the problems in the order of the file, in memory for one of them and all ids.</summary>
    /// <param name="path">The file, UTF-8.</param>
    /// <exception cref="FormatException">While enumerating: a line breaks a rule; the message names file, line, field, rule and value.</exception>
    /// <exception cref="IOException">While enumerating: the file cannot be read.</exception>
    public static IEnumerable<RolloutProblem> Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return ReadLines(path);
    }

    private static IEnumerable<RolloutProblem> ReadLines(string path)
    {
        Dictionary<string, long> lines = new(StringComparer.Ordinal);
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        foreach (var (number, _, bytes, _) in JsonLines.Read(stream))
        {
            // Bytes that are not UTF-8 would become question marks in what the model reads.
            if (!Utf8.IsValid(bytes.Span)) throw Broken(path, number, "the text must be UTF-8, and has bytes that are not.");
            var line = Encoding.UTF8.GetString(bytes.Span).TrimStart(ByteOrderMark);
            if (string.IsNullOrWhiteSpace(line)) continue;
            var problem = Parse(path, number, line);
            if (!lines.TryAdd(problem.Problem.Id, number))
            {
                throw Broken(path, number, $"field 'id' must be unique, and '{problem.Problem.Id}' is also in line {lines[problem.Problem.Id]}.");
            }

            yield return problem;
        }
    }

    private static RolloutProblem Parse(string path, long number, string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line, new JsonDocumentOptions { AllowDuplicateProperties = false });
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object) throw Broken(path, number, $"a line must be a JSON object, and is {root.ValueKind}.");
            var fields = root.EnumerateObject().Where(field => field.Value.ValueKind != JsonValueKind.Null)
                .ToDictionary(field => field.Name, field => field.Value.ValueKind == JsonValueKind.String ? field.Value.GetString()! : field.Value.GetRawText(), StringComparer.Ordinal);
            var problem = new Problem(Required(path, number, fields, "id"), Required(path, number, fields, "prompt"))
            {
                Answer = fields.GetValueOrDefault("answer"),
                Metadata = fields.Where(field => field.Key is not ("id" or "prompt" or "answer" or "verifier")).ToDictionary(StringComparer.Ordinal),
            };
            var kind = fields.GetValueOrDefault("task") ?? fields.GetValueOrDefault("family");
            var source = kind is null ? Path.GetFileName(path) : $"{Path.GetFileName(path)}/{kind}";
            return new RolloutProblem(problem, VerifierOf(path, number, fields)) { Source = source };
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw Broken(path, number, $"a line must be a JSON object in UTF-8: {exception.Message}");
        }
    }

    private static IVerifier VerifierOf(string path, long number, Dictionary<string, string> fields)
    {
        try
        {
            return Verifiers.ByName(fields.GetValueOrDefault("verifier", "exact"));
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException)
        {
            throw Broken(path, number, $"field 'verifier': {exception.Message}");
        }
    }

    private static string Required(string path, long number, Dictionary<string, string> fields, string name) =>
        fields.GetValueOrDefault(name) is { } text && !string.IsNullOrWhiteSpace(text)
            ? text
            : throw Broken(path, number, $"field '{name}' must be a text, and is {(fields.ContainsKey(name) ? "blank" : "missing")}.");

    private static FormatException Broken(string path, long number, string problem) => new($"'{path}', line {number}: {problem}");
}
