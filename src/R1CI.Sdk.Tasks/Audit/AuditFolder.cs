using R1CI.Sdk.Files;
using R1CI.Sdk.Trajectories.Files;

namespace R1CI.Sdk.Tasks.Audit;

/// <summary>The files of an audit: a line is appended when a task is done, so a process that is killed loses the tasks under way. Thread-safe.</summary>
internal sealed class AuditFolder : IDisposable
{
    public const string Lines = "audit.jsonl";

    private readonly string _path;
    private readonly AuditManifest _manifest;
    private readonly Lock _guard = new();
    private readonly AppendFile _file;
    private readonly Dictionary<string, TaskAuditReport> _reports = new(StringComparer.Ordinal);

    private AuditFolder(string path, AuditManifest manifest)
    {
        (_path, _manifest, _file) = (path, manifest, new AppendFile(Path.Combine(path, Lines), FileMode.OpenOrCreate));
        _file.Cut(Recover());
    }

    /// <summary>Opens a folder, to begin or to go on.</summary>
    /// <param name="path">The folder; made if need be.</param>
    /// <param name="manifest">What is asked.</param>
    /// <param name="resumes">Whether an audit in it goes on.</param>
    /// <exception cref="InvalidOperationException">The folder holds files and no audit is to go on, or another one.</exception>
    /// <exception cref="IOException">Another process audits there, or the disk is full or broken.</exception>
    public static AuditFolder Open(string path, AuditManifest manifest, bool resumes)
    {
        Directory.CreateDirectory(path);
        string[] names = [.. Directory.EnumerateFileSystemEntries(path).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];
        if (names.Length > 0 && !resumes) throw new InvalidOperationException($"'{path}' must be empty, and holds '{names[0]}'. Give --resume to go on with the audit in it, or another folder.");
        var there = AuditManifest.Read(path);
        if (there is null && names.Any(static name => name != AuditManifest.FileName + ".tmp")) throw new InvalidOperationException($"'{path}' holds files and no audit ('{AuditManifest.FileName}' is missing). Give another folder.");
        if (there is not null && AuditManifest.Difference(there, manifest) is { } difference) throw new InvalidOperationException($"'{path}' holds another audit: {difference}. Give what was asked there, or another folder.");
        if (there is not null && there.Shard != manifest.Shard) throw new InvalidOperationException($"'{path}' holds part {there.Shard} of an audit, and part {manifest.Shard} is asked for. Give another folder.");
        manifest.Write(path); // not complete, until it is
        return new AuditFolder(path, manifest);
    }

    /// <summary>Writes files that are complete at once.</summary>
    public static void Write(string path, AuditManifest manifest, IReadOnlyCollection<TaskAuditReport> reports)
    {
        byte[] lines = [.. reports.SelectMany(AuditReportJson.Line)];
        WholeFile.Write(Path.Combine(path, Lines), output => output.Write(lines));
        (manifest with { Complete = AuditTotals.Of(reports, lines) }).Write(path);
    }

    /// <summary>Gets the report of a task that is done; <see langword="null"/> when it is not.</summary>
    public TaskAuditReport? Find(string task)
    {
        lock (_guard) return _reports.GetValueOrDefault(task);
    }

    /// <summary>Keeps the report of a task.</summary>
    public TaskAuditReport Add(TaskAuditReport report)
    {
        lock (_guard)
        {
            _file.Append(AuditReportJson.Line(report));
            _reports.Add(report.Task, report);
        }

        return report;
    }

    /// <summary>Puts the lines in the order of the tasks, and says that all are there.</summary>
    public void Finish()
    {
        _file.Dispose();
        Write(_path, _manifest, [.. _manifest.Tasks.Select(Find).OfType<TaskAuditReport>()]);
    }

    public void Dispose() => _file.Dispose();

    // The lines that are whole, up to the first that is not.
    private long Recover()
    {
        var end = 0L;
        using var stream = new FileStream(_file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        foreach (var line in JsonLines.Read(stream))
        {
            if (!line.IsWhole || AuditReportJson.Read(line.Bytes) is not { } report || !_reports.TryAdd(report.Task, report)) break;
            end = line.Offset + line.Bytes.Length + 1;
        }

        return end;
    }
}
