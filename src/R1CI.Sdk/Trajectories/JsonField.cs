using System.Text.Json;

namespace R1CI.Sdk.Trajectories;

/// <summary>Reads the fields of an object of ours: what is missing or has another type is said with the field's name and its value.</summary>
internal static class JsonField
{
    private const int MaxShownChars = 60;

    /// <exception cref="FormatException">There is no such field.</exception>
    public static JsonElement Of(JsonElement item, string name) => item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var value)
        ? value
        : throw new FormatException($"Field '{name}' is missing.");

    /// <exception cref="FormatException">There is no such field, or it has another type.</exception>
    public static string Text(JsonElement item, string name) => Read(item, name, "a text", static value => value.GetString()!);

    /// <exception cref="FormatException">There is no such field, or it has another type.</exception>
    public static int Number(JsonElement item, string name) => Read(item, name, "a 32-bit integer", static value => value.GetInt32());

    /// <exception cref="FormatException">There is no such field, or it has another type.</exception>
    public static long Long(JsonElement item, string name) => Read(item, name, "a 64-bit integer", static value => value.GetInt64());

    /// <exception cref="FormatException">There is no such field, or it has another type.</exception>
    public static double Double(JsonElement item, string name) => Read(item, name, "a number", static value => value.GetDouble());

    /// <exception cref="FormatException">There is no such field, or it has another type.</exception>
    public static float Single(JsonElement item, string name) => Read(item, name, "a number", static value => value.GetSingle());

    /// <exception cref="FormatException">There is no such field, or it has another type.</exception>
    public static bool Flag(JsonElement item, string name) => Read(item, name, "true or false", static value => value.GetBoolean());

    /// <exception cref="FormatException">There is no such field, or it has another type.</exception>
    public static JsonElement.ArrayEnumerator Items(JsonElement item, string name) => Read(item, name, "an array", static value => value.EnumerateArray());

    /// <exception cref="FormatException">There is no such field, or it has another type.</exception>
    public static T Read<T>(JsonElement item, string name, string form, Func<JsonElement, T> read)
    {
        var value = Of(item, name);
        try
        {
            if (read(value) is { } found) return found;
        }
        catch (Exception exception) when (exception is InvalidOperationException or OverflowException or FormatException)
        {
            // Said below.
        }

        var text = value.GetRawText();
        throw new FormatException($"Field '{name}' must be {form}, and is {(text.Length <= MaxShownChars ? text : text[..MaxShownChars] + "...")}.");
    }
}
