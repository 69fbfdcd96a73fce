using System.IO.Compression;
using System.Text.Json;
using R1CI.Sdk.Training.Views;

namespace R1CI.Sdk.Training.Export;

/// <summary>CodeI/O's final records as messages: prompt, first answer, feedback on it and second answer. Feedback is a user's, so it is not trained.</summary>
internal static class CodeIOExport
{
    private static readonly string[] Keys = ["prompt", "turn_1", "feedback_1", "turn_2", "feedback_2"];

    public static ExportCounts Run(string input, string path, ExportOptions options, CancellationToken cancellationToken)
    {
        using var folder = OutputFolder.Open(path, input);
        var (messages, final) = (folder["codeio.jsonl"], folder["codeio.final.jsonl"]);
        var (line, revised) = (0, 0);
        using var reader = new StreamReader(input.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(File.OpenRead(input), CompressionMode.Decompress) : File.OpenRead(input));
        while (reader.ReadLine() is { } text)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var parts = Read(input, ++line, text);
            var hasSecond = parts[3].Length > 0;
            revised += hasSecond ? 1 : 0;
            ViewMessage[] all = [new("user", parts[0], -1), new("assistant", parts[1], 0), new("user", parts[2], 0), new("assistant", parts[3], 1)];
            messages.Add(new RowWriter().Messages("messages", hasSecond ? all : all[..2]).Finish().Span);
            var row = new RowWriter();
            for (var i = 0; i < Keys.Length; i++)
            {
                row.Text(Keys[i], parts[i].Length == 0 && i >= 3 ? null : parts[i]);
            }

            final.Add(row.Finish().Span);
        }

        if (line == 0) throw new ExportException($"'{input}' must have at least one record, and is empty.");
        var counts = new ExportCounts
        {
            Records = line,
            Used = line,
            Dropped = new Dictionary<string, long>(),
            Files = folder.RowsByFile,
            Groups = new Dictionary<string, long>(),
            Rows = new Dictionary<string, long> { ["revised"] = revised },
            Notes = ["Right and wrong records are both kept, as CodeI/O++ does. codeio.final.jsonl has the released keys, null where there was no second turn."],
        };
        CountsReport.Write(folder[OutputFolder.CountsName], counts, options, Path.GetFileName(input));
        folder.Commit();
        return counts;
    }

    private static string[] Read(string path, int line, string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var root = document.RootElement;
            if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("schema", out var schema))
            {
                throw new ExportException(path, line, "schema",
                    $"is '{schema}', and 'codeio' takes the final records of CodeI/O (prompt, turn_1, feedback_1, turn_2, feedback_2), not rollouts. Export rollouts in another format.");
            }

            return [.. Keys.Select((key, i) => ReadField(path, line, root, key, isOptional: i >= 3))];
        }
        catch (JsonException exception)
        {
            throw new ExportException($"'{path}', line {line}: a line must be one JSON object, and begins with '{text[..Math.Min(40, text.Length)]}': {exception.Message}", exception);
        }
    }

    private static string ReadField(string path, int line, JsonElement root, string key, bool isOptional) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty(key, out var value)
            && (value.ValueKind == JsonValueKind.String || (isOptional && value.ValueKind == JsonValueKind.Null))
            ? value.GetString() ?? ""
            : throw new ExportException(path, line, key, "must be a text, and is missing or something else.");
}
