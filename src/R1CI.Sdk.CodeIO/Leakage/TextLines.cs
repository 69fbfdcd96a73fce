using System.IO.Compression;
using System.Text;
using System.Text.Json;
using R1CI.Sdk.Trajectories.Files;

namespace R1CI.Sdk.CodeIO.Leakage;

/// <summary>One object of a file of JSON lines, as the texts in it.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Id">What names it; empty when nothing does.</param>
/// <param name="Texts">Its texts, wherever they stand in it, in order.</param>
/// <param name="Json">The line; valid until the next one is read.</param>
internal sealed record TextLine(long Line, string Id, IReadOnlyList<string> Texts, ReadOnlyMemory<byte> Json);

/// <summary>Reads the texts of a file of JSON lines, one line after another.</summary>
internal static class TextLines
{
    private const int MaxShownChars = 60;

    private static readonly string[] IdNames = ["id", "task_id", "question_id", "problem_id", "itemid", "name"];

    /// <summary>Reads a file.</summary>
    /// <param name="path">JSON lines, also compressed (<c>.gz</c>).</param>
    /// <param name="fields">The fields of an object whose texts are taken; none for all.</param>
    /// <exception cref="FormatException">A line is no JSON object, or has none of the fields; the message has file and line.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IEnumerable<TextLine> Read(string path, IReadOnlyList<string> fields)
    {
        using var file = File.OpenRead(path);
        using var stream = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : (Stream)file;
        foreach (var line in JsonLines.Read(stream))
        {
            var bytes = line.Number == 1 && line.Bytes.Span.StartsWith(Encoding.UTF8.Preamble) ? line.Bytes[Encoding.UTF8.Preamble.Length..] : line.Bytes;
            if (bytes.Span.Trim(" \t\r"u8).IsEmpty) continue;
            yield return Of(path, line.Number, bytes, fields);
        }
    }

    private static TextLine Of(string path, long number, ReadOnlyMemory<byte> bytes, IReadOnlyList<string> fields)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = 256 });
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object) throw new FormatException($"'{path}', line {number}: a line must be one JSON object, and is {Show(root.GetRawText())}.");
            List<string> texts = [];
            var members = root.EnumerateObject().Where(member => fields.Count == 0 || fields.Contains(member.Name)).ToList();
            if (members.Count == 0) throw new FormatException($"'{path}', line {number}: an item must have {string.Join(" or ", fields.Select(static field => $"'{field}'"))}, and has {string.Join(", ", root.EnumerateObject().Select(static member => $"'{member.Name}'"))}. Name the fields of the question (--field), or none to take all texts.");
            foreach (var member in members) Add(member.Value, texts);
            return new TextLine(number, IdOf(root), texts, bytes);
        }
        catch (JsonException problem)
        {
            throw new FormatException($"'{path}', line {number}: a line must be one JSON object, and begins with {Show(Encoding.UTF8.GetString(bytes.Span[..Math.Min(bytes.Length, MaxShownChars)]))}: {problem.Message}", problem);
        }
        catch (InvalidOperationException problem)
        {
            throw new FormatException($"'{path}', line {number}: a text must be UTF-8 with whole characters: {problem.Message}", problem);
        }
    }

    private static void Add(JsonElement value, List<string> texts)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                texts.Add(value.GetString()!);
                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray()) Add(item, texts);
                break;
            case JsonValueKind.Object:
                foreach (var member in value.EnumerateObject()) Add(member.Value, texts);
                break;
        }
    }

    private static string IdOf(JsonElement root)
    {
        foreach (var name in IdNames)
        {
            if (root.TryGetProperty(name, out var id) && id.ValueKind is JsonValueKind.String or JsonValueKind.Number) return id.ToString();
        }

        return "";
    }

    private static string Show(string text) => text.Length <= MaxShownChars ? $"'{text}'" : $"'{text[..MaxShownChars]}…'";
}
