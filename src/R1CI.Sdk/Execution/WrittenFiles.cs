using System.Text.Unicode;

namespace R1CI.Sdk.Execution;

/// <summary>Types what a script wrote, and takes as much of it as the limits allow.</summary>
internal static class WrittenFiles
{
    public const string AnyBytes = "application/octet-stream";

    /// <param name="written">The contents by path, in the order in which they are taken.</param>
    /// <param name="limits">How much is taken.</param>
    public static IReadOnlyList<OutputFile> Take(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> written, OutputFileLimits limits)
    {
        if (written.Count == 0) return [];
        var (files, count, bytes) = (new List<OutputFile>(), 0, 0L);
        foreach (var (path, content) in written)
        {
            if (files.Count == OutputFileLimits.MaxListed) break;
            var isTaken = count < limits.MaxFiles && bytes + content.Length <= limits.MaxBytes;
            (count, bytes) = isTaken ? (count + 1, bytes + content.Length) : (count, bytes);
            files.Add(new OutputFile(UnicodeText.MakeValid(path), TypeOf(path, content.Span), isTaken ? content : default) { Length = content.Length });
        }

        return files;
    }

    private static string TypeOf(string path, ReadOnlySpan<byte> content)
    {
        var type = Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".txt" or ".log" => "text/plain",
            ".md" => "text/markdown",
            ".csv" => "text/csv",
            ".tsv" => "text/tab-separated-values",
            ".json" => "application/json",
            ".jsonl" => "application/jsonl",
            ".svg" => "image/svg+xml",
            _ => AnyBytes,
        };
        return type == AnyBytes || Utf8.IsValid(content) ? type : AnyBytes;
    }
}
