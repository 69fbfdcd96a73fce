using System.Text.Json;

namespace R1CI.Sdk.Training.Export;

/// <summary>The files of one export: written under temporary names, and given their own when all of them are whole.</summary>
internal sealed class OutputFolder : IDisposable
{
    /// <summary>The file that every export has.</summary>
    public const string CountsName = "counts.json";

    private const string TemporaryEnd = ".partial";

    private readonly string _path;
    private readonly string _input;
    private readonly bool _isNew;
    private readonly Dictionary<string, OutputFile> _files = [];

    private OutputFolder(string path, string input, bool isNew) => (_path, _input, _isNew) = (path, Path.GetFullPath(input), isNew);

    /// <summary>Gets the files in the order in which they were begun.</summary>
    public List<OutputFile> Files { get; } = [];

    /// <summary>Gets the lines of each file but the counts.</summary>
    public Dictionary<string, long> RowsByFile => Files.Where(file => file.Name != CountsName).ToDictionary(file => file.Name, file => file.Rows);

    /// <summary>Opens a folder, and creates it when it is not there.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="input">The file that is exported, which no file of the folder may replace.</param>
    /// <exception cref="IOException">It is a file, or may not be created or written.</exception>
    public static OutputFolder Open(string path, string input)
    {
        var isNew = !Directory.Exists(path);
        try
        {
            Directory.CreateDirectory(path);
            var folder = new OutputFolder(path, input, isNew);
            // Whether it can be written shows before a long file is read.
            _ = folder[CountsName];
            return folder;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"'{path}' must be a folder that can be written: {exception.Message}", exception);
        }
    }

    public OutputFile this[string name]
    {
        get
        {
            if (_files.TryGetValue(name, out var file)) return file;
            var path = Path.Combine(_path, name);
            if (Path.GetFullPath(path) == _input) throw new IOException($"'{_input}' is what is exported, and the export would replace it. Export into another folder.");
            if (Directory.Exists(path)) throw new IOException($"'{path}' is to be a file, and is a folder. Export into another folder.");
            file = new OutputFile(name, new FileStream(path + TemporaryEnd, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 1 << 18));
            Files.Add(file);
            _files.Add(name, file);
            return file;
        }
    }

    /// <summary>Finds the files of a curriculum that an earlier export of the same format left and this one does not write.</summary>
    public IEnumerable<string> Outdated(string format) => Directory.EnumerateFiles(_path, $"{format}.*-*.jsonl").Select(path => Path.GetFileName(path)!)
        .Where(name => !_files.ContainsKey(name) && (name.StartsWith($"{format}.group-", StringComparison.Ordinal) || name.StartsWith($"{format}.stage-", StringComparison.Ordinal)))
        .Order(StringComparer.Ordinal);

    /// <summary>Reads a document that an earlier export, or somebody else, put into the folder.</summary>
    /// <returns>One object; <see langword="null"/> when the file is not there.</returns>
    /// <exception cref="IOException">It is anything else.</exception>
    public JsonDocument? ReadObject(string name)
    {
        var path = Path.Combine(_path, name);
        if (!File.Exists(path)) return null;
        try
        {
            var document = JsonDocument.Parse(File.ReadAllBytes(path));
            if (document.RootElement.ValueKind == JsonValueKind.Object) return document;
            document.Dispose();
        }
        catch (JsonException)
        {
            // Said below.
        }

        throw new IOException($"'{path}' must be a JSON object, so that what is written here can be entered beside what it has. Mend it, move it away, or export into another folder.");
    }

    /// <summary>Makes the files appear, each in place of an older one of its name.</summary>
    public void Commit()
    {
        foreach (var file in Files)
        {
            file.Close();
        }

        foreach (var file in Files)
        {
            File.Move(Path.Combine(_path, file.Name + TemporaryEnd), Path.Combine(_path, file.Name), overwrite: true);
        }
    }

    /// <summary>Removes what was not committed.</summary>
    public void Dispose()
    {
        foreach (var file in Files)
        {
            try
            {
                file.Close();
            }
            catch (IOException)
            {
                // A full disk: what is in the buffer is given up with the file.
            }

            File.Delete(Path.Combine(_path, file.Name + TemporaryEnd));
        }

        if (_isNew && !Directory.EnumerateFileSystemEntries(_path).Any()) Directory.Delete(_path);
    }
}

/// <summary>One file of an export.</summary>
internal sealed class OutputFile(string name, FileStream stream)
{
    public string Name { get; } = name;

    /// <summary>Gets how many lines it has.</summary>
    public long Rows { get; private set; }

    public void Add(ReadOnlySpan<byte> line)
    {
        stream.Write(line);
        Rows++;
    }

    public void Close() => stream.Dispose();
}
