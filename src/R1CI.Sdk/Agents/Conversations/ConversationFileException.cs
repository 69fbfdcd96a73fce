namespace R1CI.Sdk.Agents;

/// <summary>A file is no conversation that can be gone on from: it is foreign, cut, changed or of a newer release, or was held with another model.</summary>
public sealed class ConversationFileException : FormatException
{
    /// <summary>Creates the exception.</summary>
    public ConversationFileException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">The file, the line, the rule, the value and the next step.</param>
    public ConversationFileException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">The file, the line, the rule, the value and the next step.</param>
    /// <param name="innerException">What it was noticed by.</param>
    public ConversationFileException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    internal ConversationFileException(string path, long line, string problem, Exception? innerException = null)
        : base($"'{path}', line {line}: {problem}", innerException) => Line = line;

    /// <summary>Gets the line, from 1; 0 when the file as a whole is meant.</summary>
    public long Line { get; }
}
