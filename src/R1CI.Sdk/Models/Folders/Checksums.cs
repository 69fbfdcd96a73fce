using System.Security.Cryptography;
using System.Text;

namespace R1CI.Sdk.Models.Folders;

/// <summary>Digests of model files, and the check of a folder against its own list.</summary>
internal static class Checksums
{
    public const string ListName = "SHA256SUMS";

    private const long MaxListBytes = 1 << 20;

    /// <summary>Compares every file in <c>SHA256SUMS</c> (lines of the sha256sum tool: digest, two characters, name) with its digest.</summary>
    public static void Verify(ModelFolder folder)
    {
        if (!folder.Has(ListName))
        {
            return;
        }

        foreach (var line in Encoding.UTF8.GetString(folder.Read(ListName, MaxListBytes)).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var entry = line.TrimEnd('\r');
            if (entry.Length < 67 || entry[64] != ' ')
            {
                throw new ModelLoadException($"{ListName} of '{folder.Path}' holds the line '{entry}'; a digest, two blanks and a file name are " +
                    $"expected. Make the list again with sha256sum.");
            }

            var name = entry[66..];
            var digest = Of(folder.Resolve(name, ListName));
            if (!entry.AsSpan(0, 64).Equals(digest, StringComparison.OrdinalIgnoreCase))
            {
                throw new ModelLoadException($"'{name}' of '{folder.Path}' has the SHA-256 digest {digest}, and {ListName} says {entry[..64]}. " +
                    "The file is damaged or was changed: get it again, or if the change was meant make the list again with sha256sum.");
            }
        }
    }

    public static string Of(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    public static string OfText(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Returns one digest of several files: that of a single file, or of their lines "digest  name".</summary>
    public static string Of(IEnumerable<string> paths)
    {
        var lines = paths.Order(StringComparer.Ordinal).Select(path => $"{Of(path)}  {Path.GetFileName(path)}\n").ToList();
        return lines.Count == 1 ? lines[0][..64] : OfText(string.Concat(lines));
    }
}
