using System.Text.Json;

namespace R1CI.Cli.Commands;

/// <summary>One line of a batch: <c>{"id","code"[,"stdin"][,"language"]}</c>.</summary>
/// <param name="Id">Given back unchanged: a JSON string or number.</param>
internal sealed record BatchItem(JsonElement Id, string Code, string Stdin, string Language)
{
    /// <summary>Reads every line and refuses the first bad one, so that nothing is written for a batch that cannot be read to its end.</summary>
    /// <exception cref="CommandException">A line is not such an object; the message names line and rule.</exception>
    public static IEnumerable<BatchItem> Read(TextReader lines, string name)
    {
        for (var number = 1; lines.ReadLine() is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return Parse(line, $"'{name}' line {number}");
            }
        }
    }

    private static BatchItem Parse(string line, string place)
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

        var code = Text(root, "code", place) ?? throw Bad(place, "needs the string \"code\"");
        return new BatchItem(id, code, Text(root, "stdin", place) ?? "", Text(root, "language", place) ?? "python");
    }

    private static string? Text(JsonElement root, string name, string place)
    {
        if (!root.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : throw Bad(place, $"has a \"{name}\" that is not a string");
        }
        catch (InvalidOperationException)
        {
            throw Bad(place, $"has a \"{name}\" with an unpaired surrogate escape, which is not text");
        }
    }

    private static CommandException Bad(string place, string rule) =>
        new(ExitCode.Input, $"{place} {rule}. A batch line is {{\"id\", \"code\"[, \"stdin\"][, \"language\"]}}; nothing was run.");
}
