using System.Security.Cryptography;

namespace R1CI.Sdk.Files;

/// <summary>What a file of lines came to.</summary>
/// <param name="Lines">How many lines it has.</param>
/// <param name="Bytes">How long it is, newlines included.</param>
/// <param name="Sha256">The SHA-256 of all its bytes, 64 hexadecimal digits.</param>
internal sealed record FileDigest(long Lines, long Bytes, string Sha256);

/// <summary>Counts and hashes a file's lines as they are written or read, so that nobody has to read the file again for it. Not thread-safe.</summary>
internal sealed class LineDigest : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long _lines;
    private long _bytes;

    /// <param name="line">A line with its newline.</param>
    public void Add(ReadOnlySpan<byte> line)
    {
        _hash.AppendData(line);
        _bytes += line.Length;
        _lines++;
    }

    /// <param name="line">A line without the newline that follows it.</param>
    public void AddWithoutNewline(ReadOnlySpan<byte> line)
    {
        _hash.AppendData(line);
        _hash.AppendData("\n"u8);
        _bytes += line.Length + 1;
        _lines++;
    }

    /// <summary>Gets what it comes to so far.</summary>
    public FileDigest Get() => new(_lines, _bytes, Convert.ToHexStringLower(_hash.GetCurrentHash()));

    public void Dispose() => _hash.Dispose();
}
