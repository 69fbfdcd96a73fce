namespace R1CI.Sdk.Python.Runtime;

/// <summary>Making classes: bases, metaclass, MRO, slots, hooks; and <c>isinstance</c>.</summary>
internal static class Classes
{
    public static bool IsInstance(Vm vm, in Value v, in Value cls)
    {
        if (cls.O is PyTuple many)
        {
            foreach (var c in many.Items) if (IsInstance(vm, v, c)) return true;
            return false;
        }
        if (cls.O is PyType t && ReferenceEquals(t.Type, Types.Type)) return IsPlainInstance(vm, v, t);
        if (cls.Type.Lookup(Special.InstanceCheck) is { } m && !(cls.O is PyType && m.V.O is PyBuiltin)) return Ops.Truth(vm, vm.Checked(vm.CallSpecial(m.V, cls, [v])));
        if (cls.O is PyType p) return IsPlainInstance(vm, v, p);
        throw Vm.Error(Types.TypeError, "isinstance() arg 2 must be a type, a tuple of types, or a union");
    }

    public static bool IsPlainInstance(Vm vm, in Value v, PyType t)
    {
        var type = v.Type;
        if (type.IsSub(t)) return true;
        return type.IsGuest && type.Lookup("__class__") is { V.O: not PyGetSet } && vm.TryGetAttr(v, "__class__", out var c) && c.O is PyType ct && ct.IsSub(t);
    }

    public static bool IsSubclass(Vm vm, in Value c, in Value cls)
    {
        if (cls.O is PyTuple many)
        {
            foreach (var x in many.Items) if (IsSubclass(vm, c, x)) return true;
            return false;
        }
        if (cls.Type.Lookup(Special.SubclassCheck) is { V.O: not PyBuiltin } m) return Ops.Truth(vm, vm.Checked(vm.CallSpecial(m.V, cls, [c])));
        if (c.O is not PyType t) throw Vm.Error(Types.TypeError, "issubclass() arg 1 must be a class");
        if (cls.O is PyType p) return t.IsSub(p);
        if (cls.Type.Lookup(Special.SubclassCheck) is { } native) return Ops.Truth(vm, vm.Checked(vm.CallSpecial(native.V, cls, [c])));
        throw Vm.Error(Types.TypeError, "issubclass() arg 2 must be a class, a tuple of classes, or a union");
    }

    /// <summary>The class statement.</summary>
    public static Value Build(Vm vm, PyFunction body, string name, Value[] bases, PyDict keywords)
    {
        var resolved = ResolveBases(vm, bases, out var changed);
        var given = keywords.TryGet(vm, Value.Str("metaclass"), out var meta);
        if (given) keywords.Remove(vm, Value.Str("metaclass"), out _);
        if (!given) meta = resolved.Length > 0 ? resolved[0].Type : Types.Type;
        if (meta.O is PyType m) meta = Winner(m, resolved);
        Value space;
        var (names, values) = Keywords(vm, keywords);
        Value nameValue = Value.Str(name), basesValue = vm.NewTuple(resolved);
        if (!ReferenceEquals(meta.O, Types.Type) && vm.TryGetAttr(meta, "__prepare__", out var prepare))
        {
            space = vm.CallKw(prepare, new CallArgs([nameValue, basesValue, .. values], names));
            if (space.O is not PyDict && space.Type.Lookup(Special.SetItem) == null)
                throw Vm.Error(Types.TypeError, $"{(meta.O is PyType pt ? pt.Name : "<metaclass>")}.__prepare__() must return a mapping, not {space.Type.Name}");
        }
        else space = vm.NewDict();
        var cell = vm.RunClassBody(body, space);
        if (changed) Ops.SetItem(vm, space, Value.Str("__orig_bases__"), vm.NewTuple(bases));
        if (cell.O is Cell c && space.O is PyDict d) d.Set(vm, Value.Str("__classcell__"), cell);
        var cls = vm.CallKw(meta, new CallArgs([nameValue, basesValue, space, .. values], names));
        if (cell.O is Cell cc && cc.V.IsMissing) cc.V = cls;
        return cls;
    }

    private static (PyStr[]? Names, Value[] Values) Keywords(Vm vm, PyDict keywords)
    {
        if (keywords.Count == 0) return (null, []);
        var names = new List<PyStr>();
        var values = new List<Value>();
        for (var i = 0; i < keywords.Used; i++)
        {
            if (!keywords.Entries[i].IsLive) continue;
            names.Add(Vm.NeedStr(keywords.Entries[i].Key, "keyword"));
            values.Add(keywords.Entries[i].Val);
        }
        return ([.. names], [.. values]);
    }

    private static Value[] ResolveBases(Vm vm, Value[] bases, out bool changed)
    {
        changed = false;
        var r = new List<Value>();
        foreach (var b in bases)
        {
            if (b.O is not PyType && b.O != null && b.O.Type.Lookup(Special.MroEntries) is { } m)
            {
                changed = true;
                r.AddRange((vm.Checked(vm.CallSpecial(m.V, b, [vm.NewTuple(bases)])).O as PyTuple ?? throw Vm.Error(Types.TypeError, "__mro_entries__ must return a tuple")).Items);
            }
            else r.Add(b);
        }
        return [.. r];
    }

    private static PyType Winner(PyType meta, Value[] bases)
    {
        foreach (var b in bases)
        {
            var t = b.Type;
            if (meta.IsSub(t)) continue;
            if (!t.IsSub(meta)) throw Vm.Error(Types.TypeError, "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases");
            meta = t;
        }
        return meta;
    }

    /// <summary><c>type.__new__(meta, name, bases, namespace, **keywords)</c>.</summary>
    public static Value New(Vm vm, PyType meta, string name, Value[] baseValues, PyDict space, CallArgs keywords)
    {
        meta = Winner(meta, baseValues);
        if (baseValues.Length == 0) baseValues = [Types.Object];
        var bases = new PyType[baseValues.Length];
        for (var i = 0; i < bases.Length; i++)
        {
            bases[i] = baseValues[i].O as PyType ?? throw Vm.Error(Types.TypeError, "bases must be types");
            if (bases[i].IsFinal) throw Vm.Error(Types.TypeError, $"type '{bases[i].Name}' is not an acceptable base type");
        }
        vm.Charge(500 + (128L * space.Count));
        var native = Layout(bases);
        var tail = Linearise(bases);
        vm.Charge(1200 + (8L * tail.Length));
        vm.Tick(tail.Length);
        var cls = new PyType(name, bases, tail, native, meta);
        vm.AddSubclass(cls);
        foreach (var b in bases) if (b.IsGuest) cls.SlotHint = Math.Max(cls.SlotHint, b.SlotHint);
        cls.HasDict = false;
        Fill(vm, cls, space, bases);
        Value cell = default;
        if (space.TryGet(vm, Value.Str("__classcell__"), out cell) && cell.O is Cell c) c.V = cls;
        foreach (var (n, slot) in cls.Dict.ToArray())
        {
            if (slot.V.O is { } o && o.Type.Lookup(Special.SetName) is { } hook && o is not PyType)
            {
                var r = vm.CallSpecial(hook.V, slot.V, [cls, Value.Str(n)]);
                if (!r.IsError) continue;
                var inner = vm.Pending!;
                if (inner.Type.IsSub(Types.Exception))
                {
                    var outer = Vm.MakeException(Types.RuntimeError, $"Error calling __set_name__ on '{o.Type.Name}' instance '{n}' in '{name}'");
                    outer.Cause = inner;
                    vm.Pending = outer;
                }
                return Value.Error;
            }
            if (slot.V.O is PyProperty p) p.Name ??= n;
        }
        return InitSubclass(vm, cls, keywords);
    }

    private static Value InitSubclass(Vm vm, PyType cls, CallArgs keywords)
    {
        for (var i = 1; i < cls.Mro.Length; i++)
        {
            if (!cls.Mro[i].Dict.TryGetValue("__init_subclass__", out var hook)) continue;
            if (ReferenceEquals(cls.Mro[i], Types.Object))
            {
                if (keywords.KeywordCount > 0) return vm.Raise(Types.TypeError, $"{cls.Name}.__init_subclass__() takes no keyword arguments");
                break;
            }
            var fn = hook.V.O is PyClassMethod m ? m.Fn : hook.V;
            var r = vm.TryCall(fn, new CallArgs([cls, .. keywords.All], keywords.Names));
            if (r.IsError) return r;
            break;
        }
        return cls;
    }

    /// <summary>Puts the namespace into the class; <c>__slots__</c> become member descriptors.</summary>
    private static void Fill(Vm vm, PyType cls, PyDict space, PyType[] bases)
    {
        for (var i = 0; i < space.Used; i++)
        {
            var e = space.Entries[i];
            if (!e.IsLive || e.Key.O is not PyStr key) continue;
            var v = e.Val;
            switch (key.S)
            {
                case "__classcell__": continue;
                case "__qualname__" when v.O is PyStr q: cls.QualName = q.S; continue;
                case "__module__" when v.O is PyStr mod: cls.Module = mod.S; break;
                case "__doc__" when v.O is PyStr doc: cls.Doc = doc.S; break;
                // These are implicitly static or class methods.
                case "__new__" when v.O is PyFunction: v = new PyStaticMethod(v); break;
                case "__init_subclass__" or "__class_getitem__" when v.O is PyFunction: v = new PyClassMethod(v); break;
            }
            cls.Set(key.S, v);
        }
        // A class that no statement made belongs to the module that called type().
        if (!cls.Dict.ContainsKey("__module__") && vm.Cur is { } caller && caller.Globals.TryGet("__name__", out var home) && home.O is PyStr module)
        {
            cls.Module = module.S;
            cls.Set("__module__", home);
        }
        if (!cls.Dict.ContainsKey("__doc__")) cls.Set("__doc__", Value.None);
        if (cls.Dict.ContainsKey("__eq__") && !cls.Dict.ContainsKey("__hash__")) cls.Set("__hash__", Value.None);
        if (!space.TryGet(vm, Value.Str("__slots__"), out var slots))
        {
            AddDict(cls, bases);
            if (bases.Any(b => b.SlotNames is { Count: > 0 })) cls.SlotNames = [.. bases.SelectMany(b => b.SlotNames ?? [])];
            return;
        }
        cls.HasDict = bases.Any(b => b.HasDict);
        var native = cls.NativeBase;
        var names = slots.O is PyStr one ? [one.S] : vm.ToArray(slots).Select(SlotName).ToArray();
        if (names.Length > 0 && native.IsVariableSized) throw Vm.Error(Types.TypeError, $"nonempty __slots__ not supported for subtype of '{bases[0].Name}'");
        if (names.Count(static n => n == "__dict__") > (bases.Any(b => b.HasDict) ? 0 : 1)) throw Vm.Error(Types.TypeError, "__dict__ slot disallowed: we already got one");
        cls.SlotNames = [.. bases.SelectMany(b => b.SlotNames ?? [])];
        foreach (var raw in names)
        {
            if (raw == "__dict__")
            {
                AddDict(cls, bases);
                continue;
            }
            if (raw == "__weakref__") continue;
            var n = raw.StartsWith("__", StringComparison.Ordinal) && !raw.EndsWith("__", StringComparison.Ordinal) ? $"_{cls.Name.TrimStart('_')}{raw}" : raw;
            if (cls.Dict.TryGetValue(n, out var taken) && taken.V.O is not PyMember) throw Vm.Error(Types.ValueError, $"'{n}' in __slots__ conflicts with class variable");
            cls.SlotNames.Add(n);
            cls.Set(n, new PyMember(n, cls));
        }
    }

    private static string SlotName(Value v)
    {
        if (v.O is not PyStr s) throw Vm.Error(Types.TypeError, $"__slots__ items must be strings, not '{v.Type.Name}'");
        return Text.UnicodeText.IsIdentifier(s.S) ? s.S : throw Vm.Error(Types.TypeError, "__slots__ must be identifiers");
    }

    private static readonly PyGetSet InstanceDict = Shared(new PyGetSet("__dict__", Types.Object, GetDict, SetDict));
    private static readonly PyGetSet WeakRefs = Shared(new PyGetSet("__weakref__", Types.Object, static (_, _) => Value.None, null));

    private static PyGetSet Shared(PyGetSet g)
    {
        g.MakeShared();
        return g;
    }

    private static void AddDict(PyType cls, PyType[] bases)
    {
        cls.HasDict = true;
        if (bases.Any(b => b.HasDict || b.IsSub(Types.Type))) return;
        cls.Set("__dict__", InstanceDict);
        cls.Set("__weakref__", WeakRefs);
    }

    /// <summary>An object's <c>__dict__</c>.</summary>
    public static Value GetDict(Vm vm, Value o) => o.O?.Store is { } s ? s.ToDict(vm) : vm.Raise(vm.AttributeError(o, "__dict__"));

    public static Value SetDict(Vm vm, Value o, Value d)
    {
        if (d.O is not PyDict dict) return vm.Raise(Types.TypeError, $"__dict__ must be set to a dictionary, not a '{d.Type.Name}'");
        if (o.O?.Store is not { } s) return vm.Raise(vm.AttributeError(o, "__dict__"));
        s.ToDict(vm);
        s.Dict = dict;
        return Value.None;
    }

    /// <summary><c>cls.__bases__ = bases</c>.</summary>
    public static void Rebase(Vm vm, PyType cls, PyType[] bases)
    {
        if (!ReferenceEquals(Layout(bases), cls.NativeBase) || ReferenceEquals(cls.NativeBase, Types.Object) && cls.Bases.Any(b => b.HasDict) != bases.Any(b => b.HasDict))
            throw Vm.Error(Types.TypeError, $"__bases__ assignment: '{bases[0].Name}' object layout differs from '{cls.Bases[0].Name}'");
        cls.Rebase(bases, Linearise(bases));
        vm.AddSubclass(cls);
        foreach (var sub in vm.Subclasses(cls).ToArray()) sub.Relink(Linearise(sub.Bases));
    }

    /// <summary>The built-in base that fixes the layout.</summary>
    private static PyType Layout(PyType[] bases)
    {
        var best = Types.Object;
        foreach (var b in bases)
        {
            var n = b.NativeBase;
            if (n.IsException && best.IsException && FieldsOf(n) is var fields && FieldsOf(best) is var known && (fields.IsSub(known) || known.IsSub(fields)))
            {
                if (n.IsSub(best)) best = n;
            }
            else if (n.IsSub(best) && !n.IsException) best = n;
            else if (n.IsException && ReferenceEquals(best, Types.Object)) best = n;
            else if (!best.IsSub(n)) throw Vm.Error(Types.TypeError, "multiple bases have instance lay-out conflict");
        }
        if (bases.Count(static b => b.IsGuest && b.SlotNames is { Count: > 0 }) > 1 && !SlotsAgree(bases))
            throw Vm.Error(Types.TypeError, "multiple bases have instance lay-out conflict");
        return best;
    }

    private static readonly HashSet<PyType> ExceptionsWithFields =
    [
        Types.BaseExceptionGroup, Types.SystemExit, Types.StopIteration, Types.OSError, Types.ImportError, Types.NameError, Types.AttributeError, Types.SyntaxError,
        Types.UnicodeEncodeError, Types.UnicodeDecodeError, Types.UnicodeTranslateError,
    ];

    // Of exceptions only those with fields of their own differ in layout.
    private static PyType FieldsOf(PyType exception) => Array.Find(exception.Mro, ExceptionsWithFields.Contains) ?? Types.BaseException;

    // Slots lie at fixed places: of several bases with slots one must hold those of all the others.
    private static bool SlotsAgree(PyType[] bases)
    {
        var widest = bases.MaxBy(static b => b.SlotNames?.Count ?? 0)!;
        return bases.All(b => b.SlotNames is not { Count: > 0 } || b.Mro.Where(static t => t.IsGuest && t.Dict.Values.Any(static s => s.V.O is PyMember)).All(widest.IsSub));
    }

    /// <summary>Every lookup may walk them all. The deepest hierarchies of real packages have some 20.</summary>
    private const int MaxBases = 500;

    /// <summary>C3 over the bases' MROs.</summary>
    private static PyType[] Linearise(PyType[] bases)
    {
        if (bases.Sum(b => (long)b.Mro.Length) > MaxBases) throw Vm.Error(Types.TypeError, $"a class cannot have more than {MaxBases} bases");
        if (bases.Length == 1) return bases[0].Mro;
        for (var i = 0; i < bases.Length; i++)
            for (var j = 0; j < i; j++) if (ReferenceEquals(bases[i], bases[j])) throw Vm.Error(Types.TypeError, $"duplicate base class {bases[i].Name}");
        var lists = bases.Select(b => b.Mro.ToList()).Append([.. bases]).ToList();
        var result = new List<PyType>();
        while (true)
        {
            lists.RemoveAll(l => l.Count == 0);
            if (lists.Count == 0) return [.. result];
            var next = lists.Select(l => l[0]).FirstOrDefault(c => !lists.Any(l => l.IndexOf(c) > 0));
            if (next == null)
            {
                var rest = lists.Select(l => l[0]).Distinct().Select(t => t.Name);
                throw Vm.Error(Types.TypeError, $"Cannot create a consistent method resolution\norder (MRO) for bases {string.Join(", ", rest)}");
            }
            result.Add(next);
            foreach (var l in lists) if (ReferenceEquals(l[0], next)) l.RemoveAt(0);
        }
    }
}
