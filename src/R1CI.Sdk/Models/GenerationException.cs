namespace R1CI.Sdk.Models;

/// <summary>A loaded model failed while it was running. The client stays usable; the conversation's cache is dropped.</summary>
public sealed class GenerationException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">States what failed and the next step.</param>
    public GenerationException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with its cause.</summary>
    /// <param name="message">States what failed and the next step.</param>
    /// <param name="innerException">The cause.</param>
    public GenerationException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Creates the exception with a general message.</summary>
    public GenerationException()
        : this("The model failed while it was running.")
    {
    }
}
