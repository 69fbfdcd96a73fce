using R1CI.Sdk.Python.Syntax;

namespace R1CI.Sdk.Python.Watching;

/// <summary>What of a script's evaluation the host wants to see, and what takes it.</summary>
/// <param name="wants">Asked once for each place when the script is compiled; nodes are of the tree that the session parsed.</param>
/// <param name="saw">Called on the session's thread; must not use the session.</param>
/// <remarks>
/// The compiler emits an instruction behind each place that is wanted, so a script without a watch runs the very instructions it always ran. The guest cannot
/// see that it is watched, but what is shown is charged as steps, and so the virtual clock of a watched run is ahead. For sessions that are not forked:
/// forks would report to the same receiver.
/// </remarks>
internal sealed class SourceWatch(Func<Node, bool> wants, Action<Sighting> saw)
{
    private readonly List<Node> _places = [];
    private readonly Dictionary<Node, int> _numbers = [];
    private long _left = long.MaxValue;

    /// <summary>Gets the longest text of a value, in characters; 0 for no texts.</summary>
    public int MaxTextChars { get; init; }

    /// <summary>Gets how many sightings are reported; what comes later is not.</summary>
    public long MaxSightings
    {
        get;
        init => field = _left = value;
    } = long.MaxValue;

    /// <summary>Gets whether there were more sightings than are reported.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Gets the places that are watched.</summary>
    public IReadOnlyList<Node> Places => _places;

    /// <summary>Whether a place is wanted; then it has a number.</summary>
    public bool TryNumber(Node node, out int number)
    {
        if (_numbers.TryGetValue(node, out number)) return true;
        if (!wants(node)) return false;
        _numbers[node] = number = _places.Count;
        _places.Add(node);
        return true;
    }

    /// <summary>Whether the next sighting is to be made at all.</summary>
    public bool TakeOne()
    {
        if (_left-- > 0) return true;
        IsCut = true;
        return false;
    }

    /// <summary>Hands a sighting to the receiver.</summary>
    public void Report(in Sighting sighting) => saw(sighting);
}

/// <summary>The kind of a value that was seen.</summary>
internal enum SeenKind : byte { Other, None, Bool, Int, Float, Text, Bytes, List, Tuple, Dict, Set, Deque }

/// <summary>A value at a place.</summary>
/// <param name="Place">
/// An expression (its value), a name or subscript that is assigned (the name's value, the container's), a parameter, a return, the target of a for (the item),
/// a function (its call begins, without a value).
/// </param>
/// <param name="Depth">How deep calls are nested.</param>
/// <param name="Kind">What the value is; <see cref="SeenKind.Other"/> for anything but built-in data.</param>
/// <param name="IsTrue">Whether the value counts as true; <see langword="null"/> where only guest code could say.</param>
/// <param name="Text">Its <c>repr</c> at this moment; <see langword="null"/> when it is longer than asked for, or not built-in data through and through.</param>
internal readonly record struct Sighting(Node Place, int Depth, SeenKind Kind, bool? IsTrue, string? Text);
