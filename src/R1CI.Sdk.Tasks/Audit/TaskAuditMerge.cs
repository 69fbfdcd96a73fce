using System.Security.Cryptography;
using R1CI.Sdk.Files;
using R1CI.Sdk.Shards;
using R1CI.Sdk.Trajectories.Files;

namespace R1CI.Sdk.Tasks.Audit;

/// <summary>Makes of the folders of all parts of an audit the folder that one audit of all tasks would have made, byte for byte.</summary>
public static class TaskAuditMerge
{
    /// <summary>Merges the parts of an audit.</summary>
    /// <param name="parts">The folders of all parts, each done, in any order; they stay as they are.</param>
    /// <param name="output">The folder to make; it appears when everything is in it, and must not be there or be empty.</param>
    /// <returns>The reports of all tasks, in their order.</returns>
    /// <exception cref="DirectoryNotFoundException">A folder is not there.</exception>
    /// <exception cref="InvalidDataException">The files of a part were cut or changed; the message names the file.</exception>
    /// <exception cref="MergeException">Parts are missing, overlap, are there twice, not done or of another audit; or the output holds files.</exception>
    public static IReadOnlyList<TaskAuditReport> Merge(IReadOnlyList<string> parts, string output)
    {
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentException.ThrowIfNullOrEmpty(output);
        List<Part> read = [.. parts.Select(Read).OrderBy(static part => part.Manifest.Shard.Index)];
        RequireWhole(read);
        var manifest = read[0].Manifest with { Shard = Shard.Whole };
        var reports = Joined(read, manifest.Tasks);
        WholeFolder.Make(output, folder => AuditFolder.Write(folder, manifest, reports));
        return reports;
    }

    private static Part Read(string path)
    {
        if (!Directory.Exists(path)) throw new DirectoryNotFoundException($"'{path}' must be the folder of a part of an audit, and there is none of that name.");
        var manifest = AuditManifest.Read(path) ?? throw new MergeException($"'{path}' must be the folder of a part of an audit, as 'r1ci tasks audit --shard I/N --out' makes it, and has no '{AuditManifest.FileName}'.");
        if (manifest.Complete is not { } complete) throw new MergeException($"The audit in '{path}' is not done. Go on with it: the command that began it, with --resume.");
        var file = Path.Combine(path, AuditFolder.Lines);
        if (!File.Exists(file)) throw new InvalidDataException($"'{file}' must be there, and is missing. Audit that part again, in another folder.");
        var bytes = File.ReadAllBytes(file);
        if (bytes.LongLength != complete.Bytes) throw new InvalidDataException($"'{file}' must have {complete.Bytes:N0} bytes, as the part's manifest says, and has {bytes.LongLength:N0}: it was {(bytes.LongLength < complete.Bytes ? "cut" : "changed")}. Audit that part again, in another folder.");
        if (Convert.ToHexStringLower(SHA256.HashData(bytes)) != complete.Sha256) throw new InvalidDataException($"'{file}' must have the SHA-256 {complete.Sha256}, as the part's manifest says, and holds other bytes. Audit that part again, in another folder.");
        using var lines = new MemoryStream(bytes);
        return new Part(path, manifest, [.. JsonLines.Read(lines).Select(line => AuditReportJson.Read(line.Bytes) ?? throw new InvalidDataException($"'{file}', line {line.Number}: it must be the report of a task, and is not."))]);
    }

    private static void RequireWhole(List<Part> parts)
    {
        foreach (var part in parts.Skip(1))
        {
            if (AuditManifest.Difference(parts[0].Manifest, part.Manifest) is { } difference) throw new MergeException($"'{parts[0].Path}' and '{part.Path}' must be of one audit, and are of two: {difference}. Audit one of them again as the other.");
        }

        ShardSet.RequireWhole([.. parts.Select(static part => (part.Path, part.Manifest.Shard))]);
    }

    private static List<TaskAuditReport> Joined(List<Part> parts, IReadOnlyList<string> tasks)
    {
        Dictionary<string, (Part Part, TaskAuditReport Report)> found = new(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            foreach (var report in part.Reports)
            {
                if (!found.TryAdd(report.Task, (part, report))) throw new MergeException($"Every task must be in one part, and '{report.Task}' is in '{found[report.Task].Part.Path}' and '{part.Path}': they overlap. Audit them again, in other folders.");
            }
        }

        if (found.Keys.Except(tasks).FirstOrDefault() is { } unknown) throw new MergeException($"'{found[unknown].Part.Path}' has a report of '{unknown}', which the audit was not asked for. Audit that part again, in another folder.");
        return [.. tasks.Select(task => found.TryGetValue(task, out var there) ? there.Report : throw new MergeException($"Every task must be in a part, and '{task}' is in none of the {parts.Count}, though all say that they are done. Audit the part again that it belongs to, in another folder."))];
    }

    private sealed record Part(string Path, AuditManifest Manifest, IReadOnlyList<TaskAuditReport> Reports);
}
