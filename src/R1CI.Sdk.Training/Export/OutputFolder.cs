namespace R1CI.Sdk.Training.Export;

/// <summary>The files of one export: written under temporary names, and given their own when all of them are whole.</summary>
internal sealed class OutputFolder : IDisposable
{
    /// <summary>The file that every export has.</summary>
    public const string CountsName = "counts.json";

    private const string TemporaryEnd = ".partial";

    private readonly string _path;
    private readonly bool _isNew;
    private readonly Dictionary<string, OutputFile> _files = [];

    private OutputFolder(string path, bool isNew) => (_path, _isNew) = (path, isNew);

    /// <summary>Gets the files in the order in which they were begun.</summary>
    public List<OutputFile> Files { get; } = [];

    /// <summary>Gets the lines of each file but the counts.</summary>
    public Dictionary<string, long> RowsByFile => Files.Where(file => file.Name != CountsName).ToDictionary(file => file.Name, file => file.Rows);

    /// <summary>Opens a folder, and creates it when it is not there.</summary>
    /// <exception cref="IOException">It is a file, or may not be created or written.</exception>
    public static OutputFolder Open(string path)
    {
        var isNew = !Directory.Exists(path);
        try
        {
            Directory.CreateDirectory(path);
            var folder = new OutputFolder(path, isNew);
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
            file = new OutputFile(name, new FileStream(Path.Combine(_path, name + TemporaryEnd), FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 1 << 18));
            Files.Add(file);
            _files.Add(name, file);
            return file;
        }
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
