namespace R1CI.Sdk.Execution;

/// <summary>A recorded failure of a host function, which guest code must read exactly as it did then.</summary>
internal sealed class RecordedHostException(string message) : Exception(message);
