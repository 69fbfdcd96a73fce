using System.Globalization;

namespace R1CI.Sdk.Python.Objects;

/// <summary>A module object. Its names live in <see cref="Globals"/>, which its functions share.</summary>
internal sealed class PyModule : Obj
{
    public string Name { get; }
    public Globals Globals { get; private set; }

    /// <summary>Whether guest code made it (<c>types.ModuleType</c>).</summary>
    public bool IsGuest { get; init; }

    /// <summary>Whether its code has not ended yet.</summary>
    public bool IsInitializing { get; set; }

    public PyModule(string name, Globals globals)
    {
        Name = name;
        Globals = globals;
        Kind = Kind.Module;
    }

    public override PyType Type => Types.Module;
    public override void Trace(Census c) => c.Visit(Globals);
    public override Obj Fork(Forker f) => f.Add(this, new PyModule(Name, Globals) { IsGuest = IsGuest }, static (f, a, b) => b.Globals = f.Copy(a.Globals));

    public bool TryGet(string name, out Value v) => Globals.TryGet(name, out v);
    public void Set(Vm vm, string name, in Value v) => Globals.Set(vm, name, v);
}

/// <summary>Names to slots, append-only. A code unit is compiled against one; its sessions share it until they add names of their own.</summary>
internal sealed class GlobalLayout
{
    private readonly Dictionary<string, int> _index;

    public GlobalLayout() => (_index, Names, Rebound, Bound, Deleted) = ([], [], [], [], []);

    private GlobalLayout(GlobalLayout from) =>
        (_index, Names, Rebound, Bound, Deleted) = (new(from._index), [.. from.Names], [.. from.Rebound], [.. from.Bound], [.. from.Deleted]);

    public List<string> Names { get; }

    public int Slot(string name)
    {
        if (_index.TryGetValue(name, out var i)) return i;
        _index[name] = i = Names.Count;
        Names.Add(name);
        return i;
    }

    /// <summary>Names that some function declares global: calls may change them.</summary>
    public HashSet<string> Rebound { get; }

    /// <summary>Names that module code assigns: the module's own even when the value is the built-in's.</summary>
    public HashSet<string> Bound { get; }

    /// <summary>Names that some statement unbinds.</summary>
    public HashSet<string> Deleted { get; }

    public int Find(string name) => _index.TryGetValue(name, out var i) ? i : -1;
    public int Count => Names.Count;

    /// <summary>Gives the registers of the module's frame slots without a name: names added while the frame runs must not fall on its temporaries.</summary>
    public void Reserve(int registers)
    {
        while (Count < registers) Slot(" " + Count.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Takes back the slots without a name at the end.</summary>
    public void Trim()
    {
        while (Count > 0 && Names[^1][0] == ' ')
        {
            _index.Remove(Names[^1]);
            Names.RemoveAt(Count - 1);
        }
    }

    public GlobalLayout Clone() => new(this);
}

/// <summary>
/// A module's names. The registers of the module's own frame are <see cref="Slots"/>: top-level code runs on registers, functions address
/// the same slots. Built-ins are pre-filled slots, so a read never falls back to a second table.
/// </summary>
internal sealed class Globals : Obj
{
    /// <summary>Registers that may be added while the module's frame is live, because its array must not move then.</summary>
    private const int Spare = 32;

    /// <summary>Names added while the array could not grow.</summary>
    private Value[] _extra = [];

    /// <summary>Set for <c>exec</c> and <c>eval</c> with a dict of their own: the truth is that dict, and code addresses names.</summary>
    public PyDict? Dict;

    /// <summary>The dict that <c>globals()</c> returned, kept in step with the slots.</summary>
    public GlobalsDict? View
    {
        get
        {
            if (_deferred != null) Complete();
            return field;
        }
        set;
    }

    private Value[] _slots;
    private GlobalLayout _layout;
    private DeferredFill? _deferred;
    private bool _ownsLayout;
    private bool _isLayoutShared;     // with an image, as long as no name is added; counts as owned
    private int _live;

    /// <summary>The session whose module <c>builtins</c> these are; null for every other module.</summary>
    public Vm? BuiltinsOf;

    private readonly BuiltinNames _builtins;
    private static readonly GlobalLayout Empty = new();

    // Of a fork, to be filled.
    private Globals(BuiltinNames builtins) => (_builtins, _layout, _slots) = (builtins, Empty, []);

    public Globals(GlobalLayout layout, bool ownsLayout, BuiltinNames builtins)
    {
        _builtins = builtins;
        _layout = layout;
        _ownsLayout = ownsLayout;
        _slots = new Value[layout.Count + Spare];
        Fill(0);
    }

    public override PyType Type => Types.Object;

    public GlobalLayout Layout
    {
        get
        {
            if (_deferred != null) Complete();
            return _layout;
        }
    }

    /// <summary>Gets the registers of the module's frame, between <see cref="EnterFrame"/> and <see cref="LeaveFrame"/>.</summary>
    public Value[] Registers => Slots;

    private Value[] Slots
    {
        get
        {
            if (_deferred != null) Complete();
            return _slots;
        }
        set => _slots = value;
    }

    private Value[] Extra
    {
        get
        {
            if (_deferred != null) Complete();
            return _extra;
        }
        set => _extra = value;
    }

    public override long Bytes => 120 + (16L * (Slots.Length + Extra.Length)) + (OwnsLayout ? 96L * Layout.Count : 0);

    public override void Trace(Census c)
    {
        foreach (ref readonly var v in Slots.AsSpan()) c.Visit(v);
        foreach (ref readonly var v in Extra.AsSpan()) c.Visit(v);
        if (Dict != null) c.Visit(Dict);
        if (View != null) c.Visit(View);
    }

    public ref Value this[int slot]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            // A table that is not copied yet has no slots.
            var s = _slots;
            if ((uint)slot < (uint)s.Length) return ref s[slot];
            return ref Rest(slot);
        }
    }

    private ref Value Rest(int slot)
    {
        if (_deferred != null) Complete();
        if (slot < _slots.Length) return ref _slots[slot];
        return ref _extra[slot - _slots.Length];
    }

    private void Complete()
    {
        var deferred = _deferred!;
        _deferred = null;
        deferred.Run();
    }

    /// <summary>The value of a name, built-ins included.</summary>
    public bool TryGet(string name, out Value v)
    {
        if (Dict != null) return Dict.TryGetText(name, out v) || _builtins.TryGet(name, out v);
        var i = Layout.Find(name);
        if (i >= 0 && i < Slots.Length + Extra.Length)
        {
            v = this[i];
            if (!v.IsMissing) return true;
        }
        return _builtins.TryGet(name, out v);
    }

    /// <summary>The value of a name that the module itself defines.</summary>
    public bool TryGetOwn(string name, out Value v)
    {
        if (Dict != null) return Dict.TryGetText(name, out v);
        return TryGet(name, out v) && IsFilled(name) && (BuiltinsOf != null || !(_builtins.TryGet(name, out var b) && b.Is(v)) || Layout.Bound.Contains(name));
    }

    /// <summary>Whether code here sees only the built-in names that its caller chose.</summary>
    public bool IsRestricted => _builtins.IsRestricted;

    private bool IsFilled(string name) => Layout.Find(name) is >= 0 and var i && i < Slots.Length + Extra.Length && !this[i].IsMissing;

    /// <summary>Shows a new built-in value where the old one is shown.</summary>
    public void Rebind(string name, in Value old, in Value now)
    {
        if (Dict != null || BuiltinsOf != null || Layout.Find(name) is not (>= 0 and var i) || i >= Slots.Length + Extra.Length || Layout.Bound.Contains(name)) return;
        ref var shown = ref this[i];
        if (shown.Is(old)) shown = now;
    }

    public void Set(Vm vm, string name, in Value v)
    {
        if (Dict != null)
        {
            Dict.Set(vm, Value.Str(name), v);
            return;
        }
        vm.Charge(Layout.Find(name) < 0 ? 128 : 0);
        this[Slot(name)] = v;
        BuiltinsOf?.SetBuiltin(name, v);
    }

    public bool Remove(Vm vm, string name)
    {
        if (Dict != null) return Dict.Remove(vm, Value.Str(name), out _);
        if (!TryGetOwn(name, out _)) return false;
        BuiltinsOf?.SetBuiltin(name, Value.Missing);
        this[Slot(name)] = Prefilled(name);
        return true;
    }

    /// <summary>The slot of a name, added when new.</summary>
    public int Slot(string name)
    {
        var i = Layout.Find(name);
        if (i >= 0)
        {
            Ensure();
            return i;
        }
        OwnLayout();
        i = Layout.Slot(name);
        Ensure();
        return i;
    }

    private void OwnLayout()
    {
        if (_deferred != null) Complete();
        if (_ownsLayout && !_isLayoutShared) return;
        _layout = Layout.Clone();
        _ownsLayout = true;
        _isLayoutShared = false;
    }

    /// <summary>Makes room for the frame of code compiled against the layout; only while no such frame runs.</summary>
    public void EnterFrame(int registers)
    {
        Ensure();
        if (_live++ > 0) return;
        var need = Math.Max(registers, Layout.Count) + Spare;
        if (Slots.Length < need || Extra.Length > 0)
        {
            var all = new Value[Math.Max(need, Slots.Length + Extra.Length)];
            Slots.CopyTo(all, 0);
            Extra.CopyTo(all, Slots.Length);
            Slots = all;
            Extra = [];
        }
        if (Layout.Count < registers)
        {
            OwnLayout();
            Layout.Reserve(registers);
        }
        Ensure();
    }

    public void LeaveFrame() => _live--;

    /// <summary>Takes back the registers of scripts that ended, or a session of many scripts would run out of them.</summary>
    public void DropTemporaries()
    {
        if (_live > 0 || Dict != null || !OwnsLayout) return;
        Layout.Trim();
        _filled = Math.Min(_filled, Layout.Count);
        Slots.AsSpan(Math.Min(Layout.Count, Slots.Length)).Clear();
        Extra.AsSpan(Math.Clamp(Layout.Count - Slots.Length, 0, Extra.Length)).Clear();
    }

    private int _filled;

    private bool OwnsLayout
    {
        get
        {
            if (_deferred != null) Complete();
            return _ownsLayout;
        }
    }

    private void Ensure()
    {
        if (Layout.Count > Slots.Length + Extra.Length) Array.Resize(ref _extra, Math.Max(Layout.Count - Slots.Length, Math.Max(16, Extra.Length * 2)));
        if (_filled < Layout.Count) Fill(_filled);
    }

    private void Fill(int from)
    {
        for (var i = from; i < Layout.Count; i++) this[i] = Prefilled(Layout.Names[i]);
        _filled = Layout.Count;
    }

    // A name that the module's code assigns is no name of the module before that: reads find the built-in behind the empty slot.
    private Value Prefilled(string name) => !Layout.Bound.Contains(name) && _builtins.TryGet(name, out var b) ? b : Value.Missing;

    /// <summary>Own names in slot order.</summary>
    public IEnumerable<(string Name, Value Value)> Own()
    {
        for (var i = 0; i < Layout.Count && i < Slots.Length + Extra.Length; i++)
        {
            var name = Layout.Names[i];
            if (name[0] == ' ') continue;
            var v = this[i];
            if (v.IsMissing || BuiltinsOf == null && _builtins.TryGet(name, out var b) && b.Is(v) && !Layout.Bound.Contains(name)) continue;
            yield return (name, v);
        }
    }

    public override Obj Fork(Forker f)
    {
        var copy = new Globals(f.Target.Builtins) { BuiltinsOf = BuiltinsOf == null ? null : f.Target };
        // A guest's own dict is asked without a look at whether the rest is there.
        if (Dict != null) return f.Add(this, copy, FillFrom);
        f.Add(this, copy);
        copy._deferred = f.Later(this, copy, FillFrom);
        return copy;
    }

    /// <summary>Whether this copy of a table in the library's image is as it was made.</summary>
    public bool IsUnchanged(Forker f, Globals a) =>
        _deferred != null
        || (Unchanged.Is(f, a.Dict, Dict) && Unchanged.Is(f, a.View, View) && (BuiltinsOf != null) == (a.BuiltinsOf != null)
            && ReferenceEquals(_layout, a._layout) && Unchanged.Are(f, a._slots, _slots) && Unchanged.Are(f, a._extra, _extra));

    /// <summary>Makes this copy of a table what the table has become.</summary>
    public void Follow(Forker f, Globals a)
    {
        if (_deferred == null) FillFrom(f, a, this);
    }

    private static void FillFrom(Forker f, Globals a, Globals b)
    {
        b._isLayoutShared = a._ownsLayout && f.IsFromLibrary;
        b._layout = a._ownsLayout && !f.IsFromLibrary ? a.Layout.Clone() : a.Layout;
        b._ownsLayout = a._ownsLayout;
        b._slots = f.Copy(a.Slots);
        b._extra = f.Copy(a.Extra);
        b._filled = a._filled;
        b.Dict = a.Dict == null ? null : f.Copy(a.Dict);
        b.View = a.View == null ? null : f.Copy(a.View);
    }
}

/// <summary>The dict that <c>globals()</c> returns: refreshed from the slots when read, written through when changed.</summary>
internal sealed class GlobalsDict(Globals globals) : PyDict
{
    private Globals _globals = globals;
    private bool _refreshing;

    public Globals Globals => _globals;

    public override void Trace(Census c)
    {
        base.Trace(c);
        c.Visit(_globals);
    }

    public override void Refresh(Vm vm)
    {
        vm.Tick(4 * (_globals.Layout.Count + Used));
        _refreshing = true;
        foreach (var (name, v) in _globals.Own()) Set(vm, Value.Str(name), v);
        for (var i = 0; i < Used; i++)
            if (Entries[i].IsLive && Entries[i].Key.O is PyStr s && !_globals.TryGetOwn(s.S, out _)) RemoveEntry(i);
        _refreshing = false;
    }

    protected override void Changed(Vm vm, in Value key, in Value value)
    {
        if (_refreshing || key.O is not PyStr s) return;
        if (value.IsMissing) _globals.Remove(vm, s.S);
        else _globals.Set(vm, s.S, value);
    }

    public override Obj Fork(Forker f) => f.Add(this, new GlobalsDict(_globals), static (f, a, b) =>
    {
        b.CopyFrom(f, a);
        b._globals = f.Copy(a._globals);
    });
}
