namespace R1CI.Sdk.CodeIO.Teachers;

/// <summary>The tokens that a teacher may be asked for are spent; what was done stays, and the run can go on.</summary>
public sealed class TeacherBudgetException : Exception
{
    /// <summary>Creates the exception.</summary>
    public TeacherBudgetException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What the budget was and what to do.</param>
    public TeacherBudgetException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What the budget was and what to do.</param>
    /// <param name="innerException">What it comes from.</param>
    public TeacherBudgetException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
