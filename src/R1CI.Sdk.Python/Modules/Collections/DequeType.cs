using R1CI.Sdk.Python.Builtins;

namespace R1CI.Sdk.Python.Modules.Collections;

/// <summary>What is in <c>collections.deque</c>.</summary>
internal static class DequeType
{
    public static readonly PyType Iterator = new("_deque_iterator", Types.Iterator, "collections") { IsFinal = true };
    public static readonly PyType ReverseIterator = new("_deque_reverse_iterator", Types.Iterator, "collections") { IsFinal = true };

    public static readonly PyType Type = new PyType("deque", Types.Object, "collections") { IsSequence = true }.Define(t =>
    {
        t.New((vm, cls, _) =>
        {
            vm.Charge(96);
            return new PyDeque(cls);
        });
        t.Fn("__init__", "iterable=(), maxlen=None", Init);
        AddEnds(t);
        AddSearch(t);
        AddSequence(t);
        AddOperators(t);
        t.Get("maxlen", (vm, self) => self.As<PyDeque>().MaxLength is >= 0 and var most ? most : Value.None);
        t.Unhashable().Generic();
    });

    private static Value Init(Vm vm, ReadOnlySpan<Value> a)
    {
        var deque = a[0].As<PyDeque>();
        if (!a[2].IsMissing && !a[2].IsNone)
        {
            if (!a[2].IsIntLike)
            {
                return vm.Raise(Types.TypeError, "an integer is required");
            }

            var most = vm.ToIndex(a[2]);
            if (most < 0)
            {
                return vm.Raise(Types.ValueError, "maxlen must be non-negative");
            }

            deque.MaxLength = (int)Math.Min(most, int.MaxValue);
        }
        else
        {
            deque.MaxLength = PyDeque.Unbounded;
        }

        deque.Clear();
        return a[1].IsMissing ? Value.None : Extend(vm, deque, a[1], atLeft: false);
    }

    private static void AddEnds(TypeBuilder t)
    {
        t.Fn2("append", static (vm, self, v) =>
        {
            self.As<PyDeque>().Append(vm, v);
            return Value.None;
        });
        t.Fn2("appendleft", static (vm, self, v) =>
        {
            self.As<PyDeque>().AppendLeft(vm, v);
            return Value.None;
        });
        t.Fn1("pop", static (vm, self) =>
            self.As<PyDeque>() is { Count: > 0 } deque ? deque.Pop() : vm.Raise(Types.IndexError, "pop from an empty deque"));
        t.Fn1("popleft", static (vm, self) =>
            self.As<PyDeque>() is { Count: > 0 } deque ? deque.PopLeft() : vm.Raise(Types.IndexError, "pop from an empty deque"));
        t.Fn2("extend", static (vm, self, items) => Extend(vm, self.As<PyDeque>(), items, atLeft: false));
        t.Fn2("extendleft", static (vm, self, items) => Extend(vm, self.As<PyDeque>(), items, atLeft: true));
        t.Fn1("clear", static (vm, self) =>
        {
            self.As<PyDeque>().Clear();
            return Value.None;
        });
        t.FnN("rotate", 0, 1, static (vm, a) =>
        {
            a[0].As<PyDeque>().Rotate(vm, a.Length > 1 ? vm.ToIndex(a[1]) : 1);
            return Value.None;
        });
        t.Fn1("reverse", static (vm, self) =>
        {
            var deque = self.As<PyDeque>();
            vm.Tick(deque.Count >> 4);
            for (int i = 0, j = deque.Count - 1; i < j; i++, j--)
            {
                (deque[i], deque[j]) = (deque[j], deque[i]);
            }

            return Value.None;
        });
    }

    private static void AddSearch(TypeBuilder t)
    {
        t.Fn2("count", static (vm, self, v) =>
        {
            var deque = self.As<PyDeque>();
            var (count, version) = (0L, deque.Version);
            for (var i = 0; i < deque.Count; i++)
            {
                vm.Tick();
                count += Ops.Equal(vm, deque[i], v) ? 1 : 0;
                if (version != deque.Version)
                {
                    return vm.Raise(Types.RuntimeError, "deque mutated during iteration");
                }
            }

            return count;
        });
        t.FnN("index", 1, 3, Index);
        t.Fn2("remove", static (vm, self, v) =>
        {
            var deque = self.As<PyDeque>();
            var at = Find(vm, deque, v, 0, deque.Count);
            if (at < 0)
            {
                return vm.Raise(Types.ValueError, $"{vm.Repr(v)} is not in deque");
            }

            deque.RemoveAt(vm, at);
            return Value.None;
        });
        t.Fn3("insert", static (vm, self, index, v) =>
        {
            var deque = self.As<PyDeque>();
            if (deque.Count == deque.MaxLength)
            {
                return vm.Raise(Types.IndexError, "deque already at its maximum size");
            }

            var at = vm.ToClamped(index);
            at = at < 0 ? Math.Max(0, at + deque.Count) : Math.Min(at, deque.Count);
            deque.Insert(vm, (int)at, v);
            return Value.None;
        });
        t.Fn2("__contains__", static (vm, self, v) => Find(vm, self.As<PyDeque>(), v, 0, int.MaxValue) >= 0);
    }

    private static void AddSequence(TypeBuilder t)
    {
        t.Fn1("__len__", static (_, self) => self.As<PyDeque>().Count);
        t.Fn1("__iter__", static (vm, self) => New(vm, new DequeIterator(self.As<PyDeque>(), isReversed: false)));
        t.Fn1("__reversed__", static (vm, self) => New(vm, new DequeIterator(self.As<PyDeque>(), isReversed: true)));
        t.Fn2("__getitem__", static (vm, self, index) => TryAt(vm, self.As<PyDeque>(), index, out var at) ? self.As<PyDeque>()[at] : Value.Error);
        t.Fn3("__setitem__", static (vm, self, index, v) =>
        {
            if (!TryAt(vm, self.As<PyDeque>(), index, out var at))
            {
                return Value.Error;
            }

            self.As<PyDeque>()[at] = v;
            return Value.None;
        });
        t.Fn2("__delitem__", static (vm, self, index) =>
        {
            if (!TryAt(vm, self.As<PyDeque>(), index, out var at))
            {
                return Value.Error;
            }

            self.As<PyDeque>().RemoveAt(vm, at);
            return Value.None;
        });
        t.Fn1("__reduce__", static (vm, self) =>
        {
            var deque = self.As<PyDeque>();
            var arguments = deque.MaxLength < 0 ? PyTuple.Empty : vm.NewTuple(PyTuple.Empty, deque.MaxLength);
            return vm.NewTuple(self.Type, arguments, Value.None, Iteration.ToObject(vm, self));
        });
        t.Fn1("copy", Copy).Fn1("__copy__", Copy);
        t.Fn1("__repr__", static (vm, self) =>
        {
            var deque = self.As<PyDeque>();
            return vm.NewStr(Representation.Nested(vm, deque, "[...]", b =>
            {
                var items = vm.Repr(vm.NewList(deque.ToArray(vm)));
                b.Append(deque.MaxLength < 0 ? $"{deque.Type.Name}({items})" : $"{deque.Type.Name}({items}, maxlen={deque.MaxLength})");
            }));
        });
    }

    private static void AddOperators(TypeBuilder t)
    {
        for (var each = Op.Lt; each <= Op.Ne; each++)
        {
            var op = each;
            t.Fn2(Specials.Names[(int)Special.Lt + (op - Op.Lt)], (vm, a, b) => b.O is PyDeque other
                ? Ops.Compare(vm, op, vm.NewList(a.As<PyDeque>().ToArray(vm)), vm.NewList(other.ToArray(vm)))
                : Value.NotImplemented);
        }

        t.Fn2("__iadd__", static (vm, self, items) => Extend(vm, self.As<PyDeque>(), items, atLeft: false) is { IsError: true } e ? e : self);
        t.Fn2("__add__", static (vm, self, other) =>
        {
            if (other.O is not PyDeque)
            {
                return vm.Raise(Types.TypeError, $"can only concatenate deque (not \"{other.Type.Name}\") to deque");
            }

            var result = Copy(vm, self);
            return Extend(vm, result.As<PyDeque>(), other, atLeft: false) is { IsError: true } e ? e : result;
        });
        t.Fn2("__mul__", static (vm, self, times) => times.IsIntLike ? Repeat(vm, Copy(vm, self), vm.ToClamped(times)) : Value.NotImplemented);
        t.Fn2("__rmul__", static (vm, self, times) => times.IsIntLike ? Repeat(vm, Copy(vm, self), vm.ToClamped(times)) : Value.NotImplemented);
        t.Fn2("__imul__", static (vm, self, times) => times.IsIntLike ? Repeat(vm, self, vm.ToClamped(times)) : Value.NotImplemented);
    }

    private static Value New(Vm vm, PyIterator iterator)
    {
        vm.Charge(64);
        return iterator;
    }

    private static Value Extend(Vm vm, PyDeque deque, Value items, bool atLeft)
    {
        if (ReferenceEquals(items.O, deque))
        {
            items = vm.NewList(deque.ToArray(vm));
        }

        var iterator = vm.Iter(items);
        Value item = default;
        while (iterator.Next(vm, ref item))
        {
            vm.Tick();
            if (atLeft)
            {
                deque.AppendLeft(vm, item);
            }
            else
            {
                deque.Append(vm, item);
            }
        }

        return vm.Pending != null ? Value.Error : Value.None;
    }

    private static Value Copy(Vm vm, Value self)
    {
        var deque = self.As<PyDeque>();
        vm.Charge(96);
        var copy = new PyDeque(self.Type) { MaxLength = deque.MaxLength };
        vm.Tick(deque.Count >> 2);
        for (var i = 0; i < deque.Count; i++)
        {
            copy.Append(vm, deque[i]);
        }

        return copy;
    }

    private static Value Repeat(Vm vm, Value target, long times)
    {
        var deque = target.As<PyDeque>();
        var items = deque.ToArray(vm);
        if (times <= 0)
        {
            deque.Clear();
            return target;
        }

        for (var i = 1L; i < times && items.Length > 0; i++)
        {
            vm.Tick(items.Length);
            foreach (ref readonly var item in items.AsSpan())
            {
                deque.Append(vm, item);
            }
        }

        return target;
    }

    private static bool TryAt(Vm vm, PyDeque deque, Value index, out int at)
    {
        at = 0;
        if (!index.IsIntLike && index.Type.Lookup(Special.Index) == null)
        {
            vm.Raise(Types.TypeError, $"sequence index must be integer, not '{index.Type.Name}'");
            return false;
        }

        var i = vm.ToClamped(index);
        i = i < 0 ? i + deque.Count : i;
        if (i < 0 || i >= deque.Count)
        {
            vm.Raise(Types.IndexError, "deque index out of range");
            return false;
        }

        // Items near the middle cost CPython a walk along its blocks; here every index is one step.
        at = (int)i;
        return true;
    }

    private static Value Index(Vm vm, ReadOnlySpan<Value> a)
    {
        var deque = a[0].As<PyDeque>();
        var start = ListMethods.Bound(vm, a, 2, 0, deque.Count);
        var stop = ListMethods.Bound(vm, a, 3, deque.Count, deque.Count);
        var at = start < stop ? Find(vm, deque, a[1], start, stop) : -1;
        return at >= 0 ? at : vm.Raise(Types.ValueError, $"{vm.Repr(a[1])} is not in deque");
    }

    private static int Find(Vm vm, PyDeque deque, Value v, int start, int stop)
    {
        var version = deque.Version;
        for (var i = start; i < stop && i < deque.Count; i++)
        {
            vm.Tick();
            if (Ops.Equal(vm, deque[i], v))
            {
                return i;
            }

            if (version != deque.Version)
            {
                throw Vm.Error(Types.RuntimeError, "deque mutated during iteration");
            }
        }

        return -1;
    }
}
