namespace R1CI.Sdk.Python.Objects;

/// <summary>Fills a built-in type. Every method's first argument is self, already checked to be of the type (or a guest subclass of it).</summary>
internal sealed class TypeBuilder(PyType type)
{
    public PyType Type => type;

    private PyBuiltin Method(string name) => new(name) { Owner = type, IsSlotWrapper = name.StartsWith("__", StringComparison.Ordinal) && !IsListed(name) };

    // Special methods that CPython lists among a type's methods instead of wrapping a slot of its layout.
    private bool IsListed(string name) => name switch
    {
        "__format__" or "__reduce__" or "__reduce_ex__" or "__sizeof__" or "__getnewargs__" or "__round__" or "__trunc__" or "__ceil__" or "__floor__" or "__reversed__" => true,
        "__length_hint__" or "__setstate__" or "__getstate__" or "__dir__" or "__copy__" or "__deepcopy__" or "__complex__" or "__bytes__" or "__enter__" or "__exit__" => true,
        "__getitem__" => type.Name is "list" or "dict",
        "__contains__" => type.Name is "dict" or "set" or "frozenset",
        _ => false,
    };

    private TypeBuilder Add(PyBuiltin b, BuiltinId id)
    {
        b.Known = id;
        type.Fill(b.Name, b);
        return this;
    }

    /// <summary>A method of self alone.</summary>
    public TypeBuilder Fn1(string name, Fn1 fn, BuiltinId id = BuiltinId.None)
    {
        var b = Method(name);
        b.F1 = fn;
        return Add(b, id);
    }

    /// <summary>A method of self and one argument.</summary>
    public TypeBuilder Fn2(string name, Fn2 fn, BuiltinId id = BuiltinId.None)
    {
        var b = Method(name);
        b.F2 = fn;
        return Add(b, id);
    }

    public TypeBuilder Fn3(string name, Fn3 fn)
    {
        var b = Method(name);
        b.F3 = fn;
        return Add(b, BuiltinId.None);
    }

    /// <summary>A method with a variable number of positional arguments; the bounds do not count self.</summary>
    public TypeBuilder FnN(string name, int min, int max, FnN fn)
    {
        var b = Method(name);
        b.FN = fn;
        b.Min = min + 1;
        b.Max = max == int.MaxValue ? max : max + 1;
        return Add(b, BuiltinId.None);
    }

    /// <summary>A method bound by a signature (without self), as <c>"sub, start=0, /"</c>; a[0] is self, a[1] the first parameter.</summary>
    public TypeBuilder Fn(string name, string signature, FnN fn)
    {
        var b = Method(name);
        b.FN = fn;
        var isPython = signature.StartsWith("def ", StringComparison.Ordinal);
        signature = isPython ? signature[4..] : signature;
        b.Signature = new Signature((isPython ? "def " : "") + (signature.Length == 0 ? "self, /" : signature.Contains('/', StringComparison.Ordinal) ? "self, " + signature : "self, /, " + signature));
        return Add(b, BuiltinId.None);
    }

    /// <summary>A method that reads its call itself; self is args[0].</summary>
    public TypeBuilder Raw(string name, RawFn fn)
    {
        var b = Method(name);
        b.Raw = fn;
        return Add(b, BuiltinId.None);
    }

    /// <summary>A static method.</summary>
    public TypeBuilder Static(string name, string signature, FnN fn)
    {
        var s = new PyStaticMethod(new PyBuiltin(name) { FN = fn, Signature = new Signature(signature) });
        type.Fill(name, s);
        return this;
    }

    /// <summary>A class method; a[0] is the class.</summary>
    public TypeBuilder Class(string name, string signature, FnN fn)
    {
        var text = signature.Length == 0 ? "cls, /" : signature.Contains('/', StringComparison.Ordinal) ? "cls, " + signature : "cls, /, " + signature;
        type.Fill(name, new PyClassMethod(new PyBuiltin(name) { FN = fn, Signature = new Signature(text), IsClassMethod = true }));
        return this;
    }

    /// <summary>A computed attribute, read-only without a setter.</summary>
    public TypeBuilder Get(string name, Fn1 get, Fn2? set = null, Fn1? delete = null)
    {
        type.Fill(name, new PyGetSet(name, type, get, set, delete));
        return this;
    }

    /// <summary>A read-only attribute that CPython keeps as a plain field.</summary>
    public TypeBuilder Field(string name, Fn1 get)
    {
        type.Fill(name, new PyGetSet(name, type, get, null) { IsField = true });
        return this;
    }

    public TypeBuilder Const(string name, Value v)
    {
        type.Fill(name, v);
        return this;
    }

    /// <summary>How instances are made. Must honour a cls that is a guest subclass.</summary>
    public TypeBuilder New(NewFn fn)
    {
        type.New = fn;
        type.Fill("__new__", new PyStaticMethod(new PyBuiltin("__new__") { Raw = (vm, a) => CallNew(vm, type, fn, a) }));
        return this;
    }

    /// <summary>The same, with the arguments bound to a signature.</summary>
    public TypeBuilder New(string signature, Func<Vm, PyType, NewArgs, Value> fn)
    {
        Signature? parsed = null;
        return New((vm, cls, a) =>
        {
            parsed ??= new Signature(signature);
            var bound = new Value[parsed.Count];
            Array.Fill(bound, Value.Missing);
            return parsed.Bind(vm, cls.Name, a, bound) ? fn(vm, cls, new NewArgs(bound)) : Value.Error;
        });
    }

    /// <summary>What calling exactly this type with one positional argument does, when it can be told without binding the call.</summary>
    public TypeBuilder Convert(Fn1 fn)
    {
        type.Convert = fn;
        return this;
    }

    /// <summary>Guest classes may not derive from it.</summary>
    public TypeBuilder Final()
    {
        type.IsFinal = true;
        return this;
    }

    public TypeBuilder Doc(string text)
    {
        type.Doc = text;
        return this;
    }

    private static Value CallNew(Vm vm, PyType owner, NewFn fn, CallArgs a)
    {
        if (a.Count == 0) return vm.Raise(Types.TypeError, $"{owner.Name}.__new__(): not enough arguments");
        if (a[0].O is not PyType cls) return vm.Raise(Types.TypeError, $"{owner.Name}.__new__(X): X is not a type object ({a[0].Type.Name})");
        if (!cls.IsSub(owner)) return vm.Raise(Types.TypeError, $"{owner.Name}.__new__({cls.Name}): {cls.Name} is not a subtype of {owner.Name}");
        return fn(vm, cls, new CallArgs(a.All[1..], a.Names));
    }
}

/// <summary>Bound arguments of a constructor, one per parameter.</summary>
internal readonly struct NewArgs(Value[] items)
{
    public ref readonly Value this[int i] => ref items[i];
    public Value[] Items => items;
}
