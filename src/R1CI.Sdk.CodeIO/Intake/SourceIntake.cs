using System.Security.Cryptography;
using System.Text;
using R1CI.Sdk.CodeIO.Files;
using R1CI.Sdk.CodeIO.Records;

namespace R1CI.Sdk.CodeIO.Intake;

/// <summary>The stage <c>intake</c>: the sources of an input that are worth working on, each with its place. Not thread-safe.</summary>
/// <remarks>
/// The whole input is read for any part of it, so that duplicates are found wherever they stand: what is kept, and why the rest is not, is the same
/// for a source in whichever part it is.
/// </remarks>
/// <param name="options">What is taken.</param>
/// <param name="folder">Where a table that is too large for memory may be kept.</param>
internal sealed class SourceIntake(IntakeOptions options, string? folder = null) : IDisposable
{
    private readonly Deduplication _duplicates = new(options.DropsNearDuplicates, folder);
    private readonly byte[] _digest = new byte[SHA256.HashSizeInBytes];

    /// <summary>Gets how many sources the input has, in all parts, as far as it was read.</summary>
    public long Count { get; private set; }

    /// <summary>Gets 16 hexadecimal digits of everything that was read so far, in all parts.</summary>
    public string Digest => Convert.ToHexStringLower(_digest.AsSpan(0, 8));

    /// <summary>Reads the sources of the part that the options name.</summary>
    /// <param name="path">What <see cref="RawReader.Read"/> takes.</param>
    /// <exception cref="FileNotFoundException">There is no input.</exception>
    /// <exception cref="ArgumentException">The options name no part.</exception>
    public IEnumerable<TakenSource> Read(string path) =>
        options.ShardCount >= 1 && options.ShardIndex >= 0 && options.ShardIndex < options.ShardCount ? Take(RawReader.Read(path, options with { ShardIndex = 0, ShardCount = 1 }))
        : throw new ArgumentException($"A part must be one of 0 to its count, and is {options.ShardIndex} of {options.ShardCount}.");

    public void Dispose() => _duplicates.Dispose();

    private IEnumerable<TakenSource> Take(IEnumerable<StageResult<RawSource>> items)
    {
        foreach (var item in items)
        {
            Note(item);
            var place = Count++;
            var isOurs = place % options.ShardCount == options.ShardIndex;
            var result = item.Record is { } source ? Check(source, isOurs) : item;
            if (isOurs) yield return new TakenSource(place, Digest, result);
        }
    }

    // A failure costs the source that it meets; but a disk that is full or broken, where the table may be, is no fault of a source.
    private StageResult<RawSource> Check(RawSource source, bool isOurs)
    {
        try
        {
            var result = _duplicates.Check(source);
            return isOurs && result.Record is { } kept && options.DropsNotReasoning ? ReasoningRules.Check(kept) : result;
        }
        catch (Exception failure) when (failure is not IOException)
        {
            return Drop.OfFailure(RawReader.Stage, source.Id, failure);
        }
    }

    private void Note(StageResult<RawSource> item)
    {
        var line = item.Record is { } source ? RecordJson.Line(source, hasContent: false) : RecordJson.Line(item.Dropped!);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(_digest);
        hash.AppendData(line);
        hash.GetHashAndReset(_digest);
    }
}

/// <summary>A source, or why it was not taken.</summary>
/// <param name="Place">Its place in the whole input, from 0.</param>
/// <param name="Digest">16 hexadecimal digits of the input up to it.</param>
/// <param name="Result">The source, or the drop.</param>
internal sealed record TakenSource(long Place, string Digest, StageResult<RawSource> Result);
