using System.Globalization;
using R1CI.Sdk.CodeIO.Records;
using R1CI.Sdk.CodeIO.Sources;

namespace R1CI.Sdk.CodeIO.Intake;

/// <summary>Drops sources that say what an earlier one said: the same tokens without comments and white space, or nearly all of them. Not thread-safe.</summary>
internal sealed class Deduplication(bool dropsNear, string? folder = null) : IDisposable
{
    private readonly SeenTable _seen = new(folder);

    /// <summary>Gets the source, or the earlier one that it repeats.</summary>
    public StageResult<RawSource> Check(RawSource source) => Check(source, KeysOf(source));

    /// <summary>Gets what a source is known by, first of its whole, then of its parts. Thread-safe.</summary>
    public ulong[] KeysOf(RawSource source)
    {
        string[] tokens = [.. SourceTokens.Of(source.Content, keepsTexts: true)];
        return dropsNear ? [MinHash.Whole(tokens), .. MinHash.Keys(tokens)] : [MinHash.Whole(tokens)];
    }

    /// <summary>Gets the source, or the earlier one that it repeats.</summary>
    /// <param name="source">The source.</param>
    /// <param name="keys">What it is known by.</param>
    public StageResult<RawSource> Check(RawSource source, ulong[] keys)
    {
        for (var at = 0; at < keys.Length; at++)
        {
            if (_seen.Find(keys[at]) is { } other) return Dropped(source, at == 0 ? DropReason.Duplicate : DropReason.NearDuplicate, other);
        }

        var owner = ulong.Parse(source.Id.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        foreach (var key in keys) _seen.Add(key, owner);
        return source;
    }

    public void Dispose() => _seen.Dispose();

    private static Drop Dropped(RawSource source, string reason, ulong owner) => new(RawReader.Stage, source.Id, reason, $"as s-{owner:x16}");
}
