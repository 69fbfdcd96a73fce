using System.Text;
using R1CI.Sdk.Python.Modules.Collections;
using R1CI.Sdk.Python.Syntax;
using R1CI.Sdk.Python.Watching;

namespace R1CI.Sdk.Python.Runtime;

/// <summary>Showing values to the host. No guest code runs for it, and all of it is charged.</summary>
internal sealed partial class Vm
{
    private const int MaxSeenNesting = 20;

    private void Saw(Frame f, in Value v, int number)
    {
        var watch = f.Code.Source!.Watch!;
        if (!watch.TakeOne()) return;
        var place = watch.Places[number];
        if (place is FunctionDefNode)
        {
            watch.Report(new Sighting(place, _depth, SeenKind.Other, null, null));
            return;
        }
        var text = watch.MaxTextChars == 0 ? null : SeenText(v, watch.MaxTextChars);
        watch.Report(new Sighting(place, _depth, KindOf(v), Truth(v), text));
    }

    private static SeenKind KindOf(in Value v) => v.O switch
    {
        null or PyInt => SeenKind.Int,
        _ when v.IsFloat => SeenKind.Float,
        _ when v.IsNone => SeenKind.None,
        _ when v.IsBool => SeenKind.Bool,
        PyStr => SeenKind.Text,
        PyBytes => SeenKind.Bytes,
        PyList => SeenKind.List,
        PyTuple => SeenKind.Tuple,
        PyDict => SeenKind.Dict,
        PySet => SeenKind.Set,
        PyDeque => SeenKind.Deque,
        _ => SeenKind.Other,
    };

    private static bool? Truth(in Value v) => v.O switch
    {
        null => v.I != 0,
        _ when v.IsFloat => v.D != 0,
        _ when v.IsNone => false,
        _ when v.IsBool => v.IsTrue,
        { Type.IsGuest: true } => null,
        PyInt => true,
        PyStr s => s.S.Length > 0,
        PyList l => l.Count > 0,
        PyTuple t => t.Count > 0,
        PyDict d => d.Count > 0,
        PySet s => s.Count > 0,
        PyDeque d => d.Count > 0,
        _ => null,
    };

    private string? SeenText(in Value v, int max)
    {
        Tick(4);
        if (v.O == null) return v.I.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var text = new StringBuilder();
        return WriteSeen(text, v, max, 0) && text.Length <= max ? text.ToString() : null;
    }

    private bool WriteSeen(StringBuilder to, in Value v, int max, int depth)
    {
        Tick(2);
        // The library's dictionaries are written as calls that make them.
        var made = v.O is PyDict && v.O.Type.Name is "Counter" or "OrderedDict" ? v.O.Type.Name : "";
        if (to.Length > max || depth > MaxSeenNesting || (v.O is { Type.IsGuest: true } && made.Length == 0)) return false;
        switch (v.O)
        {
            case PyStr s when s.S.Length > max:
            case PyBytes b when b.Data.Length > max:
            case PyInt i when i.Bytes > max:
                return false;
            case null or PyInt or PyStr or PyBytes or Tag when KindOf(v) != SeenKind.Other:
                var text = Repr(v);
                Tick(text.Length >> 3);
                to.Append(text);
                return true;
            case PyRange r:
                to.Append(Repr(r));
                return true;
            case PyList l: return WriteItems(to, l.Span, "[", "]", max, depth);
            case PyTuple t: return WriteItems(to, t.Items[..t.Count], "(", t.Count == 1 ? ",)" : ")", max, depth);
            case PyDeque d: return WriteItems(to, ItemsOf(d), "deque([", "])", max, depth);
            case PySet { Count: 0 } s:
                to.Append(s.IsFrozen ? "frozenset()" : "set()");
                return true;
            case PySet s: return WriteItems(to, LiveItems(s), s.IsFrozen ? "frozenset({" : "{", s.IsFrozen ? "})" : "}", max, depth);
            case PyDict d when made.Length > 0:
                to.Append(made).Append('(');
                if (!WriteEntries(to, d, max, depth)) return false;
                to.Append(')');
                return true;
            case PyDict d: return WriteEntries(to, d, max, depth);
            default: return false;
        }
    }

    private static Value[] LiveItems(PySet s)
    {
        var items = new List<Value>(s.Count);
        foreach (ref readonly var e in s.Table.AsSpan())
            if (e.State == PySet.State.Live) items.Add(e.Key);
        return [.. items];
    }

    private static Value[] ItemsOf(PyDeque d)
    {
        var items = new Value[d.Count];
        for (var i = 0; i < items.Length; i++) items[i] = d[i];
        return items;
    }

    private bool WriteItems(StringBuilder to, ReadOnlySpan<Value> items, string open, string close, int max, int depth)
    {
        to.Append(open);
        for (var i = 0; i < items.Length; i++)
        {
            if (i > 0) to.Append(", ");
            if (!WriteSeen(to, items[i], max, depth + 1)) return false;
        }
        to.Append(close);
        return true;
    }

    private bool WriteEntries(StringBuilder to, PyDict d, int max, int depth)
    {
        to.Append('{');
        var first = true;
        for (var i = 0; i < d.Used; i++)
        {
            if (!d.Entries[i].IsLive) continue;
            if (!first) to.Append(", ");
            first = false;
            if (!WriteSeen(to, d.Entries[i].Key, max, depth + 1)) return false;
            to.Append(": ");
            if (!WriteSeen(to, d.Entries[i].Val, max, depth + 1)) return false;
        }
        to.Append('}');
        return true;
    }
}
