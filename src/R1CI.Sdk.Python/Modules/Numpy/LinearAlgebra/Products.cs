namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary>Products of vectors and matrices. Each item is summed from the first term on, as the reference BLAS does.</summary>
internal static class Products
{
    public static Value Dot(Vm vm, NdArray a, NdArray b)
    {
        if (a.Rank == 0 || b.Rank == 0) return NdArrays.Result(vm, Ufuncs.Multiply.Apply(vm, [a, b], null));
        var (axis, k) = (b.Rank == 1 ? 0 : b.Rank - 2, a.Shape[^1]);
        if (k != b.Shape[axis])
        {
            return vm.Raise(Types.ValueError, $"shapes {Shapes.Joined(a.Shape)} and {Shapes.Joined(b.Shape)} not aligned: {k} (dim {a.Rank - 1}) != {b.Shape[axis]} (dim {axis})");
        }
        var dtype = DTypes.Promote(a.DType, b.DType);
        var left = NdArrays.Contiguous(vm, NdArrays.As(vm, a, dtype));
        // The matrices of b side by side: rows run along the summed axis.
        var right = NdArrays.Contiguous(vm, NdArrays.AxisFirst(NdArrays.As(vm, b, dtype), axis));
        int[] shape = [.. a.Shape[..^1], .. b.Shape.Where((_, i) => i != axis)];
        var rows = k == 0 ? Shapes.Count(a.Shape.AsSpan(0, a.Rank - 1)) : left.Size / k;
        var columns = Shapes.Count([.. b.Shape.Where((_, i) => i != axis)]);
        return NdArrays.Result(vm, MatrixKernel.Multiply(vm, left, right, dtype, rows, k, columns).Reshaped(shape));
    }

    public static Value MatMul(Vm vm, NdArray a, NdArray b)
    {
        if (a.Rank == 0 || b.Rank == 0)
        {
            return vm.Raise(Types.ValueError, $"matmul: Input operand {(a.Rank == 0 ? 0 : 1)} does not have enough dimensions (has 0, gufunc core with signature (n?,k),(k,m?)->(n?,m?) requires 1)");
        }
        var k = a.Shape[^1];
        var inner = b.Shape[b.Rank == 1 ? 0 : b.Rank - 2];
        if (k != inner)
        {
            return vm.Raise(Types.ValueError, $"matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (n?,k),(k,m?)->(n?,m?) (size {inner} is different from {k})");
        }
        if (a.Rank <= 2 && b.Rank <= 2) return Dot(vm, a, b);
        return Stacked(vm, a, b);
    }

    // Stacks of matrices, broadcast against each other.
    private static Value Stacked(Vm vm, NdArray a, NdArray b)
    {
        var (x, y) = (a.Rank == 1 ? a.View([1, .. a.Shape], [0, .. a.Strides], a.Offset) : a, b.Rank == 1 ? b.View([.. b.Shape, 1], [.. b.Strides, 0], b.Offset) : b);
        var stack = Shapes.TryBroadcast(x.Shape.AsSpan(0, x.Rank - 2), y.Shape.AsSpan(0, y.Rank - 2))
            ?? throw Vm.Error(Types.ValueError, $"operands could not be broadcast together with remapped shapes [original->remapped]: {Shapes.Joined(a.Shape)}->{Shapes.Joined(a.Shape)} {Shapes.Joined(b.Shape)}->{Shapes.Joined(b.Shape)} ");
        x = Shapes.BroadcastTo(x, [.. stack, .. x.Shape[^2..]]);
        y = Shapes.BroadcastTo(y, [.. stack, .. y.Shape[^2..]]);
        int[] shape = [.. stack, x.Shape[^2], y.Shape[^1]];
        var result = NdArray.Make(vm, DTypes.Promote(a.DType, b.DType), shape);
        var count = Shapes.Count(stack);
        var (rest, size) = (Shapes.StridesOf(stack), x.Shape[^2] * y.Shape[^1]);
        for (var i = 0; i < count; i++)
        {
            vm.Tick(4);
            var (xo, yo, left) = (x.Offset, y.Offset, i);
            for (var d = 0; d < stack.Length; d++)
            {
                xo += left / rest[d] * x.Strides[d];
                yo += left / rest[d] * y.Strides[d];
                left %= rest[d];
            }
            var product = NdArrays.From(vm, Dot(vm, x.View(x.Shape[^2..], x.Strides[^2..], xo), y.View(y.Shape[^2..], y.Strides[^2..], yo)));
            NdArrays.Assign(vm, result.View(shape[^2..], Shapes.StridesOf(shape.AsSpan(shape.Length - 2)), i * size), product);
        }
        int[] final = [.. stack, .. a.Rank == 1 ? Array.Empty<int>() : [shape[^2]], .. b.Rank == 1 ? Array.Empty<int>() : [shape[^1]]];
        return NdArrays.Result(vm, result.Reshaped(final));
    }

    public static NdArray Diagonal(Vm vm, NdArray a, int offset, int axis1, int axis2)
    {
        if (a.Rank < 2) throw Vm.Error(Types.ValueError, "diag requires an array of at least two dimensions");
        var (i, j) = (Shapes.Axis(axis1, a.Rank), Shapes.Axis(axis2, a.Rank));
        if (i == j) throw Vm.Error(Types.ValueError, "axis1 and axis2 cannot be the same");
        var (rows, columns) = (a.Shape[i], a.Shape[j]);
        var count = Math.Max(0, offset >= 0 ? Math.Min(rows, (long)columns - offset) : Math.Min((long)rows + offset, columns));
        var start = count == 0 ? 0 : offset >= 0 ? offset * a.Strides[j] : -offset * a.Strides[i];
        int[] rest = [.. Enumerable.Range(0, a.Rank).Where(k => k != i && k != j)];
        return a.View([.. rest.Select(k => a.Shape[k]), (int)count], [.. rest.Select(k => a.Strides[k]), a.Strides[i] + a.Strides[j]], a.Offset + start);
    }

    public static NdArray Trace(Vm vm, NdArray a, int offset)
    {
        var diagonal = Diagonal(vm, a, offset, 0, 1);
        var axes = new bool[diagonal.Rank];
        axes[^1] = true;
        return Reductions.Reduce(vm, Ufuncs.Add, diagonal, axes, null, false, Value.Missing);
    }
}
