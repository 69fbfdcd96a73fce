namespace R1CI.Sdk.Python.Modules.RandomNumbers;

/// <summary>The methods of <c>random.Random</c> that choose from sequences.</summary>
internal static class RandomChoices
{
    public static void Add(TypeBuilder t)
    {
        t.Fn("choice", "def seq", Choose);
        t.Fn("shuffle", "def x", Shuffle);
        t.Fn("sample", "def population, k, *, counts=None", Sample);
        t.Fn("choices", "def population, weights=None, *, cum_weights=None, k=1", ChooseMany);
    }

    private static Value Choose(Vm vm, ReadOnlySpan<Value> a)
    {
        var count = Ops.Len(vm, a[1]);
        return count == 0
            ? vm.Raise(Types.IndexError, "Cannot choose from an empty sequence")
            : Item(vm, a[1], a[0].As<PyRandom>().Below(vm, count));
    }

    private static Value Shuffle(Vm vm, ReadOnlySpan<Value> a)
    {
        var random = a[0].As<PyRandom>();
        if (a[1].O?.GetType() == typeof(PyList))
        {
            var list = (PyList)a[1].O!;
            for (var i = list.Count - 1; i > 0; i--)
            {
                vm.Tick();
                var j = (int)random.Below(vm, i + 1);
                (list.Items[i], list.Items[j]) = (list.Items[j], list.Items[i]);
            }

            return Value.None;
        }

        for (var i = Ops.Len(vm, a[1]) - 1; i > 0; i--)
        {
            vm.Tick();
            var j = random.Below(vm, i + 1);
            var (x, y) = (Item(vm, a[1], i), Item(vm, a[1], j));
            if (!Ops.SetItem(vm, a[1], i, y) || !Ops.SetItem(vm, a[1], j, x))
            {
                return Value.Error;
            }
        }

        return Value.None;
    }

    private static Value Sample(Vm vm, ReadOnlySpan<Value> a)
    {
        var population = a[1];
        if (population.O is not (PyList or PyTuple or PyStr or PyRange or PyBytes or PyByteArray) && population.Type.Lookup(Special.GetItem) == null
            || population.O is PySet or PyDict or PyDictView)
        {
            return vm.Raise(Types.TypeError, "Population must be a sequence.  For dicts or sets, use sorted(d).");
        }

        var size = Ops.Len(vm, population);
        var count = vm.ToIndex(a[2]);
        long[]? cumulative = null;
        if (!a[3].IsMissing && !a[3].IsNone)
        {
            var counts = vm.ToArray(a[3]);
            if (counts.Length != size)
            {
                return vm.Raise(Types.ValueError, "The number of counts does not match the population");
            }

            cumulative = new long[counts.Length];
            size = 0;
            for (var i = 0; i < counts.Length; i++)
            {
                vm.Tick();
                size += counts[i].IsIntLike ? vm.ToIndex(counts[i]) : throw Vm.Error(Types.TypeError, "Counts must be integers");
                cumulative[i] = size;
            }

            if (size <= 0)
            {
                return vm.Raise(Types.ValueError, "Total of counts must be greater than zero");
            }
        }

        if (count < 0 || count > size)
        {
            return vm.Raise(Types.ValueError, "Sample larger than population or is negative");
        }

        vm.Charge(24, count);
        var indices = Indices(vm, a[0].As<PyRandom>(), size, (int)count);
        var result = new Value[count];
        for (var i = 0; i < result.Length; i++)
        {
            vm.Tick();
            result[i] = Item(vm, population, cumulative == null ? indices[i] : FirstAbove(cumulative, indices[i]));
        }

        return vm.NewList(result);
    }

    // A pool for small populations, a set of those taken for large ones: which of them decides what is drawn, so CPython's rule.
    private static long[] Indices(Vm vm, PyRandom random, long size, int count)
    {
        var result = new long[count];
        var limit = 21.0;
        if (count > 5)
        {
            limit += Math.Pow(4, Math.Ceiling(Math.Log(count * 3) / Math.Log(4)));
        }

        if (size <= limit)
        {
            vm.Charge(8 * size);
            var pool = new long[size];
            for (var i = 0; i < pool.Length; i++)
            {
                vm.Tick();
                pool[i] = i;
            }

            for (var i = 0; i < count; i++)
            {
                vm.Tick();
                var j = random.Below(vm, size - i);
                result[i] = pool[j];
                pool[j] = pool[size - i - 1];
            }

            return result;
        }

        var taken = new HashSet<long>(count);
        for (var i = 0; i < count; i++)
        {
            vm.Tick();
            var j = random.Below(vm, size);
            while (!taken.Add(j))
            {
                j = random.Below(vm, size);
            }

            result[i] = j;
        }

        return result;
    }

    private static Value ChooseMany(Vm vm, ReadOnlySpan<Value> a)
    {
        var random = a[0].As<PyRandom>();
        var size = Ops.Len(vm, a[1]);
        var count = a[4].IsMissing ? 1 : vm.ToIndex(a[4]);
        count = Math.Max(0, count);
        vm.Charge(16, count);
        var weights = Weights(vm, a);
        if (weights == null)
        {
            if (size == 0 && count > 0)
            {
                return vm.Raise(Types.IndexError, a[1].O is PyList or null ? "list index out of range" : $"{(a[1].O is PyStr ? "string" : a[1].O is PyRange ? "range object" : a[1].Type.Name)} index out of range");
            }

            var plain = new Value[count];
            for (var i = 0; i < plain.Length; i++)
            {
                vm.Tick();
                plain[i] = Item(vm, a[1], (long)Math.Floor(random.NextDouble(vm) * size));
            }

            return vm.NewList(plain);
        }

        if (weights.Length != size)
        {
            return vm.Raise(Types.ValueError, "The number of weights does not match the population");
        }

        if (weights.Length == 0) return vm.Raise(Types.IndexError, "list index out of range");
        var total = weights[^1];
        if (total <= 0)
        {
            return vm.Raise(Types.ValueError, "Total of weights must be greater than zero");
        }

        if (!double.IsFinite(total))
        {
            return vm.Raise(Types.ValueError, "Total of weights must be finite");
        }

        var result = new Value[count];
        for (var i = 0; i < result.Length; i++)
        {
            vm.Tick();
            result[i] = Item(vm, a[1], FirstAbove(weights, random.NextDouble(vm) * total));
        }

        return vm.NewList(result);
    }

    private static double[]? Weights(Vm vm, ReadOnlySpan<Value> a)
    {
        var hasWeights = !a[2].IsMissing && !a[2].IsNone;
        var hasSums = !a[3].IsMissing && !a[3].IsNone;
        if (hasWeights && hasSums)
        {
            throw Vm.Error(Types.TypeError, "Cannot specify both weights and cumulative weights");
        }

        if (!hasWeights && !hasSums)
        {
            return null;
        }

        if (hasWeights && a[2].IsIntLike)
        {
            throw Vm.Error(Types.TypeError, $"The number of choices must be a keyword argument: k={vm.Repr(a[2])}");
        }

        var values = vm.ToArray(hasWeights ? a[2] : a[3]);
        vm.Charge(8L * values.Length);
        var result = new double[values.Length];
        Value sum = 0L;
        for (var i = 0; i < values.Length; i++)
        {
            vm.Tick();
            // Sums are made in the weights' own type, as accumulate() makes them.
            sum = hasSums || i == 0 ? values[i] : vm.Checked(Ops.Binary(vm, Op.Add, sum, values[i]));
            result[i] = vm.ToDouble(sum);
        }

        return result;
    }

    private static long FirstAbove<T>(T[] sums, T value)
        where T : IComparable<T>
    {
        var (low, high) = (0, sums.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (value.CompareTo(sums[middle]) < 0)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }

    private static Value Item(Vm vm, in Value sequence, long index)
    {
        Value v = default;
        if (!Ops.GetItem(vm, sequence, index, ref v))
        {
            vm.ThrowPending();
        }

        return v;
    }
}
