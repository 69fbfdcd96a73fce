using R1CI.Sdk.CodeIO.Records;

namespace R1CI.Sdk.CodeIO.Intake;

/// <summary>A source of an input before it is read.</summary>
/// <param name="Name">What tells it from all others of the input, and decides which shard it is in: the path of a folder's file, <c>line N</c> of a file of lines.</param>
/// <param name="Read">Reads it, on any thread.</param>
internal readonly record struct RawItem(string Name, Func<StageResult<RawSource>> Read);
