using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using R1CI.Sdk.OnnxRuntime.Loading;

namespace R1CI.Sdk.OnnxRuntime.Engine;

/// <summary>The keys and values of one lane: two buffers a layer, [rows, KV heads, tokens, head size], which the model updates in place.</summary>
internal abstract unsafe class CacheMemory : IDisposable
{
    private readonly GraphContract _graph;
    private readonly OrtMemoryInfo _place;
    private readonly int _capacity;

    protected CacheMemory(GraphContract graph, OrtMemoryInfo place, int capacity)
    {
        _graph = graph;
        _place = place;
        _capacity = capacity;
        TokenBytes = graph.Names.HeadSize * graph.ElementBytes;
    }

    /// <summary>Gets how many buffers there are: 2 x layer is the keys', 2 x layer + 1 the values'.</summary>
    protected int Buffers => 2 * _graph.Names.Layers;

    /// <summary>Gets how many heads a row has, each with a stretch of its own for all tokens.</summary>
    protected int Heads => _graph.Names.KvHeads;

    /// <summary>Gets how many bytes a token takes in one head of one buffer.</summary>
    protected long TokenBytes { get; }

    protected int ElementBytes => _graph.ElementBytes;

    protected long HeadBytes => TokenBytes * _capacity;

    protected long RowBytes => HeadBytes * Heads;

    protected TensorElementType Type => _graph.IsHalf ? TensorElementType.Float16 : TensorElementType.Float;

    /// <summary>Allocates where the model keeps its tensors.</summary>
    /// <exception cref="Models.ModelLoadException">There is not enough memory.</exception>
    public static CacheMemory Create(OrtModel model, int rows, int capacity) =>
        model.DeviceMemory is { } place ? new DeviceCache(model, place, rows, capacity) : new HostCache(model.Graph, rows, capacity);

    /// <summary>Makes a view of neighbouring rows of one buffer; the caller disposes it, before this memory.</summary>
    /// <param name="buffer">2 x layer for keys, 2 x layer + 1 for values.</param>
    /// <param name="slot">The first row.</param>
    /// <param name="count">How many rows.</param>
    public OrtValue View(int buffer, int slot, int count) => View(Row(buffer, slot), Shape(count), checked(RowBytes * count));

    /// <summary>Copies the first tokens of a row to another, of this lane or of another one with the same model.</summary>
    public abstract void CopyTo(CacheMemory other, int from, int to, int tokens);

    /// <summary>Exchanges the first tokens of two rows.</summary>
    public abstract void Swap(int one, int other, int tokens);

    public abstract void Dispose();

    /// <summary>Gets where a buffer begins.</summary>
    protected abstract byte* Start(int buffer);

    /// <summary>Gets where a row of a buffer begins.</summary>
    protected byte* Row(int buffer, int slot) => Start(buffer) + (slot * RowBytes);

    protected OrtValue View(byte* start, long[] shape, long bytes) => OrtValue.CreateTensorValueWithData(_place, Type, shape, (IntPtr)start, bytes);

    protected long[] Shape(int rows) => [rows, Heads, _capacity, _graph.Names.HeadSize];
}
