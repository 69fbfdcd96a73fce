namespace R1CI.Sdk.CodeIO.Intake;

/// <summary>What an input is known by.</summary>
/// <param name="Sources">How many sources it has, in all parts.</param>
/// <param name="Digest">16 hexadecimal digits of all of them.</param>
internal sealed record InputDigest(long Sources, string Digest);
