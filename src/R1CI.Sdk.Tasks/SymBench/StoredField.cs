using System.Text.Json;

namespace R1CI.Sdk.Tasks.SymBench;

/// <summary>Reads what a stored item must have.</summary>
internal static class StoredField
{
    /// <summary>Gets a text that is not blank.</summary>
    /// <exception cref="FormatException">There is none; the message names the field and what stands there.</exception>
    public static string Text(JsonElement item, string name)
    {
        var value = Field(item, name);
        try
        {
            if (value.ValueKind is JsonValueKind.String && value.GetString() is { } text && !string.IsNullOrWhiteSpace(text)) return text;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, or bytes that are no UTF-8, are no text.
        }

        throw new FormatException($"'{name}' must be a text in UTF-8 that is not blank, and is {Shown(value)}.");
    }

    /// <summary>Gets a finite number.</summary>
    /// <exception cref="FormatException">There is none; the message names the field and what stands there.</exception>
    public static double Number(JsonElement item, string name)
    {
        var value = Field(item, name);
        return value.ValueKind is JsonValueKind.Number && value.TryGetDouble(out var number) && double.IsFinite(number) ? number : throw new FormatException($"'{name}' must be a finite number, and is {Shown(value)}.");
    }

    private static JsonElement Field(JsonElement item, string name)
    {
        if (item.ValueKind is not JsonValueKind.Object) throw new FormatException($"It must be an object, and is {Shown(item)}.");
        return item.TryGetProperty(name, out var value) ? value : throw new FormatException($"It has no '{name}'.");
    }

    private static string Shown(JsonElement value)
    {
        try
        {
            return value.GetRawText() is { Length: > 60 } text ? text[..60] + "…" : value.GetRawText();
        }
        catch (InvalidOperationException)
        {
            return "not in UTF-8";
        }
    }
}
