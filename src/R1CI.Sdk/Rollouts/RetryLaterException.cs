namespace R1CI.Sdk.Rollouts;

/// <summary>A chat client cannot answer now, and says when to ask again: a runner waits for so long before it tries the rollout once more.</summary>
public sealed class RetryLaterException : Exception
{
    /// <summary>Creates the exception.</summary>
    public RetryLaterException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What the client was told.</param>
    public RetryLaterException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What the client was told.</param>
    /// <param name="innerException">What it was noticed by.</param>
    public RetryLaterException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Gets how long to wait.</summary>
    /// <value>At least zero, the default. A runner waits no longer than a minute.</value>
    public TimeSpan Delay { get; init; }
}
