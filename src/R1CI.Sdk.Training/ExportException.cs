namespace R1CI.Sdk.Training;

/// <summary>A record cannot be exported as asked. Nothing was written.</summary>
public sealed class ExportException : FormatException
{
    /// <summary>Creates the exception.</summary>
    public ExportException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">The file, the line, the field, the rule and the value.</param>
    public ExportException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">The file, the line, the field, the rule and the value.</param>
    /// <param name="innerException">What it was noticed by.</param>
    public ExportException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal ExportException(string path, long line, string field, string problem)
        : base($"'{path}', line {line}: field '{field}' {problem}") => (Line, Field) = (line, field);

    /// <summary>Gets the line, from 1; 0 when the problem is not one of a line.</summary>
    public long Line { get; }

    /// <summary>Gets the field of <c>ci.traj/1</c>, such as <c>group.size</c>; empty when the problem is not one of a field.</summary>
    public string Field { get; } = "";
}
