using System.Text;
using System.Text.Json;
using R1CI.Sdk.CodeIO.Files;
using R1CI.Sdk.CodeIO.Intake;
using R1CI.Sdk.CodeIO.Running;
using R1CI.Sdk.Shards;

namespace R1CI.Sdk.CodeIO.Merging;

/// <summary>The folder of one part of a run that is done, read source by source.</summary>
internal sealed class MergedShard : IDisposable
{
    private const int LeastBuffer = 1 << 12;
    private const int MostBuffer = 1 << 20;

    private readonly IReadOnlyDictionary<string, FileMark> _marks;
    private Dictionary<string, ShardFile> _files = [];

    private MergedShard(string path, InputDigest input, IReadOnlyDictionary<string, FileMark> marks, string settings) =>
        (Path, Input, _marks, Settings, Shard) = (path, input, marks, settings, RunSettings.ShardOf(settings));

    public string Path { get; }

    public InputDigest Input { get; }

    /// <summary>Gets how long it took; <see langword="null"/> when the folder does not tell.</summary>
    public RunTiming? Timing => RunTiming.Read(Path);

    public string Settings { get; }

    public Shard Shard { get; }

    /// <summary>Gets how many bytes its files have.</summary>
    public long Bytes => _marks.Values.Sum(static mark => mark.Bytes);

    /// <summary>Gets what the next source added; <see langword="null"/> after the last.</summary>
    public RunProgress? Progress { get; private set; }

    /// <summary>Gets the line that says so, with its line break.</summary>
    public ReadOnlyMemory<byte> Line { get; private set; }

    /// <summary>Looks at a folder; of its files, only the lengths.</summary>
    /// <exception cref="DirectoryNotFoundException">It is not there.</exception>
    /// <exception cref="MergeException">It has no run that is done.</exception>
    /// <exception cref="InvalidDataException">Files are missing, cut or too long.</exception>
    public static MergedShard Open(string path)
    {
        if (!Directory.Exists(path)) throw new DirectoryNotFoundException($"'{path}' must be the folder of a part of a run, and there is none of that name.");
        if (!File.Exists(System.IO.Path.Combine(path, RunFiles.Progress))) throw new MergeException($"'{path}' must be the folder of a part of a run, as 'r1ci codeio run --shard I/N --out' makes it, and has no '{RunFiles.Progress}'.");
        var (input, marks) = Manifest.Read(path) ?? throw new MergeException($"The run in '{path}' is not done: it has no whole '{RunFiles.Manifest}'. Go on with it: the command that began it, with --resume.");
        string[] missing = [.. RunFiles.OfRun.Append(RunFiles.Progress).Where(name => !marks.ContainsKey(name))];
        if (missing.Length > 0) throw new MergeException($"'{path}' was made by another version: its '{RunFiles.Manifest}' does not say what '{missing[0]}' must hold. Run that part again, in another folder.");
        foreach (var (name, mark) in marks) RequireLength(System.IO.Path.Combine(path, name), mark);
        return new MergedShard(path, input, marks, ReadSettings(path));
    }

    /// <summary>Begins to read.</summary>
    /// <param name="share">How much of its bytes may be in memory at once.</param>
    public void Begin(double share)
    {
        _files = _marks.ToDictionary(static file => file.Key, file => new ShardFile(System.IO.Path.Combine(Path, file.Key), file.Value, (int)Math.Clamp(file.Value.Bytes * share, LeastBuffer, MostBuffer)), StringComparer.Ordinal);
        _ = _files[RunFiles.Progress].Line(); // the settings
        Next();
    }

    /// <summary>Goes on to the next source.</summary>
    /// <exception cref="InvalidDataException">The files were changed.</exception>
    public void Next()
    {
        Line = _files[RunFiles.Progress].Line();
        Progress = Line.IsEmpty ? null : RunProgress.Read(Line) ?? throw Damaged();
        if (Progress is null)
        {
            foreach (var file in _files.Values) file.RequireEnd();
        }
    }

    /// <summary>Takes the next bytes of a file.</summary>
    public void Take(string file, long length, Action<ReadOnlySpan<byte>> output)
    {
        if (length < 0 || file == RunFiles.Progress || !_files.TryGetValue(file, out var bytes)) throw Damaged();
        bytes.Take(length, output);
    }

    public InvalidDataException Damaged() => new($"The files in '{Path}' are not as the run left them. Run that part again, in another folder.");

    public void Dispose()
    {
        foreach (var file in _files.Values) file.Dispose();
    }

    private static void RequireLength(string path, FileMark mark)
    {
        var file = new FileInfo(path);
        if (!file.Exists) throw new InvalidDataException($"'{path}' must be there with {mark.Bytes:N0} bytes, as the part's '{RunFiles.Manifest}' says, and is missing. Run that part again, in another folder.");
        if (file.Length != mark.Bytes) throw new InvalidDataException($"'{path}' must have {mark.Bytes:N0} bytes, as the part's '{RunFiles.Manifest}' says, and has {file.Length:N0}: it was {(file.Length < mark.Bytes ? "cut" : "changed")}. Run that part again, in another folder.");
    }

    private static string ReadSettings(string path)
    {
        try
        {
            using var reader = new StreamReader(System.IO.Path.Combine(path, RunFiles.Progress), Encoding.UTF8);
            var settings = reader.ReadLine() ?? "";
            _ = RunSettings.ShardOf(settings);
            return settings;
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException($"'{System.IO.Path.Combine(path, RunFiles.Progress)}' must begin with the run's settings, and does not: it was changed. Run that part again, in another folder.", exception);
        }
    }
}
