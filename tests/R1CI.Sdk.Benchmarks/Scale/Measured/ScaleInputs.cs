using System.Text.Json;
using System.Text.Json.Serialization;
using R1CI.Sdk.Benchmarks.Scale.Model;

namespace R1CI.Sdk.Benchmarks.Scale.Measured;

/// <summary>What was measured, as a file that a user can change to figures of their own.</summary>
internal sealed record ScaleInputs
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, WriteIndented = true, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Gets where it was measured, in words.</summary>
    public string Machine { get; init; } = "";

    /// <summary>Gets the kinds of work.</summary>
    public required IReadOnlyList<WorkInputs> Works { get; init; }

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">It is not one; the message says where.</exception>
    public static ScaleInputs Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<ScaleInputs>(File.ReadAllBytes(path), Json) ?? throw new JsonException("It is null.");
        }
        catch (JsonException problem)
        {
            throw new InvalidDataException($"'{path}' is no file of measurements: {problem.Message} Write one with --write FILE and change it.", problem);
        }
    }

    /// <summary>Writes a file.</summary>
    public void Write(string path) => File.WriteAllText(path, JsonSerializer.Serialize(this, Json) + "\n");
}
