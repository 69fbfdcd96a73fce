namespace R1CI.Sdk.Python.Runtime;

internal enum AttrResult : byte { Missing, Found, Error }

/// <summary>Attribute access: the descriptor protocol over types, instances, modules and super().</summary>
internal sealed partial class Vm
{
    /// <summary>The loop's slow path and every host read: false with <see cref="Pending"/> set.</summary>
    public bool LoadAttr(in Value o, string name, AttrCache? cache, ref Value dst)
    {
        switch (FindAttr(o, name, cache, out var v))
        {
            case AttrResult.Found:
                dst = v;
                return true;
            case AttrResult.Missing:
                // A method asks its function last, which is what the error names.
                Pending = AttributeError(o.O is PyBoundMethod { Fn: PyFunction f } ? f : o, name);
                return false;
            default:
                if (Pending is { Fields.Length: 0 } e && e.Type.IsSub(Types.AttributeError))
                {
                    e.SetField(0, Value.Str(name));
                    e.SetField(1, o);
                }
                return false;
        }
    }

    /// <summary>Looks an attribute up; a missing one costs no exception.</summary>
    public AttrResult FindAttr(in Value o, string name, AttrCache? cache, out Value v)
    {
        var type = o.Type;
        if (type.IsGuest)
        {
            if (type.Overrides(Special.GetAttribute) && type.Lookup(Special.GetAttribute)!.V.O is not PyBuiltin) return CallGetAttribute(o, name, type, out v);
            var r = Generic(o, name, cache, out v);
            if (r == AttrResult.Found || type.Lookup(Special.GetAttr) is not { } hook) return r;
            if (r == AttrResult.Error)
            {
                if (!Pending!.Type.IsSub(Types.AttributeError)) return r;
                Pending = null;
            }
            v = CallSpecial(hook.V, o, [Value.Str(name)]);
            return v.IsError ? AttrResult.Error : AttrResult.Found;
        }
        var found = Generic(o, name, cache, out v);
        if (found != AttrResult.Missing) return found;
        // Methods show what their function has besides.
        return o.O switch
        {
            PyBoundMethod m => FindAttr(m.Fn, name, null, out v),
            PyStaticMethod m => FindAttr(m.Fn, name, null, out v),
            PyClassMethod m => FindAttr(m.Fn, name, null, out v),
            _ => found,
        };
    }

    private AttrResult CallGetAttribute(in Value o, string name, PyType type, out Value v)
    {
        v = CallSpecial(type.Lookup(Special.GetAttribute)!.V, o, [Value.Str(name)]);
        if (!v.IsError) return AttrResult.Found;
        if (!Pending!.Type.IsSub(Types.AttributeError) || type.Lookup(Special.GetAttr) is not { } hook) return AttrResult.Error;
        Pending = null;
        v = CallSpecial(hook.V, o, [Value.Str(name)]);
        return v.IsError ? AttrResult.Error : AttrResult.Found;
    }

    /// <summary><c>object.__getattribute__</c> and its variants for classes, modules and super().</summary>
    public AttrResult Generic(in Value o, string name, AttrCache? cache, out Value v)
    {
        switch (o.O?.Kind)
        {
            case Kind.Type: return TypeAttr((PyType)o.O, name, out v);
            case Kind.Module:
            {
                var m = (PyModule)o.O;
                if (m.Globals.TryGetOwn(name, out v)) return AttrResult.Found;
                if (m.Globals.TryGetOwn("__getattr__", out var hook) && !name.StartsWith("__", StringComparison.Ordinal))
                {
                    v = TryCall(hook, [Value.Str(name)]);
                    return v.IsError ? AttrResult.Error : AttrResult.Found;
                }
                if (name is "__spec__" or "__loader__" && IsMounted(m))
                {
                    v = Spec(m);
                    if (name == "__loader__") v = GetAttr(v, "loader");
                    return AttrResult.Found;
                }
                break;
            }
            case Kind.Super: return SuperAttr((PySuper)o.O, name, out v);
        }
        var type = o.Type;
        var slot = type.Lookup(name);
        if (slot != null && IsDataDescriptor(slot.V))
        {
            if (slot.V.O is PyMember member) return MemberGet(o, member, cache, out v);
            if (slot.V.O!.Type is { IsGuest: true } kind && kind.Lookup(Special.Get) == null && o.O?.Store is { } own && own.TryGet(this, name, out v)) return AttrResult.Found;
            v = Bind(slot.V, o, type);
            return v.IsError ? AttrResult.Error : AttrResult.Found;
        }
        if (o.O?.Store is { } store)
        {
            if (store.Dict == null)
            {
                var at = store.Shape.Slot(name);
                if (at >= 0 && !store.Slots[at].IsMissing)
                {
                    if (cache != null && ReferenceEquals(store, o.O))
                    {
                        cache.Keep();
                        cache.Owner = null;
                        cache.Shape = store.Shape;
                        cache.Class = null; // or a call would take the method that another class had here
                        cache.Slot = at;
                        cache.NewShape = null;
                        cache.Version = type.Version;
                    }
                    v = store.Slots[at];
                    return AttrResult.Found;
                }
            }
            else if (store.TryGet(this, name, out v)) return AttrResult.Found;
        }
        if (slot == null)
        {
            v = default;
            // Methods and method wrappers show their function's attributes.
            return o.O switch
            {
                PyBoundMethod { Fn: PyFunction f } => FindAttr(f, name, null, out v),
                PyStaticMethod s => FindAttr(s.Fn, name, null, out v),
                PyClassMethod c => FindAttr(c.Fn, name, null, out v),
                _ => AttrResult.Missing,
            };
        }
        v = Bind(slot.V, o, type);
        return v.IsError ? AttrResult.Error : AttrResult.Found;
    }

    private AttrResult MemberGet(in Value o, PyMember member, AttrCache? cache, out Value v)
    {
        v = default;
        if (!o.Type.IsSub(member.Owner))
        {
            Raise(Types.TypeError, $"descriptor '{member.Name}' for '{member.Owner.Name}' objects doesn't apply to a '{o.Type.Name}' object");
            return AttrResult.Error;
        }
        if (o.O?.Store is not { } store) return AttrResult.Missing;
        if (!store.TryGet(this, member.Name, out v))
        {
            Pending = AttributeError(o, member.Name);
            return AttrResult.Error;
        }
        if (cache != null && ReferenceEquals(store, o.O) && store.Dict == null)
        {
            cache.Shape = store.Shape;
            cache.Class = null;
            cache.Slot = store.Shape.Slot(member.Name);
            cache.NewShape = null;
        }
        return AttrResult.Found;
    }

    // CPython says no more than the name when an empty slot is deleted.
    private static PyException UnsetSlot(in Value o, PyMember member)
    {
        var e = MakeException(Types.AttributeError, member.Name);
        e.SetField(0, Value.Str(member.Name));
        e.SetField(1, o);
        return e;
    }

    private AttrResult TypeAttr(PyType t, string name, out Value v)
    {
        var meta = t.Type;
        var inMeta = meta.Lookup(name);
        if (inMeta != null && IsDataDescriptor(inMeta.V) && t.Lookup(name) is not { V.O: not PyGetSet and not PyProperty and not PyMember })
        {
            v = Bind(inMeta.V, t, meta);
            return v.IsError ? AttrResult.Error : AttrResult.Found;
        }
        if (t.Lookup(name) is { } slot)
        {
            v = BindClass(slot.V, t);
            return v.IsError ? AttrResult.Error : AttrResult.Found;
        }
        if (inMeta != null)
        {
            v = Bind(inMeta.V, t, meta);
            return v.IsError ? AttrResult.Error : AttrResult.Found;
        }
        v = default;
        if (meta.IsGuest && meta.Lookup(Special.GetAttr) is { } hook)
        {
            v = CallSpecial(hook.V, t, [Value.Str(name)]);
            return v.IsError ? AttrResult.Error : AttrResult.Found;
        }
        return AttrResult.Missing;
    }

    private AttrResult SuperAttr(PySuper s, string name, out Value v)
    {
        v = default;
        if (name != "__class__")
        {
            var mro = s.SelfType.Mro;
            var i = Array.IndexOf(mro, s.This) + 1;
            for (; i < mro.Length; i++)
            {
                if (!mro[i].Dict.TryGetValue(name, out var slot)) continue;
                v = ReferenceEquals(s.Self.O, s.SelfType) ? BindClass(slot.V, s.SelfType) : Bind(slot.V, s.Self, s.SelfType);
                return v.IsError ? AttrResult.Error : AttrResult.Found;
            }
        }
        var own = Types.Super.Lookup(name);
        if (own == null) return AttrResult.Missing;
        v = Bind(own.V, s, Types.Super);
        return v.IsError ? AttrResult.Error : AttrResult.Found;
    }

    public static bool IsDataDescriptor(in Value v)
    {
        switch (v.O)
        {
            case null or PyFunction or PyBuiltin: return false;
            // CPython keeps a type's doc as a plain str in its dict, which hides nothing of an instance.
            case PyGetSet { Set: null, Name: "__doc__" } g: return !ReferenceEquals(g.Owner, Types.Object);
            case PyProperty or PyGetSet or PyMember: return true;
        }
        if (!v.O.Type.IsGuest && v.O.Kind != Kind.Other) return false;
        return v.O.Type.Lookup(Special.Set) != null || v.O.Type.Lookup(Special.Delete) != null;
    }

    /// <summary>What reading a class attribute through an instance gives.</summary>
    public Value Bind(in Value v, in Value self, PyType type)
    {
        switch (v.O)
        {
            case null or PyStr or PyType or Tag: return v;
            case PyFunction:
                Charge(48);
                return new PyBoundMethod(self, v.O);
            case PyBuiltin b:
                if (b.Owner == null) return v;
                Charge(48);
                return new PyBoundMethod(self, b);
            case PyStaticMethod s: return s.Fn;
            case PyClassMethod c: return BindClassMethod(c, type);
            case PyProperty { Type.IsGuest: false } p: return p.Get.IsNone ? Raise(Types.AttributeError, NoAccessor(p, self, "getter")) : TryCall(p.Get, [self]);
            case PyGetSet g: return g.Get(this, self);
            case PyMember m: return MemberGet(self, m, null, out var got) == AttrResult.Found ? got : Value.Error;
        }
        if (v.O.Type.Lookup(Special.Get) is not { } get) return v;
        return RuntimeHelpers.TryEnsureSufficientExecutionStack() ? CallSpecial(get.V, v, [self, type]) : Raise(RecursionError(""));
    }

    /// <summary>What reading a class attribute through the class gives.</summary>
    private Value BindClass(in Value v, PyType type)
    {
        switch (v.O)
        {
            case null or PyFunction or PyBuiltin or PyProperty or PyGetSet or PyMember or PyStr or PyType or Tag: return v;
            case PyStaticMethod s: return s.Fn;
            case PyClassMethod c: return BindClassMethod(c, type);
        }
        if (v.O.Type.Lookup(Special.Get) is { } get) return CallSpecial(get.V, v, [Value.None, type]);
        return v;
    }

    private Value BindClassMethod(PyClassMethod c, PyType type)
    {
        if (c.Fn.O is PyFunction or PyBuiltin or PyType)
        {
            Charge(48);
            return new PyBoundMethod(type, c.Fn.O);
        }
        return Bind(c.Fn, type, type.Type);
    }

    public static string NoAccessor(PyProperty p, in Value self, string what) =>
        NativeOwner(p, self.Type) is { } owner ? $"attribute '{p.Name}' of '{owner.ErrorName}' objects is not writable"
        : p.Name == null ? $"property of '{self.Type.ErrorName}' object has no {what}" : $"property '{p.Name}' of '{self.Type.ErrorName}' object has no {what}";

    // The class that has the property, when CPython has that class in C.
    private static PyType? NativeOwner(PyProperty p, PyType type) =>
        p.Name == null ? null : type.Mro.FirstOrDefault(c => c.Dict.TryGetValue(p.Name, out var slot) && slot.V.Is(p)) is { } owner && owner.Dict.ContainsKey("__type_name__") ? owner : null;

    // ---- storing ----------------------------------------------------------------------------------------------------

    public bool StoreAttr(in Value o, string name, AttrCache? cache, in Value v)
    {
        if (cache != null && o.O is Instance inst && inst.GetType() == typeof(Instance) && cache.Earlier(inst.Shape) is { } known && (uint)known.Slot < (uint)inst.Slots.Length)
        {
            Value.Copy(ref inst.Slots[known.Slot], v);
            if (known.NewShape != null) inst.Shape = known.NewShape;
            return true;
        }
        var type = o.Type;
        if (type.IsGuest && type.Lookup(Special.SetAttr) is { V.O: not PyBuiltin { Name: "__setattr__" } } hook) return !CallSpecial(hook.V, o, [Value.Str(name), v]).IsError;
        return GenericStore(o, name, cache, v);
    }

    /// <summary><c>object.__setattr__</c>.</summary>
    public bool GenericStore(in Value o, string name, AttrCache? cache, in Value v)
    {
        switch (o.O)
        {
            case PyType t: return StoreClassAttr(t, name, v);
            case PyModule m:
                m.Set(this, name, v);
                return true;
        }
        var type = o.Type;
        var slot = type.Lookup(name);
        var isMember = slot?.V.O is PyMember;
        if (slot != null && !isMember && IsDataDescriptor(slot.V)) return StoreDescriptor(slot.V, o, name, v);
        var store = o.O?.Store;
        if (store == null)
        {
            if (o.O is PyFunction f) store = f.NeedStore();
            else if (o.O is PyStaticMethod s) store = s.NeedStore();
        }
        if (store == null || (!isMember && !type.HasDict && (type.IsGuest || ReferenceEquals(type, Types.Object))))
        {
            Pending = slot != null
                ? MakeException(Types.AttributeError, $"'{type.ErrorName}' object attribute '{name}' is read-only")
                : AttributeError(o, name);
            return false;
        }
        var before = store.Shape;
        var at = store.Set(this, name, v);
        if (cache != null && at >= 0 && ReferenceEquals(store, o.O) && store.GetType() == typeof(Instance))
        {
            cache.Keep();
            cache.Shape = before;
            cache.NewShape = ReferenceEquals(before, store.Shape) ? null : store.Shape;
            cache.Slot = at;
            cache.Version = type.Version;
        }
        return true;
    }

    private bool StoreDescriptor(in Value descriptor, in Value o, string name, in Value v)
    {
        switch (descriptor.O)
        {
            case PyProperty { Type.IsGuest: false } p:
                if (!p.Set.IsNone) return !TryCall(p.Set, [o, v]).IsError;
                Raise(Types.AttributeError, NoAccessor(p, o, "setter"));
                return false;
            case PyGetSet g:
                if (g.Set != null) return !g.Set(this, o, v).IsError;
                Raise(Types.AttributeError, NotWritable(g));
                return false;
        }
        if (descriptor.Type.Lookup(Special.Set) is { } set) return !CallSpecial(set.V, descriptor, [o, v]).IsError;
        Raise(Types.AttributeError, "__set__");
        return false;
    }

    private bool StoreClassAttr(PyType t, string name, in Value v)
    {
        if (t.Type.IsGuest && t.Type.Lookup(name) is { } inMeta && IsDataDescriptor(inMeta.V)) return StoreDescriptor(inMeta.V, t, name, v);
        if (!t.IsGuest)
        {
            Raise(Types.TypeError, $"cannot set '{name}' attribute of immutable type '{t.Name}'");
            return false;
        }
        if (Types.Type.Lookup(name) is { V.O: PyGetSet g } && name != "__doc__")
        {
            if (g.Set != null) return !g.Set(this, t, v).IsError;
            Raise(Types.AttributeError, NotWritable(g));
            return false;
        }
        Charge(96);
        t.Set(name, v);
        return true;
    }

    private static string NotWritable(PyGetSet g) => g.IsField ? "readonly attribute" : $"attribute '{g.Name}' of '{g.Owner.ErrorName}' objects is not writable";

    public bool DeleteAttr(in Value o, string name)
    {
        var type = o.Type;
        if (type.IsGuest && type.Lookup(Special.DelAttr) is { V.O: not PyBuiltin { Name: "__delattr__" } } hook) return !CallSpecial(hook.V, o, [Value.Str(name)]).IsError;
        return GenericDelete(o, name);
    }

    public bool GenericDelete(in Value o, string name)
    {
        var type = o.Type;
        if (o.O is PyType t)
        {
            if (!t.IsGuest)
            {
                Raise(Types.TypeError, $"cannot set '{name}' attribute of immutable type '{t.Name}'");
                return false;
            }
            if (t.Type.IsGuest && t.Type.Lookup(name) is { } inMeta && IsDataDescriptor(inMeta.V) && inMeta.V.Type.Lookup(Special.Delete) is { } remove)
            return !CallSpecial(remove.V, inMeta.V, [o]).IsError;
        if (t.Remove(name)) return true;
            Raise(Types.AttributeError, $"type object '{t.Name}' has no attribute '{name}'");
            return false;
        }
        if (o.O is PyModule m && m.Globals.Remove(this, name)) return true;
        if (type.Lookup(name) is { } slot && IsDataDescriptor(slot.V) && slot.V.O is not PyMember)
        {
            switch (slot.V.O)
            {
                case PyProperty p:
                    if (!p.Delete.IsNone) return !TryCall(p.Delete, [o]).IsError;
                    Raise(Types.AttributeError, NoAccessor(p, o, "deleter"));
                    return false;
                case PyGetSet g:
                    if (g.Delete != null) return !g.Delete(this, o).IsError;
                    Raise(Types.AttributeError, $"attribute '{name}' of '{g.Owner.ErrorName}' objects is not writable");
                    return false;
            }
            if (slot.V.Type.Lookup(Special.Delete) is { } del) return !CallSpecial(del.V, slot.V, [o]).IsError;
            Raise(Types.AttributeError, "__delete__");
            return false;
        }
        if (o.O?.Store is { } store && store.Remove(this, name)) return true;
        if (type.Lookup(name) is { V.O: PyMember member })
        {
            Pending = UnsetSlot(o, member);
            return false;
        }
        Pending = type.Lookup(name) != null && o.O?.Store == null
            ? MakeException(Types.AttributeError, $"'{type.ErrorName}' object attribute '{name}' is read-only")
            : AttributeError(o, name);
        return false;
    }

    /// <summary>AttributeError in CPython's words, with <c>name</c> and <c>obj</c> set.</summary>
    public PyException AttributeError(in Value o, string name)
    {
        var message = o.O switch
        {
            PyType t => $"type object '{t.Name}' has no attribute '{name}'",
            PyModule { IsInitializing: true } m when m.TryGet("__file__", out _) => $"partially initialized module '{m.Name}' has no attribute '{name}' (most likely due to a circular import)",
            PyModule m when Modules.GetValueOrDefault($"{m.Name}.{name}") is { IsInitializing: true } => $"cannot access submodule '{name}' of module '{m.Name}' (most likely due to a circular import)",
            PyModule m => $"module '{m.Name}' has no attribute '{name}'",
            PySuper => $"'super' object has no attribute '{name}'",
            _ => $"'{o.Type.ErrorName}' object has no attribute '{name}'",
        };
        Charge(128);
        var e = MakeException(Types.AttributeError, message);
        e.SetField(0, Value.Str(name));
        e.SetField(1, o);
        return e;
    }
}
