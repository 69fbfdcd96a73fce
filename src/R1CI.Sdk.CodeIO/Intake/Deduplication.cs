using System.Globalization;
using R1CI.Sdk.CodeIO.Records;
using R1CI.Sdk.CodeIO.Sources;

namespace R1CI.Sdk.CodeIO.Intake;

/// <summary>Drops sources that say what an earlier one said: the same tokens without comments and white space, or nearly all of them. Not thread-safe.</summary>
internal sealed class Deduplication(bool dropsNear, string? folder = null) : IDisposable
{
    private readonly SeenTable _seen = new(folder);

    /// <summary>Gets the source, or the earlier one that it repeats.</summary>
    public StageResult<RawSource> Check(RawSource source)
    {
        string[] tokens = [.. SourceTokens.Of(source.Content, keepsTexts: true)];
        var whole = MinHash.Whole(tokens);
        if (_seen.Find(whole) is { } same) return Dropped(source, DropReason.Duplicate, same);
        var keys = dropsNear ? MinHash.Keys(tokens) : [];
        foreach (var key in keys)
        {
            if (_seen.Find(key) is { } near) return Dropped(source, DropReason.NearDuplicate, near);
        }

        var owner = ulong.Parse(source.Id.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        _seen.Add(whole, owner);
        foreach (var key in keys) _seen.Add(key, owner);
        return source;
    }

    public void Dispose() => _seen.Dispose();

    private static Drop Dropped(RawSource source, string reason, ulong owner) => new(RawReader.Stage, source.Id, reason, $"as s-{owner:x16}");
}
