using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace R1CI.Sdk.Trajectories.Files;

/// <summary>The hashes that tie the lines of a file together: each line's <c>prev</c> is the <c>hash</c> of the line before it, empty in the first.</summary>
/// <remarks>
/// <c>hash</c> is <c>sha256:</c> and the digest of the canonical JSON (RFC 8785) of the object without <c>hash</c>: it does not depend on how
/// a program spells keys, strings and numbers. Not thread-safe.
/// </remarks>
internal sealed class RecordChain
{
    /// <summary>How many bytes a hash has as text.</summary>
    public const int HashLength = 71;

    private const string Algorithm = "sha256:";

    private readonly CanonicalJson _canonical = new();
    private byte[] _line = [];

    /// <summary>Adds the two keys to the end of an object.</summary>
    /// <param name="json">The object, in UTF-8.</param>
    /// <param name="previous">The hash of the line before; empty for the first.</param>
    /// <param name="hash">The object's own hash.</param>
    /// <returns>The line with its newline, valid until the next call.</returns>
    public ReadOnlySpan<byte> Seal(ReadOnlySpan<byte> json, string previous, out string hash)
    {
        const int Keys = 128; // both, and the line's own hash
        var most = json.Length + previous.Length + Keys;
        if (_line.Length < most) _line = new byte[most + (most / 2)];
        json[..^1].CopyTo(_line);
        var link = json.Length - 1;
        link += Encoding.ASCII.GetBytes($",\"prev\":\"{previous}\"", _line.AsSpan(link));
        _line[link] = (byte)'}';
        hash = HashOf(_line.AsSpan(0, link + 1));
        return _line.AsSpan(0, link + Encoding.ASCII.GetBytes($",\"hash\":\"{hash}\"}}\n", _line.AsSpan(link)));
    }

    /// <summary>Gives a line that <see cref="Seal"/> made another place: the two keys at its end anew.</summary>
    /// <param name="line">The line with its newline.</param>
    /// <param name="previous">The hash of the line before; empty for the first.</param>
    /// <param name="hash">The object's own hash.</param>
    /// <returns>The line with its newline, valid until the next call.</returns>
    /// <exception cref="FormatException">The line does not end with the two keys, or as <see cref="HashOf"/> says.</exception>
    public ReadOnlySpan<byte> Reseal(ReadOnlySpan<byte> line, string previous, out string hash)
    {
        var end = line.LastIndexOf(",\"prev\":\""u8);
        if (end < 0) throw new FormatException("A line must end with 'prev' and 'hash', and does not.");
        return Seal(line[..(end + 1)], previous, out hash); // the comma is in the place of the brace
    }

    /// <summary>Gets the hash that an object must have.</summary>
    /// <param name="record">The object in UTF-8; its <c>hash</c> is left out.</param>
    /// <exception cref="JsonException">It is no JSON.</exception>
    /// <exception cref="FormatException">A key appears twice, a number is no double, or a string has half of a surrogate pair.</exception>
    public string HashOf(ReadOnlySpan<byte> record) => Digest(_canonical.Of(record, "hash"u8));

    /// <summary>Writes the hash of a record, as text of <see cref="HashLength"/> bytes.</summary>
    /// <param name="canonical">The record's canonical form without its <c>hash</c>.</param>
    /// <param name="text">Where to; may not overlap the form.</param>
    public static void WriteHash(ReadOnlySpan<byte> canonical, Span<byte> text)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(canonical, digest);
        Encoding.ASCII.GetBytes(Algorithm, text);
        Convert.TryToHexStringLower(digest, text[Algorithm.Length..], out _);
    }

    private static string Digest(ReadOnlySpan<byte> canonical)
    {
        Span<byte> text = stackalloc byte[HashLength];
        WriteHash(canonical, text);
        return Encoding.ASCII.GetString(text);
    }
}
