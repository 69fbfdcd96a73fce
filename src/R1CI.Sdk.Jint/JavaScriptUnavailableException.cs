namespace R1CI.Sdk.Jint;

/// <summary>Jint cannot run in this process; the message says what is missing and how to get it.</summary>
public sealed class JavaScriptUnavailableException : InvalidOperationException
{
    /// <summary>Creates an exception.</summary>
    public JavaScriptUnavailableException()
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">What is missing and how to get it.</param>
    public JavaScriptUnavailableException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">What is missing and how to get it.</param>
    /// <param name="innerException">What went wrong.</param>
    public JavaScriptUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
