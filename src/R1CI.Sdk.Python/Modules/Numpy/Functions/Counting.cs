using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary><c>bincount</c>.</summary>
internal static class Counting
{
    public static Value BinCount(Vm vm, NdArray a, in Value weights, int least)
    {
        if (least < 0) return vm.Raise(Types.ValueError, "'minlength' must not be negative");
        if (a.Rank != 1) return vm.Raise(Types.ValueError, a.Rank == 0 ? "object of too small depth for desired array" : "object too deep for desired array");
        if (a.DType.IsFloating && a.Size > 0) return vm.Raise(Types.TypeError, $"Cannot cast array data from dtype('{a.DType.Text}') to dtype('int64') according to the rule 'safe'");
        var items = Conversion.Longs(vm, a, DTypes.Int64);
        long count = least;
        foreach (var v in items)
        {
            if (v < 0) return vm.Raise(Types.ValueError, "'list' argument must have no negative elements");
            count = Math.Max(count, v + 1);
        }
        vm.Tick((items.Length >> 2) + 1);
        if (count > Array.MaxLength) throw Shapes.TooLarge(count, [count], DTypes.Int64);
        if (weights.IsMissing || weights.IsNone)
        {
            var counts = NdBuffer.New<long>(vm, count);
            for (var i = 0; i < items.Length; i++)
            {
                Interruption.Check(i);
                counts[items[i]]++;
            }

            return NdArray.Over(DTypes.Int64, counts, counts.Length);
        }
        var each = Conversion.Doubles(vm, NdArrays.From(vm, weights));
        if (each.Length != items.Length) return vm.Raise(Types.ValueError, "The weights and list don't have the same length.");
        var sums = NdBuffer.New<double>(vm, count);
        for (var i = 0; i < items.Length; i++) sums[items[i]] += each[i];
        return NdArray.Over(DTypes.Float64, sums, sums.Length);
    }
}
