using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using R1CI.Sdk.OnnxRuntime.Loading;

namespace R1CI.Sdk.OnnxRuntime.Engine;

/// <summary>What one lane puts into the model and gets out of it, besides the cache; allocated once.</summary>
internal sealed unsafe class RunBuffers : IDisposable
{
    private readonly GraphContract _graph;
    private readonly int _tokens;
    private readonly long _masked;
    private readonly float[] _converted;
    private long* _ids;
    private long* _positions;
    private long* _mask;
    private byte* _logits;

    /// <param name="graph">Says what a token's logits are made of.</param>
    /// <param name="rows">Rows in one run, at most.</param>
    /// <param name="tokens">Tokens of one row in one run, at most.</param>
    /// <param name="capacity">Tokens of one sequence, at most.</param>
    public RunBuffers(GraphContract graph, int rows, int tokens, int capacity)
    {
        _graph = graph;
        _tokens = Math.Max(rows, tokens);
        _masked = (long)rows * capacity;
        _converted = graph.IsHalf ? new float[graph.Vocabulary] : [];
        _ids = (long*)Allocate(_tokens, sizeof(long));
        _positions = (long*)Allocate(_tokens, sizeof(long));
        _mask = (long*)Allocate(_masked, sizeof(long));
        _logits = (byte*)Allocate((long)_tokens * graph.Vocabulary, graph.ElementBytes);
    }

    public OrtValue Ids(int rows, int tokens) => View(_ids, [rows, tokens]);

    public OrtValue Positions(int rows, int tokens) => View(_positions, [rows, tokens]);

    public OrtValue Mask(int rows, int masked) => View(_mask, [rows, masked]);

    public OrtValue Logits(int rows, int tokens) => OrtValue.CreateTensorValueWithData(
        OrtMemoryInfo.DefaultInstance,
        _graph.IsHalf ? TensorElementType.Float16 : TensorElementType.Float,
        [rows, tokens, _graph.Vocabulary],
        (IntPtr)_logits,
        (long)rows * tokens * _graph.Vocabulary * _graph.ElementBytes);

    /// <summary>Sets one row's tokens, and says which places of its cache they and what was read before take.</summary>
    public void SetRow(int row, ReadOnlySpan<int> tokens, int read, int masked)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            _ids[(row * tokens.Length) + i] = tokens[i];
            _positions[(row * tokens.Length) + i] = read + i;
        }

        var mask = new Span<long>(_mask + ((long)row * masked), masked);
        mask[..(read + tokens.Length)].Fill(1);
        mask[(read + tokens.Length)..].Clear();
    }

    /// <summary>Gets the logits at a place of the last run, valid until the next call.</summary>
    public ReadOnlySpan<float> ReadLogits(int place)
    {
        var start = _logits + ((long)place * _graph.Vocabulary * _graph.ElementBytes);
        if (!_graph.IsHalf)
        {
            return new ReadOnlySpan<float>(start, _graph.Vocabulary);
        }

        HalfLogits.Widen(new ReadOnlySpan<Half>(start, _graph.Vocabulary), _converted);
        return _converted;
    }

    public void Dispose()
    {
        NativeMemory.AlignedFree(_ids);
        NativeMemory.AlignedFree(_positions);
        NativeMemory.AlignedFree(_mask);
        NativeMemory.AlignedFree(_logits);
        _ids = _positions = _mask = null;
        _logits = null;
    }

    private static void* Allocate(long count, int size) => NativeMemory.AlignedAlloc((nuint)count * (nuint)size, 64);

    private static OrtValue View(long* start, long[] shape) => OrtValue.CreateTensorValueWithData(
        OrtMemoryInfo.DefaultInstance, TensorElementType.Int64, shape, (IntPtr)start, shape[0] * shape[1] * sizeof(long));
}
