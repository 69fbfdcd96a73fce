namespace R1CI.Sdk.Models.Folders;

/// <summary>A model folder, which is untrusted input: names in it may not lead out, and files are read up to a limit.</summary>
internal sealed class ModelFolder
{
    public const string ConfigName = "genai_config.json";
    public const string TokenizerName = "tokenizer.json";
    public const string TokenizerConfigName = "tokenizer_config.json";
    public const string TemplateName = "chat_template.jinja";

    private const string Advice = "See models/README.md for what a model folder holds.";

    private readonly string _realPath;

    public ModelFolder(string path)
    {
        if (string.IsNullOrWhiteSpace(path))
        {
            throw new ModelLoadException("No model folder was given. Name the folder that holds genai_config.json.");
        }

        Path = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(path));
        if (!Directory.Exists(Path))
        {
            throw new ModelLoadException(File.Exists(Path)
                ? $"'{Path}' is a file; a model is a folder that holds {ConfigName}, the ONNX files and the tokenizer. {Advice}"
                : $"The model folder '{Path}' does not exist. {Advice}");
        }

        _realPath = new DirectoryInfo(Path).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? Path;
    }

    public string Path { get; }

    public string Name => System.IO.Path.GetFileName(Path);

    public bool Has(string name) => File.Exists(System.IO.Path.Combine(Path, name));

    /// <summary>Returns the full path of a file that a model names, after checking that it exists and lies in this folder.</summary>
    /// <param name="name">A relative path as it stands in the model.</param>
    /// <param name="origin">What names the file, for the message.</param>
    public string Resolve(string name, string origin)
    {
        var parts = name.Split('/', '\\');
        if (name.Length == 0 || name.Contains('\0') || System.IO.Path.IsPathRooted(name) || name.Contains(':') || parts.Contains(".."))
        {
            throw new ModelLoadException($"{origin} of '{Path}' names the file '{name}', which may lie outside the model folder. Only files " +
                $"inside it are read: " +
                "put the file into the folder and name it without '..', drive or leading slash.");
        }

        var current = _realPath;
        foreach (var part in parts)
        {
            current = System.IO.Path.Combine(current, part);
            RefuseLinkOut(current, name);
        }

        return File.Exists(current)
            ? current
            : throw new ModelLoadException($"{origin} of '{Path}' names the file '{name}', which is missing. Get the whole model folder again. " +
                $"{Advice}");
    }

    /// <summary>Reads a small file of the folder whole.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="maxBytes">The limit that guards memory.</param>
    public byte[] Read(string name, long maxBytes)
    {
        var path = Resolve(name, "The model folder's layout");
        try
        {
            var length = new FileInfo(path).Length;
            return length == 0 ? throw new ModelLoadException($"'{path}' is empty. Get the model folder again.")
                : length > maxBytes ? throw new ModelLoadException($"'{path}' has {length} bytes; at most {maxBytes} are read. This is not a " +
                    $"usable {name}.")
                : File.ReadAllBytes(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new ModelLoadException($"'{path}' cannot be read: {problem.Message} Check the file's permissions.", problem);
        }
    }

    private void RefuseLinkOut(string path, string name)
    {
        if (new FileInfo(path).LinkTarget is null)
        {
            return;
        }

        var target = File.ResolveLinkTarget(path, returnFinalTarget: true)!.FullName;
        if (!target.StartsWith(_realPath + System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            throw new ModelLoadException($"'{name}' in '{Path}' is a link to '{target}', outside the model folder. Copy the folder with its " +
                $"links followed (cp -rL), and load the copy.");
        }
    }
}
