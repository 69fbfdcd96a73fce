using R1CI.Sdk.Python.Text;
using R1CI.Sdk.Python.Builtins;

namespace R1CI.Sdk.Python.Modules.Arrays;

/// <summary>Indexing, slicing and the operators of arrays.</summary>
internal static class ArraySequence
{
    public static void Add(TypeBuilder t)
    {
        t.Fn1("__len__", static (_, self) => ArrayType.Of(self).Count);
        t.Fn1("__iter__", static (vm, self) =>
        {
            vm.Charge(64);
            return new ArrayIterator(ArrayType.Of(self), 0);
        });
        t.Fn2("__contains__", static (vm, self, v) => ArrayType.Find(vm, ArrayType.Of(self), v, 0, int.MaxValue) >= 0);
        t.Fn2("__getitem__", Get).Fn3("__setitem__", Set).Fn2("__delitem__", Delete);
        AddOperators(t);
    }

    private static void AddOperators(TypeBuilder t)
    {
        for (var each = Op.Lt; each <= Op.Ne; each++)
        {
            var op = each;
            t.Fn2(Specials.Names[(int)Special.Lt + (op - Op.Lt)], (vm, a, b) => b.O is PyArray other
                ? Ops.Compare(vm, op, ArrayConversions.ToList(vm, ArrayType.Of(a)), ArrayConversions.ToList(vm, other))
                : Value.NotImplemented);
        }

        t.Fn2("__add__", static (vm, self, other) =>
        {
            if (other.O is not PyArray b)
            {
                return vm.Raise(Types.TypeError, $"can only append array (not \"{other.Type.Name}\") to array");
            }

            var result = ArrayMaking.FromBytes(vm, ArrayType.Of(self).Kind, ArrayType.Of(self).Buffer);
            return b.Kind != result.Kind ? vm.Raise(Types.TypeError, "bad argument type for built-in operation") : ArrayType.Extend(vm, result, other) is { IsError: true } e ? e : result;
        });
        t.Fn2("__iadd__", static (vm, self, other) => other.O is not PyArray
            ? vm.Raise(Types.TypeError, $"can only extend array with array (not \"{other.Type.Name}\")")
            : ArrayType.Extend(vm, ArrayType.Of(self), other) is { IsError: true } e ? e : self);
        t.Fn2("__mul__", Repeat).Fn2("__rmul__", Repeat);
        t.Fn2("__imul__", static (vm, self, times) =>
        {
            var product = Repeat(vm, self, times);
            if (product.O is PyArray all)
            {
                ArrayType.Of(self).Replace(vm, 0, ArrayType.Of(self).Count, all.Buffer);
            }

            return product.O is PyArray ? self : product;
        });
    }

    private static Value Repeat(Vm vm, Value self, Value times)
    {
        if (!times.IsIntLike)
        {
            return vm.Raise(Types.TypeError, $"can't multiply sequence by non-int of type '{times.Type.ErrorName}'");
        }

        var array = ArrayType.Of(self);
        var count = Math.Max(0, vm.ToClamped(times));
        vm.Charge(array.Buffer.Length, count);
        vm.Tick((int)(array.Buffer.Length * count >> 6));
        var bytes = new byte[array.Buffer.Length * count];
        for (var at = 0; at < bytes.Length; at += array.Buffer.Length)
        {
            array.Buffer.CopyTo(bytes.AsSpan(at));
        }

        return ArrayMaking.FromBytes(vm, array.Kind, bytes);
    }

    private static Value Get(Vm vm, Value self, Value index)
    {
        var array = ArrayType.Of(self);
        if (index.O is not PySlice slice)
        {
            return TryAt(vm, array, index, "array index out of range", out var at) ? array[at] : Value.Error;
        }

        var count = Ops.SliceBounds(vm, slice, array.Count, out var start, out _, out var step);
        vm.Charge(count * array.Kind.Size);
        vm.Tick((int)(count >> 4));
        var (size, bytes) = (array.Kind.Size, new byte[count * array.Kind.Size]);
        for (var i = 0; i < count; i++)
        {
            Interruption.Check(i);
            array.Buffer.Slice((int)(start + (i * step)) * size, size).CopyTo(bytes.AsSpan(i * size));
        }

        return ArrayMaking.FromBytes(vm, array.Kind, bytes);
    }

    private static Value Set(Vm vm, Value self, Value index, Value v)
    {
        var array = ArrayType.Of(self);
        if (index.O is not PySlice slice)
        {
            if (!TryAt(vm, array, index, "array assignment index out of range", out var at))
            {
                return Value.Error;
            }

            array.Set(vm, at, v);
            return Value.None;
        }

        if (v.O is not PyArray items)
        {
            return vm.Raise(Types.TypeError, $"can only assign array (not \"{v.Type.Name}\") to array slice");
        }

        return items.Kind != array.Kind ? vm.Raise(Types.TypeError, "bad argument type for built-in operation") : SetSlice(vm, array, slice, items);
    }

    private static Value SetSlice(Vm vm, PyArray array, PySlice slice, PyArray items)
    {
        var count = Ops.SliceBounds(vm, slice, array.Count, out var start, out _, out var step);
        vm.Charge(items.Buffer.Length);
        var (size, bytes) = (array.Kind.Size, items.Buffer.ToArray());
        if (step == 1)
        {
            array.Replace(vm, (int)start, (int)count, bytes);
            return Value.None;
        }

        if (items.Count != count)
        {
            return vm.Raise(Types.ValueError, $"attempt to assign array of size {items.Count} to extended slice of size {count}");
        }

        vm.Tick((int)(count >> 4));
        for (var i = 0; i < count; i++)
        {
            Interruption.Check(i);
            bytes.AsSpan(i * size, size).CopyTo(array.Buffer[((int)(start + (i * step)) * size)..]);
        }

        return Value.None;
    }

    private static Value Delete(Vm vm, Value self, Value index)
    {
        var array = ArrayType.Of(self);
        if (index.O is not PySlice slice)
        {
            if (!TryAt(vm, array, index, "array assignment index out of range", out var at))
            {
                return Value.Error;
            }

            array.Replace(vm, at, 1, []);
            return Value.None;
        }

        var count = Ops.SliceBounds(vm, slice, array.Count, out var start, out _, out var step);
        if (step < 0)
        {
            (start, step) = (start + ((count - 1) * step), -step);
        }

        if (step == 1)
        {
            array.Replace(vm, (int)start, (int)count, []);
            return Value.None;
        }

        for (var i = count - 1; i >= 0; i--)
        {
            array.Replace(vm, (int)(start + (i * step)), 1, []);
        }

        return Value.None;
    }

    private static bool TryAt(Vm vm, PyArray array, in Value index, string outOfRange, out int at)
    {
        at = 0;
        if (!index.IsIntLike && index.Type.Lookup(Special.Index) == null)
        {
            vm.Raise(Types.TypeError, "array indices must be integers");
            return false;
        }

        var i = vm.ToClamped(index);
        i = i < 0 ? i + array.Count : i;
        if (i < 0 || i >= array.Count)
        {
            vm.Raise(Types.IndexError, outOfRange);
            return false;
        }

        at = (int)i;
        return true;
    }
}
