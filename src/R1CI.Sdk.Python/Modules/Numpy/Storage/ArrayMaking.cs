namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary>Arrays from what Python programs write: numbers, lists of lists, ranges, other arrays.</summary>
internal static class ArrayMaking
{
    /// <summary>An array of the items of an object; null for dtype takes the smallest that holds them all.</summary>
    public static NdArray FromAny(Vm vm, in Value v, DType? dtype)
    {
        if (v.O is NdArray a) return dtype == null ? a : NdArrays.As(vm, a, dtype);
        if (v.O is PyRange r && dtype is null or { Code: ItemCode.Int64 }) return FromRange(vm, r);
        if (ByProtocol(vm, v) is { } given) return dtype == null ? given : NdArrays.As(vm, given, dtype);
        var held = new PyList();
        var pin = vm.Pin(held);
        var nest = new Nest(vm, held);
        nest.Collect(v, dtype);
        var shape = nest.Shape;
        dtype ??= nest.DType ?? DTypes.Float64;
        if (dtype.Code == ItemCode.Str && dtype.ItemSize == 0) dtype = DTypes.Str(nest.TextWidth());
        var result = NdArray.Make(vm, dtype, shape);
        Fill(vm, result, held);
        vm.Unpin(pin);
        return result;
    }

    private static void Fill(Vm vm, NdArray into, PyList items)
    {
        for (var i = 0; i < items.Count; i++)
        {
            vm.Tick();
            Items.Set(vm, into, i, items.Items[i]);
        }
    }

    private static NdArray FromRange(Vm vm, PyRange r)
    {
        var items = NdBuffer.New<long>(vm, r.Length);
        for (var i = 0; i < items.Length; i++) items[i] = r.Start + (i * r.Step);
        vm.Tick(items.Length >> 3);
        return NdArray.Over(DTypes.Int64, items, items.Length);
    }

    // An object of a guest class may say itself what array it is.
    private static NdArray? ByProtocol(Vm vm, in Value v)
    {
        if (v.O is not { Type.IsGuest: true } || v.Type.Lookup("__array__") is not { } m) return null;
        var result = vm.Checked(vm.CallSpecial(m.V, v, []));
        return result.O as NdArray ?? throw Vm.Error(Types.ValueError, "object __array__ method not producing an array");
    }
}

/// <summary>Nested sequences taken apart: the shape they have in common, and their items in order.</summary>
internal sealed class Nest(Vm vm, PyList items)
{
    private readonly List<int> _shape = [];
    private bool _allowsObjects;

    public int[] Shape => [.. _shape];

    /// <summary>Gets the dtype that holds every item; null when there are none.</summary>
    public DType? DType { get; private set; }

    public void Collect(in Value v, DType? wanted)
    {
        _allowsObjects = wanted?.Code == ItemCode.Object;
        Measure(v);
        // An array of objects takes sequences that do not agree as its items.
        while (_allowsObjects && _shape.Count > 0 && !Agrees(v, 0)) _shape.RemoveAt(_shape.Count - 1);
        Add(v, 0);
    }

    public int TextWidth()
    {
        var width = 1;
        for (var i = 0; i < items.Count; i++) width = Math.Max(width, items.Items[i].O is PyStr s ? s.Length : vm.Str(items.Items[i]).Length);
        return width;
    }

    private static bool IsSequence(in Value v) => v.O is PyList or PyTuple or PyRange or NdArray
        || v.O is { Type.IsGuest: true } && v.O is not PyStr && v.Type.Lookup(Special.Len) != null && v.Type.Lookup(Special.GetItem) != null && v.O is not PyDict
        || v.O is Arrays.PyArray or PyByteArray or Collections.PyDeque;

    // The shape along first items: everything else has to agree with it.
    private void Measure(Value v)
    {
        while (IsSequence(v) && _shape.Count < Shapes.MaxRank)
        {
            if (v.O is NdArray a)
            {
                _shape.AddRange(a.Shape);
                return;
            }
            var length = Ops.Len(vm, v);
            _shape.Add((int)length);
            if (length == 0) return;
            Value first = default;
            if (!Ops.GetItem(vm, v, 0L, ref first)) vm.ThrowPending();
            v = first;
        }
    }

    private bool Agrees(in Value v, int depth)
    {
        vm.Tick();
        if (depth == _shape.Count) return true;
        if (!IsSequence(v) || Ops.Len(vm, v) != _shape[depth]) return false;
        return depth == _shape.Count - 1 || Array.TrueForAll(vm.ToArray(v), item => Agrees(item, depth + 1));
    }

    private void Add(in Value v, int depth)
    {
        if (v.O is NdArray a && depth + a.Rank <= _shape.Count && (a.Rank > 0 || depth == _shape.Count))
        {
            AddArray(a, depth);
            return;
        }
        if (depth == _shape.Count)
        {
            if (IsSequence(v) && !_allowsObjects) throw Ragged(depth);
            Leaf(v);
            return;
        }
        if (!IsSequence(v) || Ops.Len(vm, v) != _shape[depth])
        {
            throw Ragged(depth);
        }
        switch (v.O)
        {
            case PyList l:
                for (var i = 0; i < l.Count; i++) Add(l.Items[i], depth + 1);
                break;
            case PyTuple t:
                foreach (var item in t.Items) Add(item, depth + 1);
                break;
            default:
                foreach (var item in vm.ToArray(v)) Add(item, depth + 1);
                break;
        }
    }

    private void AddArray(NdArray a, int depth)
    {
        if (!Shapes.Same(a.Shape, _shape.ToArray().AsSpan(depth))) throw Ragged(depth);
        var flat = NdArrays.Contiguous(vm, a);
        for (var i = 0; i < flat.Size; i++)
        {
            vm.Tick();
            items.Add(vm, Items.Plain(vm, flat, flat.Offset + i));
        }
        DType = DType == null ? a.DType : DTypes.Promote(DType, a.DType);
    }

    private void Leaf(in Value v)
    {
        vm.Tick();
        items.Add(vm, v);
        var own = ScalarMaking.DTypeOf(v) ?? DTypes.Object;
        if (DType == null || !ReferenceEquals(DType, own)) DType = DType == null ? own : DTypes.Promote(DType, own);
    }

    private GuestException Ragged(int depth)
    {
        var detected = Shapes.Text(_shape.Take(depth).Select(static d => (long)d));
        return Vm.Error(Types.ValueError, "setting an array element with a sequence. The requested array has an inhomogeneous shape after " +
            $"{depth} dimensions. The detected shape was {detected} + inhomogeneous part.");
    }
}
