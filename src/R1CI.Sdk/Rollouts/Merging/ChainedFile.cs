using R1CI.Sdk.Files;
using R1CI.Sdk.Trajectories.Files;

namespace R1CI.Sdk.Rollouts.Merging;

/// <summary>Writes records into a file, chained; what can be done beside the reading is.</summary>
/// <param name="path">The file, which must not be there.</param>
internal sealed class ChainedFile(string path) : IDisposable
{
    private const int MostAhead = 4;

    private static readonly int Ahead = Math.Min(Environment.ProcessorCount, MostAhead);

    private readonly DigestedFile _file = new(path, 1 << 20);
    private readonly Queue<(RecordBatch Batch, Task Prepared)> _ahead = new();
    private readonly Stack<RecordBatch> _free = new();
    private RecordBatch _batch = new();
    private string _last = "";

    /// <param name="line">A record with its newline, sealed in another file.</param>
    /// <exception cref="FormatException">This line, or one before it, is no record.</exception>
    /// <exception cref="IOException">The disk is full or broken.</exception>
    public void Add(ReadOnlySpan<byte> line)
    {
        _batch.Add(line);
        if (_batch.IsFull) Send();
    }

    /// <summary>Sees to it that the file is on the disk.</summary>
    /// <returns>What it came to.</returns>
    public FileDigest End()
    {
        Send();
        while (_ahead.Count > 0) WriteOldest();
        return _file.End();
    }

    public void Dispose()
    {
        foreach (var (_, prepared) in _ahead) ((IAsyncResult)prepared).AsyncWaitHandle.WaitOne();
        _file.Dispose();
    }

    private void Send()
    {
        var batch = _batch;
        _ahead.Enqueue((batch, Task.Run(batch.Prepare)));
        if (_ahead.Count > Ahead) WriteOldest();
        _batch = _free.TryPop(out var free) ? free : new RecordBatch();
    }

    private void WriteOldest()
    {
        var (batch, prepared) = _ahead.Dequeue();
        prepared.GetAwaiter().GetResult();
        _last = batch.Seal(_last, _file.Add);
        _free.Push(batch);
    }
}
