namespace R1CI.Sdk.Mcp;

/// <summary>A call that gets no result; the message is for the model that made it.</summary>
internal sealed class ToolProblem(string message) : Exception(message);
