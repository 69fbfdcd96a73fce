using System.Text.Json;

namespace R1CI.Sdk.Trajectories;

/// <summary>Writes a trajectory as one <c>ci.traj/1</c> object and reads it back.</summary>
public static class TrajectoryJson
{
    /// <summary>Writes one object on one line, without a newline at its end.</summary>
    /// <param name="trajectory">The run.</param>
    /// <param name="options">What is known about the run beyond itself; <see langword="null"/> for a run on its own.</param>
    public static string Write(Trajectory trajectory, TrajectoryJsonOptions? options = null) => throw new NotSupportedException();

    /// <summary>Writes one object as a value.</summary>
    /// <param name="writer">Where to; not flushed.</param>
    /// <param name="trajectory">The run.</param>
    /// <param name="options">What is known about the run beyond itself; <see langword="null"/> for a run on its own.</param>
    public static void Write(Utf8JsonWriter writer, Trajectory trajectory, TrajectoryJsonOptions? options = null) => throw new NotSupportedException();
}

/// <summary>What is known about a run beyond itself, and how it is written.</summary>
public sealed record TrajectoryJsonOptions
{
    /// <summary>Gets or sets the record's name.</summary>
    /// <value><see langword="null"/>, the default, derives it from the run's content.</value>
    public string? Id { get; set; }

    /// <summary>Gets or sets whether durations are written; without them the same run gives the same bytes.</summary>
    public bool IncludeTiming { get; set; } = true;
}
