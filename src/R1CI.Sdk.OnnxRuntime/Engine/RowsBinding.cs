using Microsoft.ML.OnnxRuntime;
using R1CI.Sdk.Models;
using R1CI.Sdk.OnnxRuntime.Loading;

namespace R1CI.Sdk.OnnxRuntime.Engine;

/// <summary>Neighbouring rows of a cache, bound to the model's inputs and outputs: past and present are the same memory, so the model updates it in place.</summary>
internal sealed class RowsBinding : IDisposable
{
    private readonly GraphContract _graph;
    private readonly RunBuffers _buffers;
    private readonly int _count;
    private readonly OrtIoBinding _binding;
    private readonly OrtValue?[] _cache;
    private readonly List<OrtValue> _shaped = [];
    private readonly List<(string Name, OrtValue Value)> _shapedInputs = [];
    private readonly bool _copiesInputs;
    private (int Tokens, int Masked) _shape;

    public RowsBinding(OrtModel model, CacheMemory memory, RunBuffers buffers, int slot, int count)
    {
        _graph = model.Graph;
        _buffers = buffers;
        _count = count;
        _copiesInputs = model.IsOnDevice;
        _binding = model.Session.CreateIoBinding();
        _cache = new OrtValue[2 * _graph.Names.Layers];
        try
        {
            for (var i = 0; i < _cache.Length; i++)
            {
                _cache[i] = memory.View(i, slot, count);
                _binding.BindInput(_graph.Names.Past[i], _cache[i]);
                _binding.BindOutput(_graph.Names.Present[i], _cache[i]);
            }
        }
        catch (OnnxRuntimeException problem)
        {
            Dispose();
            throw new GenerationException($"ONNX Runtime cannot take {count} rows of the KV cache: {problem.Message}", problem);
        }
    }

    /// <summary>Binds ids, mask and logits for a number of tokens a row, and of masked places; the native binding to run.</summary>
    public OrtIoBinding For(int tokens, int masked)
    {
        if (_shape != (tokens, masked))
        {
            Reshape(tokens, masked);
        }

        if (_copiesInputs)
        {
            BindInputsAgain();
        }

        return _binding;
    }

    public void Dispose()
    {
        _binding.Dispose();
        ReleaseShaped();
        foreach (var view in _cache)
        {
            view?.Dispose();
        }
    }

    private void Reshape(int tokens, int masked)
    {
        ReleaseShaped();
        Bind(_graph.Names.InputIds, _buffers.Ids(_count, tokens), isInput: true);
        Bind(_graph.Names.AttentionMask, _buffers.Mask(_count, masked), isInput: true);
        if (_graph.HasPositions)
        {
            Bind(_graph.Names.PositionIds, _buffers.Positions(_count, tokens), isInput: true);
        }

        Bind(_graph.Names.Logits, _buffers.Logits(_count, _graph.GivesEveryLogit ? tokens : 1), isInput: false);
        _shape = (tokens, masked);
    }

    // ONNX Runtime copies what lies in host memory to a device when it is bound, not when it runs. The cache lies there already.
    private void BindInputsAgain()
    {
        foreach (var (name, value) in _shapedInputs)
        {
            _binding.BindInput(name, value);
        }
    }

    private void Bind(string name, OrtValue value, bool isInput)
    {
        _shaped.Add(value);
        if (isInput)
        {
            _binding.BindInput(name, value);
            _shapedInputs.Add((name, value));
        }
        else
        {
            _binding.BindOutput(name, value);
        }
    }

    // The binding keeps the tensors it was given until others take their place.
    private void ReleaseShaped()
    {
        foreach (var value in _shaped)
        {
            value.Dispose();
        }

        _shaped.Clear();
        _shapedInputs.Clear();
        _shape = default;
    }
}
