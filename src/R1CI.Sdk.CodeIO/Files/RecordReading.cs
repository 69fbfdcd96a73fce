using System.Text.Json;
using R1CI.Sdk.CodeIO.Records;

namespace R1CI.Sdk.CodeIO.Files;

/// <summary>Reads what <see cref="RecordJson"/> writes; what is not as it should be is a <see cref="FormatException"/> with the field, the rule and the value.</summary>
internal static class RecordReading
{
    private const int MaxShownChars = 80;

    private static readonly JsonDocumentOptions Form = new() { MaxDepth = 128 };

    // The names that sets of code have for it: one licence, or all that were found.
    private static readonly string[] LicenseFields = ["license", "licenses", "detected_licenses", "max_stars_repo_licenses"];

    public static RawSource Source(string line) => Read(line, static item =>
    {
        var license = LicenseFields.Select(name => License(item, name)).FirstOrDefault(static found => found.Length > 0) ?? "";
        var from = item.TryGetProperty("license_from", out _) ? TextOr(item, "license_from") : license.Length > 0 ? RawSource.FromField : "";
        // A file that was read with its byte order mark: it is no part of the code.
        return RawSource.Of(Text(item, "content").TrimStart('\ufeff')) with { Path = TextOr(item, "path"), RepoName = TextOr(item, "repo_name"), License = license, LicenseFrom = from };
    });

    /// <summary>Reads what the stage <c>transform</c> wrote of a source, of which there is all but its content: a reply, or <see langword="null"/> where the line is a function.</summary>
    public static (RawSource Source, string? Reply, bool IsCut) Reply(string line)
    {
        var read = Read(line, static item => Tuple.Create(
            new RawSource(Text(item, "source_id"), "") { Path = TextOr(item, "path"), RepoName = TextOr(item, "repo_name"), License = TextOr(item, "license") },
            item.TryGetProperty("reply", out _) ? Text(item, "reply") : null, item.TryGetProperty("is_cut", out var isCut) && isCut.ValueKind == JsonValueKind.True));
        return (read.Item1, read.Item2, read.Item3);
    }

    public static CodeFunction Function(string line) => Read(line, static item => new CodeFunction
    {
        SourceId = TextOr(item, "source_id"),
        Statement = Text(item, "problem_description"),
        IoRequirements = Text(item, "io_requirements"),
        RefCode = Text(item, "refcode"),
        EntryName = Text(item, "funcname"),
        Generator = Text(item, "input_generator"),
        Category = TextOr(item, "category"),
        Pairs = [.. Items(item, "ios").Select(Pair)],
        Flags = [.. Items(item, "flags").Select(static flag => flag.GetString() ?? "")],
        Meta = item.TryGetProperty("meta", out var meta) && meta.ValueKind == JsonValueKind.Object
            ? meta.EnumerateObject().ToDictionary(static member => member.Name, static member => member.Value.ToString(), StringComparer.Ordinal) : [],
    });

    /// <summary>Gets a record's id without reading the rest, where the id stands first.</summary>
    /// <exception cref="FormatException">It does not.</exception>
    public static string IdOf(ReadOnlySpan<byte> line)
    {
        try
        {
            var json = new Utf8JsonReader(line);
            return json.Read() && json.Read() && json.ValueTextEquals("id"u8) && json.Read() && json.GetString() is { Length: > 2 } id ? id : throw new FormatException("field 'id' must stand first in a line.");
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new FormatException($"a line must be one JSON object with 'id' first: {exception.Message}", exception);
        }
    }

    public static Drop Drop(string line) => Read(line, static item => new Drop(Text(item, "stage"), Text(item, "id"), Text(item, "reason"), Text(item, "detail")));

    public static CodeInstance Instance(string line) => Read(line, static item => new CodeInstance
    {
        FunctionId = Text(item, "function_id"),
        PairIndex = Count(item, "ioid"),
        Kind = Text(item, "io_pred") switch
        {
            "o" => PredictionKind.Output,
            "i" => PredictionKind.Input,
            var other => throw new FormatException($"field 'io_pred' must be \"i\" or \"o\", and is '{other}'."),
        },
        Pair = Pair(item),
        Prompt = Items(item, "messages").Select(static message => Text(message, "content")).FirstOrDefault() ?? throw new FormatException("field 'messages' must have a message, and is empty."),
    });

    public static Prediction Prediction(string line) => Read(line, static item => new Prediction(Text(item, "id"), item.TryGetProperty("turn", out _) ? Count(item, "turn") : 0, Text(item, "output")));

    public static Verdict Verdict(string line) => Read(line, static item =>
    {
        var result = Of(item, "res");
        var word = Text(result, "status");
        var status = Enum.GetValues<VerdictStatus>().Where(status => RecordJson.Word(status) == word).Cast<VerdictStatus?>().FirstOrDefault()
            ?? throw new FormatException($"field 'res.status' is '{word}', which is no status of a verdict.");
        return new Verdict(Text(item, "id"), Count(item, "turn"), status, Text(result, "message")) { Predicted = TextOr(item, "predicted"), Produced = TextOr(item, "produced") };
    });

    private static T Read<T>(string line, Func<JsonElement, T> read)
    {
        try
        {
            using var document = JsonDocument.Parse(line, Form);
            return document.RootElement is { ValueKind: JsonValueKind.Object } root ? read(root) : throw new FormatException($"a line must be one JSON object, and is {Show(document.RootElement)}.");
        }
        catch (JsonException exception)
        {
            throw new FormatException($"a line must be one JSON object: {exception.Message}", exception);
        }
    }

    // An input is an object, so that a text in its place says that both are texts that hold JSON.
    private static IoPair Pair(JsonElement item) => Of(item, "input").ValueKind == JsonValueKind.String ? new IoPair(JsonIn(item, "input"), JsonIn(item, "output"))
        : new(Of(item, "input").GetRawText(), Of(item, "output").GetRawText());

    private static string JsonIn(JsonElement item, string name)
    {
        var text = Text(item, name);
        try
        {
            using var document = JsonDocument.Parse(text, Form);
            return text;
        }
        catch (JsonException exception)
        {
            throw new FormatException($"field '{name}' must be a text that holds JSON, as the input's form says, and is {Show(Of(item, name))}: {exception.Message}", exception);
        }
    }

    private static JsonElement Of(JsonElement item, string name) =>
        item.ValueKind != JsonValueKind.Object ? throw new FormatException($"an object with the field '{name}' must stand where {Show(item)} does.")
        : item.TryGetProperty(name, out var value) ? value : throw new FormatException($"field '{name}' is missing.");

    private static string Text(JsonElement item, string name) =>
        Of(item, name) is { ValueKind: JsonValueKind.String } value ? value.GetString()! : throw new FormatException($"field '{name}' must be a text, and is {Show(Of(item, name))}.");

    private static string TextOr(JsonElement item, string name) => item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static string License(JsonElement item, string name) =>
        !item.TryGetProperty(name, out var value) ? "" : value.ValueKind == JsonValueKind.String ? value.GetString()!
        : value.ValueKind == JsonValueKind.Array ? string.Join(" OR ", value.EnumerateArray().Where(static part => part.ValueKind == JsonValueKind.String).Select(static part => part.GetString())) : "";

    private static int Count(JsonElement item, string name) =>
        Of(item, name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var count) && count >= 0 ? count : throw new FormatException($"field '{name}' must be an integer from 0, and is {Show(Of(item, name))}.");

    private static JsonElement[] Items(JsonElement item, string name) =>
        !item.TryGetProperty(name, out var value) ? [] : value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : throw new FormatException($"field '{name}' must be an array, and is {Show(value)}.");

    private static string Show(JsonElement value) => value.GetRawText() is var text && text.Length <= MaxShownChars ? text : text[..MaxShownChars] + "…";
}
