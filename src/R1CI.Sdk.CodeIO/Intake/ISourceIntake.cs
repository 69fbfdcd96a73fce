using R1CI.Sdk.CodeIO.Records;

namespace R1CI.Sdk.CodeIO.Intake;

/// <summary>Where a run has its sources from. Not thread-safe.</summary>
internal interface ISourceIntake : IDisposable
{
    /// <summary>Gets what the whole input is known by, as far as it was read.</summary>
    InputDigest Input { get; }

    /// <summary>Reads the sources of one part of the input, in their order.</summary>
    /// <param name="path">The input.</param>
    IEnumerable<TakenSource> Read(string path);
}

/// <summary>A source, or why it was not taken.</summary>
/// <param name="Place">Its place in the whole input, from 0.</param>
/// <param name="Name">What tells it from all others of the input; see <see cref="RawItem"/>.</param>
/// <param name="Digest">16 hexadecimal digits of the input up to it.</param>
/// <param name="Result">The source, or the drop.</param>
internal sealed record TakenSource(long Place, string Name, string Digest, StageResult<RawSource> Result);
