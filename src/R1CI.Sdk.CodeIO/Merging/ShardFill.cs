using System.Buffers;
using R1CI.Sdk.CodeIO.Files;
using R1CI.Sdk.CodeIO.Running;
using R1CI.Sdk.Shards;

namespace R1CI.Sdk.CodeIO.Merging;

/// <summary>Puts what the shards hold together, source by source in the order of the whole input.</summary>
/// <param name="files">The files to write.</param>
/// <param name="seen">The functions kept so far.</param>
internal sealed class ShardFill(MergedFiles files, SeenFunctions seen)
{
    private readonly ArrayBufferWriter<byte> _functions = new();

    /// <summary>Gets what was counted.</summary>
    public RunTally Tally { get; } = new();

    /// <summary>Does it.</summary>
    /// <param name="shards">All shards, each at its first source.</param>
    /// <param name="sources">How many sources the whole input has.</param>
    /// <param name="cancellationToken">The caller's cancellation.</param>
    /// <exception cref="MergeException">A source is in two shards, or in none.</exception>
    /// <exception cref="InvalidDataException">Files were changed.</exception>
    public void Fill(IReadOnlyList<MergedShard> shards, long sources, CancellationToken cancellationToken)
    {
        PriorityQueue<MergedShard, long> waiting = new(shards.Where(static shard => shard.Progress is not null).Select(static shard => (shard, shard.Progress!.Place)));
        var (next, last) = (0L, (MergedShard?)null);
        while (waiting.TryPeek(out var shard, out var place))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (place < next) throw new MergeException($"Every source must be in one part, and source {place:N0} is in '{last!.Path}' and '{shard.Path}': they overlap, or were changed. Run the parts again, in other folders.");
            if (place > next) throw Missing(next, shards);
            Add(shard, shard.Progress!);
            shard.Next();
            if (shard.Progress is { } more) waiting.DequeueEnqueue(shard, more.Place);
            else waiting.Dequeue();
            (next, last) = (next + 1, shard);
        }

        if (next != sources) throw Missing(next, shards);
    }

    private static MergeException Missing(long place, IReadOnlyList<MergedShard> shards) =>
        new($"Every source of the input must be in a part, and source {place:N0} is in none of the {shards.Count:N0}, '{shards[0].Path}' to '{shards[^1].Path}': they are of other inputs, or were changed. Run the parts again, in other folders.");

    private void Add(MergedShard shard, RunProgress progress)
    {
        var ids = KeptIds(shard, progress);
        if (!ids.Exists(static id => !id.IsNew))
        {
            Copy(shard, progress);
            return;
        }

        // A function that another part kept before it is dropped, as the whole run would have; what its own part dropped stays dropped.
        List<RunPart> parts = [];
        var functions = _functions.WrittenMemory;
        foreach (var (part, (id, isNew)) in progress.Parts.Zip(ids))
        {
            var there = Read(shard, part, ref functions);
            parts.Add(isNew ? there : new FunctionOutcome(SeenFunctions.Repeated(id)).Settle(seen));
        }

        Write(progress, parts);
    }

    private static RunPart Read(MergedShard shard, ProgressPart added, ref ReadOnlyMemory<byte> functions)
    {
        var part = new RunPart();
        foreach (var (name, count) in added.Counts) part.Tally.Add(name, count);
        foreach (var (file, length) in added.Bytes)
        {
            if (file == RunFiles.Functions)
            {
                part.Add(file, functions[..(int)length].ToArray());
                functions = functions[(int)length..];
                continue;
            }

            var lines = new ArrayBufferWriter<byte>((int)Math.Max(length, 1));
            shard.Take(file, length, lines.Write);
            part.Add(file, lines.WrittenSpan.ToArray());
        }

        return part;
    }

    // Of each part, the function that it kept, and whether no part before kept it; empty and true of one without.
    private List<(string Id, bool IsNew)> KeptIds(MergedShard shard, RunProgress progress)
    {
        List<(string, bool)> ids = [];
        _functions.ResetWrittenCount();
        foreach (var part in progress.Parts)
        {
            var start = _functions.WrittenCount;
            foreach (var (file, length) in part.Bytes)
            {
                if (file == RunFiles.Functions) shard.Take(file, length, _functions.Write);
            }

            if (part.Count("functions.kept") == 0)
            {
                ids.Add(("", true));
                continue;
            }

            var id = IdOf(shard, _functions.WrittenSpan[start..]);
            ids.Add((id, seen.Add(id)));
        }

        return ids;
    }

    private static string IdOf(MergedShard shard, ReadOnlySpan<byte> line)
    {
        try
        {
            return RecordReading.IdOf(line);
        }
        catch (FormatException)
        {
            throw shard.Damaged();
        }
    }

    private void Copy(MergedShard shard, RunProgress progress)
    {
        foreach (var part in progress.Parts)
        {
            foreach (var (name, count) in part.Counts) Tally.Add(name, count);
            foreach (var (file, length) in part.Bytes)
            {
                if (file != RunFiles.Functions) shard.Take(file, length, bytes => files.Write(file, bytes));
            }
        }

        files.Write(RunFiles.Functions, _functions.WrittenSpan);
        files.Write(RunFiles.Progress, shard.Line.Span);
    }

    private void Write(RunProgress progress, List<RunPart> parts)
    {
        foreach (var part in parts)
        {
            Tally.Add(part.Tally);
            foreach (var (file, lines) in part.Lines) files.Write(file, lines);
        }

        files.Write(RunFiles.Progress, RunProgress.Line(progress.Place, progress.Digest, parts));
    }
}
