using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Trajectories;

/// <summary>What the scripts of a run had beside their language: packages and files. A replay needs the same.</summary>
/// <param name="Packages">The folders of packages that could be imported, by language.</param>
/// <param name="Preloaded">The modules that were imported before any script, by language.</param>
/// <param name="Files">The files that could be opened when a session began, in the order of their paths.</param>
/// <param name="AllowsFileWrites">Whether scripts could write files.</param>
public sealed record SessionMounts(
    IReadOnlyList<(string Language, PackageDigest Packages)> Packages, IReadOnlyList<(string Language, string Module)> Preloaded, IReadOnlyList<MountedFile> Files, bool AllowsFileWrites)
{
    // The contents of files do not change, and a collection gives the same files to every run.
    private static readonly ConditionalWeakTable<IReadOnlyDictionary<string, ReadOnlyMemory<byte>>, IReadOnlyList<MountedFile>> Digests = [];

    /// <summary>Gets whether scripts that could write files could only read <see cref="Files"/>.</summary>
    public bool AreFilesReadOnly { get; init; }

    /// <summary>Gets what a session without packages and files has.</summary>
    public static SessionMounts None { get; } = new([], [], [], false);

    /// <summary>Reads what sessions of these options have.</summary>
    /// <param name="executors">The languages.</param>
    /// <param name="session">What their sessions see.</param>
    /// <exception cref="IOException">A folder of packages cannot be read.</exception>
    internal static SessionMounts Of(IReadOnlyList<CodeExecutor> executors, CodeSessionOptions session)
    {
        if (session.Files.Count == 0 && !session.AllowsFileWrites && executors.All(executor => executor is { Packages.Count: 0, Preloaded.Count: 0 })) return None;
        return new SessionMounts(
            [.. executors.SelectMany(executor => executor.Packages.Select(packages => (executor.Language, packages)))],
            [.. executors.SelectMany(executor => executor.Preloaded.Select(module => (executor.Language, module)))],
            FilesIn(session.Files),
            session.AllowsFileWrites) { AreFilesReadOnly = session.AllowsFileWrites && session.AreFilesReadOnly };
    }

    internal static IReadOnlyList<MountedFile> FilesIn(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files) => files.Count == 0 ? [] : Digests.GetValue(
        files, static all => [.. all.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => new MountedFile(file.Key, file.Value.Length, Convert.ToHexStringLower(SHA256.HashData(file.Value.Span))))]);
}

/// <summary>A file that scripts could open.</summary>
/// <param name="Path">Where they saw it.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">The digest of its content, in lower-case hexadecimal.</param>
public sealed record MountedFile(string Path, int Bytes, string Sha256);
