using System.Text.Json;
using R1CI.Sdk.Trajectories;
using R1CI.Sdk.Trajectories.Files;

namespace R1CI.Sdk.Evaluation.Running;

/// <summary>Reads some records of a file that was just written, without parsing the others.</summary>
internal static class ChosenRecords
{
    /// <param name="path">The file.</param>
    /// <param name="ids">The names of the records wanted.</param>
    /// <returns>Those that are there, by name.</returns>
    public static IReadOnlyDictionary<string, TrajectoryRecord> Read(string path, IReadOnlySet<string> ids)
    {
        Dictionary<string, TrajectoryRecord> found = new(StringComparer.Ordinal);
        using var stream = TrajectoryFile.OpenRead(path);
        foreach (var line in JsonLines.Read(stream))
        {
            if (found.Count == ids.Count) break;
            if (IdOf(line.Bytes.Span) is not { } id || !ids.Contains(id)) continue;
            using var document = JsonDocument.Parse(line.Bytes);
            found[id] = new TrajectoryJsonReader(document.RootElement).Read();
        }

        return found;
    }

    // A record begins with its schema and its name.
    private static string? IdOf(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line);
        while (reader.Read() && reader.CurrentDepth <= 1)
        {
            if (reader.TokenType != JsonTokenType.PropertyName) continue;
            var isId = reader.ValueTextEquals("id"u8);
            if (!reader.Read()) return null;
            if (isId) return reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
            reader.Skip();
        }

        return null;
    }
}
