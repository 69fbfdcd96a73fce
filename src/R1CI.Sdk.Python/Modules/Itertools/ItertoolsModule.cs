namespace R1CI.Sdk.Python.Modules.Itertools;

/// <summary>The module <c>itertools</c>.</summary>
internal static class ItertoolsModule
{
    public static readonly PyType Count = New("count", "start=0, step=1", MakeCount).Define(t => t.Fn1("__repr__", (vm, self) => self.As<CountIterator>().Repr(vm)));
    public static readonly PyType Repeat = New("repeat", "object, times=None", MakeRepeat).Define(t => t.Fn1("__repr__", (vm, self) => self.As<RepeatIterator>().Repr(vm)));
    public static readonly PyType Cycle = New("cycle", "iterable, /", (vm, _, a) => new CycleIterator(vm.Iter(a[0]), new PyList()));
    public static readonly PyType Accumulate = New("accumulate", "iterable, func=None, *, initial=None", (vm, _, a) =>
        new AccumulateIterator(vm.Iter(a[0]), OrNone(a[1]), OrNone(a[2])));

    public static readonly PyType Chain = NewRaw("chain", (vm, a) => new ChainIterator(vm.Iter(vm.NewTuple(a)))).Define(t => t
        .Class("from_iterable", "iterable, /", (vm, a) => new ChainIterator(vm.Iter(a[1])))
        .Class("__class_getitem__", "item, /", (vm, a) => GenericAliases.Make(vm, a[0], a[1])));

    public static readonly PyType Compress = New("compress", "data, selectors", (vm, _, a) => new CompressIterator(vm.Iter(a[0]), vm.Iter(a[1])));
    public static readonly PyType TakeWhile = New("takewhile", "predicate, iterable, /", (vm, t, a) => new PredicateIterator(t, a[0], vm.Iter(a[1])));
    public static readonly PyType DropWhile = New("dropwhile", "predicate, iterable, /", (vm, t, a) => new PredicateIterator(t, a[0], vm.Iter(a[1])));
    public static readonly PyType FilterFalse = New("filterfalse", "function, iterable, /", (vm, t, a) => new PredicateIterator(t, a[0], vm.Iter(a[1])));
    public static readonly PyType StarMap = New("starmap", "function, iterable, /", (vm, _, a) => new StarMapIterator(a[0], vm.Iter(a[1])));
    public static readonly PyType Pairwise = New("pairwise", "iterable, /", (vm, _, a) => new PairwiseIterator(vm.Iter(a[0])));
    public static readonly PyType GroupBy = New("groupby", "iterable, key=None", (vm, _, a) => new GroupByIterator(vm.Iter(a[0]), OrNone(a[1])));
    public static readonly PyType Grouper = new("_grouper", Types.Iterator, "itertools") { IsFinal = true };
    public static readonly PyType Islice = NewRaw("islice", MakeSlice);
    public static readonly PyType Combinations = New("combinations", "iterable, r", (vm, _, a) =>
    {
        var length = vm.ToIndex(a[1]);
        return new CombinationsIterator(vm.ToArray(a[0]), Length(vm, length));
    });

    public static readonly PyType MultiCombinations = New("combinations_with_replacement", "iterable, r", (vm, _, a) =>
    {
        var length = vm.ToIndex(a[1]);
        return new MultiCombinationsIterator(vm.ToArray(a[0]), Length(vm, length));
    });

    public static readonly PyType Permutations = New("permutations", "iterable, r=None", (vm, _, a) =>
    {
        var pool = vm.ToArray(a[0]);
        if (!OrNone(a[1]).IsNone && !a[1].IsIntLike)
        {
            return vm.Raise(Types.TypeError, "Expected int as r");
        }

        return new PermutationsIterator(pool, OrNone(a[1]).IsNone ? pool.Length : Length(vm, a[1]));
    });

    public static readonly PyType Product = new PyType("product", Types.Iterator, "itertools") { IsFinal = true }.Define(t => t.New(MakeProduct));
    public static readonly PyType ZipLongest = new PyType("zip_longest", Types.Iterator, "itertools") { IsFinal = true }.Define(t => t.New(MakeZip));

    public static readonly PyType Tee = New("_tee", "iterable, /", (vm, _, a) => new TeeIterator(new TeeSource(vm.Iter(a[0])), 0)).Define(t =>
        t.Fn1("__copy__", (_, self) => self.As<TeeIterator>().Split()));

    public static readonly ModuleDef Def = new("itertools", m =>
    {
        foreach (var type in new[]
        {
            Count, Repeat, Cycle, Accumulate, Chain, Compress, TakeWhile, DropWhile, FilterFalse, StarMap, Pairwise, GroupBy, Islice,
            Combinations, MultiCombinations, Permutations, Product, ZipLongest, Tee,
        })
        {
            m.Type(type);
        }

        m.FnN("tee", 1, 2, MakeTee);
    });

    private static PyType New(string name, string signature, Func<Vm, PyType, NewArgs, Value> make) =>
        new PyType(name, Types.Iterator, "itertools") { IsFinal = true }.Define(t => t.New(signature, (vm, cls, a) =>
        {
            vm.Charge(128);
            return make(vm, cls, a);
        }));

    private static PyType NewRaw(string name, Func<Vm, Value[], Value> make) =>
        new PyType(name, Types.Iterator, "itertools") { IsFinal = true }.Define(t => t.New((vm, _, a) =>
        {
            vm.Charge(128);
            return a.KeywordCount > 0 ? vm.Raise(Types.TypeError, $"{name}() takes no keyword arguments") : make(vm, a.Positional.ToArray());
        }));

    private static Value OrNone(in Value v) => v.IsMissing ? Value.None : v;

    private static Value MakeCount(Vm vm, PyType type, NewArgs a)
    {
        var start = a[0].IsMissing ? 0L : a[0];
        var step = a[1].IsMissing ? 1L : a[1];
        return IsNumber(start) && IsNumber(step) ? new CountIterator(start, step) : vm.Raise(Types.TypeError, "a number is required");
    }

    private static bool IsNumber(in Value v) =>
        v.IsIntLike || v.IsFloat || v.O is PyComplex or PyFloatObject || v.Type.Lookup(Special.Index) != null || v.Type.Lookup(Special.Float) != null;

    private static Value MakeRepeat(Vm vm, PyType type, NewArgs a) =>
        new RepeatIterator(a[0], a[1].IsMissing ? -1 : Math.Max(0, vm.ToIndex(a[1])));

    private static int Length(Vm vm, in Value r)
    {
        var length = vm.ToIndex(r);
        if (length < 0)
        {
            throw Vm.Error(Types.ValueError, "r must be non-negative");
        }

        vm.Charge(4, length);
        return (int)Math.Min(length, int.MaxValue / 2);
    }

    private static Value MakeSlice(Vm vm, Value[] a)
    {
        if (a.Length is < 2 or > 4)
        {
            return vm.Raise(Types.TypeError, a.Length < 2
                ? $"islice expected at least 2 arguments, got {a.Length}"
                : $"islice expected at most 4 arguments, got {a.Length}");
        }

        const string Rule = "must be None or an integer: 0 <= x <= sys.maxsize.";
        var first = a.Length == 2 ? 0 : Bound(vm, a[1], 0);
        var stop = Bound(vm, a.Length == 2 ? a[1] : a[2], long.MaxValue);
        if (stop == -1)
        {
            return vm.Raise(Types.ValueError, $"Stop argument for islice() {Rule}");
        }

        if (first < 0 || stop < 0)
        {
            return vm.Raise(Types.ValueError, $"Indices for islice() {Rule}");
        }

        var step = a.Length == 4 ? Bound(vm, a[3], 1) : 1;
        return step < 1
            ? vm.Raise(Types.ValueError, "Step for islice() must be a positive integer or None.")
            : new SliceIterator(vm.Iter(a[0]), first, stop, step);
    }

    private static long Bound(Vm vm, in Value v, long none)
    {
        if (v.IsNone)
        {
            return none;
        }

        try
        {
            return vm.ToIndex(v);
        }
        catch (GuestException)
        {
            return -1;
        }
    }

    private static Value MakeProduct(Vm vm, PyType type, CallArgs a)
    {
        vm.Charge(128);
        var repeat = a.Keyword("repeat");
        if (a.KeywordCount > (repeat.IsMissing ? 0 : 1))
        {
            return vm.Raise(Types.TypeError, $"'{a.Names!.First(n => n.S != "repeat").S}' is an invalid keyword argument for product()");
        }

        var times = repeat.IsMissing ? 1 : vm.ToIndex(repeat);
        if (times < 0)
        {
            return vm.Raise(Types.ValueError, "repeat argument cannot be negative");
        }

        vm.Charge(24 * Math.Max(1, a.Count), times);
        var pools = new Value[a.Count][];
        for (var i = 0; i < pools.Length; i++)
        {
            pools[i] = vm.ToArray(a[i]);
        }

        var all = new Value[pools.Length * times][];
        for (var i = 0; i < all.Length; i++)
        {
            all[i] = pools[i % pools.Length];
        }

        return new ProductIterator(all);
    }

    private static Value MakeZip(Vm vm, PyType type, CallArgs a)
    {
        vm.Charge(128 + (64L * a.Count));
        var fill = a.Keyword("fillvalue");
        if (a.KeywordCount > (fill.IsMissing ? 0 : 1))
        {
            return vm.Raise(Types.TypeError, "zip_longest() got an unexpected keyword argument");
        }

        var sources = new IterState[a.Count];
        for (var i = 0; i < sources.Length; i++)
        {
            sources[i] = vm.Iter(a[i]);
        }

        return new ZipLongestIterator(sources, OrNone(fill));
    }

    private static Value MakeTee(Vm vm, ReadOnlySpan<Value> a)
    {
        var count = a.Length > 1 ? vm.ToIndex(a[1]) : 2;
        if (count < 0)
        {
            return vm.Raise(Types.ValueError, "n must be >= 0");
        }

        vm.Charge(144, count);
        var first = a[0].O as TeeIterator ?? new TeeIterator(new TeeSource(vm.Iter(a[0])), 0);
        var result = new Value[count];
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = i == 0 ? first : first.Split();
        }

        return vm.NewTuple(result);
    }
}
