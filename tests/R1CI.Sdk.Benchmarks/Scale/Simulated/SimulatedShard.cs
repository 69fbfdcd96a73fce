namespace R1CI.Sdk.Benchmarks.Scale.Simulated;

/// <summary>A shard while it is simulated: what is left of it, and where it runs.</summary>
internal sealed class SimulatedShard(IReadOnlyList<int> units, int itemsPerUnit)
{
    private readonly Stack<(int Unit, int Item)> _lost = new();
    private int _next;

    /// <summary>Gets or sets the machine it runs on; -1 while it waits.</summary>
    public int Machine { get; set; } = -1;

    /// <summary>Gets or sets how often it was begun: what an earlier process would have done does not happen.</summary>
    public int Attempt { get; set; }

    /// <summary>Gets the items that are being worked on.</summary>
    public List<(int Unit, int Item)> InFlight { get; } = [];

    /// <summary>Gets or sets when its last output is on the disk, seconds.</summary>
    public double WrittenAt { get; set; }

    /// <summary>Gets whether nothing is left.</summary>
    public bool IsDone => _lost.Count == 0 && _next == units.Count * itemsPerUnit && InFlight.Count == 0;

    /// <summary>Takes the next item.</summary>
    public bool TryTake(out (int Unit, int Item) item)
    {
        item = default;
        if (_lost.Count > 0) item = _lost.Pop();
        else if (_next < units.Count * itemsPerUnit) item = (units[_next / itemsPerUnit], _next++ % itemsPerUnit);
        else return false;
        InFlight.Add(item);
        return true;
    }

    /// <summary>Gives back what was in flight when the machine failed; what was done is kept.</summary>
    /// <returns>How many items were lost.</returns>
    public int Fail()
    {
        var lost = InFlight.Count;
        foreach (var item in InFlight) _lost.Push(item);
        InFlight.Clear();
        Attempt++;
        return lost;
    }
}
