namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary>The product of two contiguous matrices.</summary>
internal static class MatrixKernel
{
    public static NdArray Multiply(Vm vm, NdArray a, NdArray b, DType dtype, int rows, int inner, int columns)
    {
        switch (dtype.Keep)
        {
            case Keep.Float:
            {
                var result = NdBuffer.New<double>(vm, (long)rows * columns);
                Run(vm, Strided.Flat<double>(vm, a), Strided.Flat<double>(vm, b), result, rows, inner, columns);
                Narrowing.Round(dtype, result);
                return NdArray.Over(dtype, result, result.Length);
            }
            case Keep.Int:
            {
                var result = NdBuffer.New<long>(vm, (long)rows * columns);
                Run(vm, Strided.Flat<long>(vm, a), Strided.Flat<long>(vm, b), result, rows, inner, columns);
                Narrowing.Wrap(dtype, result);
                return NdArray.Over(dtype, result, result.Length);
            }
            case Keep.Complex:
            {
                var result = NdBuffer.New<Complex>(vm, (long)rows * columns);
                General(vm, Strided.Flat<Complex>(vm, a), Strided.Flat<Complex>(vm, b), result, rows, inner, columns, static (sum, x, y) => sum + Arithmetic.Multiply(x, y));
                return NdArray.Over(dtype, result, result.Length);
            }
            case Keep.Bool:
            {
                var result = NdBuffer.New<bool>(vm, (long)rows * columns);
                General(vm, Strided.Flat<bool>(vm, a), Strided.Flat<bool>(vm, b), result, rows, inner, columns, static (sum, x, y) => sum | (x & y));
                return NdArray.Over(dtype, result, result.Length);
            }
            default: return Values(vm, Strided.Copied<Value>(vm, a), Strided.Copied<Value>(vm, b), rows, inner, columns);
        }
    }

    // Row times scalar added to row: the terms of each item come in order, and a row is one vector loop.
    private static void Run<T>(Vm vm, ReadOnlySpan<T> a, ReadOnlySpan<T> b, T[] result, int rows, int inner, int columns)
        where T : struct, INumber<T>
    {
        if (columns == 1)
        {
            for (var i = 0; i < rows; i++)
            {
                vm.Tick((inner >> 2) + 1);
                var sum = T.Zero;
                var row = a.Slice(i * inner, inner);
                for (var l = 0; l < row.Length; l++) sum += row[l] * b[l];
                result[i] = sum;
            }
            return;
        }
        for (var i = 0; i < rows; i++)
        {
            var into = result.AsSpan(i * columns, columns);
            for (var l = 0; l < inner; l++)
            {
                vm.Tick((columns >> 3) + 1);
                AddScaled(a[(i * inner) + l], b.Slice(l * columns, columns), into);
            }
        }
    }

    private static void AddScaled<T>(T factor, ReadOnlySpan<T> row, Span<T> into)
        where T : struct, INumber<T>
    {
        var j = 0;
        for (var f = new Vector<T>(factor); j <= into.Length - Vector<T>.Count; j += Vector<T>.Count)
        {
            (new Vector<T>(into[j..]) + (f * new Vector<T>(row[j..]))).CopyTo(into[j..]);
        }
        for (; j < into.Length; j++) into[j] += factor * row[j];
    }

    private static void General<T>(Vm vm, ReadOnlySpan<T> a, ReadOnlySpan<T> b, T[] result, int rows, int inner, int columns, Func<T, T, T, T> addProduct)
        where T : struct
    {
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < columns; j++)
            {
                vm.Tick((inner >> 1) + 1);
                T sum = default;
                for (var l = 0; l < inner; l++) sum = addProduct(sum, a[(i * inner) + l], b[(l * columns) + j]);
                result[(i * columns) + j] = sum;
            }
        }
    }

    private static NdArray Values(Vm vm, Value[] a, Value[] b, int rows, int inner, int columns)
    {
        var result = new PyList(NdBuffer.New<Value>(vm, (long)rows * columns), rows * columns);
        var pin = vm.Pin(result);
        for (var i = 0; i < result.Count; i++)
        {
            Value sum = 0L;
            for (var l = 0; l < inner; l++)
            {
                vm.Tick();
                var term = vm.Checked(Ops.Binary(vm, Op.Mul, a[(i / columns * inner) + l], b[(l * columns) + (i % columns)]));
                sum = l == 0 ? term : vm.Checked(Ops.Binary(vm, Op.Add, sum, term));
            }
            result.Items[i] = sum;
        }
        vm.Unpin(pin);
        return NdArray.Over(DTypes.Object, result.Items, result.Count);
    }
}
