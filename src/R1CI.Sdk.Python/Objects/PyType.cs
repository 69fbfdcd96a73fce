namespace R1CI.Sdk.Python.Objects;

/// <summary>A class attribute's box. Caches hold the box, so assigning an existing class attribute invalidates nothing.</summary>
internal sealed class ClassSlot
{
    public Value V;
}

/// <summary>Creates an instance: <c>cls.__new__</c>. <paramref name="cls"/> is the type itself or a guest subclass of it.</summary>
internal delegate Value NewFn(Vm vm, PyType cls, CallArgs args);

/// <summary>How calling a class makes an instance.</summary>
internal enum Making : byte
{
    Unknown,

    /// <summary>Any <c>__new__</c> and <c>__init__</c>.</summary>
    General,

    /// <summary><c>object.__new__</c> and an <c>__init__</c> written in Python.</summary>
    Instance,

    /// <summary><c>BaseException.__new__</c> and <c>BaseException.__init__</c>.</summary>
    Exception,
}

/// <summary>A class. Built-in ones are shared by every session, filled lazily and frozen; guest ones belong to a session.</summary>
internal sealed class PyType : Obj
{
    public string Name;
    public string QualName;
    public string Module;
    public readonly bool IsGuest;
    public PyType[] Bases { get; private set; }
    public PyType[] Mro { get; private set; }

    /// <summary>The base that decides how instances are laid out: the nearest built-in one.</summary>
    public PyType NativeBase { get; private set; }

    public PyType Meta { get; set; }
    public readonly Shape RootShape, DictShape;

    /// <summary>Names in <c>__slots__</c> here and in bases when instances have no dict; null when they have one.</summary>
    public HashSet<string>? SlotNames;

    /// <summary>Whether instances accept new attributes.</summary>
    public bool HasDict;

    /// <summary>Whether guest classes may derive from this one.</summary>
    public bool IsFinal;

    /// <summary>Whether <c>__abstractmethods__</c> is not empty.</summary>
    public bool IsAbstract
    {
        get => _isAbstract;
        set
        {
            _isAbstract = value;
            _making = Making.Unknown;
        }
    }

    public bool IsException;

    /// <summary>Whether a native type outside the core is a sequence to patterns.</summary>
    public bool IsSequence;

    /// <summary>Set for a library type derived from a container that replaces some of its operations: those go through its special methods.</summary>
    public bool ReplacesOperations;

    /// <summary>Gets the name that errors of operators and hashing use: CPython's types written in C carry their module in it.</summary>
    public string ErrorName => IsGuest
        ? Dict.TryGetValue("__type_name__", out var given) && given.V.O is PyStr s ? s.S : Name
        : Module == "builtins" ? Name : $"{Module}.{Name}";

    /// <summary>Whether instances hold their items in line, which leaves no place for slots.</summary>
    public bool IsVariableSized => ReferenceEquals(this, Types.Int) || ReferenceEquals(this, Types.Tuple) || ReferenceEquals(this, Types.Bytes);

    /// <summary>Whether the built-in operations are this type's own, so that no special method needs to be looked up.</summary>
    public bool IsPlain => !IsGuest && !ReplacesOperations;
    public int Version;
    public int SlotHint;           // slots the last instances needed: new ones start that big
    public string? Doc;

    private readonly Dictionary<string, ClassSlot> _dict = [];
    private readonly Dictionary<string, ClassSlot?> _lookup = [];
    private ClassSlot?[]? _special;
    private List<PyType>? _subs;      // not traced: a census drops the classes that nothing else holds
    private Action<TypeBuilder>? _define;
    private NewFn? _new;
    private Fn1? _convert;
    private Making _making;
    private volatile bool _ready;
    private DeferredFill? _deferred;
    private bool _isAbstract;
    private static readonly ClassSlot Absent = new();
    private static readonly Lock DefineLock = new();

    /// <summary>A built-in type; <see cref="Define"/> says later what is in it.</summary>
    public PyType(string name, PyType? @base, string module = "builtins")
    {
        Kind = Kind.Type;
        Name = QualName = name;
        Module = module;
        Bases = @base == null ? [] : [@base];
        Mro = @base == null ? [this] : [this, .. @base.Mro];
        NativeBase = this;
        Meta = null!;
        IsException = @base?.IsException == true || name == "BaseException";
        HasDict = IsException;
        RootShape = new Shape(this);
        DictShape = new Shape(this, isDict: true);
        MakeShared();
    }

    /// <summary>A guest class; the caller has computed the MRO (without this class itself).</summary>
    public PyType(string name, PyType[] bases, PyType[] mroTail, PyType nativeBase, PyType meta)
        : this(name, bases, mroTail, nativeBase)
    {
        Meta = meta;
        foreach (var b in bases) b.AddSub(this);
    }

    private PyType(string name, PyType[] bases, PyType[] mroTail, PyType nativeBase)
    {
        Kind = Kind.Type;
        Name = QualName = name;
        Module = "__main__";
        IsGuest = true;
        Bases = bases;
        Mro = [this, .. mroTail];
        NativeBase = nativeBase;
        Meta = Types.Type;
        IsException = nativeBase.IsException;
        HasDict = true;
        RootShape = new Shape(this);
        DictShape = new Shape(this, isDict: true);
        _ready = true;
    }

    public override PyType Type => Meta ?? Types.Type;
    public override long Bytes => 1200 + (120L * (IsGuest ? Dict : _dict).Count) + (8L * Mro.Length);

    /// <summary>Gets the class's own attributes in order of definition.</summary>
    public Dictionary<string, ClassSlot> Dict
    {
        get
        {
            if (!_ready) Prepare();
            return _dict;
        }
    }

    /// <summary>Gets or sets how instances are made; inherited from the native base.</summary>
    public NewFn? New
    {
        get
        {
            if (!_ready) Prepare();
            for (var t = this; t != null; t = t.Bases.Length > 0 ? t.IsGuest ? t.NativeBase : t.Bases[0] : null)
            {
                if (!t._ready) t.Prepare();
                if (t._new != null) return t._new;
            }
            return null;
        }
        set => _new = value;
    }

    /// <summary>Gets or sets the one-argument call of exactly this built-in type (<c>str(x)</c>); not inherited.</summary>
    public Fn1? Convert
    {
        get
        {
            if (!_ready) Prepare();
            return _convert;
        }
        set => _convert = value;
    }

    /// <summary>Gets how the loop makes instances when the class is called; anything else takes the general way.</summary>
    public Making Making => _making != Making.Unknown ? _making : _making = DecideMaking();

    private Making DecideMaking()
    {
        if (!ReferenceEquals(Type, Types.Type) || IsAbstract) return Making.General;
        var init = Lookup(Special.Init);
        if (IsException)
        {
            var isPlain = ReferenceEquals(Lookup(Special.New), Types.BaseException.Lookup(Special.New)) && ReferenceEquals(init, Types.BaseException.Lookup(Special.Init));
            return isPlain ? Making.Exception : Making.General;
        }
        return IsGuest && ReferenceEquals(NativeBase, Types.Object) && HasBuiltinNew && init is { V.O: PyFunction } ? Making.Instance : Making.General;
    }

    /// <summary>Gives a built-in type a second base; the caller says the order of resolution, this type first.</summary>
    public PyType WithSecondBase(PyType other, params PyType[] mro)
    {
        Bases = [.. Bases, other];
        Mro = [this, .. mro];
        return this;
    }

    /// <summary>Says what is in a built-in type; runs once, when something is first looked up. Definitions add up.</summary>
    public PyType Define(Action<TypeBuilder> define)
    {
        // Not a delegate of two: calling that takes a stub that the runtime compiles when the process starts.
        var earlier = _define;
        _define = earlier == null ? define : Both;
        return this;

        void Both(TypeBuilder builder)
        {
            earlier(builder);
            define(builder);
        }
    }

    private void Prepare()
    {
        if (_deferred is { } deferred)
        {
            _deferred = null;
            _ready = true;
            deferred.Run();
            return;
        }

        lock (DefineLock)
        {
            if (_ready) return;
            _define?.Invoke(new TypeBuilder(this));
            _ready = true;
        }
    }

    /// <summary>An attribute already put into a type that is being defined.</summary>
    internal Value Own(string name) => _dict[name].V;

    /// <summary>Fills a built-in type while it is being defined.</summary>
    internal void Fill(string name, in Value v)
    {
        v.O?.MakeShared();
        _dict[name] = new ClassSlot { V = v };
    }

    /// <summary>Finds an attribute along the MRO.</summary>
    public ClassSlot? Lookup(string name)
    {
        if (!IsGuest) return Walk(name);
        if (_lookup.TryGetValue(name, out var s)) return s;
        if (_lookup.Count > 2000) _lookup.Clear();
        return _lookup[name] = Walk(name);
    }

    private ClassSlot? Walk(string name)
    {
        foreach (var t in Mro) if (t.Dict.TryGetValue(name, out var s)) return s;
        return null;
    }

    /// <summary>Finds a special method; a single array read once warm.</summary>
    public ClassSlot? Lookup(Special s)
    {
        var table = _special ??= new ClassSlot?[(int)Special.Count];
        var e = table[(int)s];
        if (e == null) table[(int)s] = e = Walk(Specials.Names[(int)s]) ?? Absent;
        return ReferenceEquals(e, Absent) ? null : e;
    }

    /// <summary>Whether a special method is something else than object's.</summary>
    public bool Overrides(Special s) => Lookup(s) is { } m && !ReferenceEquals(m, Types.Object.Lookup(s));

    /// <summary>Whether instances are made by a built-in <c>__new__</c>.</summary>
    public bool HasBuiltinNew => Lookup(Special.New) is { V.O: PyStaticMethod { Fn.O: PyBuiltin } };

    /// <summary>Sets a class attribute of a guest class.</summary>
    public void Set(string name, in Value v)
    {
        if (Dict.TryGetValue(name, out var s))
        {
            var wasMethod = s.V.O is PyFunction;
            s.V = v;
            // A method replaced by a data descriptor (or the reverse) changes how caches may use it.
            if (wasMethod == v.O is PyFunction && v.O is null or PyFunction or PyStr or Tag or PyList or PyDict or PyTuple or PyInt && !IsDescriptorBox(s)) return;
            Invalidate();
            return;
        }
        _dict[name] = new ClassSlot { V = v };
        Invalidate();
    }

    private static bool IsDescriptorBox(ClassSlot s) => s.V.O is Instance or PyProperty;

    public bool Remove(string name)
    {
        if (!Dict.Remove(name)) return false;
        Invalidate();
        return true;
    }

    private void Invalidate()
    {
        Version++;
        _lookup.Clear();
        _special = null;
        _making = Making.Unknown;
        if (!_ready) Prepare();
        if (_subs == null) return;
        foreach (var s in _subs) s.Invalidate();
    }

    private void AddSub(PyType t)
    {
        // A shared type must not know the sessions' classes: its session keeps that list (Vm.Subclasses).
        if (!IsGuest) return;
        if (!_ready) Prepare();
        (_subs ??= []).Add(t);
    }

    /// <summary>Gets the guest classes that name this guest class as a base.</summary>
    public IReadOnlyList<PyType> GuestSubclasses
    {
        get
        {
            if (!_ready) Prepare();
            return _subs ?? [];
        }
    }

    /// <summary>Forgets the subclasses that a census has not reached.</summary>
    public void DropSubclasses(byte mark) => _subs?.RemoveAll(s => s.CensusMark != mark);

    public bool IsSub(PyType t)
    {
        if (ReferenceEquals(this, t)) return true;
        foreach (var m in Mro) if (ReferenceEquals(m, t)) return true;
        return false;
    }

    /// <summary>Gives a guest class other bases.</summary>
    public void Rebase(PyType[] bases, PyType[] mroTail)
    {
        foreach (var b in Bases.Where(static b => b.IsGuest))
        {
            if (!b._ready) b.Prepare();
            b._subs?.Remove(this);
        }
        Bases = bases;
        foreach (var b in bases) b.AddSub(this);
        Relink(mroTail);
    }

    /// <summary>Gives the class the order of resolution that follows from a base's new bases.</summary>
    public void Relink(PyType[] mroTail)
    {
        Mro = [this, .. mroTail];
        Invalidate();
    }

    public override void Trace(Census c)
    {
        if (!IsGuest) return;
        foreach (var s in Dict.Values) c.Visit(s.V);
        foreach (var b in Mro) c.Visit(b);
        c.Visit(Meta);
        if (_subs != null) c.HasSubclasses(this);
    }

    /// <summary>Whether this copy of a class in the library's image is as it was made, also in what it knows of its objects' size: that is charged for.</summary>
    public bool IsUnchanged(Forker f, PyType a)
    {
        if (SlotHint != a.SlotHint || Name != a.Name || QualName != a.QualName || Module != a.Module || Doc != a.Doc || _isAbstract != a._isAbstract || HasDict != a.HasDict) return false;
        if (!Unchanged.Is(f, a.Meta, Meta) || !Unchanged.Are(f, a.Bases, Bases) || !Unchanged.Are(f, a.Mro, Mro)) return false;
        if (_deferred != null) return true;
        if (_dict.Count != a._dict.Count || (_subs?.Count ?? 0) != (a._subs?.Count ?? 0)) return false;
        for (var i = 0; i < (_subs?.Count ?? 0); i++) if (!Unchanged.Is(f, a._subs![i], _subs![i])) return false;
        // In order: a name that was deleted and set again comes last.
        using var theirs = a._dict.GetEnumerator();
        foreach (var (name, slot) in _dict)
        {
            theirs.MoveNext();
            if (name != theirs.Current.Key || !Unchanged.Is(f, theirs.Current.Value.V, slot.V)) return false;
        }
        return true;
    }

    /// <summary>Makes this copy of a class what the class has become: more attributes, other ones, more subclasses.</summary>
    public void Follow(Forker f, PyType a)
    {
        (Doc, SlotHint, IsAbstract) = (a.Doc, Math.Max(SlotHint, a.SlotHint), a.IsAbstract);
        if (_deferred != null) return;
        foreach (var (name, slot) in a._dict) Set(name, f.Copy(slot.V));
        _subs = a._subs?.ConvertAll(f.Copy);
    }

    public override Obj Fork(Forker f)
    {
        // From the end: a base comes after the classes derived from it, so that no chain of bases, however long, nests on the host stack.
        var tail = new PyType[Mro.Length - 1];
        for (var i = tail.Length - 1; i >= 0; i--) tail[i] = f.Copy(Mro[i + 1]);
        var copy = new PyType(Name, Array.ConvertAll(Bases, f.Copy), tail, NativeBase)
        {
            QualName = QualName, Module = Module, IsAbstract = IsAbstract, SlotNames = SlotNames, HasDict = HasDict, SlotHint = SlotHint, Doc = Doc, IsFinal = IsFinal,
            Version = Version,
        };
        f.Add(this, copy, static (f, a, b) => b.Meta = f.Copy(a.Meta));
        copy._deferred = f.Later(this, copy, static (f, a, b) =>
        {
            foreach (var (name, s) in a._dict) b._dict[name] = new ClassSlot { V = f.Copy(s.V) };
            if (a._subs != null) b._subs = a._subs.ConvertAll(f.Copy);
        });
        copy._ready = copy._deferred == null;
        return copy;
    }
}
