using System.Text.Json;

namespace R1CI.Sdk.CodeIO.Tests.Files;

/// <summary>The types of the fields of a file of JSON lines, as a loader into a table sees them: null has any type, items of an array share one.</summary>
internal static class FieldTypes
{
    /// <returns>A path and the types that occur there, such as <c>ios[].output Array,Number</c>.</returns>
    public static IEnumerable<string> Of(string path)
    {
        var types = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(path))
        {
            using var document = JsonDocument.Parse(line);
            Add(document.RootElement, "", types);
        }

        return types.Select(static field => $"{field.Key} {string.Join(',', field.Value)}");
    }

    private static void Add(JsonElement value, string path, SortedDictionary<string, SortedSet<string>> types)
    {
        if (path.Length > 0 && value.ValueKind != JsonValueKind.Null)
        {
            if (!types.TryGetValue(path, out var here)) types.Add(path, here = new(StringComparer.Ordinal));
            here.Add(value.ValueKind is JsonValueKind.True or JsonValueKind.False ? "Boolean" : value.ValueKind.ToString());
        }

        if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in value.EnumerateObject()) Add(member.Value, path.Length > 0 ? $"{path}.{member.Name}" : member.Name, types);
        }
        else if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray()) Add(item, path + "[]", types);
        }
    }
}
