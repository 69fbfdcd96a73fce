using System.Text;
using System.Text.Json;
using Microsoft.Win32.SafeHandles;
using R1CI.Sdk.CodeIO.Files;
using R1CI.Sdk.CodeIO.Intake;
using R1CI.Sdk.CodeIO.Records;
using R1CI.Sdk.Shards;
using R1CI.Sdk.Trajectories.Files;

namespace R1CI.Sdk.CodeIO.Running;

/// <summary>What the stage <c>intake</c> wrote of a whole input, as sources of a run: of a part, only its own are read.</summary>
/// <remarks><c>places.jsonl</c> has a line for each source of the input, which says where its record or its drop stands.</remarks>
/// <param name="shard">Which part is read.</param>
/// <param name="settings">The run's settings; those about the intake, and the builds, must be the stage's.</param>
internal sealed class IntakeFolder(Shard shard, string settings) : ISourceIntake
{
    private static readonly string[] OfIntake = ["schema", "max_source_bytes", "drops_near_duplicates", "drops_not_reasoning", "builds"];

    private long _count;
    private string _digest = "";

    /// <inheritdoc/>
    public InputDigest Input => new(_count, _digest);

    /// <summary>Gets whether a path is such a folder.</summary>
    public static bool IsAt(string path) => File.Exists(Path.Combine(path, RunFiles.Places));

    /// <summary>Gets the line about a source.</summary>
    /// <param name="taken">The source.</param>
    /// <param name="offset">Where its record or its drop begins in the file that has it.</param>
    /// <param name="bytes">How long that is.</param>
    public static byte[] Line(TakenSource taken, long offset, int bytes) => RecordJson.Line(writer =>
    {
        writer.WriteString("name", taken.Name);
        writer.WriteString("input", taken.Digest);
        writer.WriteBoolean("kept", taken.Result.Dropped is null);
        writer.WriteNumber("offset", offset);
        writer.WriteNumber("bytes", bytes);
    });

    /// <summary>Reads the sources of the part.</summary>
    /// <param name="path">The folder.</param>
    /// <exception cref="InvalidOperationException">The stage took a part, was made by another build or with other settings.</exception>
    /// <exception cref="InvalidDataException">The stage is not done, or its files were changed; of these the latter while they are read.</exception>
    public IEnumerable<TakenSource> Read(string path)
    {
        if (shard.Count < 1 || shard.Index < 0 || shard.Index >= shard.Count) throw new ArgumentException($"A part must be one of 0 to its count, and is {shard}.");
        var (input, there) = Manifest.ReadStage(Path.Combine(path, "intake.json")) ?? throw new InvalidDataException($"'{path}' has '{RunFiles.Places}' and no whole 'intake.json': the stage that wrote it did not end. Run 'r1ci codeio intake' again.");
        if (RunSettings.ShardOf(there) != Shard.Whole) throw new InvalidOperationException($"'{path}' must have the intake of a whole input, and has that of part {RunSettings.ShardOf(there)}. Run 'r1ci codeio intake' without --shard.");
        var (first, second) = (RunSettings.Only(there, OfIntake), RunSettings.Only(settings, OfIntake));
        if (first != second) throw new InvalidOperationException($"The intake in '{path}' must have the run's settings, and has others: {RunSettings.Difference(first, second)}. Run 'r1ci codeio intake' again.");
        return Read(path, input);
    }

    public void Dispose()
    {
    }

    private IEnumerable<TakenSource> Read(string path, InputDigest input)
    {
        using var kept = File.OpenHandle(Path.Combine(path, RunFiles.Sources));
        using var dropped = File.OpenHandle(Path.Combine(path, RunFiles.DropsOf("intake")));
        using var stream = new FileStream(Path.Combine(path, RunFiles.Places), FileMode.Open, FileAccess.Read, FileShare.Read);
        foreach (var line in JsonLines.Read(stream))
        {
            var place = Place(line) ?? throw Changed(path, line.Number);
            var at = _count++;
            _digest = place.Digest;
            if (shard.Contains(place.Name)) yield return new TakenSource(at, place.Name, place.Digest, Result(place.IsKept ? kept : dropped, place) ?? throw Changed(path, line.Number));
        }

        if (Input != input) throw Changed(path, _count);
    }

    // Every part reads all of these lines, so they are read without a document.
    private static (string Name, string Digest, bool IsKept, long Offset, int Bytes)? Place(JsonLine line)
    {
        try
        {
            var json = new Utf8JsonReader(line.Bytes.Span);
            var (name, digest, isKept, offset, bytes) = ("", "", false, -1L, 0);
            if (!json.Read() || json.TokenType != JsonTokenType.StartObject) return null;
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                if (json.ValueTextEquals("name"u8)) name = json.Read() ? json.GetString() : "";
                else if (json.ValueTextEquals("input"u8)) digest = json.Read() ? json.GetString() : "";
                else if (json.ValueTextEquals("kept"u8)) isKept = json.Read() && json.GetBoolean();
                else if (json.ValueTextEquals("offset"u8)) offset = json.Read() ? json.GetInt64() : -1;
                else if (json.ValueTextEquals("bytes"u8)) bytes = json.Read() ? json.GetInt32() : 0;
                else json.Skip();
            }

            return string.IsNullOrEmpty(name) || string.IsNullOrEmpty(digest) || offset < 0 || bytes < 2 ? null : (name, digest, isKept, offset, bytes);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static StageResult<RawSource>? Result(SafeFileHandle file, (string Name, string Digest, bool IsKept, long Offset, int Bytes) place)
    {
        if (place.Offset + place.Bytes > RandomAccess.GetLength(file)) return null;
        var bytes = new byte[place.Bytes];
        for (var filled = 0; filled < bytes.Length;)
        {
            var read = RandomAccess.Read(file, bytes.AsSpan(filled), place.Offset + filled);
            if (read == 0) return null;
            filled += read;
        }

        var line = Encoding.UTF8.GetString(bytes.AsSpan(0, bytes.Length - 1));
        try
        {
            if (!place.IsKept) return RecordReading.Drop(line);
            // A source's id is its content's: one that was changed has another.
            var source = RecordReading.Source(line);
            if (line.Contains($"\"{source.Id}\"", StringComparison.Ordinal)) return source;
            return null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static InvalidDataException Changed(string path, long line) =>
        new($"'{Path.Combine(path, RunFiles.Places)}', line {line}: it and the files that it speaks of must be as the stage wrote them, and were changed or cut. Run 'r1ci codeio intake' again.");
}
