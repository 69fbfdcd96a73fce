namespace R1CI.Sdk.Shards;

/// <summary>Parts of a run cannot be put together: they are of different runs, overlap, or are not all there. Nothing was written.</summary>
public sealed class MergeException : InvalidOperationException
{
    /// <summary>Creates the exception.</summary>
    public MergeException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">The rule, the parts by name, and the next step.</param>
    public MergeException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">The rule, the parts by name, and the next step.</param>
    /// <param name="innerException">What it was noticed by.</param>
    public MergeException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
