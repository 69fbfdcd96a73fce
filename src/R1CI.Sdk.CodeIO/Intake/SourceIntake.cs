using System.Security.Cryptography;
using R1CI.Sdk.CodeIO.Files;
using R1CI.Sdk.CodeIO.Records;

namespace R1CI.Sdk.CodeIO.Intake;

/// <summary>The stage <c>intake</c>: the sources of an input that are worth working on, each with its place. Not thread-safe.</summary>
/// <remarks>
/// The whole input is read for any part of it, so that duplicates are found wherever they stand: what is kept, and why the rest is not, is the same
/// for a source in whichever part it is.
/// </remarks>
/// <param name="options">What is taken.</param>
/// <param name="workers">How many sources are read at once; the results do not depend on it.</param>
/// <param name="folder">Where a table that is too large for memory may be kept.</param>
internal sealed class SourceIntake(IntakeOptions options, int workers, string? folder = null) : ISourceIntake
{
    private readonly Deduplication _duplicates = new(options.DropsNearDuplicates, folder);
    private readonly byte[] _digest = new byte[SHA256.HashSizeInBytes];
    private long _count;

    /// <inheritdoc/>
    public InputDigest Input => new(_count, Digest);

    private string Digest => Convert.ToHexStringLower(_digest.AsSpan(0, 8));

    /// <summary>Reads the sources of the part that the options name.</summary>
    /// <param name="path">What <see cref="RawReader.Read"/> takes.</param>
    /// <exception cref="FileNotFoundException">There is no input.</exception>
    /// <exception cref="ArgumentException">The options name no part.</exception>
    public IEnumerable<TakenSource> Read(string path) => Take(ReadAhead.Of(RawReader.Items(path, options), workers, Prepare));

    public void Dispose() => _duplicates.Dispose();

    private IEnumerable<TakenSource> Take(IEnumerable<Prepared> items)
    {
        foreach (var item in items)
        {
            Note(item.Line);
            var place = _count++;
            var result = item.Read.Record is { } source ? Check(source, item) : item.Read;
            if (item.IsOurs) yield return new TakenSource(place, item.Name, Digest, result);
        }
    }

    // What needs no other source, on any thread. A failure costs the source that it meets.
    private Prepared Prepare(RawItem item)
    {
        var (isOurs, read) = (options.Shard.Contains(item.Name), item.Read());
        if (read.Record is not { } source) return new Prepared(item.Name, isOurs, RecordJson.Line(read.Dropped!), read, null, read);
        var line = RecordJson.Line(source, hasContent: false);
        try
        {
            return new Prepared(item.Name, isOurs, line, read, _duplicates.KeysOf(source), isOurs && options.DropsNotReasoning ? Ruled(source) : read);
        }
        catch (Exception failure) when (failure is not IOException)
        {
            return new Prepared(item.Name, isOurs, line, Drop.OfFailure(RawReader.Stage, source.Id, failure), null, default);
        }
    }

    // Caught on its own: whether the source is remembered must not depend on whose it is.
    private static StageResult<RawSource> Ruled(RawSource source)
    {
        try
        {
            return ReasoningRules.Check(source);
        }
        catch (Exception failure) when (failure is not IOException)
        {
            return Drop.OfFailure(RawReader.Stage, source.Id, failure);
        }
    }

    private StageResult<RawSource> Check(RawSource source, Prepared item) =>
        _duplicates.Check(source, item.Keys!) is { Dropped: { } repeated } ? repeated : item.Ruled;

    private void Note(byte[] line)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(_digest);
        hash.AppendData(line);
        hash.GetHashAndReset(_digest);
    }

    private sealed record Prepared(string Name, bool IsOurs, byte[] Line, StageResult<RawSource> Read, ulong[]? Keys, StageResult<RawSource> Ruled);
}
