namespace R1CI.Sdk.Durability;

/// <summary>A promise of the files was broken.</summary>
internal sealed class DurabilityException(string message) : Exception(message);
