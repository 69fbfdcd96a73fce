namespace R1CI.Sdk.Node;

/// <summary>Node cannot be used on this machine; the message says why and what to do.</summary>
/// <param name="message">What is missing, and the next step.</param>
/// <param name="innerException">What the system said.</param>
public sealed class NodeUnavailableException(string message, Exception? innerException = null) : Exception(message, innerException);
