using System.Numerics;

namespace R1CI.Sdk.CodeIO.Leakage;

/// <summary>The runs of words of test sets, to be looked up: some 20 bytes a run.</summary>
internal sealed class TestRuns
{
    private readonly ulong[] _runs; // each once, sorted
    private readonly int[] _firsts; // where its items begin, and one end
    private readonly int[] _items;
    private readonly int[] _starts; // where the runs with the same first bits begin, and one end
    private readonly int _shift;
    private readonly bool[] _isFound;

    /// <param name="runs">The runs of all items.</param>
    /// <param name="items">The item of each.</param>
    public TestRuns(List<ulong> runs, List<int> items)
    {
        ulong[] all = [.. runs];
        _items = [.. items];
        Array.Sort(all, _items);
        int[] firsts = [.. Enumerable.Range(0, all.Length).Where(at => at == 0 || all[at] != all[at - 1])];
        (_firsts, _runs, _isFound) = ([.. firsts, all.Length], Array.ConvertAll(firsts, first => all[first]), new bool[firsts.Length]);
        var bits = Math.Max(1, BitOperations.Log2((uint)Math.Max(1, _runs.Length)));
        (_shift, _starts) = (64 - bits, new int[(1 << bits) + 1]);
        foreach (var run in _runs) _starts[(int)(run >> _shift) + 1]++;
        for (var at = 1; at < _starts.Length; at++) _starts[at] += _starts[at - 1];
    }

    /// <summary>Looks a run up.</summary>
    /// <param name="run">The run.</param>
    /// <param name="items">The items that have it, when this is the first time that it is looked up; none otherwise.</param>
    /// <returns>Whether an item has it.</returns>
    public bool Find(ulong run, out ReadOnlySpan<int> items)
    {
        items = default;
        var bucket = (int)(run >> _shift);
        for (var at = _starts[bucket]; at < _starts[bucket + 1]; at++)
        {
            if (_runs[at] != run) continue;
            if (!_isFound[at]) items = _items.AsSpan(_firsts[at], _firsts[at + 1] - _firsts[at]);
            return _isFound[at] = true;
        }

        return false;
    }
}
