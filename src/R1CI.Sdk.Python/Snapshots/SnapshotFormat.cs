using System.Buffers.Binary;
using System.Security.Cryptography;

namespace R1CI.Sdk.Python.Snapshots;

/// <summary>What a node of a snapshot is; the numbers are part of the format.</summary>
internal enum NodeKind : byte
{
    Str = 1, BigInt, Complex, Bytes, ByteArray, Tuple, List, Dict, Set, FrozenSet, Range, Slice, Deque, OrderedDict, DefaultDict, Random,

    /// <summary>A module of the library, or a name in one: what it stands for is imported again.</summary>
    Module, Named,

    /// <summary>An object of a library class, and one that is a dict beside that.</summary>
    Instance, InstanceDict,
}

/// <summary>What a value of a snapshot is; the numbers are part of the format.</summary>
internal enum ValueTag : byte { None, True, False, Ellipsis, NotImplemented, Int, Float, Node }

/// <summary>The frame around a snapshot: <c>R1PS</c>, version (2 bytes), two zeros, length of the content (8 bytes), its SHA-256, the content.</summary>
/// <remarks>Numbers are little-endian. The checksum guards against damage; it is no signature, so the reader trusts nothing it reads.</remarks>
internal static class SnapshotFormat
{
    public const ushort Version = 1;

    private const int HeaderBytes = 16 + SHA256.HashSizeInBytes;

    public static byte[] Wrap(ReadOnlySpan<byte> content)
    {
        var all = new byte[HeaderBytes + content.Length];
        "R1PS"u8.CopyTo(all);
        BinaryPrimitives.WriteUInt16LittleEndian(all.AsSpan(4), Version);
        BinaryPrimitives.WriteInt64LittleEndian(all.AsSpan(8), content.Length);
        content.CopyTo(all.AsSpan(HeaderBytes));
        SHA256.HashData(content, all.AsSpan(16));
        return all;
    }

    /// <exception cref="InvalidDataException">The bytes are no snapshot, of a newer version, incomplete or damaged.</exception>
    public static ReadOnlySpan<byte> Unwrap(ReadOnlySpan<byte> snapshot)
    {
        if (snapshot.Length < HeaderBytes || !snapshot.StartsWith("R1PS"u8))
        {
            throw new InvalidDataException("The bytes are not a snapshot of a Python session: they do not start as one.");
        }

        var version = BinaryPrimitives.ReadUInt16LittleEndian(snapshot[4..]);
        if (version != Version)
        {
            throw new InvalidDataException($"The snapshot has version {version}; this build reads version {Version}. Restore it with the release that made it, or a later one.");
        }

        var content = snapshot[HeaderBytes..];
        if (BinaryPrimitives.ReadInt64LittleEndian(snapshot[8..]) != content.Length || snapshot[6] != 0 || snapshot[7] != 0)
        {
            throw new InvalidDataException("The snapshot is incomplete or has bytes after its end.");
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, hash);
        return hash.SequenceEqual(snapshot.Slice(16, hash.Length)) ? content : throw new InvalidDataException("The snapshot is damaged: its checksum does not match.");
    }
}
