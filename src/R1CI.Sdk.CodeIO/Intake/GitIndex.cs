using System.Buffers.Binary;
using System.Text;

namespace R1CI.Sdk.CodeIO.Intake;

/// <summary>Reads which files of a git checkout are tracked, from its index: what <c>git ls-files</c> lists, without git.</summary>
/// <remarks>Format: gitformat-index, versions 2 to 4. A split index, or one that is damaged, is not read; then the folder counts as it stands.</remarks>
internal static class GitIndex
{
    private const int HeaderBytes = 12;
    private const int StatBytes = 40;
    private const int ChecksumBytes = 20; // at least
    private const int ModeAt = 24;
    private const uint RegularFile = 0x8; // of a mode's upper four bits; links are 0xA, submodules 0xE

    /// <summary>Gets whether a folder is the root of a checkout.</summary>
    public static bool IsAt(string folder) => Path.Combine(folder, ".git") is var git && (Directory.Exists(git) || File.Exists(git));

    /// <summary>Gets the tracked regular files in the index's order, which is that of their paths' bytes; <see langword="null"/> when it cannot be told.</summary>
    public static List<string>? TryRead(string folder)
    {
        try
        {
            var git = Path.Combine(folder, ".git");
            // In worktrees and submodules it is a file that says where the folder is.
            if (File.Exists(git) && File.ReadAllText(git) is var link && link.StartsWith("gitdir:", StringComparison.Ordinal)) git = Path.GetFullPath(Path.Combine(folder, link["gitdir:".Length..].Trim()));
            return Names(File.ReadAllBytes(Path.Combine(git, "index")), HashBytes(git));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    internal static List<string>? Names(ReadOnlySpan<byte> index, int hashBytes)
    {
        if (index.Length < HeaderBytes || !index.StartsWith("DIRC"u8)) return null;
        var (version, count) = (BinaryPrimitives.ReadUInt32BigEndian(index[4..]), BinaryPrimitives.ReadUInt32BigEndian(index[8..]));
        if (version is < 2 or > 4) return null;
        List<string> names = [];
        var path = Array.Empty<byte>();
        var at = HeaderBytes;
        for (var entry = 0u; entry < count; entry++)
        {
            var start = at;
            at += StatBytes + hashBytes;
            if (at + 4 > index.Length) return null;
            at += version >= 3 && (index[at] & 0x40) != 0 ? 4 : 2; // an entry may have more flags
            var kept = version == 4 ? path.Length - Varint(index, ref at) : 0;
            if (at >= index.Length || kept < 0 || kept > path.Length || index[at..].IndexOf((byte)0) is not (>= 0 and var length)) return null;
            path = [.. path.AsSpan(0, kept), .. index.Slice(at, length)];
            at += length + 1;
            if (version < 4) at = start + ((at - start + 7) & ~7);
            if (BinaryPrimitives.ReadUInt32BigEndian(index[(start + ModeAt)..]) >> 12 == RegularFile && IsInside(Encoding.UTF8.GetString(path)) is { } name && (names.Count == 0 || names[^1] != name)) names.Add(name);
        }

        return at <= index.Length && !IsSplit(index[at..]) ? names : null;
    }

    // How many bytes of the path before are not in this one. Git's own form of such numbers: every byte after the first adds one.
    private static int Varint(ReadOnlySpan<byte> index, ref int at)
    {
        var value = 0;
        for (var digits = 0; at < index.Length && digits < 5; digits++)
        {
            var part = index[at++];
            value = (value << 7) + (part & 0x7F);
            if ((part & 0x80) == 0) return value;
            value++;
        }

        return int.MaxValue;
    }

    // The other part of a split index is in another file.
    private static bool IsSplit(ReadOnlySpan<byte> extensions)
    {
        while (extensions.Length >= 8 + ChecksumBytes)
        {
            if (extensions.StartsWith("link"u8)) return true;
            var size = BinaryPrimitives.ReadUInt32BigEndian(extensions[4..]);
            if (size > (uint)(extensions.Length - 8)) return false;
            extensions = extensions[(8 + (int)size)..];
        }

        return false;
    }

    private static string? IsInside(string name) => name.StartsWith('/') || Array.Exists(name.Split('/'), static part => part is ".." or "") ? null : name;

    private static int HashBytes(string git)
    {
        var common = Path.Combine(git, "commondir");
        var config = Path.Combine(File.Exists(common) ? Path.Combine(git, File.ReadAllText(common).Trim()) : git, "config");
        return File.Exists(config) && File.ReadAllText(config).Replace(" ", "", StringComparison.Ordinal).Contains("objectformat=sha256", StringComparison.OrdinalIgnoreCase) ? 32 : 20;
    }
}
