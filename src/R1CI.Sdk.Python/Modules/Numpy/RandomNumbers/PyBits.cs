namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary>A bit generator as the guest modules see it: draws in bulk, in the order numpy draws them.</summary>
internal sealed class PyBits(IBits bits) : Obj
{
    public static readonly PyType ClassOf = new PyType("_Bits", Types.Object, "_numpy_random") { IsFinal = true }.Define(Define);

    private readonly IBits _bits = bits;

    public override PyType Type => ClassOf;

    public override long Bytes => 2600;

    public override void Trace(Census c)
    {
    }

    public override Obj Fork(Forker f) => f.Add(this, new PyBits(_bits is Mt19937Bits m ? m.Copy() : ((Pcg64Bits)_bits).Copy()));

    public static readonly ModuleDef Def = new("_numpy_random", static m =>
    {
        m.Fn1("legacy", static (vm, seed) => new PyBits(seed.TryBig(out var n)
            ? new Mt19937Bits((uint)(n & uint.MaxValue))
            : new Mt19937Bits(Array.ConvertAll(NonEmpty(vm.ToArray(seed)), v => (uint)(ulong)(vm.ToBig(v) & uint.MaxValue)))));
        m.Fn1("pcg64", static (vm, seed) =>
        {
            var words = seed.TryBig(out var n) ? SeedSequence.WordsOf(n) : [.. vm.ToArray(seed).SelectMany(v => SeedSequence.WordsOf(vm.ToBig(v)))];
            return new PyBits(new Pcg64Bits(new SeedSequence(words).Generate64(4)));
        });
    });

    private static Value[] NonEmpty(Value[] seeds) => seeds.Length > 0 ? seeds : throw Vm.Error(Types.ValueError, "Seed must be non-empty");

    private static IBits Of(in Value v) => v.As<PyBits>()._bits;

    private static void Define(TypeBuilder t)
    {
        t.Fn2("doubles", static (vm, self, n) => Draw(vm, vm.ToIndex(n), Of(self).NextDouble));
        t.Fn1("double", static (_, self) => Of(self).NextDouble());
        t.Fn2("gauss", static (vm, self, n) => Of(self) is Mt19937Bits m ? Draw(vm, vm.ToIndex(n), () => NormalNumbers.Legacy(m)) : Draw(vm, vm.ToIndex(n), () => NormalNumbers.Ziggurat(Of(self))));
        t.Fn2("exponentials", static (vm, self, n) => Of(self) is Mt19937Bits m
            ? Draw(vm, vm.ToIndex(n), () => -Math.Log(1 - m.NextDouble()))
            : Draw(vm, vm.ToIndex(n), () => ExponentialNumbers.Ziggurat(Of(self))));
        t.Fn2("interval", static (vm, self, most) => (long)Bounded.Masked(Of(self), (ulong)vm.ToIndex(most)));
        t.Fn2("bounded", static (vm, self, most) => (long)Bounded.Lemire(Of(self), (ulong)vm.ToIndex(most)));
        t.Fn3("integers", static (vm, self, n, most) =>
        {
            var bound = vm.ToBig(most);
            if (bound < 0 || bound > ulong.MaxValue) return vm.Raise(Types.ValueError, bound < 0 ? "low >= high" : "high is out of bounds for int64");
            var range = (ulong)bound;
            var items = NdBuffer.New<long>(vm, vm.ToIndex(n));
            var isLegacy = Of(self) is Mt19937Bits;
            for (var i = 0; i < items.Length; i++)
            {
                vm.Tick();
                items[i] = (long)(isLegacy ? Bounded.Masked(Of(self), range) : Bounded.Lemire(Of(self), range));
            }
            return NdArray.Over(DTypes.Int64, items, items.Length);
        });
        t.Fn1("bits64", static (_, self) => Value.Big(Of(self).Next64()));
        t.Fn2("shuffled", static (vm, self, n) => Shuffled(vm, Of(self), vm.ToIndex(n), 1, isMasked: true));
        t.Fn3("tail_shuffled", static (vm, self, n, first) => Shuffled(vm, Of(self), vm.ToIndex(n), vm.ToIndex(first), isMasked: false));
        t.Fn1("state", static (vm, self) => Of(self) is Mt19937Bits m
            ? vm.NewTuple(vm.NewTuple(Array.ConvertAll(m.Key, static k => (Value)(long)k)), (long)m.Position, m.Gauss is { } g ? g : Value.None)
            : vm.Raise(Types.NotImplementedError, "numpy here does not show the state of PCG64"));
        t.Fn2("restore", static (vm, self, state) =>
        {
            var parts = state.As<PyTuple>().Items;
            var m = (Mt19937Bits)Of(self);
            m.Restore(Array.ConvertAll(vm.ToArray(parts[0]), v => (uint)vm.ToIndex(v)), (int)vm.ToIndex(parts[1]));
            m.Gauss = parts[2].IsNone ? null : vm.ToDouble(parts[2]);
            return Value.None;
        });
        t.Fn1("copy", static (_, self) => new PyBits(Of(self) is Mt19937Bits m ? m.Copy() : ((Pcg64Bits)Of(self)).Copy()));
    }

    private static Value Draw(Vm vm, long n, Func<double> next)
    {
        var items = NdBuffer.New<double>(vm, n);
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
