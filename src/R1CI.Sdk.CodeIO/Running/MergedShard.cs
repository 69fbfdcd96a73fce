using System.Text;
using System.Text.Json;
using Microsoft.Win32.SafeHandles;
using R1CI.Sdk.CodeIO.Files;
using R1CI.Sdk.Trajectories.Files;

namespace R1CI.Sdk.CodeIO.Running;

/// <summary>The folder of one part of a run that is done, read source by source.</summary>
internal sealed class MergedShard : IDisposable
{
    private readonly Dictionary<string, (SafeFileHandle Handle, long Offset)> _files = new(StringComparer.Ordinal);
    private readonly FileStream _progress;
    private readonly IEnumerator<JsonLine> _lines;

    /// <exception cref="InvalidOperationException">The folder has no run that is done.</exception>
    public MergedShard(string path)
    {
        if (!File.Exists(System.IO.Path.Combine(path, RunFiles.Progress)))
        {
            throw new InvalidOperationException($"'{path}' must be the folder of a part of a run, as 'r1ci codeio run --shard I/N --out' makes it, and has no '{RunFiles.Progress}'.");
        }

        Path = path;
        Input = Manifest.ReadInput(path) ?? throw new InvalidOperationException($"The run in '{path}' is not done: it has no whole '{RunFiles.Manifest}'. Go on with it: the command that began it, with --resume.");
        _progress = new FileStream(System.IO.Path.Combine(path, RunFiles.Progress), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        _lines = JsonLines.Read(_progress).GetEnumerator();
        try
        {
            if (!_lines.MoveNext()) throw Damaged();
            Settings = Encoding.UTF8.GetString(_lines.Current.Bytes.Span);
            (Shard, Shards) = RunSettings.ShardOf(Settings);
        }
        catch (Exception exception)
        {
            Dispose();
            if (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException) throw Damaged();
            throw;
        }
    }

    public string Path { get; }

    public InputDigest Input { get; }

    /// <summary>Gets how long it took; <see langword="null"/> when the folder does not tell.</summary>
    public RunTiming? Timing => RunTiming.Read(Path);

    public string Settings { get; } = "";

    /// <summary>Gets which part it is, from 0.</summary>
    public int Shard { get; }

    /// <summary>Gets how many parts there are.</summary>
    public int Shards { get; }

    /// <summary>Gets <c>I/N</c> as on the command line.</summary>
    public string Name => NameOf(Shard, Shards);

    public static string NameOf(int shard, int shards) => FormattableString.Invariant($"{shard}/{shards}");

    /// <summary>Gets what the next source added; <see langword="null"/> after the last.</summary>
    public RunProgress? Next() => !_lines.MoveNext() ? null : RunProgress.Read(_lines.Current.Bytes) is { } progress && _lines.Current.IsWhole ? progress : throw Damaged();

    /// <summary>Reads what a source, or a function of it, added; to be asked for once and in order.</summary>
    public RunPart Read(ProgressPart added)
    {
        var part = new RunPart();
        foreach (var (file, bytes) in added.Bytes) part.Add(file, Take(file, bytes));
        foreach (var (name, count) in added.Counts) part.Tally.Add(name, count);
        return part;
    }

    public InvalidDataException Damaged() => new($"The files in '{Path}' are not as the run left them. Run that part again, in another folder.");

    public void Dispose()
    {
        _lines.Dispose();
        _progress.Dispose();
        foreach (var (handle, _) in _files.Values) handle.Dispose();
    }

    private byte[] Take(string name, long length)
    {
        if (!_files.TryGetValue(name, out var file))
        {
            if (!RunFiles.OfRun.Contains(name)) throw Damaged();
            file = (File.OpenHandle(System.IO.Path.Combine(Path, name)), 0);
        }

        if (length < 0 || file.Offset + length > RandomAccess.GetLength(file.Handle))
        {
            file.Handle.Dispose();
            throw Damaged();
        }

        var bytes = new byte[length];
        for (var filled = 0; filled < bytes.Length;) filled += RandomAccess.Read(file.Handle, bytes.AsSpan(filled), file.Offset + filled);
        _files[name] = (file.Handle, file.Offset + length);
        return bytes;
    }
}
