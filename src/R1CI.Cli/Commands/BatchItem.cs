using System.Text.Json;

namespace R1CI.Cli.Commands;

/// <summary>One line of a batch: <c>{"id","code"[,"stdin"][,"language"]}</c>.</summary>
/// <param name="Id">A JSON string or number, given back as it was written.</param>
internal sealed record BatchItem(string Id, string Code, string Stdin, string Language)
{
    /// <summary>Reads a line.</summary>
    /// <param name="line">Strict UTF-8 has been checked.</param>
    /// <param name="place">The file and the number of the line.</param>
    /// <exception cref="CommandException">It is not such an object; the message names place and rule.</exception>
    public static BatchItem Parse(string line, string place)
    {
        JsonElement root;
        try
        {
            root = JsonElement.Parse(line);
        }
        catch (JsonException problem)
        {
            throw Bad(place, $"is not valid JSON ({problem.Message})");
        }

        if (root.ValueKind != JsonValueKind.Object)
        {
            throw Bad(place, $"is a JSON {root.ValueKind}, not an object");
        }

        if (!root.TryGetProperty("id", out var id) || id.ValueKind is not (JsonValueKind.String or JsonValueKind.Number))
        {
            throw Bad(place, "needs an \"id\" that is a string or a number");
        }

        Text(root, "id", place);
        var code = Text(root, "code", place) ?? throw Bad(place, "needs the string \"code\"");
        return new BatchItem(id.GetRawText(), code, Text(root, "stdin", place) ?? "", Text(root, "language", place) ?? "python");
    }

    public static CommandException Bad(string place, string rule) =>
        new(ExitCode.Input, $"{place} {rule}. A batch line is {{\"id\", \"code\"[, \"stdin\"][, \"language\"]}} in UTF-8; nothing was run.");

    private static string? Text(JsonElement root, string name, string place)
    {
        if (!root.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString()
                : name == "id" ? null : throw Bad(place, $"has a \"{name}\" that is not a string");
        }
        catch (InvalidOperationException)
        {
            throw Bad(place, $"has a \"{name}\" with an unpaired surrogate escape, which is not text");
        }
    }
}
