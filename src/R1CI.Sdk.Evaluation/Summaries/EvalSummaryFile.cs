using System.Globalization;
using System.Text.Json;
using R1CI.Sdk.Evaluation.Files;
using R1CI.Sdk.Evaluation.Statistics;
using R1CI.Sdk.Files;

namespace R1CI.Sdk.Evaluation.Summaries;

/// <summary>The file <c>summary.json</c> of an evaluation; it is there exactly when the evaluation is finished.</summary>
public static class EvalSummaryFile
{
    /// <summary>The file's name in the folder of its evaluation.</summary>
    public const string Name = "summary.json";

    private const string Schema = "ci.eval-summary/1";

    /// <summary>Writes the summary in one step.</summary>
    /// <param name="folder">The evaluation's folder, which exists.</param>
    /// <param name="summary">The summary.</param>
    /// <exception cref="IOException">The disk is full or broken; the file stays as it was.</exception>
    public static void Write(string folder, EvalSummary summary)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(summary);
        WholeFile.Write(Path.Combine(folder, Name), output => Write(output, summary));
    }

    private static void Write(Stream output, EvalSummary summary)
    {
        using (var writer = new Utf8JsonWriter(output, JsonFields.IndentedForm)) Write(writer, summary);
        output.WriteByte((byte)'\n');
    }

    /// <summary>Reads the summary of an evaluation.</summary>
    /// <param name="folder">The evaluation's folder.</param>
    /// <exception cref="FormatException">The file is not what <see cref="Write(string, EvalSummary)"/> writes; the message names file, field, rule and value.</exception>
    /// <exception cref="IOException">The file is not there, or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static EvalSummary Read(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var path = Path.Combine(folder, Name);
        if (!File.Exists(path)) throw new FileNotFoundException($"'{folder}' has no '{Name}', so that it is no folder of a finished evaluation. Give the --out folder of 'r1ci eval'.");
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            return Read(document.RootElement);
        }
        catch (Exception problem) when (problem is JsonException or FormatException)
        {
            throw new FormatException($"'{path}' is no summary of an evaluation: {problem.Message}", problem);
        }
    }

    private static void Write(Utf8JsonWriter writer, EvalSummary summary)
    {
        writer.WriteStartObject();
        writer.WriteString("schema", Schema);
        writer.WriteString("results_sha256", summary.ResultsSha256);
        writer.WriteStartObject("settings");
        foreach (var (name, value) in summary.Settings) writer.WriteString(name, value);
        writer.WriteEndObject();
        JsonFields.Write(writer, "macro", "macro_ci95", summary.Macro);
        writer.WriteStartObject("pass_at");
        foreach (var (k, pass) in summary.PassAt) WriteEstimate(writer, JsonFields.Spell(k), pass);
        writer.WriteEndObject();
        writer.WriteStartObject("suites");
        foreach (var (suite, success) in summary.Suites) WriteEstimate(writer, suite, success);
        writer.WriteEndObject();
        JsonFields.Write(writer, "status", summary.Status);
        JsonFields.Write(writer, "scripts", summary.Scripts);
        writer.WriteStartArray("calls_histogram");
        foreach (var runs in summary.CallsHistogram) writer.WriteNumberValue(runs);
        writer.WriteEndArray();
        writer.WriteNumber("mean_calls", summary.MeanCalls);
        writer.WriteNumber("mean_tokens", summary.MeanTokens);
        writer.WriteNumber("self_check_share", summary.SelfCheckShare);
        writer.WriteStartArray("left_out");
        foreach (var name in summary.LeftOut) writer.WriteStringValue(name);
        writer.WriteEndArray();
        writer.WriteStartArray("tasks");
        foreach (var task in summary.Tasks) Write(writer, task);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteEstimate(Utf8JsonWriter writer, string name, Estimate estimate)
    {
        writer.WriteStartObject(name);
        JsonFields.Write(writer, "success", "ci95", estimate);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, TaskScore task)
    {
        writer.WriteStartObject();
        writer.WriteString("task", task.Task);
        writer.WriteString("suite", task.Suite);
        writer.WriteNumber("n", task.Problems);
        writer.WriteNumber("runs", task.Runs);
        writer.WriteNumber("unscorable", task.Unscorable);
        JsonFields.Write(writer, "success", "ci95", task.Success);
        writer.WriteStartObject("pass_at");
        foreach (var (k, pass) in task.PassAt) writer.WriteNumber(JsonFields.Spell(k), pass);
        writer.WriteEndObject();
        writer.WriteNumber("mean_calls", task.MeanCalls);
        writer.WriteNumber("mean_tokens", task.MeanTokens);
        writer.WriteNumber("self_check_share", task.SelfCheckShare);
        writer.WriteEndObject();
    }

    private static EvalSummary Read(JsonElement root)
    {
        var schema = JsonFields.Text(root, "schema");
        if (schema != Schema) throw JsonFields.Broken("schema", $"'{Schema}'", root.GetProperty("schema"));
        return new EvalSummary
        {
            Settings = new OrderedDictionary<string, string>(JsonFields.Members(root, "settings").Select(setting => KeyValuePair.Create(setting.Name, JsonFields.Text(root.GetProperty("settings"), setting.Name)))),
            Tasks = [.. JsonFields.Items(root, "tasks").Select(ReadTask)],
            Suites = new OrderedDictionary<string, Estimate>(JsonFields.Members(root, "suites").Select(suite => KeyValuePair.Create(suite.Name, ReadEstimate(suite.Value)))),
            Macro = JsonFields.EstimateOrNull(root, "macro", "macro_ci95"),
            PassAt = new OrderedDictionary<int, Estimate>(JsonFields.Members(root, "pass_at").Select(pass => KeyValuePair.Create(ReadTries(pass), ReadEstimate(pass.Value)))),
            Status = JsonFields.Counts(root, "status"),
            Scripts = JsonFields.Counts(root, "scripts"),
            CallsHistogram = [.. JsonFields.Items(root, "calls_histogram").Select(runs => runs.ValueKind == JsonValueKind.Number && runs.TryGetInt32(out var count) ? count : throw JsonFields.Broken("calls_histogram", "counts", runs))],
            MeanCalls = JsonFields.Number(root, "mean_calls"),
            MeanTokens = JsonFields.Number(root, "mean_tokens"),
            SelfCheckShare = JsonFields.Number(root, "self_check_share"),
            LeftOut = [.. JsonFields.Items(root, "left_out").Select(name => name.ValueKind == JsonValueKind.String ? name.GetString()! : throw JsonFields.Broken("left_out", "names", name))],
            ResultsSha256 = root.TryGetProperty("results_sha256", out _) ? JsonFields.Text(root, "results_sha256") : "",
        };
    }

    private static TaskScore ReadTask(JsonElement item) => new(
        JsonFields.Text(item, "task"), JsonFields.Text(item, "suite"), JsonFields.Count(item, "n"), JsonFields.Count(item, "runs"), JsonFields.Count(item, "unscorable"), JsonFields.EstimateOrNull(item, "success", "ci95"),
        new OrderedDictionary<int, double>(JsonFields.Members(item, "pass_at").Select(pass => KeyValuePair.Create(ReadTries(pass), JsonFields.Number(item.GetProperty("pass_at"), pass.Name)))),
        JsonFields.Number(item, "mean_calls"), JsonFields.Number(item, "mean_tokens"), JsonFields.Number(item, "self_check_share"));

    private static Estimate ReadEstimate(JsonElement item) => JsonFields.EstimateOrNull(item, "success", "ci95") ?? throw JsonFields.Broken("success", "a number", item.GetProperty("success"));

    private static int ReadTries(JsonProperty pass) =>
        int.TryParse(pass.Name, NumberStyles.None, CultureInfo.InvariantCulture, out var k) && k > 0 ? k : throw new FormatException($"field 'pass_at' must have numbers of tries as its keys, and has '{pass.Name}'.");
}
