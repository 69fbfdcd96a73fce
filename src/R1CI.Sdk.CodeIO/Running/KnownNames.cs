using System.Collections.Concurrent;
using System.Text.Json;

namespace R1CI.Sdk.CodeIO.Running;

/// <summary>The texts of names that occur again and again in lines of JSON, each made once. Thread-safe.</summary>
internal sealed class KnownNames
{
    // Bounds the memory, should a file have names of its own.
    private const int MostNames = 1_000;
    private const int MostChars = 128;

    private readonly ConcurrentDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _names = new ConcurrentDictionary<string, string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Gets the name that a reader stands on.</summary>
    public string Of(ref Utf8JsonReader json)
    {
        if (json.HasValueSequence || json.ValueSpan.Length > MostChars) return json.GetString()!;
        var chars = (stackalloc char[MostChars]);
        var name = chars[..json.CopyString(chars)];
        if (_names.TryGetValue(name, out var known)) return known;
        known = name.ToString();
        if (_names.Dictionary.Count < MostNames) _names.Dictionary.TryAdd(known, known);
        return known;
    }
}
