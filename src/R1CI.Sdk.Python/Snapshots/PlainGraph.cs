using R1CI.Sdk.Python.Modules.Collections;
using R1CI.Sdk.Python.Modules.RandomNumbers;

namespace R1CI.Sdk.Python.Snapshots;

/// <summary>The objects that variables lead to, and which of them are no plain data or lead to such: found once, in linear time, without host recursion.</summary>
internal sealed class PlainGraph
{
    private readonly LibraryNames _library;
    private readonly Dictionary<Obj, int> _index = new(ReferenceEqualityComparer.Instance);
    private readonly List<Obj> _objects = [];
    private readonly List<List<int>> _parents = [];
    private readonly List<Obj?> _culprits = [];

    public PlainGraph(LibraryNames library, IEnumerable<Value> roots)
    {
        _library = library;
        foreach (var root in roots)
        {
            Add(root, -1);
        }

        for (var i = 0; i < _objects.Count; i++)
        {
            foreach (var child in Children(_objects[i]) ?? [])
            {
                Add(child, i);
            }
        }

        Taint();
    }

    /// <summary>The object that keeps a value from being plain data; <see langword="null"/> when nothing does.</summary>
    public Obj? Culprit(in Value v) => v.O != null && _index.TryGetValue(v.O, out var i) ? _culprits[i] : null;

    /// <summary>Whether objects of a library class are written attribute by attribute; members of an enumeration, which exist once, are not.</summary>
    public static bool IsData(PyType type) =>
        (ReferenceEquals(type.Type, Types.Type) || type.Type is { Name: "ABCMeta", Module: "abc" })
        && (ReferenceEquals(type.NativeBase, Types.Object) || ReferenceEquals(type.NativeBase, Types.Dict));

    /// <summary>How an object is written; 0 when it is no plain data.</summary>
    public NodeKind KindOf(Obj o)
    {
        if (_library.TryFind(o, out _))
        {
            return NodeKind.Named;
        }

        return o switch
        {
            PyModule m => _library.Has(m) ? NodeKind.Module : 0,
            GuestDict d => IsLibrarys(d.Type) ? NodeKind.InstanceDict : 0,
            PyException or PyType => 0,
            Instance i => IsLibrarys(i.Type) ? NodeKind.Instance : 0,
            _ when o.Type.IsGuest => 0,
            PyStr => NodeKind.Str,
            PyInt => NodeKind.BigInt,
            PyComplex => NodeKind.Complex,
            PyBytes => NodeKind.Bytes,
            PyByteArray => NodeKind.ByteArray,
            PyTuple => PyTuple.IsProper(o) ? NodeKind.Tuple : 0,
            PyList => NodeKind.List,
            PyOrderedDict => NodeKind.OrderedDict,
            PyDefaultDict => NodeKind.DefaultDict,
            PyDict => o.GetType() == typeof(PyDict) ? NodeKind.Dict : 0,
            PySet s => s.IsFrozen ? NodeKind.FrozenSet : NodeKind.Set,
            PyRange => NodeKind.Range,
            PySlice => NodeKind.Slice,
            PyDeque => NodeKind.Deque,
            PyRandom => NodeKind.Random,
            _ => 0,
        };
    }

    /// <summary>What an object refers to, in the order in which it is written; <see langword="null"/> when it is no plain data.</summary>
    public List<Value>? Children(Obj o)
    {
        var children = new List<Value>();
        switch (KindOf(o))
        {
            case 0:
                return null;
            case NodeKind.Tuple:
                children.AddRange(((PyTuple)o).Items);
                break;
            case NodeKind.List:
                children.AddRange(((PyList)o).Span);
                break;
            case NodeKind.Deque:
                for (var i = 0; i < ((PyDeque)o).Count; i++)
                {
                    children.Add(((PyDeque)o)[i]);
                }

                break;
            case NodeKind.Set or NodeKind.FrozenSet:
                children.AddRange(((PySet)o).Table.Where(static e => e.State == PySet.State.Live).Select(static e => e.Key));
                break;
            case NodeKind.Dict or NodeKind.OrderedDict or NodeKind.DefaultDict or NodeKind.InstanceDict:
                AddItems(children, (PyDict)o);
                break;
            case NodeKind.Slice:
                children.AddRange(((PySlice)o).Start, ((PySlice)o).Stop, ((PySlice)o).Step);
                break;
        }

        if (o is PyDefaultDict d)
        {
            children.Add(d.Factory);
        }

        if (KindOf(o) is NodeKind.Instance or NodeKind.InstanceDict)
        {
            children.Add(o.Type);
            children.AddRange(Attributes(o.Store!).Select(static a => a.Value));
        }

        return children;
    }

    /// <summary>The attributes of an object of a library class.</summary>
    public static IEnumerable<(Value Name, Value Value)> Attributes(Instance store)
    {
        var names = store.Shape.Names();
        for (var i = 0; i < names.Length; i++)
        {
            if (!store.Slots[i].IsMissing)
            {
                yield return (Value.Str(names[i]), store.Slots[i]);
            }
        }

        for (var i = 0; store.Dict != null && i < store.Dict.Used; i++)
        {
            if (store.Dict.Entries[i] is { IsLive: true, Key.O: PyStr } e)
            {
                yield return (e.Key, e.Val);
            }
        }
    }

    private static void AddItems(List<Value> children, PyDict d)
    {
        for (var i = 0; i < d.Used; i++)
        {
            if (d.Entries[i].IsLive)
            {
                children.Add(d.Entries[i].Key);
                children.Add(d.Entries[i].Val);
            }
        }
    }

    private bool IsLibrarys(PyType type) => type.IsGuest && IsData(type) && _library.TryFind(type, out _);

    private void Add(in Value v, int parent)
    {
        // Floats, None and the like have marks for objects.
        if (v.O is null or Tag)
        {
            return;
        }

        if (!_index.TryGetValue(v.O, out var i))
        {
            _index[v.O] = i = _objects.Count;
            _objects.Add(v.O);
            _parents.Add([]);
            _culprits.Add(KindOf(v.O) == 0 ? v.O : null);
        }

        if (parent >= 0)
        {
            _parents[i].Add(parent);
        }
    }

    private void Taint()
    {
        var todo = new Queue<int>(Enumerable.Range(0, _objects.Count).Where(i => _culprits[i] != null));
        while (todo.TryDequeue(out var i))
        {
            foreach (var parent in _parents[i])
            {
                if (_culprits[parent] == null)
                {
                    _culprits[parent] = _culprits[i];
                    todo.Enqueue(parent);
                }
            }
        }
    }
}
