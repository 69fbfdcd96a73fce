using System.Text.Encodings.Web;
using System.Text.Json;

namespace R1CI.Cli;

/// <summary>JSON as all commands print it: one line, with letters of all scripts as they are.</summary>
internal static class JsonOutput
{
    private static readonly JsonWriterOptions Style = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a line to standard output.</summary>
    public static void Print(Action<Utf8JsonWriter> write)
    {
        using var stdout = StandardOutput.OpenWriter();
        Print(stdout, write);
    }

    /// <summary>Writes a line.</summary>
    public static void Print(TextWriter output, Action<Utf8JsonWriter> write) => output.Write(Line(write));

    /// <summary>Gets a line with its newline.</summary>
    public static string Line(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Style)) write(json);
        return StandardOutput.Utf8.GetString(buffer.ToArray()) + "\n";
    }

    /// <summary>Writes an array with an object for each item.</summary>
    /// <param name="json">Where it is written.</param>
    /// <param name="name">The array's name; <see langword="null"/> where it has none.</param>
    /// <param name="items">The items.</param>
    /// <param name="write">Writes the members of an item's object.</param>
    public static void WriteObjects<T>(this Utf8JsonWriter json, string? name, IEnumerable<T> items, Action<T> write)
    {
        if (name is null) json.WriteStartArray();
        else json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
