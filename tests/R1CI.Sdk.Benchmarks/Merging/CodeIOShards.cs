using System.Globalization;
using System.Text;
using R1CI.Sdk.CodeIO.Files;
using R1CI.Sdk.CodeIO.Intake;
using R1CI.Sdk.CodeIO.Running;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Shards;

namespace R1CI.Sdk.Benchmarks.Merging;

/// <summary>Folders of shards, as large as is wanted, out of one small run.</summary>
internal static class CodeIOShards
{
    private const int CopiesWithOldIds = 50; // one copy in so many repeats the functions of the first

    /// <summary>Runs over the corpus of the examples.</summary>
    /// <returns>The folder.</returns>
    public static async Task<string> RunCorpusAsync(string output)
    {
        var run = new CodeIORun(new PythonExecutor(), new TeacherlessSources(), new NarratedPredictions());
        await run.RunAsync(Path.Combine(Repository.Root, "examples", "CodeIO", "corpus"), output);
        return output;
    }

    /// <summary>Writes shards with copies of a run's sources, one after the other in the order of places.</summary>
    /// <returns>How many bytes they have, without their manifests.</returns>
    public static long Write(string run, string folder, int shards, long bytes)
    {
        var sources = Read(run);
        var copies = (int)Math.Max(1, bytes / sources.Sum(static source => source.Sum(static part => part.Lines.Sum(static line => (long)line.Lines.Length))));
        var input = new InputDigest((long)copies * sources.Count, "copies of a run");
        var settings = File.ReadLines(Path.Combine(run, RunFiles.Progress)).First();
        var places = Enumerable.Range(0, copies * sources.Count).ToLookup(place => Shard.IndexOf($"line {place + 1}", shards));
        var written = 0L;
        for (var index = 0; index < shards; index++)
        {
            var own = RunSettings.WithShard(settings, new Shard(index, shards));
            using var shard = RunFolder.Open(Path.Combine(folder, $"{index}"), own, resumes: false);
            foreach (var place in places[index]) shard.Commit(place, "00ff00ff00ff00ff", Copy(sources[place % sources.Count], place / sources.Count));
            var files = FileMark.Of(shard.Path, [.. RunFiles.OfRun, RunFiles.Progress]);
            File.WriteAllBytes(Path.Combine(shard.Path, RunFiles.Manifest), Manifest.Of(shard.Tally, files, own, input));
            written += files.Values.Sum(static file => file.Bytes);
        }

        return written;
    }

    private static List<IReadOnlyList<RunPart>> Read(string run)
    {
        var files = RunFiles.OfRun.ToDictionary(static name => name, name => (Stream)File.OpenRead(Path.Combine(run, name)), StringComparer.Ordinal);
        List<IReadOnlyList<RunPart>> sources = [];
        foreach (var line in File.ReadLines(Path.Combine(run, RunFiles.Progress)).Skip(1))
        {
            List<RunPart> parts = [];
            foreach (var added in RunProgress.Read(Encoding.UTF8.GetBytes(line))!.Parts)
            {
                var part = new RunPart();
                foreach (var (name, count) in added.Counts) part.Tally.Add(name, count);
                foreach (var (file, length) in added.Bytes)
                {
                    var lines = new byte[length];
                    files[file].ReadExactly(lines);
                    part.Add(file, lines);
                }

                parts.Add(part);
            }

            sources.Add(parts);
        }

        foreach (var file in files.Values) file.Dispose();
        return sources;
    }

    private static List<RunPart> Copy(IReadOnlyList<RunPart> source, int copy) => [.. source.Select(part => Copy(part, copy % CopiesWithOldIds == 1 ? 0 : (ulong)copy))];

    // With other ids of the same length, nothing else of a source has to change.
    private static RunPart Copy(RunPart part, ulong copy)
    {
        if (copy == 0 || part.Tally["functions.kept"] == 0) return part;
        var id = RecordReading.IdOf(part.Lines.First(static line => line.File == RunFiles.Functions).Lines);
        var other = $"f-{ulong.Parse(id.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) ^ (copy * 0x9E3779B97F4A7C15):x16}";
        List<(string Old, string Other)> ids = [(id, other)];
        foreach (var line in Encoding.UTF8.GetString(part.Lines.First(static line => line.File == RunFiles.Instances).Lines).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var instance = RecordReading.Instance(line);
            ids.Add((instance.Id, (instance with { FunctionId = other }).Id));
        }

        var copied = new RunPart();
        copied.Tally.Add(part.Tally);
        foreach (var (file, lines) in part.Lines) copied.Add(file, Replace(lines, ids));
        return copied;
    }

    private static byte[] Replace(byte[] lines, List<(string Old, string Other)> ids)
    {
        byte[] copy = [.. lines];
        foreach (var (old, other) in ids)
        {
            var (from, to) = (Encoding.UTF8.GetBytes(old), Encoding.UTF8.GetBytes(other));
            for (var at = 0; copy.AsSpan(at).IndexOf(from) is >= 0 and var found; at += found + to.Length) to.CopyTo(copy.AsSpan(at + found));
        }

        return copy;
    }
}
