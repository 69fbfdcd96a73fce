using R1CI.Sdk.OnnxRuntime.Engine;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.OnnxRuntime.Replies;

/// <summary>The sequence of one conversation between its calls.</summary>
internal sealed class LeasedSequence(EngineSequence sequence) : IForkable
{
    public EngineSequence Sequence => sequence;

    public IDisposable Fork() => new LeasedSequence(sequence.Fork());

    public void Dispose() => sequence.Dispose();
}
