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

    internal static readonly JsonWriterOptions Form = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one object on one line, without a newline at its end.</summary>
    /// <param name="record">The run, and what is known about it beyond itself.</param>
    /// <param name="options">How it is written; <see langword="null"/> for the defaults.</param>
    public static string Write(TrajectoryRecord record, TrajectoryJsonOptions? options = null)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Form))
        {
            Write(writer, record, options);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Writes a run on its own.</summary>
    /// <param name="trajectory">The run.</param>
    /// <param name="options">How it is written; <see langword="null"/> for the defaults.</param>
    public static string Write(Trajectory trajectory, TrajectoryJsonOptions? options = null) => Write(new TrajectoryRecord { Run = trajectory }, options);

    /// <summary>Writes one object as a value.</summary>
    /// <param name="writer">Where to; not flushed.</param>
    /// <param name="record">The run, and what is known about it beyond itself.</param>
    /// <param name="options">How it is written; <see langword="null"/> for the defaults.</param>
    public static void Write(Utf8JsonWriter writer, TrajectoryRecord record, TrajectoryJsonOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(record.Run);
        new TrajectoryJsonWriter(writer, record, options ?? new TrajectoryJsonOptions()).Write();
    }

    /// <summary>Reads the run of an object that <see cref="Write(TrajectoryRecord, TrajectoryJsonOptions?)"/> wrote.</summary>
    /// <inheritdoc cref="ReadRecord"/>
    public static Trajectory Read(string json) => ReadRecord(json).Run;

    /// <summary>Reads an object that <see cref="Write(TrajectoryRecord, TrajectoryJsonOptions?)"/> wrote.</summary>
    /// <param name="json">The object.</param>
    /// <returns>A record that is written as the same object again. Exceptions and file-related model facts are not in the format.</returns>
    /// <exception cref="FormatException">The text is not such an object; the message names the field, the rule and the value.</exception>
    public static TrajectoryRecord ReadRecord(string json)
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

/// <summary>How records are written.</summary>
public sealed record TrajectoryJsonOptions
{
    /// <summary>Gets or sets whether durations are written; without them, they are 0 and the same run gives the same bytes.</summary>
    public bool IncludeTiming { get; set; } = true;
}
