using System.Text;
using System.Text.Json;
using R1CI.Sdk.CodeIO.Files;
using R1CI.Sdk.Trajectories.Files;

namespace R1CI.Sdk.CodeIO.Running;

/// <summary>The files of a run. What belongs to one source is appended, then one line of progress says how long every file is.</summary>
/// <remarks>
/// A process that is killed leaves lines that no progress speaks of; they are cut off when the run goes on, so the files end up as those of an unbroken
/// run, byte for byte. The first line of progress holds the settings.
/// </remarks>
internal sealed class RunFolder : IDisposable
{
    private const string ProgressName = "progress.jsonl";

    private static readonly string[] Names = ["sources.jsonl", "functions.jsonl", "instances.jsonl", "predictions.jsonl", "verdicts.jsonl", "final.jsonl", "messages.jsonl", "drops.jsonl"];

    private readonly Dictionary<string, AppendFile> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MemoryStream> _waiting = new(StringComparer.Ordinal);
    private readonly AppendFile _progress;

    private RunFolder(string path)
    {
        Path = path;
        foreach (var name in Names)
        {
            _files[name] = new AppendFile(System.IO.Path.Combine(path, name), FileMode.OpenOrCreate);
            _waiting[name] = new MemoryStream();
        }

        _progress = new AppendFile(System.IO.Path.Combine(path, ProgressName), FileMode.OpenOrCreate);
    }

    public string Path { get; }

    /// <summary>Gets how many sources are done.</summary>
    public long Done { get; private set; }

    public RunTally Tally { get; } = new();

    /// <summary>Opens a folder, to begin or to go on.</summary>
    /// <param name="path">The folder; made if need be.</param>
    /// <param name="settings">What the results depend on, as a JSON object.</param>
    /// <param name="resumes">Whether a run in it goes on.</param>
    /// <exception cref="InvalidOperationException">The folder holds files and the run is not to go on, or a run with other settings.</exception>
    public static RunFolder Open(string path, string settings, bool resumes)
    {
        Directory.CreateDirectory(path);
        var hasFiles = Directory.EnumerateFileSystemEntries(path).Any();
        if (hasFiles && !resumes) throw new InvalidOperationException($"'{path}' must be empty, and holds files. Give --resume to go on with the run in it, or another folder.");
        if (hasFiles && !File.Exists(System.IO.Path.Combine(path, ProgressName))) throw new InvalidOperationException($"'{path}' holds files and no run of this command ('{ProgressName}' is missing). Give another folder.");
        var folder = new RunFolder(path);
        try
        {
            folder.Recover(settings);
            return folder;
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    public void Add(string file, ReadOnlySpan<byte> line) => _waiting[file].Write(line);

    /// <summary>Appends what was added, and says that so many sources are done.</summary>
    public void Commit(long done)
    {
        foreach (var (name, lines) in _waiting)
        {
            if (lines.Length > 0) _files[name].Append(lines.GetBuffer().AsSpan(0, (int)lines.Length));
            lines.SetLength(0);
        }

        Done = done;
        _progress.Append(RecordJson.Line(writer =>
        {
            writer.WriteNumber("done", done);
            writer.WriteStartObject("lengths");
            foreach (var name in Names) writer.WriteNumber(name, _files[name].Length);
            writer.WriteEndObject();
            writer.WriteStartObject("counts");
            foreach (var (name, count) in Tally.Counts) writer.WriteNumber(name, count);
            writer.WriteEndObject();
        }));
    }

    /// <summary>Gets the whole lines of one of the files, as they are now.</summary>
    public IEnumerable<string> Lines(string name)
    {
        using var stream = new FileStream(System.IO.Path.Combine(Path, name), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        foreach (var line in JsonLines.Read(stream)) yield return Encoding.UTF8.GetString(line.Bytes.Span);
    }

    public void Dispose()
    {
        foreach (var file in _files.Values) file.Dispose();
        foreach (var lines in _waiting.Values) lines.Dispose();
        _progress.Dispose();
    }

    private void Recover(string settings)
    {
        var (end, last) = (0L, default(string));
        using (var stream = new FileStream(_progress.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite))
        {
            foreach (var line in JsonLines.Read(stream))
            {
                var text = Encoding.UTF8.GetString(line.Bytes.Span);
                if (!line.IsWhole || (line.Number > 1 && !Fits(text))) break;
                if (line.Number == 1 && text != settings) throw new InvalidOperationException($"'{Path}' holds a run with other settings. Give those, or another folder. There: {text} Here: {settings}");
                (end, last) = (line.Offset + line.Bytes.Length + 1, line.Number > 1 ? text : null);
            }
        }

        _progress.Cut(end);
        if (end == 0) _progress.Append(Encoding.UTF8.GetBytes(settings + "\n"));
        using var document = last is null ? null : JsonDocument.Parse(last);
        foreach (var name in Names) _files[name].Cut(document?.RootElement.GetProperty("lengths").GetProperty(name).GetInt64() ?? 0);
        if (document is null) return;
        Done = document.RootElement.GetProperty("done").GetInt64();
        foreach (var count in document.RootElement.GetProperty("counts").EnumerateObject()) Tally.Add(count.Name, count.Value.GetInt64());
    }

    // After a crash of the machine the progress can be on the disk and the lines it speaks of not.
    private bool Fits(string progress)
    {
        try
        {
            using var document = JsonDocument.Parse(progress);
            var lengths = document.RootElement.GetProperty("lengths");
            return Names.All(name => _files[name].Length >= lengths.GetProperty(name).GetInt64());
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return false;
        }
    }
}
