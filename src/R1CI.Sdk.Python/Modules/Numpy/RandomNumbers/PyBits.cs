namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary>A bit generator as the guest modules see it: draws in bulk, in the order numpy draws them.</summary>
/// <param name="bits">Where the bits come from.</param>
/// <param name="isLegacy">Whether numbers are made of them as RandomState does, not Generator.</param>
internal sealed class PyBits(IBits bits, bool isLegacy = false) : Obj
{
    public static readonly PyType ClassOf = new PyType("_Bits", Types.Object, "_numpy_random") { IsFinal = true }.Define(Define);

    private readonly IBits _bits = bits;
    private readonly bool _isLegacy = isLegacy;

    public override PyType Type => ClassOf;

    public override long Bytes => 2600;

    public override void Trace(Census c)
    {
    }

    public override Obj Fork(Forker f) => f.Add(this, new PyBits(_bits is Mt19937Bits m ? m.Copy() : ((Pcg64Bits)_bits).Copy(), _isLegacy));

    public static readonly ModuleDef Def = new("_numpy_random", static m =>
    {
        m.Fn1("legacy", static (vm, seed) => new PyBits(seed.TryBig(out var n)
            ? new Mt19937Bits((uint)(n & uint.MaxValue))
            : new Mt19937Bits(Array.ConvertAll(NonEmpty(vm.ToArray(seed)), v => (uint)(ulong)(vm.ToBig(v) & uint.MaxValue))),
            isLegacy: true));
        m.Fn1("pcg64", static (vm, words) => new PyBits(new Pcg64Bits(Sequence(vm, words).Generate64(4))));
        m.Fn1("mt19937", static (vm, words) => new PyBits(Mt19937Bits.OfState(Sequence(vm, words).Generate32(Mt19937Bits.N))));
        m.Fn2("state_of", static (vm, words, count) =>
        {
            var n = vm.ToIndex(count);
            if (n < 0) return vm.Raise(Types.ValueError, "negative dimensions are not allowed");
            vm.Charge(24, n);
            vm.Tick((int)n);
            return vm.NewList(Array.ConvertAll(Sequence(vm, words).Generate32((int)n), static w => (Value)(long)w));
        });
    });

    private static SeedSequence Sequence(Vm vm, in Value words) => new(Array.ConvertAll(vm.ToArray(words), w => (uint)vm.ToIndex(w)));

    private static Value[] NonEmpty(Value[] seeds) => seeds.Length > 0 ? seeds : throw Vm.Error(Types.ValueError, "Seed must be non-empty");

    private static IBits Of(in Value v) => v.As<PyBits>()._bits;

    private static void Define(TypeBuilder t)
    {
        t.Fn2("doubles", static (vm, self, n) => Draw(vm, vm.ToIndex(n), Of(self).NextDouble));
        t.Fn1("double", static (_, self) => Of(self).NextDouble());
        t.Fn2("gauss", static (vm, self, n) => Draw(vm, vm.ToIndex(n), Normal(self)));
        t.Fn1("normal", static (_, self) => Normal(self)());
        t.Fn2("exponentials", static (vm, self, n) => Draw(vm, vm.ToIndex(n), Exponential(self)));
        t.Fn1("exponential", static (_, self) => Exponential(self)());
        t.Fn1("legacy", static (vm, self) => Of(self) is Mt19937Bits m ? new PyBits(m, isLegacy: true) : vm.Raise(Types.TypeError, "RandomState draws from MT19937"));
        t.Fn2("interval", static (vm, self, most) => (long)Bounded.Masked(Of(self), (ulong)vm.ToIndex(most)));
        t.Fn2("bounded", static (vm, self, most) => (long)Bounded.Lemire(Of(self), (ulong)vm.ToIndex(most)));
        t.Fn3("integers", static (vm, self, n, most) =>
        {
            var bound = vm.ToBig(most);
            if (bound < 0 || bound > ulong.MaxValue) return vm.Raise(Types.ValueError, bound < 0 ? "low >= high" : "high is out of bounds for int64");
            var range = (ulong)bound;
            var items = NdBuffer.New<long>(vm, vm.ToIndex(n));
            var isLegacy = self.As<PyBits>()._isLegacy;
            for (var i = 0; i < items.Length; i++)
            {
                vm.Tick();
                items[i] = (long)(isLegacy ? Bounded.Masked(Of(self), range) : Bounded.Lemire(Of(self), range));
            }
            return NdArray.Over(DTypes.Int64, items, items.Length);
        });
        t.Fn("narrow", "n, most, width", static (vm, a) =>
        {
            var items = NdBuffer.New<long>(vm, vm.ToIndex(a[1]));
            if (vm.ToIndex(a[3]) is not (1 or 8 or 16) || vm.ToIndex(a[2]) is < 0 or > ushort.MaxValue) return vm.Raise(Types.ValueError, "integers of 1, 8 or 16 bits are narrow");
            var draws = new NarrowDraws(Of(a[0]), (int)vm.ToIndex(a[3]), (uint)vm.ToIndex(a[2]), a[0].As<PyBits>()._isLegacy);
            for (var i = 0; i < items.Length; i++)
            {
                vm.Tick();
                items[i] = draws.Next();
            }
            return NdArray.Over(DTypes.Int64, items, items.Length);
        });
        t.Fn1("bits32", static (_, self) => (long)Of(self).Next32());
        t.Fn1("bits64", static (_, self) => Value.Big(Of(self).Next64()));
        t.Fn2("shuffled", static (vm, self, n) => Shuffled(vm, Of(self), vm.ToIndex(n), 1, isMasked: true));
        t.Fn3("tail_shuffled", static (vm, self, n, first) => Shuffled(vm, Of(self), vm.ToIndex(n), vm.ToIndex(first), isMasked: false));
        t.Fn1("state", static (vm, self) => Of(self) is Mt19937Bits m
            ? vm.NewTuple(vm.NewTuple(Array.ConvertAll(m.Key, static k => (Value)(long)k)), (long)m.Position, m.Gauss is { } g ? g : Value.None)
            : StateOf((Pcg64Bits)Of(self), vm));
        t.Fn2("restore", static (vm, self, state) =>
        {
            var parts = state.As<PyTuple>().Items;
            if (parts.Length != (Of(self) is Pcg64Bits ? 4 : 3)) return vm.Raise(Types.ValueError, "this is no state of the generator");
            if (Of(self) is Pcg64Bits pcg)
            {
                pcg.State = ((UInt128)(vm.ToBig(parts[0]) & Words128), (UInt128)(vm.ToBig(parts[1]) & Words128), vm.ToIndex(parts[2]) != 0 ? (uint)vm.ToIndex(parts[3]) : null);
                return Value.None;
            }
            var m = (Mt19937Bits)Of(self);
            var (key, position) = (Array.ConvertAll(vm.ToArray(parts[0]), v => (uint)vm.ToIndex(v)), vm.ToIndex(parts[1]));
            if (key.Length != Mt19937Bits.N || position is < 0 or > Mt19937Bits.N) return vm.Raise(Types.ValueError, $"a state has {Mt19937Bits.N} words and a position in them");
            m.Restore(key, (int)position);
            m.Gauss = parts[2].IsNone ? null : vm.ToDouble(parts[2]);
            return Value.None;
        });
    }

    private static readonly BigInteger Words128 = (BigInteger.One << 128) - 1;

    private static Value StateOf(Pcg64Bits bits, Vm vm)
    {
        var (state, increment, half) = bits.State;
        return vm.NewTuple(Value.Big(state), Value.Big(increment), half == null ? 0L : 1L, (long)(half ?? 0));
    }

    private static Func<double> Normal(in Value self)
    {
        var bits = Of(self);
        return self.As<PyBits>()._isLegacy ? () => NormalNumbers.Legacy((Mt19937Bits)bits) : () => NormalNumbers.Ziggurat(bits);
    }

    private static Func<double> Exponential(in Value self)
    {
        var bits = Of(self);
        return self.As<PyBits>()._isLegacy ? () => -Math.Log(1 - bits.NextDouble()) : () => ExponentialNumbers.Ziggurat(bits);
    }

    private static Value Draw(Vm vm, long n, Func<double> next)
    {
        var items = NdBuffer.Unfilled<double>(vm, n);
        for (var i = 0; i < items.Length; i++)
        {
            vm.Tick();
            items[i] = next();
        }
        return NdArray.Over(DTypes.Float64, items, items.Length);
    }

    // Fisher and Yates from the end down to (first).
    private static Value Shuffled(Vm vm, IBits bits, long n, long first, bool isMasked)
    {
        var order = NdBuffer.New<long>(vm, n);
        for (var i = 0; i < order.Length; i++) order[i] = i;
        for (var i = n - 1; i >= first; i--)
        {
            vm.Tick();
            var j = isMasked ? Bounded.Masked(bits, (ulong)i) : Bounded.Lemire(bits, (ulong)i);
            (order[i], order[j]) = (order[j], order[i]);
        }
        return NdArray.Over(DTypes.Int64, order, order.Length);
    }
}
