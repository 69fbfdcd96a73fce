namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary>The items behind an array and its views: bool[], long[], double[], Complex[] or Value[].</summary>
internal sealed class NdBuffer(Array items) : Obj
{
    private Array _items = items;

    public Array Items => _items;

    public override PyType Type => Types.Object;

    public override long Bytes => 64 + (_items.LongLength * _items switch { bool[] => 1, long[] or double[] => 8, _ => 16 });

    /// <summary>A buffer of zeros (or False, or 0 in an object array), charged before it is made.</summary>
    public static NdBuffer Make(Vm vm, DType dtype, long count)
    {
        Array items = dtype.Keep switch
        {
            Keep.Bool => New<bool>(vm, count),
            Keep.Int => New<long>(vm, count),
            Keep.Float => New<double>(vm, count),
            Keep.Complex => New<Complex>(vm, count),
            _ => New<Value>(vm, count),
        };
        if (dtype.Code == ItemCode.Str)
        {
            ((Value[])items).AsSpan().Fill(Value.Str(""));
        }
        return new NdBuffer(items);
    }

    /// <summary>An array of items, charged and ticked for before it is made.</summary>
    public static T[] New<T>(Vm vm, long count)
    {
        Reserve<T>(vm, count);
        return new T[count];
    }

    /// <summary>As <see cref="New"/>, for whoever writes every item: clearing hundreds of MB takes time in which nothing can end the run.</summary>
    public static T[] Unfilled<T>(Vm vm, long count)
    {
        Reserve<T>(vm, count);
        return GC.AllocateUninitializedArray<T>((int)count);
    }

    private static void Reserve<T>(Vm vm, long count)
    {
        if (count < 0) throw Vm.Error(Types.ValueError, "negative dimensions are not allowed");
        if (count > Array.MaxLength) throw Shapes.TooLarge(count, [count], DTypes.Float64);
        vm.Charge(64 + (count * Unsafe.SizeOf<T>()));
        vm.Tick((int)Math.Min(1 << 30, count >> 5));
    }

    public override void Trace(Census c)
    {
        if (_items is Value[] values)
        {
            foreach (ref readonly var v in values.AsSpan()) c.Visit(v);
        }
    }

    public override Obj Fork(Forker f) => f.Add(this, new NdBuffer((Array)_items.Clone()), static (f, a, b) =>
    {
        if (a._items is Value[] values) b._items = f.Copy(values);
    });
}
