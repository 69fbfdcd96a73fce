namespace R1CI.Sdk.Python.Modules.Files;

/// <summary>The files an execution wrote, by path in ordinal order. Two are equal when paths and bytes are: results are compared as wholes.</summary>
internal sealed class WrittenFiles() : SortedDictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal)
{
    public override bool Equals(object? obj) =>
        obj is WrittenFiles other && Count == other.Count && this.Zip(other).All(static pair => pair.First.Key == pair.Second.Key && pair.First.Value.Span.SequenceEqual(pair.Second.Value.Span));

    public override int GetHashCode() => this.Aggregate(Count, static (hash, file) => HashCode.Combine(hash, file.Key, file.Value.Length));
}
