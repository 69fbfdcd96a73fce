using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary>A subscript taken apart: the view that integers, slices and new axes make, and the axes that arrays of indices run over.</summary>
internal sealed class Subscript
{
    /// <summary>An axis of the array and the indices into it.</summary>
    internal readonly record struct Axis(NdArray Indices, int Length, int Stride, int Number);

    private const string NotAnIndex = "only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid indices";

    private readonly List<int> _shape = [], _strides = [];
    private readonly NdArray _array;
    private int _offset, _axis, _fancyAt = -1;
    private bool _wasFancy, _isApart, _hasSlices;

    private Subscript(NdArray a) => (_array, _offset) = (a, a.Offset);

    public List<Axis> Fancy { get; } = [];

    /// <summary>Gets whether integers alone select one item.</summary>
    public bool IsItem => Fancy.Count == 0 && !_hasSlices && _shape.Count == 0;

    /// <summary>Gets whether the subscript is one array of bools.</summary>
    public bool IsMask { get; private set; }

    public NdArray View => _array.View([.. _shape], [.. _strides], _offset);

    public static bool TryInteger(in Value v, out long i)
    {
        if (v.O == null)
        {
            i = v.I;
            return true;
        }
        i = v.O is IntegerScalar { DType.IsInteger: true } s ? s.V : 0;
        return v.O is IntegerScalar { DType.IsInteger: true } || (v.O is PyInt n && n.TryLong(out i));
    }

    public static int Bounded(long i, int length, int axis)
    {
        var at = i < 0 ? i + length : i;
        if (at < 0 || at >= length) throw Vm.Error(Types.IndexError, $"index {i} is out of bounds for axis {axis} with size {length}");
        return (int)at;
    }

    public static Subscript Parse(Vm vm, NdArray a, in Value index)
    {
        var items = index.O is PyTuple t ? t.Items.ToArray() : [index];
        var consumed = 0;
        var hasFancy = false;
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i].O is PyList or NdArray { Rank: > 0 } || items[i].IsBool || items[i].O is NdArray { DType.Keep: Keep.Bool } or IntegerScalar { DType.Keep: Keep.Bool } or PyRange)
            {
                items[i] = AsIndices(vm, items[i]);
                hasFancy = true;
            }
            else if (items[i].O is NdArray { Rank: 0 } zero) items[i] = Items.Plain(vm, zero, zero.Offset);
            consumed += items[i].IsNone || items[i].Is(Value.Ellipsis) ? 0 : items[i].O is NdArray { DType.Keep: Keep.Bool } mask ? mask.Rank : 1;
        }
        if (consumed > a.Rank) throw Vm.Error(Types.IndexError, $"too many indices for array: array is {a.Rank}-dimensional, but {consumed} were indexed");
        var s = new Subscript(a) { IsMask = items.Length == 1 && items[0].O is NdArray { DType.Keep: Keep.Bool } };
        var hasEllipsis = false;
        foreach (var item in items)
        {
            if (item.Is(Value.Ellipsis))
            {
                if (hasEllipsis) throw Vm.Error(Types.IndexError, "an index can only have a single ellipsis ('...')");
                hasEllipsis = true;
                s.Rest(a.Rank - consumed);
            }
            else s.Add(vm, item, hasFancy);
        }
        s.Rest(a.Rank - s._axis);
        if (items.Length == 0 || hasEllipsis) s._hasSlices = hasEllipsis;
        return s;
    }

    private static NdArray AsIndices(Vm vm, in Value v)
    {
        var a = NdArrays.From(vm, v);
        if (a.Size == 0 && a.DType.Keep != Keep.Bool && v.O is not NdArray) return NdArrays.As(vm, a, DTypes.Int64);
        if (v.O is not NdArray && a.DType.Keep is not (Keep.Int or Keep.Bool)) throw Vm.Error(Types.IndexError, NotAnIndex);
        return a.DType.Keep is Keep.Int or Keep.Bool ? a : throw Vm.Error(Types.IndexError, "arrays used as indices must be of integer (or boolean) type");
    }

    private void Rest(int count)
    {
        for (var i = 0; i < count; i++)
        {
            Retain(_array.Shape[_axis], _array.Strides[_axis]);
            _axis++;
        }
        if (count > 0) _hasSlices = true;
    }

    private void Retain(int length, int stride)
    {
        _shape.Add(length);
        _strides.Add(stride);
        _wasFancy = false;
    }

    private void Add(Vm vm, in Value item, bool hasFancy)
    {
        if (item.IsNone)
        {
            Retain(1, 0);
            _hasSlices = true;
        }
        else if (item.O is PySlice slice)
        {
            var count = Ops.SliceBounds(vm, slice, _array.Shape[_axis], out var start, out _, out var step);
            if (count > 0) _offset += (int)(start * _array.Strides[_axis]);
            Retain((int)count, (int)(count > 1 ? step * _array.Strides[_axis] : _array.Strides[_axis]));
            _axis++;
            _hasSlices = true;
        }
        else if (item.O is NdArray indices) AddIndices(vm, indices);
        else AddInteger(vm, item, hasFancy);
    }

    private void AddInteger(Vm vm, in Value item, bool hasFancy)
    {
        if (!TryInteger(item, out var i))
        {
            if (item.O is PyStr || item.Type.Lookup(Special.Index) == null || item.O is Float64Scalar)
            {
                throw Vm.Error(Types.IndexError, NotAnIndex);
            }
            i = vm.ToIndex(item);
        }
        if (!hasFancy)
        {
            _offset += Bounded(i, _array.Shape[_axis], _axis) * _array.Strides[_axis];
            _axis++;
            return;
        }
        var one = NdArray.Make(vm, DTypes.Int64);
        one.Items<long>()[0] = i;
        AddIndices(vm, one);
    }

    private void AddIndices(Vm vm, NdArray indices)
    {
        if (_fancyAt < 0) _fancyAt = _shape.Count;
        else if (!_wasFancy) _isApart = true;
        _wasFancy = true;
        if (indices.DType.Keep != Keep.Bool)
        {
            Fancy.Add(new Axis(indices, _array.Shape[_axis], _array.Strides[_axis], _axis));
            _axis++;
            return;
        }
        for (var i = 0; i < indices.Rank; i++)
        {
            if (indices.Shape[i] == _array.Shape[_axis + i]) continue;
            throw Vm.Error(
                Types.IndexError,
                $"boolean index did not match indexed array along dimension {_axis + i}; dimension is {_array.Shape[_axis + i]} but corresponding boolean dimension is {indices.Shape[i]}");
        }
        var found = Selection.NonZero(vm, indices);
        if (indices.Rank == 0)
        {
            Fancy.Add(new Axis(NdArray.Over(DTypes.Int64, new long[found[0].Size], found[0].Size), 1, 0, 0));
            return;
        }
        foreach (var axis in found)
        {
            Fancy.Add(new Axis(axis, _array.Shape[_axis], _array.Strides[_axis], _axis));
            _axis++;
        }
    }

    /// <summary>The places in memory of the selected items, in the shape of the result.</summary>
    public NdArray Places(Vm vm)
    {
        var selected = Selected(vm, out var shape);
        var at = _isApart ? 0 : Math.Max(0, _fancyAt);
        int[] before = [.. _shape[..at]], after = [.. _shape[at..]];
        var outer = Positions(vm, before, [.. _strides[..at]]);
        var inner = Positions(vm, after, [.. _strides[at..]]);
        int[] result = [.. before, .. shape, .. after];
        var places = NdBuffer.New<long>(vm, Shapes.CheckedCount(result, DTypes.Int64));
        var n = 0;
        foreach (var o in outer)
        {
            foreach (var f in selected)
            {
                vm.Tick((inner.Length >> 2) + 1);
                foreach (var i in inner)
                {
                    Interruption.Check(n);
                    places[n++] = _offset + o + f + i;
                }

            }
        }
        return NdArray.Over(DTypes.Int64, places, result);
    }

    // What the arrays of indices add to the place, together.
    private long[] Selected(Vm vm, out int[] shape)
    {
        shape = [];
        foreach (var f in Fancy)
        {
            shape = Shapes.TryBroadcast(shape, f.Indices.Shape) ?? throw Vm.Error(
                Types.IndexError,
                $"shape mismatch: indexing arrays could not be broadcast together with shapes {string.Concat(Fancy.Select(static x => Shapes.Joined(x.Indices.Shape) + " "))}");
        }
        var total = NdBuffer.New<long>(vm, Shapes.CheckedCount(shape, DTypes.Int64));
        foreach (var f in Fancy)
        {
            var indices = Strided.Flat<long>(vm, Shapes.BroadcastTo(f.Indices, shape));
            vm.Tick((indices.Length >> 2) + 1);
            for (var i = 0; i < total.Length; i++)
            {
                Interruption.Check(i);
                total[i] += (long)Bounded(indices[i], f.Length, f.Number) * f.Stride;
            }

        }
        return total;
    }

    private static long[] Positions(Vm vm, int[] shape, int[] strides)
    {
        var positions = NdBuffer.New<long>(vm, Shapes.Count(shape));
        if (positions.Length == 0) return positions;
        var filled = 1;
        for (var axis = shape.Length - 1; axis >= 0; axis--)
        {
            for (var k = 1; k < shape[axis]; k++)
            {
                vm.Tick((filled >> 3) + 1);
                for (var i = 0; i < filled; i++) positions[(k * filled) + i] = positions[i] + ((long)k * strides[axis]);
            }
            filled *= shape[axis];
        }
        return positions;
    }
}
