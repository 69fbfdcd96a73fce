using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntime;
using R1CI.Sdk.OnnxRuntime.Loading;

namespace R1CI.Sdk.OnnxRuntime.Engine;

/// <summary>A lane's cache in the machine's own memory.</summary>
/// <remarks>
/// Allocated at full size and never cleared: what stands behind a row's tokens is never read, and the operating system commits a page when something
/// is first written to it.
/// </remarks>
internal sealed unsafe class HostCache : CacheMemory
{
    private const int SwapBytes = 16 << 10;

    private readonly byte*[] _buffers;

    public HostCache(GraphContract graph, int rows, int capacity)
        : base(graph, OrtMemoryInfo.DefaultInstance, capacity)
    {
        _buffers = new byte*[Buffers];
        try
        {
            for (var i = 0; i < _buffers.Length; i++)
            {
                _buffers[i] = (byte*)NativeMemory.AlignedAlloc((nuint)(RowBytes * rows), 64);
            }
        }
        catch (OutOfMemoryException)
        {
            Dispose();
            throw;
        }
    }

    public override void CopyTo(CacheMemory other, int from, int to, int tokens)
    {
        var target = (HostCache)other;
        for (var buffer = 0; buffer < Buffers; buffer++)
        {
            for (var head = 0; head < Heads; head++)
            {
                NativeMemory.Copy(Row(buffer, from) + (head * HeadBytes), target.Row(buffer, to) + (head * HeadBytes), (nuint)(TokenBytes * tokens));
            }
        }
    }

    public override void Swap(int one, int other, int tokens)
    {
        for (var buffer = 0; buffer < Buffers; buffer++)
        {
            for (var head = 0; head < Heads; head++)
            {
                Swap(Row(buffer, one) + (head * HeadBytes), Row(buffer, other) + (head * HeadBytes), TokenBytes * tokens);
            }
        }
    }

    public override void Dispose()
    {
        for (var i = 0; i < _buffers.Length; i++)
        {
            NativeMemory.AlignedFree(_buffers[i]);
            _buffers[i] = null;
        }
    }

    protected override byte* Start(int buffer) => _buffers[buffer];

    private static void Swap(byte* one, byte* other, long bytes)
    {
        var kept = stackalloc byte[SwapBytes];
        for (var done = 0L; done < bytes; done += SwapBytes)
        {
            var size = (nuint)Math.Min(SwapBytes, bytes - done);
            NativeMemory.Copy(one + done, kept, size);
            NativeMemory.Copy(other + done, one + done, size);
            NativeMemory.Copy(kept, other + done, size);
        }
    }
}
