using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using R1CI.Sdk.Evaluation.Statistics;

namespace R1CI.Sdk.Evaluation.Files;

/// <summary>Reads and writes the fields of our objects; what is not as it should be is a <see cref="FormatException"/> with the field, the rule and the value.</summary>
internal static class JsonFields
{
    private const int MaxShownChars = 80;

    public static readonly JsonWriterOptions Form = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static readonly JsonWriterOptions IndentedForm = Form with { Indented = true, NewLine = "\n" };

    public static JsonElement Of(JsonElement item, string name) =>
        item.ValueKind != JsonValueKind.Object ? throw new FormatException($"an object with the field '{name}' must stand where {Describe(item)} does.")
        : item.TryGetProperty(name, out var value) ? value : throw new FormatException($"field '{name}' is missing.");

    public static string Text(JsonElement item, string name) => TextOrNull(item, name) ?? throw Broken(name, "a text", Of(item, name));

    public static string? TextOrNull(JsonElement item, string name) => Of(item, name) switch
    {
        { ValueKind: JsonValueKind.String } value => value.GetString(),
        { ValueKind: JsonValueKind.Null } => null,
        var value => throw Broken(name, "a text or null", value),
    };

    public static bool? FlagOrNull(JsonElement item, string name) => Of(item, name) switch
    {
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        { ValueKind: JsonValueKind.Null } => null,
        var value => throw Broken(name, "true, false or null", value),
    };

    public static bool Flag(JsonElement item, string name) => FlagOrNull(item, name) ?? throw Broken(name, "true or false", Of(item, name));

    public static int Count(JsonElement item, string name) =>
        LongCount(item, name) is var count and <= int.MaxValue ? (int)count : throw Broken(name, $"an integer up to {int.MaxValue}", Of(item, name));

    public static long LongCount(JsonElement item, string name) => Of(item, name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt64(out var count) && count >= 0
        ? count : throw Broken(name, "an integer from 0", Of(item, name));

    public static double Number(JsonElement item, string name) => NumberOrNull(item, name) ?? throw Broken(name, "a number", Of(item, name));

    public static double? NumberOrNull(JsonElement item, string name) => Of(item, name) switch
    {
        { ValueKind: JsonValueKind.Number } value when value.TryGetDouble(out var number) && double.IsFinite(number) => number,
        { ValueKind: JsonValueKind.Null } => null,
        var value => throw Broken(name, "a finite number or null", value),
    };

    public static IEnumerable<JsonElement> Items(JsonElement item, string name) =>
        Of(item, name) is { ValueKind: JsonValueKind.Array } value ? value.EnumerateArray() : throw Broken(name, "an array", Of(item, name));

    public static IEnumerable<JsonProperty> Members(JsonElement item, string name) =>
        Of(item, name) is { ValueKind: JsonValueKind.Object } value ? value.EnumerateObject() : throw Broken(name, "an object", Of(item, name));

    public static Dictionary<string, int> Counts(JsonElement item, string name) =>
        Members(item, name).ToDictionary(member => member.Name, member => Count(Of(item, name), member.Name), StringComparer.Ordinal);

    /// <summary>Reads a mean and its interval, which are both there or both null.</summary>
    public static Estimate? EstimateOrNull(JsonElement item, string value, string interval)
    {
        if (NumberOrNull(item, value) is not { } mean) return null;
        double[] ends = [.. Items(item, interval).Select(end => end.ValueKind == JsonValueKind.Number ? end.GetDouble() : throw Broken(interval, "two numbers", Of(item, interval)))];
        return ends.Length == 2 ? new Estimate(mean, ends[0], ends[1]) : throw Broken(interval, "two numbers", Of(item, interval));
    }

    public static void Write(Utf8JsonWriter writer, string value, string interval, Estimate? estimate)
    {
        if (estimate is not { } known)
        {
            writer.WriteNull(value);
            writer.WriteNull(interval);
            return;
        }

        writer.WriteNumber(value, known.Value);
        writer.WriteStartArray(interval);
        writer.WriteNumberValue(known.Low);
        writer.WriteNumberValue(known.High);
        writer.WriteEndArray();
    }

    public static void Write(Utf8JsonWriter writer, string name, IEnumerable<KeyValuePair<string, int>> counts)
    {
        writer.WriteStartObject(name);
        foreach (var (word, count) in counts) writer.WriteNumber(word, count);
        writer.WriteEndObject();
    }

    public static string Spell(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static FormatException Broken(string name, string rule, JsonElement value) => new($"field '{name}' must be {rule}, and is {Describe(value)}.");

    private static string Describe(JsonElement value)
    {
        var text = value.GetRawText();
        return text.Length <= MaxShownChars ? text : $"{text[..MaxShownChars]}… ({text.Length:N0} characters)";
    }
}
