namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary>The module <c>_numpy_linear</c>: one matrix at a time, checked and cast by the guest module <c>numpy.linalg</c>.</summary>
internal static class LinearModule
{
    public static readonly ModuleDef Def = new("_numpy_linear", static m =>
    {
        m.Const("LinAlgError", AxisErrors.LinAlgError);
        m.Fn2("solve", static (vm, a, b) => Sides(Square(a), b).A.DType.Keep == Keep.Complex || Of(b).DType.Keep == Keep.Complex
            ? Solve<Complex>(vm, Of(a), Of(b), DTypes.Complex128, static (vm, x) => Strided.Owned(vm, Conversion.Complexes(vm, x)))
            : Solve<double>(vm, Of(a), Of(b), DTypes.Float64, static (vm, x) => Strided.Owned(vm, Conversion.Doubles(vm, x))));
        m.Fn1("slogdet", static (vm, a) => Square(a).DType.Keep == Keep.Complex ? ComplexDeterminant(vm, Of(a)) : Determinant(vm, Of(a)));
        m.Fn2("qr", static (vm, a, complete) =>
        {
            var (rows, columns) = (Of(a).Shape[0], Of(a).Shape[1]);
            var (r, k) = (Copy(vm, a), Ops.Truth(vm, complete) ? rows : Math.Min(rows, columns));
            var q = QrFactors.Factor(vm, r, rows, columns, k);
            return vm.NewTuple(Matrix(q, rows, k), Matrix(r.AsSpan(0, k * columns).ToArray(), k, columns));
        });
        m.Fn1("eigh", static (vm, a) =>
        {
            var n = Square(a).Shape[0];
            var s = SymmetricEigen.Of(vm, Copy(vm, a), n);
            return vm.NewTuple(NdArray.Over(DTypes.Float64, s.Values, n), Matrix(s.Vectors, n, n));
        });
        m.Fn2("eig", Eig);
        m.Fn2("svd", static (vm, a, full) =>
        {
            var (rows, columns) = (Tall(a).Shape[0], Of(a).Shape[1]);
            var k = Ops.Truth(vm, full) ? rows : columns;
            var (u, values, vt) = Svd.Of(vm, Copy(vm, a), rows, columns, k);
            return vm.NewTuple(Matrix(u, rows, k), NdArray.Over(DTypes.Float64, values, columns), Matrix(vt, columns, columns));
        });
        m.Fn2("svd_wide", static (vm, transposed, full) =>
        {
            var (rows, columns) = (Tall(transposed).Shape[0], Of(transposed).Shape[1]);
            var k = Ops.Truth(vm, full) ? rows : columns;
            var (u, values, v) = Svd.OfWide(vm, Copy(vm, transposed), rows, columns, k);
            return vm.NewTuple(Matrix(u, columns, columns), NdArray.Over(DTypes.Float64, values, columns), Matrix(v, rows, k));
        });
        m.Fn3("lstsq", static (vm, a, b, rcond) =>
        {
            var (rows, columns, sides) = (Sides(Tall(a), b).A.Shape[0], Of(a).Shape[1], Of(b).Shape[1]);
            var x = Copy(vm, b);
            var (values, rank) = Svd.Solve(vm, Copy(vm, a), x, rows, columns, sides, vm.ToDouble(rcond));
            return vm.NewTuple(Matrix(x, rows, sides), (long)rank, NdArray.Over(DTypes.Float64, values, columns));
        });
        m.Fn1("cholesky", Cholesky);
    });

    // numpy.linalg has checked what it passes on; the module is there for any guest.
    private static NdArray Of(in Value v) => v.O is NdArray { Rank: 2 } a ? a : throw Misfit();

    private static NdArray Square(in Value v) => Of(v) is var a && a.Shape[0] == a.Shape[1] ? a : throw Misfit();

    private static NdArray Tall(in Value v) => Of(v) is var a && a.Shape[0] >= a.Shape[1] ? a : throw Misfit();

    private static (NdArray A, NdArray B) Sides(in Value a, in Value b) => Of(a).Shape[0] == Of(b).Shape[0] ? (Of(a), Of(b)) : throw Misfit();

    private static GuestException Misfit() => new(Vm.MakeException(AxisErrors.LinAlgError, "a matrix of another shape is needed"));

    private static double[] Copy(Vm vm, in Value v)
    {
        var items = NdBuffer.New<double>(vm, Of(v).Size);
        Conversion.Doubles(vm, Of(v)).CopyTo(items);
        return items;
    }

    private static NdArray Matrix(double[] items, int rows, int columns) => NdArray.Over(DTypes.Float64, items, rows, columns);

    private static GuestException Singular() => new(Vm.MakeException(AxisErrors.LinAlgError, "Singular matrix"));

    private static Value Solve<T>(Vm vm, NdArray a, NdArray b, DType dtype, Func<Vm, NdArray, T[]> copy)
        where T : struct, INumberBase<T>
    {
        vm.Charge(16L * (a.Size + b.Size));
        var x = copy(vm, b);
        var f = LuFactors<T>.Of(vm, copy(vm, a), a.Shape[0]);
        if (f.IsSingular) throw Singular();
        f.Solve(vm, x, b.Shape[1]);
        return NdArray.Over(dtype, x, b.Shape);
    }

    // numpy sums logarithms and takes the exponential, which the last digits of its determinants show.
    private static Value Determinant(Vm vm, NdArray a)
    {
        var n = a.Shape[0];
        var f = LuFactors<double>.Of(vm, Strided.Owned(vm, Conversion.Doubles(vm, a)), n);
        if (f.IsSingular) return vm.NewTuple(0.0, double.NegativeInfinity);
        var (sign, log) = (f.IsOdd ? -1.0 : 1.0, 0.0);
        for (var i = 0; i < n; i++)
        {
            var v = f.Diagonal(i);
            sign = v < 0 ? -sign : sign;
            log += Math.Log(Math.Abs(v));
        }
        return vm.NewTuple(sign, log);
    }

    private static Value ComplexDeterminant(Vm vm, NdArray a)
    {
        var n = a.Shape[0];
        var f = LuFactors<Complex>.Of(vm, Strided.Owned(vm, Conversion.Complexes(vm, a)), n);
        if (f.IsSingular) return vm.NewTuple(new PyComplex(Complex.Zero), double.NegativeInfinity);
        var (sign, log) = (new Complex(f.IsOdd ? -1 : 1, 0), 0.0);
        for (var i = 0; i < n; i++)
        {
            var size = Arithmetic.Hypot(f.Diagonal(i).Real, f.Diagonal(i).Imaginary);
            sign = Arithmetic.Multiply(sign, f.Diagonal(i) / size);
            log += Math.Log(size);
        }
        return vm.NewTuple(new PyComplex(sign), log);
    }

    private static Value Eig(Vm vm, Value a, Value hasVectors)
    {
        var n = Square(a).Shape[0];
        var (values, vectors) = GeneralEigen.Of(vm, Copy(vm, a), n, Ops.Truth(vm, hasVectors));
        var w = NdArray.Over(DTypes.Complex128, values, n);
        return vm.NewTuple(w, vectors == null ? Value.None : NdArray.Over(DTypes.Complex128, vectors, n, n));
    }

    private static Value Cholesky(Vm vm, Value v)
    {
        var (n, a) = (Square(v).Shape[0], Copy(vm, v));
        for (var k = 0; k < n; k++)
        {
            var pivot = a[(k * n) + k];
            if (pivot <= 0 || double.IsNaN(pivot)) throw new GuestException(Vm.MakeException(AxisErrors.LinAlgError, "Matrix is not positive definite"));
            a[(k * n) + k] = Math.Sqrt(pivot);
            var scale = 1 / a[(k * n) + k];
            for (var i = k + 1; i < n; i++) a[(i * n) + k] *= scale;
            for (var i = k + 1; i < n; i++)
            {
                vm.Tick(((i - k) >> 2) + 1);
                for (var j = k + 1; j <= i; j++) a[(i * n) + j] -= a[(i * n) + k] * a[(j * n) + k];
            }
            for (var j = k + 1; j < n; j++) a[(k * n) + j] = 0;
        }
        return Matrix(a, n, n);
    }
}
