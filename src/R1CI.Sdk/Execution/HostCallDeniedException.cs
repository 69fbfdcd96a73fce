namespace R1CI.Sdk.Execution;

/// <summary>A host function was not called because nobody approved the call. Guest code reads the message.</summary>
/// <param name="message">Which function, and why; written for the model.</param>
public sealed class HostCallDeniedException(string message) : Exception(message);
