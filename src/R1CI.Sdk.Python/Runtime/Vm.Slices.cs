namespace R1CI.Sdk.Python.Runtime;

/// <summary>Slices that only the subscript in which they are written reads.</summary>
internal sealed partial class Vm
{
    private readonly PySlice _passingSlice = new(Value.None, Value.None, Value.None);

    /// <summary>Fills the one slice that is used again and again, if no guest code can see it: of a plain built-in sequence, between plain ints.</summary>
    private bool ReuseSlice(in Value sequence, ReadOnlySpan<Value> bounds)
    {
        var type = sequence.O?.GetType();
        if (type != typeof(PyStr) && type != typeof(PyList) && !PyTuple.IsProper(sequence.O) && type != typeof(PyBytes)) return false;
        foreach (ref readonly var bound in bounds)
        {
            if (bound.O != null && !bound.IsNone) return false;
        }
        var slice = _passingSlice;
        Value.Copy(ref slice.Start, bounds[0]);
        Value.Copy(ref slice.Stop, bounds[1]);
        Value.Copy(ref slice.Step, bounds[2]);
        return true;
    }
}
