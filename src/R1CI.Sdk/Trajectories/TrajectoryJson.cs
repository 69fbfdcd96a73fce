using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace R1CI.Sdk.Trajectories;

/// <summary>Writes a trajectory as one <c>ci.traj/1</c> object and reads it back.</summary>
/// <remarks>
/// Every object has the same keys with the same types. The keys of the hash chain, <c>prev</c> and <c>hash</c>, belong to files and are not written
/// here. A run whose chat client has no token access has empty <c>ids</c>, <c>logprobs</c> and <c>segments</c>, and <c>has_tokens</c> false.
/// </remarks>
public static class TrajectoryJson
{
    /// <summary>The value of <c>schema</c>.</summary>
    public const string Schema = "ci.traj/1";

    /// <summary>Writes one object on one line, without a newline at its end.</summary>
    /// <param name="trajectory">The run.</param>
    /// <param name="options">What is known about the run beyond itself; <see langword="null"/> for a run on its own.</param>
    public static string Write(Trajectory trajectory, TrajectoryJsonOptions? options = null)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            Write(writer, trajectory, options);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Writes one object as a value.</summary>
    /// <param name="writer">Where to; not flushed.</param>
    /// <param name="trajectory">The run.</param>
    /// <param name="options">What is known about the run beyond itself; <see langword="null"/> for a run on its own.</param>
    public static void Write(Utf8JsonWriter writer, Trajectory trajectory, TrajectoryJsonOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(trajectory);
        new TrajectoryJsonWriter(writer, trajectory, options ?? new TrajectoryJsonOptions()).Write();
    }

    /// <summary>Reads an object that <see cref="Write(Trajectory, TrajectoryJsonOptions?)"/> wrote.</summary>
    /// <param name="json">The object.</param>
    /// <returns>
    /// A run that is written as the same object again, its <c>id</c> and <c>run_id</c> aside. Exceptions and file-related model facts are
    /// not in the format.
    /// </returns>
    /// <exception cref="FormatException">The text is not such an object; the message names the field, the rule and the value.</exception>
    public static Trajectory Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            using var document = JsonDocument.Parse(json);
            return new TrajectoryJsonReader(document.RootElement).Read();
        }
        catch (JsonException exception)
        {
            throw new FormatException($"The text is not JSON: {exception.Message}", exception);
        }
    }
}

/// <summary>What is known about a run beyond itself, and how it is written.</summary>
public sealed record TrajectoryJsonOptions
{
    /// <summary>Gets or sets the record's name.</summary>
    /// <value><see langword="null"/>, the default, derives it from the run's content.</value>
    public string? Id { get; set; }

    /// <summary>Gets or sets the name of the collection the run belongs to.</summary>
    public string RunId { get; set; } = "";

    /// <summary>Gets or sets whether durations are written; without them, they are 0 and the same run gives the same bytes.</summary>
    public bool IncludeTiming { get; set; } = true;
}
