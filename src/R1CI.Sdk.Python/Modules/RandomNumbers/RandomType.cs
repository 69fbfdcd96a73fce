namespace R1CI.Sdk.Python.Modules.RandomNumbers;

/// <summary>What is in <c>random.Random</c>.</summary>
internal static class RandomType
{
    public static readonly PyType Type = new PyType("Random", Types.Object, "random") { HasDict = true }.Define(t =>
    {
        t.New("x=None", static (vm, cls, a) =>
        {
            vm.Charge(2700);
            var random = new PyRandom(cls);
            random.Seed(vm, a[0]);
            return random;
        });
        // Arguments went to the generator's seed already; a guest subclass may pass others to its own __init__.
        t.Fn("__init__", "x=None", static (vm, a) =>
        {
            a[0].As<PyRandom>().Seed(vm, a[1]);
            return Value.None;
        });
        AddSource(t);
        RandomIntegers.Add(t);
        RandomChoices.Add(t);
        AddDistributions(t);
    });

    private static void AddSource(TypeBuilder t)
    {
        t.Fn1("random", static (_, self) => self.As<PyRandom>().Twister.NextDouble());
        t.Fn("seed", "def a=None, version=2", static (vm, a) =>
        {
            if (!a[2].IsMissing && Ops.Equal(vm, a[2], 1L) && (a[1].O is PyStr or PyBytes))
            {
                a[0].As<PyRandom>().SeedByHash(vm, a[1].O is PyBytes b ? System.Text.Encoding.Latin1.GetString(b.Data) : a[1].As<PyStr>().S);
                return Value.None;
            }

            a[0].As<PyRandom>().Seed(vm, a[1]);
            return Value.None;
        });
        t.Fn1("getstate", static (vm, self) =>
        {
            var random = self.As<PyRandom>();
            var (state, index) = random.Twister.Snapshot;
            var items = new Value[state.Length + 1];
            for (var i = 0; i < state.Length; i++)
            {
                items[i] = (long)state[i];
            }

            items[^1] = (long)index;
            return vm.NewTuple(3L, vm.NewTuple(items), random.NextGauss is { } next ? next : Value.None);
        });
        t.Fn1("__reduce__", static (vm, self) => vm.NewTuple(self.Type, PyTuple.Empty, vm.CallMethod(self, "getstate")));
        t.Fn2("__setstate__", static (vm, self, state) => vm.CallMethod(self, "setstate", state));
        t.Fn2("setstate", static (vm, self, state) =>
        {
            if (state.O is PyTuple { Count: > 0 } old && !(old.Items[0].TryInt(out var version) && version is 2 or 3))
            {
                return vm.Raise(Types.ValueError, $"state with version {vm.Str(old.Items[0])} passed to Random.setstate() of version 3");
            }

            if (state.O is not PyTuple { Count: 3 } parts || parts.Items[1].O is not PyTuple { Count: 625 } words)
            {
                return vm.Raise(Types.ValueError, "state vector is the wrong size");
            }

            var random = self.As<PyRandom>();
            random.Twister.Restore(words.Items[..624].ToArray().Select(word => (uint)word.I).ToArray(), (int)Math.Clamp(words.Items[624].I, 0, 624));
            random.NextGauss = parts.Items[2].IsNone ? null : vm.ToDouble(parts.Items[2]);
            return Value.None;
        });
    }

    private static void AddDistributions(TypeBuilder t)
    {
        t.Fn("uniform", "def a, b", static (vm, a) =>
        {
            var high = Real(vm, a[2], Op.Sub, a[1]);
            var low = Real(vm, Op.Sub, a[2], a[1]);
            return low + ((high - low) * a[0].As<PyRandom>().NextDouble(vm));
        });
        t.Fn("triangular", "def low=0.0, high=1.0, mode=None", static (vm, a) => Draw(vm, a[0])
            .Triangular(a[1].IsMissing ? 0 : Real(vm, Op.Sub, a[2].IsMissing ? 1.0 : a[2], a[1]), a[2].IsMissing ? 1 : Real(vm, a[2], Op.Sub, a[1]), a[3].IsMissing || a[3].IsNone ? null : vm.ToDouble(a[3])));
        t.Fn("normalvariate", "def mu=0.0, sigma=1.0", static (vm, a) => Draw(vm, a[0]).Normal(Mean(vm, a), Deviation(vm, a)));
        t.Fn("gauss", "def mu=0.0, sigma=1.0", Gauss);
        t.Fn("lognormvariate", "def mu, sigma", static (vm, a) => Math.Exp(Draw(vm, a[0]).Normal(Mean(vm, a), Deviation(vm, a))));
        t.Fn("expovariate", "def lambd", static (vm, a) => Real(vm, Op.Div, 1.0, a[1]) is not 0 and var rate
            ? Draw(vm, a[0]).Exponential(rate)
            : vm.Raise(Types.ZeroDivisionError, "float division by zero"));
        t.Fn("vonmisesvariate", "def mu, kappa", static (vm, a) => Draw(vm, a[0]).VonMises(vm.ToDouble(a[1]), Compared(vm, a[2])));
        t.Fn("gammavariate", "def alpha, beta", static (vm, a) =>
        {
            var (alpha, beta) = (Compared(vm, a[1]), Compared(vm, a[2]));
            return alpha <= 0 || beta <= 0
                ? vm.Raise(Types.ValueError, "gammavariate: alpha and beta must be > 0.0")
                : Draw(vm, a[0]).Gamma(alpha, beta);
        });
        t.Fn("betavariate", "def alpha, beta", static (vm, a) =>
        {
            var (alpha, beta) = (Compared(vm, a[1]), Compared(vm, a[2]));
            return alpha <= 0 || beta <= 0
                ? vm.Raise(Types.ValueError, "gammavariate: alpha and beta must be > 0.0")
                : Draw(vm, a[0]).Beta(alpha, beta);
        });
        t.Fn("paretovariate", "def alpha", static (vm, a) => Draw(vm, a[0]).Pareto(Real(vm, Op.Div, 1.0, a[1])));
        t.Fn("weibullvariate", "def alpha, beta", static (vm, a) => Draw(vm, a[0]).Weibull(Real(vm, a[1], Op.Mul, 1.0), Real(vm, Op.Div, 1.0, a[2])));
    }

    // CPython computes with whatever it is given: what is no number is refused by the operation that meets it first.
    private static double Real(Vm vm, in Value v, Op op, in Value other)
    {
        if (!IsReal(v)) vm.Checked(Ops.Binary(vm, op, v, other));
        return vm.ToDouble(v);
    }

    private static double Real(Vm vm, Op op, in Value other, in Value v)
    {
        if (!IsReal(v)) vm.Checked(Ops.Binary(vm, op, other, v));
        return vm.ToDouble(v);
    }

    private static double Compared(Vm vm, in Value v)
    {
        if (!IsReal(v)) vm.Checked(Ops.Compare(vm, Op.Le, v, 0.0));
        return vm.ToDouble(v);
    }

    private static bool IsReal(in Value v) => v.IsIntLike || v.IsFloat || v.Type.Lookup(Special.Float) != null;

    private static double Mean(Vm vm, ReadOnlySpan<Value> a)
    {
        // The deviation is multiplied before the mean is added.
        Deviation(vm, a);
        return a[1].IsMissing ? 0 : Real(vm, a[1], Op.Add, 1.0);
    }

    private static double Deviation(Vm vm, ReadOnlySpan<Value> a) => a[2].IsMissing ? 1 : Real(vm, Op.Mul, 1.0, a[2]);

    private static Distributions Draw(Vm vm, Value self)
    {
        var random = self.As<PyRandom>();
        return new Distributions(random.Overrides ? () => random.NextDouble(vm) : random.Twister.NextDouble);
    }

    private static Value Gauss(Vm vm, ReadOnlySpan<Value> a)
    {
        var random = a[0].As<PyRandom>();
        double z;
        if (random.NextGauss is { } next)
        {
            z = next;
            random.NextGauss = null;
        }
        else
        {
            (z, random.NextGauss) = Draw(vm, a[0]).GaussPair();
        }

        return Mean(vm, a) + (z * Deviation(vm, a));
    }
}
