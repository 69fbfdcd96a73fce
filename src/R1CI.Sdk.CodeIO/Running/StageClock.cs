using System.Diagnostics;

namespace R1CI.Sdk.CodeIO.Running;

/// <summary>How long each stage took, of all workers together. Thread-safe.</summary>
internal sealed class StageClock
{
    private readonly SortedDictionary<string, long> _ticks = new(StringComparer.Ordinal);

    /// <summary>Gets the stages with their seconds, waiting for a model among them.</summary>
    public IReadOnlyList<(string Stage, double Seconds)> Seconds
    {
        get
        {
            lock (_ticks) return [.. _ticks.Select(static item => (item.Key, (double)item.Value / Stopwatch.Frequency))];
        }
    }

    public async Task<T> TimeAsync<T>(string stage, Func<Task<T>> work)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            return await work().ConfigureAwait(false);
        }
        finally
        {
            var ticks = Stopwatch.GetTimestamp() - start;
            lock (_ticks) _ticks[stage] = _ticks.GetValueOrDefault(stage) + ticks;
        }
    }
}
