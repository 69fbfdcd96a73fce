using Microsoft.ML.OnnxRuntime;
using R1CI.Sdk.OnnxRuntime.Engine;
using R1CI.Sdk.OnnxRuntime.Loading;

namespace R1CI.Sdk.Benchmarks.Gpu;

/// <summary>Inputs and cache of one step of some conversations, all of one length, bound for a session; the logits are the caller's.</summary>
internal sealed class BoundStep : IDisposable
{
    private readonly GraphNames _names;
    private readonly List<OrtValue> _views = [];
    private readonly OrtValue _ids;
    private readonly OrtValue _mask;

    public BoundStep(InferenceSession session, GraphContract graph, CacheMemory cache, int rows, int length)
    {
        _names = graph.Names;
        Binding = session.CreateIoBinding();
        for (var i = 0; i < _names.Past.Count; i++)
        {
            var view = cache.View(i, 0, rows);
            _views.Add(view);
            Binding.BindInput(_names.Past[i], view);
            Binding.BindOutput(_names.Present[i], view);
        }

        _ids = OrtValue.CreateTensorValueFromMemory(new long[rows], [rows, 1]);
        var mask = new long[rows * (length + 1)];
        Array.Fill(mask, 1);
        _mask = OrtValue.CreateTensorValueFromMemory(mask, [rows, length + 1]);
    }

    public OrtIoBinding Binding { get; }

    /// <summary>Binds ids and mask, which copies them to where the model runs.</summary>
    public void BindInputs()
    {
        Binding.BindInput(_names.InputIds, _ids);
        Binding.BindInput(_names.AttentionMask, _mask);
    }

    public void Dispose()
    {
        Binding.Dispose();
        _views.ForEach(view => view.Dispose());
        _ids.Dispose();
        _mask.Dispose();
    }
}
