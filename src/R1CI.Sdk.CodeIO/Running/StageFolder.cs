using R1CI.Sdk.CodeIO.Files;
using R1CI.Sdk.CodeIO.Intake;

namespace R1CI.Sdk.CodeIO.Running;

/// <summary>What one stage writes: its files appear when it is done, then its counts. Another stage may have written into the same folder.</summary>
internal sealed class StageFolder : IDisposable
{
    private const string Unfinished = ".part";

    private readonly string _path;
    private readonly string _stage;
    private readonly Dictionary<string, FileStream> _files = new(StringComparer.Ordinal);

    private StageFolder(string path, string stage) => (_path, _stage) = (path, stage);

    public RunTally Tally { get; } = new();

    /// <summary>Opens a folder for a stage.</summary>
    /// <param name="path">The folder; made if need be.</param>
    /// <param name="stage">The stage's word.</param>
    /// <param name="files">The files that it writes, beside its drops and counts.</param>
    /// <param name="overwrites">Whether files of an earlier run of the stage are replaced.</param>
    /// <exception cref="InvalidOperationException">The folder belongs to a run, or holds what the stage writes.</exception>
    public static StageFolder Open(string path, string stage, IReadOnlyList<string> files, bool overwrites)
    {
        Directory.CreateDirectory(path);
        if (File.Exists(Path.Combine(path, RunFiles.Progress))) throw new InvalidOperationException($"'{path}' holds a whole run, whose files a single stage must not replace. Give --out another folder.");
        var folder = new StageFolder(path, stage);
        string[] names = [.. files, folder.DropsName];
        if (!overwrites && names.FirstOrDefault(name => File.Exists(Path.Combine(path, name))) is { } there)
        {
            throw new InvalidOperationException($"'{Path.Combine(path, there)}' is there already. Give --overwrite to replace what this stage wrote, or --out another folder.");
        }

        File.Delete(folder.CountsPath);
        foreach (var name in names) folder._files[name] = new FileStream(Path.Combine(path, name + Unfinished), FileMode.Create, FileAccess.Write, FileShare.Read);
        return folder;
    }

    public void Add(RunPart part)
    {
        Tally.Add(part.Tally);
        foreach (var (file, lines) in part.Lines) _files[file == RunFiles.Drops ? DropsName : file].Write(lines);
    }

    /// <summary>Gets how long a file is by now.</summary>
    public long LengthOf(string file) => _files[file == RunFiles.Drops ? DropsName : file].Position;

    /// <summary>Gives the files their names, and writes the counts.</summary>
    /// <param name="settings">The settings, as a JSON object.</param>
    /// <param name="input">What the input is known by; <see langword="null"/> of a stage that reads records.</param>
    public void Finish(string settings, InputDigest? input)
    {
        Tally.CheckNothingIsLost();
        foreach (var file in _files.Values)
        {
            file.Flush(flushToDisk: true);
            file.Dispose();
        }

        foreach (var name in _files.Keys) File.Move(Path.Combine(_path, name + Unfinished), Path.Combine(_path, name), overwrite: true);
        _files.Clear();
        Manifest.WriteStage(CountsPath, _stage, Tally, settings, input);
    }

    public void Dispose()
    {
        foreach (var file in _files.Values)
        {
            file.Dispose();
            File.Delete(file.Name);
        }
    }

    private string DropsName => RunFiles.DropsOf(_stage);

    private string CountsPath => Path.Combine(_path, _stage + ".json");
}
