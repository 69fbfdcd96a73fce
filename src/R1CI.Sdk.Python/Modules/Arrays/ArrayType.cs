using System.Text;
using R1CI.Sdk.Python.Builtins;

namespace R1CI.Sdk.Python.Modules.Arrays;

/// <summary>The module <c>array</c> and what is in its type.</summary>
internal static class ArrayType
{
    public static readonly PyType Iterator = new("arrayiterator", Types.Iterator, "array") { IsFinal = true };

    public static readonly PyType Type = new PyType("array", Types.Object, "array") { IsSequence = true }.Define(t =>
    {
        t.New(ArrayMaking.New);
        AddItems(t);
        AddWhole(t);
        ArrayConversions.Add(t);
        ArraySequence.Add(t);
        t.Get("typecode", static (_, self) => Value.Str(Of(self).Kind.Code.ToString()));
        t.Get("itemsize", static (_, self) => Of(self).Kind.Size);
        t.Unhashable();
    });

    public static readonly ModuleDef Def = new("array", static m => m.Const("array", Type).Const("ArrayType", Type).Const("typecodes", ItemKind.Codes));

    public static PyArray Of(in Value v) => v.As<PyArray>();

    public static int Find(Vm vm, PyArray array, in Value v, long start, long stop)
    {
        for (var i = (int)start; i < stop && i < array.Count; i++)
        {
            vm.Tick();
            if (Ops.Equal(vm, array[i], v))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Appends every item of an iterable.</summary>
    public static Value Extend(Vm vm, PyArray array, Value items)
    {
        if (items.O is PyArray other)
        {
            if (other.Kind != array.Kind)
            {
                return vm.Raise(Types.TypeError, "can only extend with array of same kind");
            }

            vm.Charge(other.Buffer.Length);
            array.Replace(vm, array.Count, 0, other.Buffer.ToArray());
            return Value.None;
        }

        var iterator = vm.Iter(items);
        Value item = default;
        while (iterator.Next(vm, ref item))
        {
            vm.Tick();
            array.Insert(vm, array.Count, item);
        }

        return vm.Pending != null ? Value.Error : Value.None;
    }

    private static void AddItems(TypeBuilder t)
    {
        t.Fn2("append", static (vm, self, v) =>
        {
            Of(self).Insert(vm, Of(self).Count, v);
            return Value.None;
        });
        t.Fn3("insert", static (vm, self, index, v) =>
        {
            var at = vm.ToClamped(index);
            Of(self).Insert(vm, (int)Math.Clamp(at < 0 ? at + Of(self).Count : at, 0, Of(self).Count), v);
            return Value.None;
        });
        t.FnN("pop", 0, 1, static (vm, a) =>
        {
            var array = Of(a[0]);
            if (array.Count == 0)
            {
                return vm.Raise(Types.IndexError, "pop from empty array");
            }

            var at = a.Length > 1 ? vm.ToIndex(a[1]) : -1;
            at = at < 0 ? at + array.Count : at;
            if (at < 0 || at >= array.Count)
            {
                return vm.Raise(Types.IndexError, "pop index out of range");
            }

            var v = array[(int)at];
            array.Replace(vm, (int)at, 1, []);
            return v;
        });
        t.Fn2("remove", static (vm, self, v) =>
        {
            var at = Find(vm, Of(self), v, 0, int.MaxValue);
            if (at < 0)
            {
                return vm.Raise(Types.ValueError, "array.remove(x): x not in array");
            }

            Of(self).Replace(vm, at, 1, []);
            return Value.None;
        });
        t.FnN("index", 1, 3, static (vm, a) =>
        {
            var array = Of(a[0]);
            var start = a.Length > 2 ? vm.ToClamped(a[2]) : 0;
            var stop = a.Length > 3 ? vm.ToClamped(a[3]) : int.MaxValue;
            var at = Find(vm, array, a[1], Math.Max(0, start < 0 ? start + array.Count : start), stop < 0 ? stop + array.Count : stop);
            return at >= 0 ? at : vm.Raise(Types.ValueError, "array.index(x): x not in array");
        });
        t.Fn2("count", static (vm, self, v) =>
        {
            var count = 0L;
            for (var i = 0; i < Of(self).Count; i++)
            {
                vm.Tick();
                count += Ops.Equal(vm, Of(self)[i], v) ? 1 : 0;
            }

            return count;
        });
    }

    private static void AddWhole(TypeBuilder t)
    {
        t.Fn2("extend", static (vm, self, items) => Extend(vm, Of(self), items));
        t.Fn1("reverse", static (vm, self) =>
        {
            Flip(vm, Of(self));
            ByteSwap(Of(self));
            return Value.None;
        });
        t.Fn1("byteswap", static (vm, self) =>
        {
            vm.Tick(Of(self).Count >> 2);
            ByteSwap(Of(self));
            return Value.None;
        });
        t.Fn1("buffer_info", static (vm, self) => vm.NewTuple(vm.IdOf(self.O!), Of(self).Count));
        Fn1 copy = static (vm, self) => ArrayMaking.FromBytes(vm, Of(self).Kind, Of(self).Buffer);
        t.Fn1("__copy__", copy).Fn2("__deepcopy__", (vm, self, _) => copy(vm, self));
        t.Fn2("__reduce_ex__", static (vm, self, _) => Reduce(vm, self)).Fn1("__reduce__", Reduce);
        t.Fn1("__repr__", static (vm, self) =>
        {
            var array = Of(self);
            var items = array.Kind.Code == 'u' ? vm.Repr(ArrayConversions.ToText(vm, array)) : vm.Repr(ArrayConversions.ToList(vm, array));
            return vm.NewStr(array.Count == 0 ? $"{self.Type.Name}('{array.Kind.Code}')" : $"{self.Type.Name}('{array.Kind.Code}', {items})");
        });
    }

    private static Value Reduce(Vm vm, Value self) =>
        vm.NewTuple(self.Type, vm.NewTuple(Value.Str(Of(self).Kind.Code.ToString()), ArrayConversions.ToList(vm, Of(self))), Value.None);

    // Reversing every byte reverses the items, each with its bytes swapped.
    private static void Flip(Vm vm, PyArray array)
    {
        vm.Tick(array.Buffer.Length >> 5);
        array.Buffer.Reverse();
    }

    private static void ByteSwap(PyArray array)
    {
        for (var (at, size) = (0, array.Kind.Size); size > 1 && at < array.Buffer.Length; at += size)
        {
            array.Buffer.Slice(at, size).Reverse();
        }
    }
}
