using System.Collections;
using System.Numerics;
using System.Runtime.InteropServices;

namespace R1CI.Sdk.CodeIO.Leakage;

/// <summary>The runs of words of test sets, to be looked up when all are added: 12 bytes a run and a quarter more, and twice that for a moment as they grow.</summary>
internal sealed class TestRuns
{
    private readonly List<ulong> _runs = [];
    private readonly List<int> _items = []; // the item of each
    private int[] _starts = []; // where the runs with the same first bits begin, and one end
    private BitArray _isFound = new(0); // by the first of equal runs
    private int _shift;

    /// <summary>Gets how many there are, equal ones of several items counted each.</summary>
    public int Count => _runs.Count;

    /// <summary>Adds the runs of a text of an item.</summary>
    public void Add(string text, int item)
    {
        Reserve(_runs, text.Length); // an ideogram is a word
        WordRuns.Read(text, _runs);
        Reserve(_items, _runs.Count - _items.Count);
        while (_items.Count < _runs.Count) _items.Add(item);
    }

    /// <summary>Makes them ready to be looked up; no more can be added.</summary>
    public void Seal()
    {
        CollectionsMarshal.AsSpan(_runs).Sort(CollectionsMarshal.AsSpan(_items));
        var bits = Math.Max(1, BitOperations.Log2((uint)_runs.Count | 1) - 1); // two to four runs share a start
        (_shift, _starts, _isFound) = (64 - bits, new int[(1 << bits) + 1], new BitArray(_runs.Count));
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
        var first = FirstFrom(run, _starts[bucket], _starts[bucket + 1]);
        if (first == _runs.Count || _runs[first] != run) return false;
        if (_isFound[first]) return true;
        _isFound[first] = true;
        var end = first + 1;
        while (end < _runs.Count && _runs[end] == run) end++;
        items = CollectionsMarshal.AsSpan(_items)[first..end];
        return true;
    }

    // Between a start and the next, of which a sentence that thousands of items have may be most.
    private int FirstFrom(ulong run, int low, int high)
    {
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (_runs[middle] < run) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    // Grows by a quarter; by itself a list doubles.
    private static void Reserve<T>(List<T> list, int more)
    {
        if (list.Capacity - list.Count < more) list.Capacity = list.Count + Math.Max(more, list.Count / 4);
    }
}
