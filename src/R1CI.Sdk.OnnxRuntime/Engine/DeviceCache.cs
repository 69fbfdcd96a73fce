using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntime;
using R1CI.Sdk.Models;
using R1CI.Sdk.OnnxRuntime.Loading;

namespace R1CI.Sdk.OnnxRuntime.Engine;

/// <summary>A lane's cache where the session's provider keeps its tensors: allocated and copied by it, since no program may read it.</summary>
internal sealed unsafe class DeviceCache : CacheMemory
{
    private readonly OrtAllocator _allocator;
    private readonly OrtValue?[] _buffers;
    private readonly DeviceCopies? _copies;
    private readonly int _spare;

    /// <exception cref="ModelLoadException">The device has not enough memory.</exception>
    public DeviceCache(OrtModel model, OrtMemoryInfo place, int rows, int capacity)
        : base(model.Graph, place, capacity)
    {
        _spare = rows; // one more than sequences use, for exchanges
        _allocator = new OrtAllocator(model.Session, place);
        _buffers = new OrtValue[Buffers];
        try
        {
            for (var i = 0; i < _buffers.Length; i++)
            {
                _buffers[i] = OrtValue.CreateAllocatedTensorValue(_allocator, Type, Shape(rows + 1));
            }

            _copies = new DeviceCopies(model, Buffers * Heads);
        }
        catch (OnnxRuntimeException problem)
        {
            Dispose();
            throw new ModelLoadException($"A KV cache of {((rows + 1) * RowBytes * Buffers) >> 20} MiB does not fit into the device's memory: {problem.Message} " +
                $"Lower {nameof(OnnxRuntimeChatClientOptions)}.{nameof(OnnxRuntimeChatClientOptions.CacheBytes)}.", problem);
        }
    }

    /// <summary>Tells how many rows there can be: the address of a buffer of more than 2 GiB cannot be asked for.</summary>
    public static int MaxRows(GraphContract graph, int capacity) =>
        (int)Math.Max(1, (int.MaxValue / ((long)graph.Names.KvHeads * graph.Names.HeadSize * graph.ElementBytes * capacity)) - 1);

    public override void CopyTo(CacheMemory other, int from, int to, int tokens)
    {
        if (tokens > 0)
        {
            // By the target's session: it is the target's lane that copies, while the source's may be copying something else.
            var target = (DeviceCache)other;
            target._copies!.Copy(i => (Head(i / Heads, from, i % Heads, tokens), target.Head(i / Heads, to, i % Heads, tokens)));
        }
    }

    public override void Swap(int one, int other, int tokens)
    {
        CopyTo(this, one, _spare, tokens);
        CopyTo(this, other, one, tokens);
        CopyTo(this, _spare, other, tokens);
    }

    public override void Dispose()
    {
        _copies?.Dispose();
        foreach (var buffer in _buffers)
        {
            buffer?.Dispose();
        }

        _allocator.Dispose();
    }

    // The address only: nothing is read through it.
    protected override byte* Start(int buffer) => (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(_buffers[buffer]!.GetTensorMutableRawData()));

    private OrtValue Head(int buffer, int slot, int head, int tokens) =>
        View(Row(buffer, slot) + (head * HeadBytes), [tokens * TokenBytes / ElementBytes], TokenBytes * tokens);
}
