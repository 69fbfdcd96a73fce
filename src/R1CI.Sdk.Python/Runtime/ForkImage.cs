namespace R1CI.Sdk.Python.Runtime;

/// <summary>
/// A session's state as it was, from which many forks are made without copying all of it: each copies the main module, and of the other modules
/// and of classes what it uses. Nothing runs in it and nothing changes it, so that forks on several threads may copy from it at the same time.
/// </summary>
/// <remarks>
/// Its objects carry their place in it as <see cref="Obj.Id"/>. Measured with sympy imported (170,000 objects): 0.4 ms a fork where a whole
/// copy takes 25.
/// </remarks>
internal sealed class ForkImage
{
    private readonly Vm _state;
    private readonly int[] _ids;

    /// <param name="state">A copy of the session's machine that belongs to nobody else.</param>
    /// <param name="objects">Every object of it.</param>
    public ForkImage(Vm state, IEnumerable<Obj> objects)
    {
        _state = state;
        // Place 0 is nobody's: an object that is not in the image would be taken for the first.
        var ids = new List<int> { 0 };
        foreach (var o in objects.Distinct(ReferenceEqualityComparer.Instance).Cast<Obj>())
        {
            ids.Add(o.Id);
            o.Id = ids.Count - 1;
        }
        _ids = [.. ids];
    }

    public int Count => _ids.Length;

    /// <summary>What <c>id()</c> of an object counts from, 0 until asked for.</summary>
    public int GuestId(Obj o) => _ids[o.Id];

    public Vm Fork() => _state.ForkLazily(this);
}
