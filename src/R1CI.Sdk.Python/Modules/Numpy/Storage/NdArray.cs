namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary><c>np.ndarray</c>: a shape and strides (in items) over a buffer that its views share.</summary>
internal sealed class NdArray : Obj
{
    private NdBuffer _buffer;
    private NdArray? _base;

    public NdArray(NdBuffer buffer, DType dtype, int[] shape, int[] strides, int offset = 0, NdArray? @base = null)
    {
        (_buffer, DType, Shape, Strides, Offset, _base) = (buffer, dtype, shape, strides, offset, @base);
        Size = Shapes.Count(shape);
    }

    public DType DType { get; private set; }

    public int[] Shape { get; private set; }

    public int[] Strides { get; private set; }

    public int Offset { get; }

    public int Size { get; }

    public bool IsWriteable { get; set; } = true;

    /// <summary>Gets the array whose memory this one shows; <see langword="null"/> when it owns it.</summary>
    public NdArray? Base => _base;

    public int Rank => Shape.Length;

    public NdBuffer Buffer => _buffer;

    public override PyType Type => ArrayType.Type;

    public override long Bytes => 120 + (8L * Shape.Length);

    /// <summary>Gets whether the items lie side by side in C order.</summary>
    public bool IsContiguous
    {
        get
        {
            var expected = 1;
            for (var i = Shape.Length - 1; i >= 0; i--)
            {
                if (Shape[i] != 1 && Strides[i] != expected && Size > 0) return false;
                expected *= Shape[i];
            }
            return true;
        }
    }

    public T[] Items<T>() => Unsafe.As<T[]>(_buffer.Items);

    /// <summary>A new array of zeros.</summary>
    public static NdArray Make(Vm vm, DType dtype, params int[] shape)
    {
        vm.Charge(160);
        var count = Shapes.CheckedCount(shape, dtype);
        return new NdArray(NdBuffer.Make(vm, dtype, count), dtype, shape, Shapes.StridesOf(shape));
    }

    /// <summary>An array over items that are already there and charged.</summary>
    public static NdArray Over<T>(DType dtype, T[] items, params int[] shape) =>
        new(new NdBuffer(items), dtype, shape, Shapes.StridesOf(shape));

    /// <summary>Another look at the same items.</summary>
    public NdArray View(int[] shape, int[] strides, int offset) =>
        new(_buffer, DType, shape, strides, offset, _base ?? this) { IsWriteable = IsWriteable };

    /// <summary>The same items, which lie side by side, in another shape.</summary>
    public NdArray Reshaped(params int[] shape) => View(shape, Shapes.StridesOf(shape), Offset);

    /// <summary>Takes another shape in place.</summary>
    public void Take(int[] shape) => (Shape, Strides) = (shape, Shapes.StridesOf(shape));

    public override void Trace(Census c)
    {
        c.Visit(_buffer);
        c.Visit(DType);
        if (_base != null) c.Visit(_base);
    }

    public override Obj Fork(Forker f) => f.Add(this, new NdArray(_buffer, DType, Shape, Strides, Offset) { IsWriteable = IsWriteable }, static (f, a, b) =>
    {
        b._buffer = f.Copy(a._buffer);
        b.DType = f.Copy(a.DType);
        b._base = a._base == null ? null : f.Copy(a._base);
    });
}
