using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace R1CI.Sdk.Execution;

/// <summary>Packages of the machine that scripts can import: what a record says of them, and a replay compares.</summary>
/// <param name="Name">The name of their folder, without the folders it lies in.</param>
/// <param name="Sha256">A digest of what is in the folder, in lower-case hexadecimal.</param>
public sealed record PackageDigest(string Name, string Sha256)
{
    private const string Compiled = "__pycache__";

    /// <summary>Reads a folder of packages: the paths and lengths of all files, and the contents of Python sources.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>The same digest for the same packages wherever they lie. What another interpreter left behind (<c>__pycache__</c>) does not count.</returns>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be read.</exception>
    internal static PackageDigest Of(string folder)
    {
        var root = new DirectoryInfo(folder);
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> lengths = stackalloc byte[12];
        foreach (var (path, file) in FilesIn(root, "").OrderBy(item => item.Path, StringComparer.Ordinal))
        {
            var name = Encoding.UTF8.GetBytes(path);
            BinaryPrimitives.WriteInt32LittleEndian(lengths, name.Length);
            BinaryPrimitives.WriteInt64LittleEndian(lengths[4..], file.LinkTarget is null ? file.Length : -1);
            digest.AppendData(lengths);
            digest.AppendData(name);
            if (file.LinkTarget is null && path.EndsWith(".py", StringComparison.Ordinal)) digest.AppendData(File.ReadAllBytes(file.FullName));
        }

        return new PackageDigest(root.Name, Convert.ToHexStringLower(digest.GetHashAndReset()));
    }

    // Links are named and not followed: they may lead round in circles.
    private static IEnumerable<(string Path, FileInfo File)> FilesIn(DirectoryInfo folder, string prefix)
    {
        foreach (var item in folder.EnumerateFileSystemInfos())
        {
            if (item is FileInfo file)
            {
                if (!file.Name.EndsWith(".pyc", StringComparison.Ordinal)) yield return (prefix + file.Name, file);
            }
            else if (item.LinkTarget is not null)
            {
                yield return (prefix + item.Name, new FileInfo(item.FullName));
            }
            else if (item.Name != Compiled)
            {
                foreach (var inner in FilesIn((DirectoryInfo)item, $"{prefix}{item.Name}/"))
                {
                    yield return inner;
                }
            }
        }
    }
}
