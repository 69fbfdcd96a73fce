using System.Text;
using R1CI.Sdk.CodeIO.Files;
using R1CI.Sdk.Trajectories.Files;

namespace R1CI.Sdk.CodeIO.Running;

/// <summary>The files of a run. What belongs to one source is appended, then one line of progress says how many bytes went to each file.</summary>
/// <remarks>
/// A process that is killed leaves lines that no progress speaks of; they are cut off when the run goes on, so the files end up as those of an unbroken
/// run, byte for byte. The first line of progress holds the settings. A manifest is there only while it speaks of all that is.
/// </remarks>
internal sealed class RunFolder : IDisposable
{
    private readonly Dictionary<string, AppendFile> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MemoryStream> _waiting = new(StringComparer.Ordinal);
    private readonly AppendFile _progress;
    private bool _hasBegun;

    private RunFolder(string path)
    {
        Path = path;
        foreach (var name in RunFiles.OfRun)
        {
            _files[name] = new AppendFile(System.IO.Path.Combine(path, name), FileMode.OpenOrCreate);
            _waiting[name] = new MemoryStream();
        }

        _progress = new AppendFile(System.IO.Path.Combine(path, RunFiles.Progress), FileMode.OpenOrCreate);
    }

    public string Path { get; }

    /// <summary>Gets how many sources of this part are done.</summary>
    public long Done { get; private set; }

    /// <summary>Gets 16 hexadecimal digits of the input up to the last of them; empty when none is.</summary>
    public string Digest { get; private set; } = "";

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
        if (hasFiles && !File.Exists(System.IO.Path.Combine(path, RunFiles.Progress)) && !IsBarelyBegun(path)) throw new InvalidOperationException($"'{path}' holds files and no run of this command ('{RunFiles.Progress}' is missing). Give another folder.");
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

    /// <summary>Appends what a source and its functions add.</summary>
    /// <param name="place">The source's place in the whole input.</param>
    /// <param name="digest">Of the input up to it.</param>
    /// <param name="parts">What the source adds, then each of its functions.</param>
    public void Commit(long place, string digest, IReadOnlyList<RunPart> parts)
    {
        if (!_hasBegun) File.Delete(System.IO.Path.Combine(Path, RunFiles.Manifest)); // of a run that was done before the input grew
        _hasBegun = true;
        foreach (var part in parts)
        {
            Tally.Add(part.Tally);
            foreach (var (file, lines) in part.Lines) _waiting[file].Write(lines);
        }

        foreach (var (name, lines) in _waiting)
        {
            if (lines.Length > 0) _files[name].Append(lines.GetBuffer().AsSpan(0, (int)lines.Length));
            lines.SetLength(0);
        }

        _progress.Append(RunProgress.Line(place, digest, parts));
        (Done, Digest) = (Done + 1, digest);
    }

    /// <summary>Makes sure that everything survives a crash of the machine.</summary>
    /// <returns>What the files are known by.</returns>
    public IReadOnlyDictionary<string, FileMark> Flush()
    {
        foreach (var file in _files.Values) file.Flush();
        _progress.Flush();
        return FileMark.Of(Path, [.. _files.Keys, RunFiles.Progress]);
    }

    /// <summary>Takes the lines of one of the files, as they are now.</summary>
    public void Each(string name, Action<ReadOnlySpan<byte>> take)
    {
        using var stream = new FileStream(System.IO.Path.Combine(Path, name), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        foreach (var line in JsonLines.Read(stream)) take(line.Bytes.Span);
    }

    public void Dispose()
    {
        foreach (var file in _files.Values) file.Dispose();
        foreach (var lines in _waiting.Values) lines.Dispose();
        _progress.Dispose();
    }

    // Killed between the making of the first file and of the last: nothing but empty files of a run.
    private static bool IsBarelyBegun(string path) =>
        new DirectoryInfo(path).EnumerateFileSystemInfos().All(static entry => entry is FileInfo { Length: 0 } && RunFiles.OfRun.Contains(entry.Name));

    private void Recover(string settings)
    {
        var end = 0L;
        var lengths = RunFiles.OfRun.ToDictionary(static name => name, static _ => 0L, StringComparer.Ordinal);
        using (var stream = new FileStream(_progress.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite))
        {
            foreach (var line in JsonLines.Read(stream))
            {
                if (!line.IsWhole || (line.Number > 1 && !Recover(RunProgress.Read(line.Bytes), lengths))) break;
                if (line.Number == 1) RunSettings.RequireEqual(Encoding.UTF8.GetString(line.Bytes.Span), settings, Path);
                end = line.Offset + line.Bytes.Length + 1;
            }
        }

        _progress.Cut(end);
        if (end == 0) _progress.Append(Encoding.UTF8.GetBytes(settings + "\n"));
        foreach (var (name, length) in lengths) _files[name].Cut(length);
    }

    // After a crash of the machine the progress can be on the disk and the lines it speaks of not.
    private bool Recover(RunProgress? progress, Dictionary<string, long> lengths)
    {
        if (progress is null) return false;
        var added = progress.Parts.SelectMany(static part => part.Bytes).GroupBy(static item => item.Key, static item => item.Value).ToDictionary(static group => group.Key, static group => group.Sum());
        if (added.Any(item => !lengths.TryGetValue(item.Key, out var length) || length + item.Value > _files[item.Key].Length)) return false;
        foreach (var (name, bytes) in added) lengths[name] += bytes;
        foreach (var (name, count) in progress.Parts.SelectMany(static part => part.Counts)) Tally.Add(name, count);
        (Done, Digest) = (Done + 1, progress.Digest);
        return true;
    }
}
