namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary>Over the first axis of an array.</summary>
internal sealed class ArrayIterator(NdArray a) : PyIterator
{
    private NdArray _a = a;
    private int _at;

    public override PyType Type => ArrayType.Iterator;

    public override bool IsLeaf => true;

    public override long LengthHint => _a.Shape[0] - _at;

    public override bool Next(Vm vm, out Value v)
    {
        v = default;
        if (_at >= _a.Shape[0]) return false;
        var place = _a.Offset + (_at++ * _a.Strides[0]);
        v = _a.Rank == 1 ? Items.Scalar(vm, _a, place) : _a.View(_a.Shape[1..], _a.Strides[1..], place);
        return true;
    }

    public override void Trace(Census c) => c.Visit(_a);

    public override Obj Fork(Forker f) => f.Add(this, new ArrayIterator(_a) { _at = _at }, static (f, a, b) => b._a = f.Copy(a._a));
}

/// <summary><c>a.flat</c>: over all items, with subscripts.</summary>
internal sealed class FlatIterator(NdArray a) : PyIterator
{
    public static readonly PyType ClassOf = new PyType("flatiter", Types.Iterator, "numpy") { IsFinal = true }.Define(static t =>
    {
        t.Fn1("__len__", static (_, self) => (long)self.As<FlatIterator>()._a.Size);
        t.Fn2("__getitem__", static (vm, self, i) => Indexing.Get(vm, self.As<FlatIterator>().Flat(vm), i));
        t.Fn3("__setitem__", static (vm, self, i, v) =>
        {
            var it = self.As<FlatIterator>();
            var flat = it.Flat(vm);
            Indexing.Set(vm, flat, i, v);
            if (!it._a.IsContiguous) NdArrays.Assign(vm, it._a, flat.Reshaped(it._a.Shape));
            return Value.None;
        });
        t.Get("base", static (_, self) => self.As<FlatIterator>()._a).Get("index", static (_, self) => (long)self.As<FlatIterator>()._at);
        t.Fn1("copy", static (vm, self) => NdArrays.Copy(vm, self.As<FlatIterator>().Flat(vm)));
        t.Fn("__array__", "dtype=None", static (vm, a) => NdArrays.Copy(vm, a[0].As<FlatIterator>().Flat(vm)));
    });

    private NdArray _a = a;
    private int _at;

    public override PyType Type => ClassOf;

    public override bool IsLeaf => true;

    public NdArray Flat(Vm vm) => NdArrays.Contiguous(vm, _a).Reshaped(_a.Size);

    public override bool Next(Vm vm, out Value v)
    {
        v = default;
        if (_at >= _a.Size) return false;
        var (left, place) = (_at++, _a.Offset);
        for (var i = _a.Rank - 1; i >= 0; i--)
        {
            place += left % _a.Shape[i] * _a.Strides[i];
            left /= _a.Shape[i];
        }
        v = Items.Scalar(vm, _a, place);
        return true;
    }

    public override void Trace(Census c) => c.Visit(_a);

    public override Obj Fork(Forker f) => f.Add(this, new FlatIterator(_a) { _at = _at }, static (f, a, b) => b._a = f.Copy(a._a));
}
