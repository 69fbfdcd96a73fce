namespace R1CI.Sdk.CodeIO.Teachers;

/// <summary>The teacher cannot be had: the server is gone, refuses the key or the model, or says to come back much later. What was done stays, and the run can go on.</summary>
public sealed class TeacherUnavailableException : Exception
{
    /// <summary>Creates the exception.</summary>
    public TeacherUnavailableException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What the teacher said and what to do.</param>
    public TeacherUnavailableException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What the teacher said and what to do.</param>
    /// <param name="innerException">What it comes from.</param>
    public TeacherUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
