using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Modules;

/// <summary>The functions of <c>math</c> over several numbers.</summary>
internal static class FloatAggregates
{
    public static Value Sum(Vm vm, Value values)
    {
        var sum = new ExactFloatSum();
        var iterator = vm.Iter(values);
        Value item = default;
        while (iterator.Next(vm, ref item))
        {
            vm.Tick();
            sum.Add(vm.ToDouble(item));
        }

        return vm.Pending != null ? Value.Error : sum.Result();
    }

    public static Value Product(Vm vm, ReadOnlySpan<Value> a)
    {
        var result = a[1].IsMissing ? 1L : a[1];
        var iterator = vm.Iter(a[0]);
        Value item = default;
        while (iterator.Next(vm, ref item))
        {
            vm.Tick();
            result = Ops.Binary(vm, Op.Mul, result, item);
            if (result.IsError)
            {
                return result;
            }
        }

        return vm.Pending != null ? Value.Error : result;
    }

    public static Value Hypotenuse(Vm vm, ReadOnlySpan<Value> a)
    {
        var values = new double[a.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = vm.ToDouble(a[i]);
        }

        return Norm(values);
    }

    public static Value Distance(Vm vm, Value p, Value q)
    {
        var from = p.O is PyTuple left ? left.Items : vm.ToArray(p);
        var to = q.O is PyTuple right ? right.Items : vm.ToArray(q);
        if (from.Length != to.Length)
        {
            return vm.Raise(Types.ValueError, "both points must have the same number of dimensions");
        }

        var values = new double[from.Length];
        for (var i = 0; i < values.Length; i++)
        {
            vm.Tick();
            values[i] = vm.ToDouble(from[i]) - vm.ToDouble(to[i]);
        }

        return Norm(values);
    }

    // Squares summed in twice the precision after scaling by a power of two, and one correction of the root:
    // right to the last bit nearly always, as CPython's is.
    internal static double Norm(double[] values)
    {
        var largest = 0.0;
        var hasNaN = false;
        foreach (ref var value in values.AsSpan())
        {
            value = Math.Abs(value);
            hasNaN |= double.IsNaN(value);
            largest = value > largest ? value : largest;
        }

        if (double.IsInfinity(largest) || largest == 0)
        {
            return hasNaN && largest == 0 ? double.NaN : largest;
        }

        if (hasNaN)
        {
            return double.NaN;
        }

        var exponent = Math.ILogB(largest);
        var (high, low) = (0.0, 0.0);
        foreach (var value in values)
        {
            var x = Math.ScaleB(value, -exponent);
            var square = x * x;
            var error = Math.FusedMultiplyAdd(x, x, -square);
            var sum = high + square;
            low += (high > square ? high - sum + square : square - sum + high) + error;
            high = sum;
        }

        var root = Math.Sqrt(high + low);
        var residual = Math.FusedMultiplyAdd(-root, root, high) + low;
        return Math.ScaleB(root + (residual / (2 * root)), exponent);
    }
}
