namespace R1CI.Sdk.Python.Objects;

/// <summary>Hidden class: which attribute lies in which slot, rooted per type, so one reference compare proves type and layout.</summary>
internal sealed class Shape
{
    /// <summary>An instance with more attributes than this keeps them in a dict: a shape per attribute would be quadratic.</summary>
    public const int MaxSlots = 64;

    public readonly PyType Type;
    public readonly int Count;
    public readonly bool IsDict;
    private readonly Shape? _parent;
    private readonly string? _name;
    private Dictionary<string, int>? _slots;
    private Dictionary<string, Shape>? _next;

    public Shape(PyType type, bool isDict = false)
    {
        Type = type;
        IsDict = isDict;
    }

    private Shape(Shape parent, string name)
    {
        Type = parent.Type;
        Count = parent.Count + 1;
        _parent = parent;
        _name = name;
        IsDict = parent.IsDict;
    }

    /// <summary>The slot of an attribute, or -1.</summary>
    public int Slot(string name)
    {
        if (Count == 0) return -1;
        if (Count <= 4)
        {
            for (var s = this; s._parent != null; s = s._parent) if (s._name == name) return s.Count - 1;
            return -1;
        }
        return (_slots ??= Index()).TryGetValue(name, out var i) ? i : -1;
    }

    public Shape With(string name)
    {
        _next ??= [];
        if (!_next.TryGetValue(name, out var s)) _next[name] = s = new Shape(this, name);
        return s;
    }

    /// <summary>Names in slot order.</summary>
    public string[] Names()
    {
        var names = new string[Count];
        for (var s = this; s._parent != null; s = s._parent) names[s.Count - 1] = s._name!;
        return names;
    }

    private Dictionary<string, int> Index()
    {
        var slots = new Dictionary<string, int>(Count);
        for (var s = this; s._parent != null; s = s._parent) slots[s._name!] = s.Count - 1;
        return slots;
    }
}

/// <summary>An object of a guest class, and the attribute store of every other object that can have attributes.</summary>
internal class Instance : Obj
{
    public Shape Shape;
    public Value[] Slots = [];

    /// <summary>Set when the attributes moved to a dict (<c>__dict__</c> was taken, or there are very many); <see cref="Shape"/> then is the type's dict shape.</summary>
    public PyDict? Dict;

    public Instance(PyType type)
    {
        // Shapes of shared types would grow with guest-chosen names, and under several threads: those keep a dict at once.
        Shape = type.IsGuest ? type.RootShape : type.DictShape;
        Kind = Kind.Instance;
    }

    public override PyType Type => Shape.Type;
    public override Instance Store => this;
    public override long Bytes => 72 + (16L * Slots.Length);

    /// <summary>Reads an attribute stored on the object itself.</summary>
    public bool TryGet(Vm vm, string name, out Value v)
    {
        if (Dict != null && (Shape.Count == 0 || Shape.Slot(name) < 0)) return Dict.TryGet(vm, Value.Str(name), out v);
        var slot = Shape.Slot(name);
        v = slot >= 0 ? Slots[slot] : default;
        return slot >= 0 && !v.IsMissing;
    }

    /// <summary>Stores an attribute on the object itself; returns its slot, or -1 in dict mode.</summary>
    public int Set(Vm vm, string name, in Value v)
    {
        if (Dict == null && (Shape.IsDict || (Shape.Count >= Shape.MaxSlots && Shape.Slot(name) < 0))) ToDict(vm);
        if (Dict != null && Type.SlotNames?.Contains(name) != true)
        {
            Dict.Set(vm, Value.Str(name), v);
            return -1;
        }
        var slot = Shape.Slot(name);
        if (slot < 0)
        {
            var to = Shape.With(name);
            slot = to.Count - 1;
            if (slot >= Slots.Length) Grow(vm, slot + 1);
            Shape = to;
        }
        Slots[slot] = v;
        return slot;
    }

    public bool Remove(Vm vm, string name)
    {
        if (Dict != null && (Shape.Count == 0 || Shape.Slot(name) < 0)) return Dict.Remove(vm, Value.Str(name), out _);
        var slot = Shape.Slot(name);
        if (slot < 0 || Slots[slot].IsMissing) return false;
        if (slot == Shape.Count - 1 && Type.SlotNames == null)
        {
            ToDict(vm);
            return Dict!.Remove(vm, Value.Str(name), out _);
        }
        if (Type.SlotNames?.Contains(name) == true)
        {
            Slots[slot] = Value.Missing;
            return true;
        }
        ToDict(vm);
        return Dict!.Remove(vm, Value.Str(name), out _);
    }

    /// <summary>Moves the attributes to a real dict, which stays the truth from then on.</summary>
    public PyDict ToDict(Vm vm)
    {
        if (Dict != null) return Dict;
        var d = new PyDict();
        var names = Shape.Names();
        var shape = Type.DictShape;
        var kept = new List<Value>();
        for (var i = 0; i < names.Length; i++)
        {
            if (Type.SlotNames?.Contains(names[i]) == true)
            {
                // Names in __slots__ are no part of __dict__.
                shape = shape.With(names[i]);
                kept.Add(Slots[i]);
            }
            else if (!Slots[i].IsMissing) d.Set(vm, Value.Str(names[i]), Slots[i]);
        }
        Dict = d;
        Shape = shape;
        Slots = [.. kept];
        return d;
    }

    private void Grow(Vm vm, int need)
    {
        var cap = Math.Max(need, Math.Max(4, Slots.Length * 2));
        vm.Charge(24 + (16L * cap));
        Array.Resize(ref Slots, cap);
        Type.SlotHint = Math.Max(Type.SlotHint, cap);
    }

    public override void Trace(Census c)
    {
        c.Visit(Shape.Type);
        for (var i = 0; i < Slots.Length; i++) c.Visit(Slots[i]);
        if (Dict != null) c.Visit(Dict);
    }

    public override Obj Fork(Forker f) => f.Add(this, new Instance(f.Copy(Type)), static (f, a, b) => b.CopyFrom(f, a));

    /// <summary>Whether this copy of an object in the library's image is as it was made.</summary>
    public bool IsUnchanged(Forker f, Instance a) => ReferenceEquals(Shape, f.Copy(a.Shape)) && Unchanged.Is(f, a.Dict, Dict) && Unchanged.Are(f, a.Slots, Slots);

    protected internal void CopyFrom(Forker f, Instance a)
    {
        Shape = f.Copy(a.Shape);
        Dict = a.Dict == null ? null : f.Copy(a.Dict);
        Slots = f.Copy(a.Slots);
    }
}
