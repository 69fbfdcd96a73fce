using R1CI.Sdk.Execution;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Rollouts.Replay;

/// <summary>Compares the packages and files that scripts had with those they would have now.</summary>
internal static class ReplayMounts
{
    /// <summary>Says what differs, with both sides and the next step.</summary>
    /// <returns><see langword="null"/> when nothing does.</returns>
    public static string? Lack(SessionMounts recorded, CodeExecutor executor, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files)
    {
        var packages = recorded.Packages.Where(item => item.Language == executor.Language).Select(item => item.Packages);
        if (!packages.Select(item => item.Sha256).SequenceEqual(executor.Packages.Select(item => item.Sha256)))
        {
            return $"recorded with {Describe(packages)}, and this is with {Describe(executor.Packages)}. Give the same folders (--packages)";
        }

        var preloaded = recorded.Preloaded.Where(item => item.Language == executor.Language).Select(item => item.Module).ToList();
        if (!preloaded.SequenceEqual(executor.Preloaded))
        {
            return $"recorded with {Names("modules imported beforehand", preloaded)}, and this is with {Names("modules imported beforehand", executor.Preloaded)}. Give the same (--preload)";
        }

        var now = SessionMounts.FilesIn(files);
        var missing = recorded.Files.Except(now).FirstOrDefault();
        return missing is not null ? $"recorded with the file '{missing.Path}' ({missing.Bytes} bytes, {missing.Sha256}), and {(files.ContainsKey(missing.Path) ? "it has another content" : "there is no such file")} here. Give it (ReplayOptions.Files)"
            : now.Except(recorded.Files).FirstOrDefault() is { } surplus ? $"recorded without the file '{surplus.Path}', which is here"
            : null;
    }

    private static string Describe(IEnumerable<PackageDigest> packages) => Names("packages", packages.Select(item => $"'{item.Name}' ({item.Sha256})"));

    private static string Names(string what, IEnumerable<string> names) => string.Join(", ", names) is { Length: > 0 } list ? $"{what} {list}" : $"no {what}";
}
