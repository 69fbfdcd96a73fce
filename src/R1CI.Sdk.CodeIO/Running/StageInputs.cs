using System.Text;
using System.Text.Json;
using R1CI.Sdk.CodeIO.Files;
using R1CI.Sdk.Trajectories.Files;

namespace R1CI.Sdk.CodeIO.Running;

/// <summary>Where a stage finds the records of those before it: in folders by the names of files, and in files by their name or by what their first line holds.</summary>
internal sealed class StageInputs
{
    private readonly List<string> _folders = [];
    private readonly List<(string Path, string[] Serves)> _files = [];
    private readonly string _given;

    /// <exception cref="FileNotFoundException">There is neither file nor folder of a name.</exception>
    /// <exception cref="InvalidDataException">A file holds no records of any stage.</exception>
    public StageInputs(IReadOnlyList<string> inputs)
    {
        _given = string.Join(", ", inputs.Select(static input => $"'{input}'"));
        foreach (var input in inputs)
        {
            if (Directory.Exists(input)) _folders.Add(input);
            else if (File.Exists(input)) _files.Add((input, Served(input)));
            else throw new FileNotFoundException($"'{input}' must be a file of records or the folder of a stage or a run, and there is nothing of that name.", input);
        }
    }

    /// <summary>Gets the file with some records; <see langword="null"/> when none of the inputs is or has it.</summary>
    public string? Find(string name) =>
        _files.FirstOrDefault(file => file.Serves.Contains(name)).Path ?? _folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    /// <summary>Gets the file with some records.</summary>
    /// <param name="stage">Who needs it.</param>
    /// <param name="name">The file's usual name.</param>
    /// <param name="maker">The stage that writes it.</param>
    /// <exception cref="FileNotFoundException">None of the inputs is or has it.</exception>
    public string Require(string stage, string name, string maker) => Find(name)
        ?? throw new FileNotFoundException($"'{stage}' needs '{name}', and {_given} {(_folders.Count + _files.Count == 1 ? "is not and has not" : "are not and have not")} that file. It comes from 'r1ci codeio {maker}'; name it, or the folder that has it, beside the others.");

    /// <summary>Reads the records of a file; blank lines are passed over.</summary>
    /// <exception cref="InvalidDataException">A line is no such record; thrown when it is reached.</exception>
    public static IEnumerable<T> Read<T>(string path, Func<string, T> read)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        foreach (var line in JsonLines.Read(stream))
        {
            var text = Encoding.UTF8.GetString(line.Bytes.Span);
            if (!string.IsNullOrWhiteSpace(text)) yield return Record(path, line.Number, text, read);
        }
    }

    private static T Record<T>(string path, long number, string text, Func<string, T> read)
    {
        try
        {
            return read(text);
        }
        catch (Exception exception) when (exception is FormatException or InvalidOperationException)
        {
            throw new InvalidDataException($"'{path}', line {number}: {exception.Message}", exception);
        }
    }

    private static string[] Served(string path)
    {
        var name = Path.GetFileName(path);
        string[] known = [.. RunFiles.OfRun, RunFiles.Transformed, RunFiles.Parsed, RunFiles.Revisions, RunFiles.RevisionVerdicts];
        if (known.Contains(name)) return [name];
        var first = Read(path, static line => line).FirstOrDefault() ?? throw new InvalidDataException($"'{path}' must hold records as lines of JSON, and is empty.");
        var served = Served(Fields(first));
        return served.Length > 0 ? served : throw new InvalidDataException($"'{path}' must hold records of a stage, and its first line has none of the fields that tell them: content, reply, refcode, io_pred, res, output.");
    }

    private static string[] Served(HashSet<string> fields) =>
        fields.Contains("content") ? [RunFiles.Sources]
        : fields.Contains("reply") ? [RunFiles.Transformed]
        : fields.Contains("refcode") ? [RunFiles.Transformed, RunFiles.Parsed, RunFiles.Functions]
        : fields.Contains("io_pred") && fields.Contains("messages") ? [RunFiles.Instances]
        : fields.Contains("res") ? [RunFiles.Verdicts]
        : fields.Contains("output") ? [RunFiles.Predictions] : [];

    private static HashSet<string> Fields(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line, new JsonDocumentOptions { MaxDepth = 128 });
            return document.RootElement.ValueKind == JsonValueKind.Object ? [.. document.RootElement.EnumerateObject().Select(static item => item.Name)] : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
