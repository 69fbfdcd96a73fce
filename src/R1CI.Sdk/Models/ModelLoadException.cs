namespace R1CI.Sdk.Models;

/// <summary>A model folder cannot be used; the message states the rule, the value found and the next step.</summary>
public sealed class ModelLoadException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">States the rule, the value and the next step.</param>
    public ModelLoadException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with its cause.</summary>
    /// <param name="message">States the rule, the value and the next step.</param>
    /// <param name="innerException">The cause.</param>
    public ModelLoadException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Creates the exception with a general message.</summary>
    public ModelLoadException()
        : this("The model cannot be loaded. Check the model folder.")
    {
    }
}
