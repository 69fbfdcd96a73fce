using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Server.Requests;

/// <summary>The files that a request wants back, as the script left them.</summary>
/// <param name="Files">Those that are there, by the names of the request.</param>
/// <param name="Problem">Why none is given although some are there; <see langword="null"/> when all are.</param>
internal sealed record FetchedFiles(IReadOnlyList<(string Path, ReadOnlyMemory<byte> Data)> Files, string? Problem)
{
    public static readonly FetchedFiles None = new([], null);

    public static FetchedFiles From(CodeSession session, IReadOnlyList<string>? names, int mostBytes)
    {
        if (names is null) return None;
        var (all, found, bytes) = (session.Files, new List<(string, ReadOnlyMemory<byte>)>(), 0L);
        foreach (var name in names.Distinct(StringComparer.Ordinal))
        {
            if (!all.TryGetValue(Plain(name), out var data)) continue;
            found.Add((name, data));
            bytes += data.Length;
        }

        return bytes <= mostBytes ? new FetchedFiles(found, null)
            : new FetchedFiles([], $"The files of fetch_files have {bytes} bytes; a response may carry {mostBytes}. Fetch fewer, or start the server with a higher --max-fetch.");
    }

    // As the session lists them: from the root, without a leading slash.
    private static string Plain(string path) => string.Join('/', path.Split('/').Where(static part => part is not ("" or ".")));
}
