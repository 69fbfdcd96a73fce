using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using R1CI.Sdk.CodeIO.Files;
using R1CI.Sdk.CodeIO.Records;

namespace R1CI.Sdk.CodeIO.Reporting;

/// <summary>Writes <c>stats.json</c>: one object, <c>ci.codeio.stats/1</c>.</summary>
internal static class StatisticsJson
{
    private const string Schema = "ci.codeio.stats/1";

    private static readonly JsonWriterOptions Form = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the object.</summary>
    public static void Write(Stream output, RunStatistics statistics)
    {
        var counts = statistics.Counts;
        using (var json = new Utf8JsonWriter(output, Form))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            Flow(json, "sources", counts.SourcesIn, counts.SourcesKept, counts.Of("sources.dropped"));
            Flow(json, "functions", counts.FunctionsIn, counts.FunctionsKept, counts.Of("dropped"));
            json.WriteNumber("pairs", counts.Pairs);
            foreach (var group in (string[])["instances", "final", "flags", "steps"]) Numbers(json, group, counts.Of(group));
            Drops(json, statistics.Drops.Rows);
            Numbers(json, "duplicates",
            [
                new("sources_exact", counts[$"sources.dropped.{DropReason.Duplicate}"]), new("sources_near", counts[$"sources.dropped.{DropReason.NearDuplicate}"]),
                new("functions", counts[$"dropped.{DropReason.DuplicateFunction}"]),
            ]);
            Numbers(json, "constants", [new("dropped", counts[$"dropped.{DropReason.ConstantOutput}"]), new("kept", counts[$"flags.{DropReason.ConstantOutput}"])]);
            Lengths(json, statistics);
            Success(json, statistics);
            Numbers(json, "output_kinds", statistics.OutputKinds);
            Numbers(json, "licenses", statistics.Licenses);
            Ids(json, statistics.Examples.Chosen);
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    /// <summary>Gets the word of a status as a key.</summary>
    public static string KeyOf(VerdictStatus status) => RecordJson.Word(status).Replace(' ', '_');

    private static void Flow(Utf8JsonWriter json, string name, long entered, long kept, IEnumerable<KeyValuePair<string, long>> dropped)
    {
        json.WriteStartObject(name);
        json.WriteNumber("in", entered);
        json.WriteNumber("kept", kept);
        Numbers(json, "dropped", dropped);
        json.WriteEndObject();
    }

    private static void Numbers(Utf8JsonWriter json, string name, IEnumerable<KeyValuePair<string, long>> counts)
    {
        json.WriteStartObject(name);
        foreach (var (word, count) in counts) json.WriteNumber(word, count);
        json.WriteEndObject();
    }

    private static void Drops(Utf8JsonWriter json, IReadOnlyList<DropRow> rows)
    {
        json.WriteStartArray("drops");
        foreach (var row in rows)
        {
            json.WriteStartObject();
            json.WriteString("of", row.Kind);
            json.WriteString("stage", row.Stage);
            json.WriteString("reason", row.Reason);
            json.WriteNumber("count", row.Count);
            json.WriteString("example", row.Example);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Lengths(Utf8JsonWriter json, RunStatistics statistics)
    {
        json.WriteStartObject("lengths");
        Spread(json, "source_bytes", statistics.SourceBytes);
        Spread(json, "code_chars", statistics.Code);
        Spread(json, "code_lines", statistics.CodeLines);
        Spread(json, "pairs_per_function", statistics.PairsOfFunction);
        foreach (var (letter, direction) in Directions(statistics))
        {
            Spread(json, $"prompt_chars_{letter}", direction.Prompts);
            Spread(json, $"answer_chars_{letter}", direction.Answers);
        }

        json.WriteEndObject();
    }

    private static void Spread(Utf8JsonWriter json, string name, Spread spread)
    {
        json.WriteStartObject(name);
        json.WriteNumber("count", spread.Count);
        json.WritePropertyName("mean");
        json.WriteRawValue(spread.Mean.ToString("0.0#", CultureInfo.InvariantCulture)); // always with a point, so that a column keeps its type
        json.WriteNumber("min", spread.Least);
        foreach (var percent in (int[])[10, 50, 90, 99]) json.WriteNumber($"p{percent}", spread.At(percent / 100.0));
        json.WriteNumber("max", spread.Most);
        json.WriteStartArray("by_bits");
        foreach (var count in spread.ByBits) json.WriteNumberValue(count);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Success(Utf8JsonWriter json, RunStatistics statistics)
    {
        json.WriteStartObject("turns");
        foreach (var (letter, direction) in Directions(statistics))
        {
            json.WriteStartArray(letter);
            for (var turn = 0; turn < direction.Turns.Turns; turn++)
            {
                json.WriteStartObject();
                json.WriteNumber("turn", turn + 1);
                json.WriteNumber("answers", direction.Turns.Of(turn));
                foreach (var status in Enum.GetValues<VerdictStatus>()) json.WriteNumber(KeyOf(status), direction.Turns[turn, status]);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Ids(Utf8JsonWriter json, IEnumerable<Example> examples)
    {
        json.WriteStartArray("examples");
        foreach (var example in examples) json.WriteStringValue(example.Id);
        json.WriteEndArray();
    }

    private static (string Letter, DirectionStatistics Direction)[] Directions(RunStatistics statistics) => [("o", statistics.Outputs), ("i", statistics.Inputs)];
}
