using System.Security.Cryptography;

namespace R1CI.Sdk.Execution;

/// <summary>A file that a script wrote, as it was when the script ended.</summary>
public sealed class OutputFile
{
    /// <summary>Creates one with its content.</summary>
    /// <param name="path">Where the script wrote it, without a leading slash.</param>
    /// <param name="mediaType">What it is; see <see cref="MediaType"/>.</param>
    /// <param name="content">The bytes, which must not change afterwards.</param>
    public OutputFile(string path, string mediaType, ReadOnlyMemory<byte> content)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentException.ThrowIfNullOrEmpty(mediaType);
        (Path, MediaType, Content, Length) = (path, mediaType, content, content.Length);
    }

    /// <summary>Gets the path as the script saw it, without a leading slash, such as <c>chart.svg</c> or <c>tables/a.csv</c>.</summary>
    /// <value>
    /// The script's words: never empty, without <c>.</c>, <c>..</c> and NUL between its slashes, and otherwise any text, such as a line end, a backslash or markup.
    /// Check it before it becomes a path of the machine.
    /// </value>
    public string Path { get; }

    /// <summary>
    /// Gets the media type, by the ending of the name: <c>text/plain</c> (.txt, .log), <c>text/markdown</c>, <c>text/csv</c>,
    /// <c>text/tab-separated-values</c>, <c>application/json</c>, <c>application/jsonl</c>, <c>image/svg+xml</c>; anything else, HTML included, and whatever is
    /// no UTF-8, is <c>application/octet-stream</c>.
    /// </summary>
    /// <remarks>An SVG may hold scripts: show it as an image (<c>&lt;img&gt;</c>), where browsers run none, and never as markup of a page.</remarks>
    public string MediaType { get; }

    /// <summary>Gets the content; empty where <see cref="HasContent"/> is <see langword="false"/>.</summary>
    public ReadOnlyMemory<byte> Content { get; }

    /// <summary>Gets how many bytes the script wrote.</summary>
    public long Length { get; init; }

    /// <summary>Gets whether <see cref="Content"/> is the file's: not where it was over a limit, or a record does not hold it.</summary>
    public bool HasContent => Content.Length == Length;

    /// <summary>Gets the digest of the content, in lower-case hexadecimal.</summary>
    /// <value>Empty when nobody knows: the file was over a limit.</value>
    public string Sha256
    {
        get => field ??= HasContent ? Convert.ToHexStringLower(SHA256.HashData(Content.Span)) : "";
        init;
    }

    /// <summary>Gets whether a limit of the host kept the content from being taken.</summary>
    internal bool IsOverLimit => !HasContent && Sha256.Length == 0;

    /// <inheritdoc/>
    public override string ToString() => $"{Path} ({MediaType}, {Length} bytes)";
}
