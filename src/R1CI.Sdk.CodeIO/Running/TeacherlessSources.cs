using R1CI.Sdk.CodeIO.Records;
using R1CI.Sdk.CodeIO.Teacherless;

namespace R1CI.Sdk.CodeIO.Running;

/// <summary>The functions of plain Python files as they stand: no model, no network.</summary>
/// <param name="seed">Decides what is drawn in the search for generators.</param>
public sealed class TeacherlessSources(ulong seed = 0) : ISourceTransform
{
    /// <inheritdoc/>
    public string Name => FormattableString.Invariant($"teacherless@1 seed {seed}");

    /// <inheritdoc/>
    public Task<TransformedSource> TransformAsync(RawSource source, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var (functions, drops) = TeacherlessTransform.Transform(source, seed);
        return Task.FromResult(new TransformedSource(functions, drops));
    }
}
