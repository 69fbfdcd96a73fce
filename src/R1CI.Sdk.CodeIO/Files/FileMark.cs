using System.Security.Cryptography;

namespace R1CI.Sdk.CodeIO.Files;

/// <summary>What a file is known by.</summary>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">The SHA-256 of its content, in hexadecimal.</param>
internal sealed record FileMark(long Bytes, string Sha256)
{
    /// <summary>Reads files.</summary>
    /// <param name="folder">Where they are.</param>
    /// <param name="names">Their names.</param>
    public static SortedDictionary<string, FileMark> Of(string folder, IEnumerable<string> names)
    {
        SortedDictionary<string, FileMark> marks = new(StringComparer.Ordinal);
        foreach (var name in names)
        {
            using var file = new FileStream(Path.Combine(folder, name), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var sha256 = Convert.ToHexStringLower(SHA256.HashData(file));
            marks.Add(name, new FileMark(file.Length, sha256));
        }

        return marks;
    }
}
