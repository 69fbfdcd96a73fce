using Microsoft.ML.OnnxRuntime;
using R1CI.Sdk.Models;
using R1CI.Sdk.Models.Native;
using R1CI.Sdk.OnnxRuntime.Loading;

namespace R1CI.Sdk.OnnxRuntime.Engine;

/// <summary>Copies tensors within a device's memory. For one thread.</summary>
/// <remarks>
/// By a graph of Identity nodes on the model's own provider: ONNX Runtime's function for copies, CopyTensors, knows only providers that were registered as
/// plug-ins ("Data transfer implementation ... not found" otherwise), and one way for all is one that is tested on the CPU too.
/// </remarks>
internal sealed class DeviceCopies : IDisposable
{
    private readonly InferenceSession _session;
    private readonly OrtIoBinding _binding;
    private readonly RunOptions _options = new();
    private readonly int _tensors;

    /// <param name="model">Says which provider.</param>
    /// <param name="tensors">How many tensors one call copies.</param>
    public DeviceCopies(OrtModel model, int tensors)
    {
        _tensors = tensors;
        _session = model.CreateSession(IdentityGraph.Write(tensors, model.Graph.ElementType));
        _binding = _session.CreateIoBinding();
    }

    /// <param name="pair">Makes a tensor to copy from, and one of the same length to copy to, of one dimension; both are disposed here.</param>
    /// <exception cref="GenerationException">The device failed.</exception>
    public void Copy(Func<int, (OrtValue From, OrtValue To)> pair)
    {
        NativeCalls.Enter();
        try
        {
            for (var i = 0; i < _tensors; i++)
            {
                // The binding keeps what it is given until something else takes its place.
                var (from, to) = pair(i);
                using (from)
                using (to)
                {
                    _binding.BindInput(IdentityGraph.Input(i), from);
                    _binding.BindOutput(IdentityGraph.Output(i), to);
                }
            }

            _session.RunWithBinding(_options, _binding);
        }
        catch (OnnxRuntimeException problem)
        {
            throw new GenerationException($"ONNX Runtime could not copy tokens of the KV cache on the device: {problem.Message}", problem);
        }
        finally
        {
            _binding.ClearBoundInputs();
            _binding.ClearBoundOutputs();
            NativeCalls.Exit();
        }
    }

    public void Dispose()
    {
        _binding.Dispose();
        _options.Dispose();
        _session.Dispose();
    }
}
