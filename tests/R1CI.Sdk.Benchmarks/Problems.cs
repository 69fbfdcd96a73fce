using System.Text.Json;

namespace R1CI.Sdk.Benchmarks;

/// <summary>The questions of the evaluation file that ships with the model.</summary>
internal static class Problems
{
    public static IReadOnlyList<string> Read(int count) =>
    [
        .. File.ReadLines(Path.Combine(Repository.Model, "eval-seen.jsonl")).Take(count)
            .Select(line => JsonElement.Parse(line).GetProperty("prompt").GetString()!),
    ];
}
