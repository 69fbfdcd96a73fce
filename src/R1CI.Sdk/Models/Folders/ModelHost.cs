namespace R1CI.Sdk.Models.Folders;

/// <summary>What loads a model, as messages and records name it.</summary>
/// <param name="Client">The chat client.</param>
/// <param name="Options">The client's options.</param>
/// <param name="Engine">What computes the tokens.</param>
/// <param name="EngineVersion">Its version.</param>
internal sealed record ModelHost(Type Client, Type Options, string Engine, string EngineVersion);
