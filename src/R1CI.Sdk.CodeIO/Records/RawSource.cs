namespace R1CI.Sdk.CodeIO.Records;

/// <summary>One file of plain Python code, as it came in.</summary>
/// <param name="Id"><c>s-</c> and 16 hexadecimal digits of the SHA-256 of <paramref name="Content"/>: the same text has the same id wherever it comes from.</param>
/// <param name="Content">The whole source text.</param>
public sealed record RawSource(string Id, string Content)
{
    /// <summary>What <see cref="LicenseFrom"/> is when the source names its licence itself.</summary>
    public const string FromHeader = "header";

    /// <summary>What <see cref="LicenseFrom"/> is when a field of the input's record names it.</summary>
    public const string FromField = "field";

    /// <summary>Gets where it comes from: the path inside the folder or the repository; empty when unknown.</summary>
    public string Path { get; init; } = "";

    /// <summary>Gets the repository; empty when unknown.</summary>
    public string RepoName { get; init; } = "";

    /// <summary>Gets the licence: an SPDX name where it is known, <c>other</c> for a licence file in unknown words, empty when there is none.</summary>
    public string License { get; init; } = "";

    /// <summary>Gets what says so: <see cref="FromHeader"/>, <see cref="FromField"/>, or the path of the nearest licence file; empty when nothing does.</summary>
    public string LicenseFrom { get; init; } = "";

    /// <summary>Gets the length of the content in UTF-8.</summary>
    /// <value>Bytes.</value>
    public long LengthBytes { get; init; }

    /// <summary>Creates a source whose id and length are those of its content.</summary>
    /// <param name="content">The whole source text.</param>
    public static RawSource Of(string content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return new RawSource(RecordId.Of('s', content), content) { LengthBytes = System.Text.Encoding.UTF8.GetByteCount(content) };
    }
}
