using System.Text.Json;

namespace R1CI.Sdk.Models.Folders;

/// <summary>The optional file <c>r1ci.json</c> of a model folder: which agent protocol the model was trained on.</summary>
internal static class ModelProtocol
{
    public const string FileName = "r1ci.json";

    private const string Known = "r1ci/1";
    private const long MaxBytes = 1 << 16;

    /// <summary>Reads the protocol; empty without the file.</summary>
    public static string Read(ModelFolder folder)
    {
        if (!folder.Has(FileName))
        {
            return "";
        }

        try
        {
            using var document = JsonDocument.Parse(folder.Read(FileName, MaxBytes));
            if (document.RootElement.TryGetProperty("protocol", out var protocol) && protocol.ValueEquals(Known))
            {
                return Known;
            }

            throw Bad(folder, $"says {document.RootElement.GetRawText().ReplaceLineEndings(" ")}");
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            throw Bad(folder, $"is not valid JSON ({problem.Message})");
        }
    }

    private static ModelLoadException Bad(ModelFolder folder, string problem) =>
        new($"{FileName} of '{folder.Path}' {problem}; {{\"protocol\": \"{Known}\"}} is expected. Correct the file, or remove it if the model " +
            $"was not trained on this protocol.");
}
