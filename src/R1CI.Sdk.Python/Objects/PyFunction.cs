namespace R1CI.Sdk.Python.Objects;

/// <summary>A variable shared by a function and the functions inside it.</summary>
internal sealed class Cell : Obj
{
    public Value V;
    public override PyType Type => Types.Cell;
    public override void Trace(Census c) => c.Visit(V);
    public override Obj Fork(Forker f) => f.Add(this, new Cell(), static (f, a, b) => b.V = f.Copy(a.V));
}

/// <summary>A guest function. Its code may be shared by sessions; everything else belongs to one.</summary>
internal sealed class PyFunction : Obj
{
    public Code Code;
    public Globals Globals;
    public Cell[] Closure;
    public Value[] Defaults;
    public PyDict? KeywordDefaults;
    public PyDict? Annotations;

    /// <summary>Set when a guest renames the function or gives it attributes.</summary>
    public Value Name, QualName, Doc, Module;

    private Instance? _store;

    public PyFunction(Code code, Globals globals, Cell[] closure, Value[] defaults)
    {
        Code = code;
        Globals = globals;
        Closure = closure;
        Defaults = defaults;
        Kind = Kind.Function;
        Name = QualName = Doc = Module = Value.Missing;
    }

    public override PyType Type => Types.Function;
    public override Instance? Store => _store;
    public override long Bytes => 168 + (8L * Closure.Length) + (16L * Defaults.Length);
    public Instance NeedStore() => _store ??= new Instance(Types.Function);

    public override void Trace(Census c)
    {
        c.Visit(Code.Source);
        foreach (var x in Closure) c.Visit(x);
        foreach (ref readonly var d in Defaults.AsSpan()) c.Visit(d);
        if (KeywordDefaults != null) c.Visit(KeywordDefaults);
        if (Annotations != null) c.Visit(Annotations);
        if (_store != null) c.Visit(_store);
        c.Visit(Globals);
        c.Visit(Name);
        c.Visit(QualName);
        c.Visit(Doc);
        c.Visit(Module);
    }

    /// <summary>Whether this copy of a function in the library's image is as it was made.</summary>
    public bool IsUnchanged(Forker f, PyFunction a) =>
        ReferenceEquals(Code, f.Copy(a.Code)) && Unchanged.Is(f, a.Globals, Globals) && Unchanged.Are(f, a.Closure, Closure)
        && Unchanged.Are(f, a.Defaults, Defaults) && Unchanged.Is(f, a.KeywordDefaults, KeywordDefaults) && Unchanged.Is(f, a.Annotations, Annotations)
        && Unchanged.Is(f, a.Name, Name) && Unchanged.Is(f, a.QualName, QualName) && Unchanged.Is(f, a.Doc, Doc) && Unchanged.Is(f, a.Module, Module)
        && Unchanged.Is(f, a._store, _store);

    public override Obj Fork(Forker f) => f.Add(this, new PyFunction(f.Copy(Code), Globals, [], []), static (f, a, b) =>
    {
        b.Globals = f.Copy(a.Globals);
        b.Closure = new Cell[a.Closure.Length];
        for (var i = 0; i < b.Closure.Length; i++) b.Closure[i] = f.Copy(a.Closure[i]);
        b.Defaults = f.Copy(a.Defaults);
        b.KeywordDefaults = a.KeywordDefaults == null ? null : f.Copy(a.KeywordDefaults);
        b.Annotations = a.Annotations == null ? null : f.Copy(a.Annotations);
        (b.Name, b.QualName, b.Doc, b.Module) = (f.Copy(a.Name), f.Copy(a.QualName), f.Copy(a.Doc), f.Copy(a.Module));
        b._store = a._store == null ? null : f.Copy(a._store);
    });
}

internal sealed class PyStaticMethod(Value fn) : Obj
{
    public Value Fn = fn;
    private Instance? _store;
    public override PyType Type => Types.StaticMethod;
    public override Instance? Store => _store;
    public Instance NeedStore() => _store ??= new Instance(Types.StaticMethod);
    public override void Trace(Census c)
    {
        c.Visit(Fn);
        if (_store != null) c.Visit(_store);
    }

    public override Obj Fork(Forker f) => f.Add(this, new PyStaticMethod(Fn), static (f, a, b) =>
    {
        b.Fn = f.Copy(a.Fn);
        b._store = a._store == null ? null : f.Copy(a._store);
    });
}

internal sealed class PyClassMethod(Value fn) : Obj
{
    public Value Fn = fn;
    public override PyType Type => Types.ClassMethod;
    public override void Trace(Census c) => c.Visit(Fn);
    public override Obj Fork(Forker f) => f.Add(this, new PyClassMethod(Fn), static (f, a, b) => b.Fn = f.Copy(a.Fn));
}

internal sealed class PyProperty : Obj
{
    public Value Get, Set, Delete, Doc;
    public string? Name;
    private Instance? _store;

    public PyProperty(Value get, Value set, Value delete, Value doc, PyType? type = null)
    {
        (Get, Set, Delete, Doc) = (get, set, delete, doc);
        Kind = Kind.Property;
        if (type != null && !ReferenceEquals(type, Types.Property)) _store = new Instance(type);
    }

    public override long Bytes => 112;
    public override PyType Type => _store?.Type ?? Types.Property;
    public override Instance? Store => _store;

    public override void Trace(Census c)
    {
        c.Visit(Get);
        c.Visit(Set);
        c.Visit(Delete);
        c.Visit(Doc);
        if (_store != null) c.Visit(_store);
    }

    public override Obj Fork(Forker f) => f.Add(this, new PyProperty(Get, Set, Delete, Doc), static (f, a, b) =>
    {
        (b.Get, b.Set, b.Delete, b.Doc, b.Name) = (f.Copy(a.Get), f.Copy(a.Set), f.Copy(a.Delete), f.Copy(a.Doc), a.Name);
        b._store = a._store == null ? null : f.Copy(a._store);
    });
}

/// <summary>A built-in type's computed attribute.</summary>
internal sealed class PyGetSet(string name, PyType owner, Fn1 get, Fn2? set, Fn1? delete = null) : Obj
{
    public string Name => name;
    public PyType Owner => owner;
    public Fn1 Get => get;
    public Fn2? Set => set;
    public Fn1? Delete => delete;

    /// <summary>Whether CPython keeps it as a plain field, whose refusal to be set reads "readonly attribute".</summary>
    public bool IsField { get; init; }

    public override PyType Type => IsField ? Types.MemberDescriptor : Types.GetSetDescriptor;
}

/// <summary>The descriptor of a name in <c>__slots__</c>; the value lies in the instance's shape under the same name.</summary>
internal sealed class PyMember(string name, PyType owner) : Obj
{
    public string Name => name;
    public PyType Owner { get; private set; } = owner;
    public override PyType Type => Types.MemberDescriptor;
    public override void Trace(Census c) => c.Visit(Owner);
    public override Obj Fork(Forker f) => f.Add(this, new PyMember(name, Owner), static (f, a, b) => b.Owner = f.Copy(a.Owner));
}

/// <summary>What <c>super()</c> returns.</summary>
internal sealed class PySuper : Obj
{
    public PyType This;
    public Value Self;
    public PyType SelfType;

    public PySuper(PyType type, Value self, PyType selfType)
    {
        This = type;
        Self = self;
        SelfType = selfType;
        Kind = Kind.Super;
    }

    public override long Bytes => 64;
    public override PyType Type => Types.Super;

    public override void Trace(Census c)
    {
        c.Visit(This);
        c.Visit(Self);
        c.Visit(SelfType);
    }

    public override Obj Fork(Forker f) => f.Add(this, new PySuper(This, Self, SelfType), static (f, a, b) =>
        (b.This, b.Self, b.SelfType) = (f.Copy(a.This), f.Copy(a.Self), f.Copy(a.SelfType)));
}

/// <summary>A read-only view of a mapping: a class's <c>__dict__</c>.</summary>
internal sealed class PyMappingProxy(Value mapping) : Obj
{
    public Value Mapping = mapping;
    public override PyType Type => Types.MappingProxy;
    public override void Trace(Census c) => c.Visit(Mapping);
    public override Obj Fork(Forker f) => f.Add(this, new PyMappingProxy(Mapping), static (f, a, b) => b.Mapping = f.Copy(a.Mapping));
}
