namespace R1CI.Sdk.Python.Modules.RandomNumbers;

/// <summary>The integer methods of <c>random.Random</c>.</summary>
internal static class RandomIntegers
{
    public static void Add(TypeBuilder t)
    {
        t.Fn2("getrandbits", static (vm, self, bits) => Bits(vm, self.As<PyRandom>(), vm.ToIndex(bits)));
        t.Fn2("_randbelow", static (vm, self, n) => Value.Big(Below(vm, self.As<PyRandom>(), vm.ToBig(n))));
        t.Fn("randbytes", "def n", static (vm, a) =>
        {
            var count = vm.ToIndex(a[1]);
            if (count < 0)
            {
                return vm.Raise(Types.ValueError, "number of bits must be non-negative");
            }

            vm.Charge(3, count);
            NeedMakeable(count * 8);
            vm.Tick((int)Math.Min(count / 8, int.MaxValue));
            var bytes = new byte[count];
            if (count > 0)
            {
                a[0].As<PyRandom>().Twister.NextBytes((int)(count * 8)).AsSpan(0, bytes.Length).CopyTo(bytes);
            }

            return vm.NewBytes(bytes);
        });
        t.Fn("randrange", "def start, stop=None, step=1", static (vm, a) => Range(vm, a));
        t.Fn("randint", "def a, b", static (vm, a) => Between(vm, a[0].As<PyRandom>(), a[1], a[2]));
    }

    /// <summary>A number in [0, n).</summary>
    public static BigInteger Below(Vm vm, PyRandom random, BigInteger n) =>
        random.Overrides ? n <= long.MaxValue ? random.Below(vm, (long)n) : new BigInteger(Math.Floor(random.NextDouble(vm) * (double)n)) : random.Twister.Below(n);

    private static Value Bits(Vm vm, PyRandom random, long bits)
    {
        if (bits < 0)
        {
            return vm.Raise(Types.ValueError, "number of bits must be non-negative");
        }

        if (bits == 0)
        {
            return 0L;
        }

        if (bits <= 63)
        {
            return (long)random.Twister.NextBits((int)bits);
        }

        vm.Charge(bits / 4);
        vm.Work(bits / 32.0);
        NeedMakeable(bits);
        return Value.Big(random.Twister.NextBig((int)bits));
    }

    // An int of the host has at most that many bits.
    private static void NeedMakeable(long bits)
    {
        if (bits > int.MaxValue - 64) throw Vm.Error(Types.MemoryError, "");
    }

    private static Value Between(Vm vm, PyRandom random, Value low, Value high)
    {
        if (low.O == null && high.O == null && high.I >= low.I && (ulong)(high.I - low.I) < long.MaxValue && high.I - low.I >= 0)
        {
            return low.I + random.Below(vm, high.I - low.I + 1);
        }

        // The upper bound is made exclusive before anything is looked at.
        var end = high.IsIntLike ? high : vm.Checked(Ops.Binary(vm, Op.Add, high, 1L));
        var (from, to) = (Integer(vm, low, 1), Integer(vm, end, 2) - (high.IsIntLike ? 0 : 1));
        return to < from
            ? vm.Raise(Types.ValueError, $"empty range for randrange() ({from}, {to + 1}, {to + 1 - from})")
            : Value.Big(from + Below(vm, random, to - from + 1));
    }

    private static Value Range(Vm vm, ReadOnlySpan<Value> a)
    {
        var random = a[0].As<PyRandom>();
        var start = Integer(vm, a[1], 1);
        if (a[2].IsMissing || a[2].IsNone)
        {
            if (!a[3].IsMissing && !(a[3].TryInt(out var one) && one == 1))
            {
                return vm.Raise(Types.TypeError, "Missing a non-None stop argument");
            }

            return start.Sign > 0 ? Value.Big(Below(vm, random, start)) : vm.Raise(Types.ValueError, "empty range for randrange()");
        }

        var stop = Integer(vm, a[2], 2);
        var step = a[3].IsMissing ? BigInteger.One : Integer(vm, a[3], 3);
        var width = stop - start;
        if (step.IsOne)
        {
            return width.Sign > 0
                ? Value.Big(start + Below(vm, random, width))
                : vm.Raise(Types.ValueError, $"empty range for randrange() ({start}, {stop}, {width})");
        }

        if (step.IsZero)
        {
            return vm.Raise(Types.ValueError, "zero step for randrange()");
        }

        var count = (width + step - step.Sign) / step;
        return count.Sign > 0
            ? Value.Big(start + (step * Below(vm, random, count)))
            : vm.Raise(Types.ValueError, "empty range for randrange()");
    }

    // CPython 3.11 still takes whatever is equal to the int it makes, with a warning.
    private static BigInteger Integer(Vm vm, in Value v, int position)
    {
        if (v.IsIntLike || v.Type.Lookup(Special.Index) != null)
        {
            return vm.ToBig(v);
        }

        var whole = vm.Checked(vm.TryCall(Types.Int, new CallArgs([v])));
        return Ops.Equal(vm, whole, v)
            ? vm.ToBig(whole)
            : throw Vm.Error(Types.ValueError, position == 1 ? "non-integer arg 1 for randrange()" : $"non-integer {(position == 3 ? "step" : "stop")} for randrange()");
    }
}
