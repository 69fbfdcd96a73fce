namespace R1CI.Sdk.Python.Builtins;

/// <summary>The lazy results of <c>enumerate</c>, <c>zip</c>, <c>map</c>, <c>filter</c> and <c>reversed</c>.</summary>
internal static class IteratorTypes
{
    public static void DefineEnumerate(TypeBuilder t) => Common(t).New("iterable=None, start=0", static (vm, cls, a) =>
    {
        if (a[0].IsMissing) return vm.Raise(Types.TypeError, "enumerate() missing required argument 'iterable'");
        vm.Charge(96);
        var start = a[1].IsMissing ? BigInteger.Zero : vm.ToBig(a[1]);
        return new EnumerateIterator(vm.Iter(a[0]), Value.Big(start));
    });

    public static void DefineZip(TypeBuilder t) => Common(t).New(static (vm, cls, a) =>
    {
        var isStrict = false;
        for (var i = 0; i < a.KeywordCount; i++)
        {
            if (a.Names![i].S != "strict") return vm.Raise(Types.TypeError, $"zip() takes at most 1 keyword argument ({a.KeywordCount} given)");
            isStrict = Ops.Truth(vm, a.Keyword(i));
        }
        var sources = new IterState[a.Count];
        vm.Charge(96 + (64L * sources.Length));
        for (var i = 0; i < sources.Length; i++)
        {
            sources[i] = vm.Iter(a[i]);
        }
        return new ZipIterator(sources, isStrict);
    });

    public static void DefineMap(TypeBuilder t) => Common(t).New(static (vm, cls, a) =>
    {
        if (a.KeywordCount > 0) return vm.Raise(Types.TypeError, "map() takes no keyword arguments");
        if (a.Count < 2) return vm.Raise(Types.TypeError, "map() must have at least two arguments.");
        var sources = new IterState[a.Count - 1];
        vm.Charge(96 + (64L * sources.Length));
        for (var i = 0; i < sources.Length; i++) sources[i] = vm.Iter(a[i + 1]);
        return new MapIterator(a[0], sources);
    });

    public static void DefineFilter(TypeBuilder t) => Common(t).New(static (vm, cls, a) =>
    {
        if (a.KeywordCount > 0) return vm.Raise(Types.TypeError, "filter() takes no keyword arguments");
        if (a.Count != 2) return vm.Raise(Types.TypeError, $"filter expected 2 arguments, got {a.Count}");
        vm.Charge(112);
        return new FilterIterator(a[0], vm.Iter(a[1]));
    });

    public static void DefineReversed(TypeBuilder t) => Common(t).New(static (vm, cls, a) =>
    {
        if (a.KeywordCount > 0) return vm.Raise(Types.TypeError, "reversed() takes no keyword arguments");
        if (a.Count != 1) return vm.Raise(Types.TypeError, $"reversed expected 1 argument, got {a.Count}");
        var source = a[0];
        if (source.Type.Lookup(Special.Reversed) is { } m)
            return m.V.IsNone ? vm.Raise(Types.TypeError, $"'{source.Type.Name}' object is not reversible") : vm.CallSpecial(m.V, source, []);
        if (source.O is PyDict or PySet || source.Type.Lookup(Special.GetItem) == null)
            return vm.Raise(Types.TypeError, $"'{source.Type.Name}' object is not reversible");
        vm.Charge(64);
        return new ReverseIterator(source, Ops.Len(vm, source) - 1);
    });

    /// <summary><c>__iter__</c> and <c>__next__</c> of every iterator the host makes.</summary>
    public static TypeBuilder Common(TypeBuilder t) => t
        .Fn1("__iter__", static (vm, self) => self)
        .Fn1("__next__", static (vm, self) => Functions.IterationFunctions.Next(vm, self, Value.Missing))
        .Fn1("__length_hint__", static (vm, self) => self.O is PyIterator i ? i.RemainingItems(vm) : Value.NotImplemented);

    private static IterState[] Copy(Forker f, IterState[] sources)
    {
        var copies = (IterState[])sources.Clone();
        for (var i = 0; i < copies.Length; i++) copies[i].A = f.Copy(sources[i].A);
        return copies;
    }

    private sealed class EnumerateIterator(IterState source, Value start) : PyIterator
    {
        private IterState _source = source;
        private Value _at = start;
        private PyTuple? _pair;

        public override PyType Type => Types.Enumerate;

        public override bool Next(Vm vm, out Value v)
        {
            v = default;
            if (!_source.Next(vm, ref v)) return false;
            v = vm.NewTuple(_at, v);
            Advance();
            return true;
        }

        public override bool NextPair(Vm vm, ref Value item)
        {
            Value v = default;
            if (!_source.Next(vm, ref v)) return false;
            PyTuple.ForLoop(vm, ref _pair, ref item, _at, v);
            Advance();
            return true;
        }

        private void Advance()
        {
            if (_at.O == null && _at.I < long.MaxValue) _at.I++;
            else if (_at.TryBig(out var at)) _at = Value.Big(at + 1);
        }

        public override void Trace(Census c) => c.Visit(_source.A);
        public override Obj Fork(Forker f) => f.Add(this, new EnumerateIterator(_source, _at), static (f, a, b) =>
        {
            b._source.A = f.Copy(a._source.A);
            b._at = f.Copy(a._at);
        });
    }

    private sealed class ZipIterator(IterState[] sources, bool isStrict) : PyIterator
    {
        public override long Bytes => 96 + (56L * _sources.Length);
        private IterState[] _sources = sources;
        private PyTuple? _pair;

        public override PyType Type => Types.Zip;

        public override bool NextPair(Vm vm, ref Value item)
        {
            if (_sources.Length != 2) return base.NextPair(vm, ref item);
            Value first = default, second = default;
            var ended = !_sources[0].Next(vm, ref first) ? 0 : !_sources[1].Next(vm, ref second) ? 1 : 2;
            if (ended == 2)
            {
                PyTuple.ForLoop(vm, ref _pair, ref item, first, second);
                return true;
            }
            if (vm.Pending == null && isStrict) CheckLengths(vm, ended);
            return false;
        }

        public override bool Next(Vm vm, out Value v)
        {
            v = default;
            if (_sources.Length == 0) return false;
            if (_sources.Length == 2 && !isStrict) return NextOfTwo(vm, out v);
            var items = new Value[_sources.Length];
            for (var i = 0; i < items.Length; i++)
            {
                if (_sources[i].Next(vm, ref items[i])) continue;
                if (vm.Pending == null && isStrict) CheckLengths(vm, i);
                return false;
            }
            v = vm.NewTuple(items);
            return true;
        }

        private bool NextOfTwo(Vm vm, out Value v)
        {
            Value first = default, second = default;
            v = default;
            if (!_sources[0].Next(vm, ref first) || !_sources[1].Next(vm, ref second)) return false;
            v = vm.NewTuple(first, second);
            return true;
        }

        private void CheckLengths(Vm vm, int ended)
        {
            if (ended > 0)
            {
                Fail(vm, ended, "shorter");
                return;
            }
            Value rest = default;
            for (var i = 1; i < _sources.Length; i++)
            {
                if (_sources[i].Next(vm, ref rest)) Fail(vm, i, "longer");
                if (vm.Pending != null) return;
            }
        }

        private static void Fail(Vm vm, int at, string word) =>
            vm.Raise(Types.ValueError, $"zip() argument {at + 1} is {word} than argument{(at == 1 ? " 1" : $"s 1-{at}")}");

        public override void Trace(Census c)
        {
            foreach (ref var s in _sources.AsSpan()) c.Visit(s.A);
        }

        public override Obj Fork(Forker f) => f.Add(this, new ZipIterator([], isStrict), static (f, a, b) => b._sources = Copy(f, a._sources));
    }

    private sealed class MapIterator(Value function, IterState[] sources) : PyIterator
    {
        public override long Bytes => 96 + (56L * _sources.Length);
        private Value _function = function;
        private IterState[] _sources = sources;

        public override PyType Type => Types.Map;

        public override bool Next(Vm vm, out Value v)
        {
            v = default;
            if (_sources.Length == 1)
            {
                if (!_sources[0].Next(vm, ref v)) return false;
                v = vm.TryCall(_function, v);
                return !v.IsError;
            }
            var items = new Value[_sources.Length];
            for (var i = 0; i < items.Length; i++) if (!_sources[i].Next(vm, ref items[i])) return false;
            v = vm.TryCall(_function, (ReadOnlySpan<Value>)items);
            return !v.IsError;
        }

        public override void Trace(Census c)
        {
            c.Visit(_function);
            foreach (ref var s in _sources.AsSpan()) c.Visit(s.A);
        }

        public override Obj Fork(Forker f) => f.Add(this, new MapIterator(_function, []), static (f, a, b) =>
            (b._function, b._sources) = (f.Copy(a._function), Copy(f, a._sources)));
    }

    private sealed class FilterIterator(Value function, IterState source) : PyIterator
    {
        private Value _function = function;
        private IterState _source = source;

        public override PyType Type => Types.Filter;

        public override bool Next(Vm vm, out Value v)
        {
            v = default;
            while (_source.Next(vm, ref v))
            {
                vm.Tick();
                if (_function.IsNone || ReferenceEquals(_function.O, Types.Bool))
                {
                    if (Ops.Truth(vm, v)) return true;
                    continue;
                }
                var r = vm.TryCall(_function, v);
                if (r.IsError) return false;
                if (Ops.Truth(vm, r)) return true;
            }
            return false;
        }

        public override void Trace(Census c)
        {
            c.Visit(_function);
            c.Visit(_source.A);
        }

        public override Obj Fork(Forker f) => f.Add(this, new FilterIterator(_function, _source), static (f, a, b) =>
            (b._function, b._source.A) = (f.Copy(a._function), f.Copy(a._source.A)));
    }

    private sealed class ReverseIterator(Value source, long last) : PyIterator
    {
        private Value _source = source;
        private long _at = last;

        public override PyType Type => Types.Reversed;
        public override long LengthHint => _at + 1;

        public override bool Next(Vm vm, out Value v)
        {
            v = default;
            if (_at < 0) return false;
            if (Ops.GetItem(vm, _source, _at, ref v))
            {
                _at--;
                return true;
            }
            _at = -1;
            if (vm.Pending!.Type.IsSub(Types.IndexError) || vm.Pending.Type.IsSub(Types.StopIteration)) vm.Pending = null;
            return false;
        }

        public override void Trace(Census c) => c.Visit(_source);
        public override Obj Fork(Forker f) => f.Add(this, new ReverseIterator(_source, _at), static (f, a, b) => b._source = f.Copy(a._source));
    }
}
