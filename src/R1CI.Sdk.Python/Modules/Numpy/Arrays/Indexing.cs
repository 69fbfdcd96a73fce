using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary>Subscripts of arrays: integers, slices, <c>...</c>, <c>None</c>, and arrays of indices or of bools.</summary>
internal static class Indexing
{
    public static Value Get(Vm vm, NdArray a, in Value index)
    {
        if (TryPlace(vm, a, index, out var place)) return Items.Scalar(vm, a, place);
        var parts = Subscript.Parse(vm, a, index);
        if (parts.Fancy.Count == 0)
        {
            return parts.IsItem ? Items.Scalar(vm, a, parts.View.Offset) : parts.View;
        }
        return Take(vm, a, parts.Places(vm));
    }

    public static void Set(Vm vm, NdArray a, in Value index, in Value v)
    {
        if (!a.IsWriteable) throw Vm.Error(Types.ValueError, "assignment destination is read-only");
        if (TryPlace(vm, a, index, out var place) && v.O is not NdArray)
        {
            Items.Set(vm, a, place, v);
            return;
        }
        var parts = Subscript.Parse(vm, a, index);
        if (parts.IsItem && a.DType.Code == ItemCode.Object && v.O is not NdArray)
        {
            a.Items<Value>()[parts.View.Offset] = v;
            return;
        }
        var values = v.O as NdArray ?? ArrayMaking.FromAny(vm, v, a.DType.Keep == Keep.Object ? a.DType : null);
        if (parts.Fancy.Count == 0)
        {
            NdArrays.Assign(vm, parts.View, values);
            return;
        }
        Put(vm, a, parts, values);
    }

    /// <summary>The places in memory of the items that a subscript selects.</summary>
    public static NdArray Places(Vm vm, NdArray a, in Value index)
    {
        var parts = Subscript.Parse(vm, a, index);
        return parts.Places(vm);
    }

    // One integer an axis, which needs no more.
    private static bool TryPlace(Vm vm, NdArray a, in Value index, out int place)
    {
        place = a.Offset;
        if (index.O is PyTuple t)
        {
            if (t.Items.Length != a.Rank || a.Rank == 0) return false;
            for (var i = 0; i < t.Items.Length; i++)
            {
                if (!Subscript.TryInteger(t.Items[i], out var at)) return false;
                place += Subscript.Bounded(at, a.Shape[i], i) * a.Strides[i];
            }
            return true;
        }
        if (a.Rank != 1 || !Subscript.TryInteger(index, out var one)) return false;
        place += Subscript.Bounded(one, a.Shape[0], 0) * a.Strides[0];
        return true;
    }

    /// <summary>The items at places in memory.</summary>
    public static NdArray Take(Vm vm, NdArray a, NdArray places)
    {
        var at = places.Items<long>();
        return a.DType.Keep switch
        {
            Keep.Bool => NdArray.Over(a.DType, Pick(vm, a.Items<bool>(), at), places.Shape),
            Keep.Int => NdArray.Over(a.DType, Pick(vm, a.Items<long>(), at), places.Shape),
            Keep.Float => NdArray.Over(a.DType, Pick(vm, a.Items<double>(), at), places.Shape),
            Keep.Complex => NdArray.Over(a.DType, Pick(vm, a.Items<Complex>(), at), places.Shape),
            _ => NdArray.Over(a.DType, Pick(vm, a.Items<Value>(), at), places.Shape),
        };
    }

    private static T[] Pick<T>(Vm vm, T[] items, long[] places)
    {
        var result = NdBuffer.New<T>(vm, places.Length);
        vm.Tick((places.Length >> 2) + 1);
        for (var i = 0; i < places.Length; i++)
        {
            Interruption.Check(i);
            result[i] = items[places[i]];
        }

        return result;
    }

    private static void Put(Vm vm, NdArray a, Subscript parts, NdArray values)
    {
        var places = parts.Places(vm);
        if (parts.IsMask && values.Rank == 1 && values.Size != 1 && places.Rank == 1 && values.Size != places.Size)
        {
            throw Vm.Error(Types.ValueError, $"NumPy boolean array indexing assignment cannot assign {values.Size} input values to the {places.Size} output values where the mask is true");
        }
        while (values.Rank > places.Rank && values.Shape[0] == 1) values = values.View(values.Shape[1..], values.Strides[1..], values.Offset);
        if (Shapes.TryBroadcast(values.Shape, places.Shape) is not { } shape || !Shapes.Same(shape, places.Shape))
        {
            throw Vm.Error(Types.ValueError, $"shape mismatch: value array of shape {Shapes.Joined(values.Shape)} could not be broadcast to indexing result of shape {Shapes.Joined(places.Shape)}");
        }
        values = values.Size == 1 ? values : Shapes.BroadcastTo(values, places.Shape);
        var at = places.Items<long>();
        switch (a.DType.Keep)
        {
            case Keep.Bool: Store(vm, a.Items<bool>(), at, Conversion.Bools(vm, values)); break;
            case Keep.Int: Store(vm, a.Items<long>(), at, Conversion.Longs(vm, values, a.DType)); break;
            case Keep.Float: Store(vm, a.Items<double>(), at, Strided.Flat<double>(vm, NdArrays.As(vm, values, a.DType))); break;
            case Keep.Complex: Store(vm, a.Items<Complex>(), at, Conversion.Complexes(vm, values)); break;
            default: Store(vm, a.Items<Value>(), at, Conversion.Values(vm, values, a.DType)); break;
        }
    }

    private static void Store<T>(Vm vm, T[] items, long[] places, ReadOnlySpan<T> values)
    {
        vm.Tick((places.Length >> 2) + 1);
        for (var i = 0; i < places.Length; i++)
        {
            Interruption.Check(i);
            items[places[i]] = values[values.Length == 1 ? 0 : i];
        }

    }
}
