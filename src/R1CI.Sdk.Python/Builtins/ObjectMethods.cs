using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Builtins;

/// <summary>What is in <c>object</c>.</summary>
internal static class ObjectMethods
{
    public static void Define(TypeBuilder t) => t
        .New(New)
        .Raw("__init__", Init)
        .Get("__class__", static (_, self) => self.Type, SetClass)
        .Get("__doc__", static (_, self) => self.Type.Doc == null ? Value.None : Value.Str(self.Type.Doc))
        .Fn1("__repr__", static (vm, self) => vm.NewStr(Representation.Native(vm, self) ?? Representation.Default(vm, self)))
        .Fn1("__str__", static (vm, self) => vm.NewStr(vm.Repr(self)))
        .Fn2("__format__", static (vm, self, spec) =>
            spec.O is not PyStr text ? vm.Raise(Types.TypeError, $"__format__() argument must be str, not {(spec.IsNone ? "None" : spec.Type.ErrorName)}")
            : text.Units == 0 ? vm.NewStr(vm.Str(self)) : vm.Raise(Types.TypeError, $"unsupported format string passed to {self.Type.Name}.__format__"))
        .Fn1("__hash__", static (vm, self) => self.O == null ? self.I : Ops.HashIdentity(vm, self.O))
        .Fn2("__eq__", static (_, a, b) => a.Is(b) ? Value.True : Value.NotImplemented)
        .Fn2("__ne__", NotEqual)
        .Fn2("__lt__", static (_, _, _) => Value.NotImplemented)
        .Fn2("__le__", static (_, _, _) => Value.NotImplemented)
        .Fn2("__gt__", static (_, _, _) => Value.NotImplemented)
        .Fn2("__ge__", static (_, _, _) => Value.NotImplemented)
        .Fn2("__getattribute__", static (vm, self, name) =>
        {
            var n = AttributeName(name);
            switch (vm.Generic(self, n, null, out var v))
            {
                case AttrResult.Found: return v;
                case AttrResult.Missing: return vm.Raise(vm.AttributeError(self, n));
                default: return Value.Error;
            }
        })
        .Fn3("__setattr__", static (vm, self, name, v) => vm.GenericStore(self, AttributeName(name), null, v) ? Value.None : Value.Error)
        .Fn2("__delattr__", static (vm, self, name) => vm.GenericDelete(self, AttributeName(name)) ? Value.None : Value.Error)
        .Fn1("__dir__", static (vm, self) => Directory(vm, self))
        .Fn1("__sizeof__", static (_, self) => ObjectSize.OfAlone(self))
        .Fn1("__getstate__", GetState)
        .Fn1("__reduce__", Reduce)
        .Fn2("__reduce_ex__", static (vm, self, _) => self.Type.Lookup("__reduce__") is { } own && !(own.V.O is PyBuiltin b && ReferenceEquals(b.Owner, Types.Object)) ? vm.CallSpecial(own.V, self, []) : Reduce(vm, self))
        .Const("__init_subclass__", new PyClassMethod(new PyBuiltin("__init_subclass__") { Raw = InitSubclass }))
        .Class("__subclasshook__", "cls2, /", static (_, _) => Value.NotImplemented);

    private static Value GetState(Vm vm, Value self)
    {
        if (self.O?.Store is not { } store) return Value.None;
        Value names = Value.None;
        if (self.Type.HasDict && store.ToDict(vm) is { Count: > 0 } dict)
        {
            names = vm.NewDict();
            Ops.DictUpdate(vm, names.As<PyDict>(), dict);
        }
        if (self.Type.SlotNames is not { Count: > 0 } slots) return names;
        var held = vm.NewDict().As<PyDict>();
        foreach (var slot in slots) if (store.TryGet(vm, slot, out var v)) held.Set(vm, Value.Str(slot), v);
        return held.Count == 0 ? names : vm.NewTuple(names, held);
    }

    // Protocol 2: how to make the object again, its state, and the items of lists and dicts.
    private static Value Reduce(Vm vm, Value self)
    {
        var type = self.Type;
        if (!type.IsGuest && !ReferenceEquals(type, Types.Object)) return vm.Raise(Types.TypeError, $"cannot pickle '{type.ErrorName}' object");
        var arguments = vm.TryGetAttr(self, "__getnewargs__", out var hook) ? vm.ToArray(vm.Call(hook)) : [];
        var state = vm.CallMethod(self, "__getstate__");
        return vm.NewTuple(
            vm.GetAttr(vm.ImportModule("copyreg"), "__newobj__"),
            vm.NewTuple([type, .. arguments]),
            state,
            self.O is PyList ? Iteration.ToObject(vm, self) : Value.None,
            self.O is PyDict ? Iteration.ToObject(vm, vm.CallMethod(self, "items")) : Value.None);
    }

    private static Value InitSubclass(Vm vm, CallArgs a) => a.KeywordCount == 0
        ? Value.None
        : vm.Raise(Types.TypeError, $"{(a[0].O as PyType)?.QualName}.__init_subclass__() takes no keyword arguments");

    private static string AttributeName(in Value name) =>
        Functions.ObjectFunctions.AttributeName(name);

    private static Value New(Vm vm, PyType cls, CallArgs a)
    {
        if (a.All.Length > 0)
        {
            if (!cls.HasBuiltinNew) return vm.Raise(Types.TypeError, "object.__new__() takes exactly one argument (the type to instantiate)");
            if (!cls.Overrides(Special.Init)) return vm.Raise(Types.TypeError, $"{cls.Name}() takes no arguments");
        }
        if (!cls.NativeBase.Equals(Types.Object)) return vm.Raise(Types.TypeError, $"object.__new__({cls.Name}) is not safe, use {cls.NativeBase.Name}.__new__()");
        if (cls.IsAbstract && AbstractMethods(vm, cls) is { } message) return vm.Raise(Types.TypeError, message);
        return vm.NewInstance(cls);
    }

    private static string? AbstractMethods(Vm vm, PyType cls)
    {
        if (cls.Lookup("__abstractmethods__") is not { } slot) return null;
        var names = vm.ToArray(slot.V).Select(n => vm.Str(n)).Order(StringComparer.Ordinal).ToArray();
        return names.Length == 0 ? null : $"Can't instantiate abstract class {cls.Name} with abstract method{(names.Length == 1 ? "" : "s")} {string.Join(", ", names)}";
    }

    private static Value Init(Vm vm, CallArgs a)
    {
        if (a.All.Length == 1) return Value.None;
        var type = a[0].Type;
        if (type.Overrides(Special.Init)) return vm.Raise(Types.TypeError, "object.__init__() takes exactly one argument (the instance to initialize)");
        return type.HasBuiltinNew && ReferenceEquals(type.NativeBase, Types.Object) ? vm.Raise(Types.TypeError, $"{type.Name}.__init__() takes exactly one argument (the instance to initialize)") : Value.None;
    }

    private static Value SetClass(Vm vm, Value self, Value cls)
    {
        if (cls.O is not PyType t) return vm.Raise(Types.TypeError, $"__class__ must be set to a class, not '{cls.Type.Name}' object");
        if (!t.IsGuest && self.O is not PyModule || self.O is not Instance && !self.Type.IsGuest)
            return vm.Raise(Types.TypeError, "__class__ assignment only supported for mutable types or ModuleType subclasses");
        if (self.O is not Instance i || !ReferenceEquals(t.NativeBase, i.Type.NativeBase) || t.SlotNames != null)
            return vm.Raise(Types.TypeError, $"__class__ assignment: '{t.Name}' object layout differs from '{self.Type.Name}'");
        if (i.Dict != null) i.Shape = t.DictShape;
        else
        {
            var shape = t.RootShape;
            foreach (var n in i.Shape.Names()) shape = shape.With(n);
            i.Shape = shape;
        }
        return Value.None;
    }

    private static Value NotEqual(Vm vm, Value a, Value b)
    {
        if (a.Type.Lookup(Special.Eq) is not { } eq) return Value.NotImplemented;
        var r = vm.CallSpecial(eq.V, a, [b]);
        return r.IsError || r.IsNotImplemented ? r : !Ops.Truth(vm, r);
    }

    /// <summary>The names that <c>dir()</c> lists.</summary>
    public static Value Directory(Vm vm, in Value self)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        if (self.O is PyModule m)
        {
            foreach (var (n, _) in m.Globals.Own()) names.Add(n);
        }
        else
        {
            if (self.O?.Store is { } store)
            {
                if (store.Dict != null) foreach (var k in vm.Iterate(store.Dict)) names.Add(vm.Str(k));
                else foreach (var n in store.Shape.Names()) names.Add(n);
            }
            var type = self.O as PyType ?? self.Type;
            foreach (var t in type.Mro) foreach (var n in t.Dict.Keys) names.Add(n);
        }
        vm.Tick(names.Count);
        return vm.NewList(names.Select(Value.Str).ToArray());
    }
}
