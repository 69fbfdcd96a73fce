using System.Collections;

namespace R1CI.Sdk.Benchmarks.Chat;

/// <summary>The last half million times in milliseconds. Their room is taken at once: a soak watches what the process holds, and must not see its own notes grow.</summary>
internal sealed class SoakTimes : IEnumerable<double>
{
    private readonly double[] _values = GC.AllocateArray<double>(1 << 19);
    private int _count;

    public SoakTimes() => Array.Fill(_values, double.NaN); // touches every page of it

    public void Add(double milliseconds) => _values[(Interlocked.Increment(ref _count) - 1) & (_values.Length - 1)] = milliseconds;

    public IEnumerator<double> GetEnumerator() => _values.Where(static value => !double.IsNaN(value)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
