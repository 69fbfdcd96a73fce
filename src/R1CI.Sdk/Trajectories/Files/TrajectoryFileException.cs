namespace R1CI.Sdk.Trajectories.Files;

/// <summary>A line of a file breaks a rule of <c>ci.traj/1</c>. The lines before it are good.</summary>
public sealed class TrajectoryFileException : FormatException
{
    /// <summary>Creates the exception.</summary>
    public TrajectoryFileException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">The file, the line, the field, the rule and the value.</param>
    public TrajectoryFileException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">The file, the line, the field, the rule and the value.</param>
    /// <param name="innerException">What it was noticed by.</param>
    public TrajectoryFileException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal TrajectoryFileException(string path, long line, string problem, Exception? innerException = null)
        : base($"'{path}', line {line}: {problem}", innerException) => Line = line;

    /// <summary>Gets the line, from 1; 0 when it is unknown.</summary>
    public long Line { get; }
}
