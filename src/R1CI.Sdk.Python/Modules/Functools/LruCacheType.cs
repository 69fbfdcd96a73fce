namespace R1CI.Sdk.Python.Modules.Functools;

/// <summary>The store behind <c>functools.lru_cache</c>: results by arguments, the least recently used one dropped first.</summary>
internal sealed class LruCache(long limit, bool isTyped) : Obj
{
    private const int None = -1;

    // Arguments to results; with a limit, arguments to the number of a node.
    private PyDict _results = new();
    private Node[] _nodes = [];
    private int _count;
    private int _newest = None;
    private int _oldest = None;
    private int _free = None;
    private long _hits;
    private long _misses;

    public override PyType Type => LruCacheType.Type;

    public override long Bytes => 128 + (48L * _nodes.Length);

    private bool IsUnbounded => limit < 0;

    /// <summary>The result for the arguments, or <see cref="Value.Missing"/>.</summary>
    public Value Get(Vm vm, PyTuple arguments, PyDict keywords)
    {
        if (limit != 0)
        {
            var key = MakeKey(vm, arguments, keywords);
            if (_results.TryGet(vm, key, out var found))
            {
                _hits++;
                return IsUnbounded ? found : Touch((int)found.I);
            }
        }

        _misses++;
        return Value.Missing;
    }

    public void Put(Vm vm, Value result, PyTuple arguments, PyDict keywords)
    {
        if (limit == 0)
        {
            return;
        }

        var key = MakeKey(vm, arguments, keywords);
        var hash = Ops.Hash(vm, key);
        if (_results.Find(vm, key, hash) >= 0)
        {
            // A call made meanwhile has stored it.
            return;
        }

        if (IsUnbounded)
        {
            _results.Append(vm, key, result, hash);
            return;
        }

        if (_count == limit)
        {
            var oldest = _oldest;
            Unlink(oldest);
            _results.Remove(vm, _nodes[oldest].Key, out _);
            (_nodes[oldest].Next, _free) = (_free, oldest);
            _count--;
        }

        var node = Allocate(vm);
        _nodes[node].Key = key;
        _nodes[node].Result = result;
        LinkNewest(node);
        _count++;
        _results.Append(vm, key, (long)node, hash);
    }

    public void Clear(Vm vm)
    {
        _results.Clear(vm);
        _nodes = [];
        (_count, _newest, _oldest, _free, _hits, _misses) = (0, None, None, None, 0, 0);
    }

    public Value Info(Vm vm) => vm.NewTuple(_hits, _misses, IsUnbounded ? Value.None : limit, (long)_results.Count);

    public override void Trace(Census c)
    {
        c.Visit(_results);
        foreach (ref readonly var node in _nodes.AsSpan())
        {
            c.Visit(node.Key);
            c.Visit(node.Result);
        }
    }

    public override Obj Fork(Forker f) => f.Add(this, (LruCache)MemberwiseClone(), static (f, a, b) =>
    {
        b._results = f.Copy(a._results);
        b._nodes = (Node[])a._nodes.Clone();
        foreach (ref var node in b._nodes.AsSpan())
        {
            node.Key = f.Copy(node.Key);
            node.Result = f.Copy(node.Result);
        }
    });

    // One int or str argument is its own key, as in CPython; anything else a tuple that cannot equal such a key.
    private Value MakeKey(Vm vm, PyTuple arguments, PyDict keywords)
    {
        var items = arguments.Items;
        if (keywords.Count == 0 && !isTyped)
        {
            return items.Length == 1 && (items[0].O == null || items[0].O!.GetType() == typeof(PyStr)) ? items[0] : arguments;
        }

        var parts = new List<Value>(items);
        if (keywords.Count > 0)
        {
            parts.Add(Value.Ellipsis);
            for (var i = 0; i < keywords.Used; i++)
            {
                if (keywords.Entries[i].IsLive)
                {
                    parts.Add(keywords.Entries[i].Key);
                    parts.Add(keywords.Entries[i].Val);
                }
            }
        }

        if (isTyped)
        {
            foreach (var item in items)
            {
                parts.Add(item.Type);
            }

            for (var i = 0; i < keywords.Used; i++)
            {
                if (keywords.Entries[i].IsLive)
                {
                    parts.Add(keywords.Entries[i].Val.Type);
                }
            }
        }

        return vm.NewTuple(parts.ToArray());
    }

    private Value Touch(int node)
    {
        if (node != _newest)
        {
            Unlink(node);
            LinkNewest(node);
        }

        return _nodes[node].Result;
    }

    private int Allocate(Vm vm)
    {
        if (_free != None)
        {
            var node = _free;
            _free = _nodes[node].Next;
            return node;
        }

        if (_count == _nodes.Length)
        {
            var capacity = Math.Max(16, _nodes.Length * 2);
            vm.Charge(48L * capacity);
            Array.Resize(ref _nodes, capacity);
        }

        return _count;
    }

    private void LinkNewest(int node)
    {
        (_nodes[node].Previous, _nodes[node].Next) = (_newest, None);
        if (_newest != None)
        {
            _nodes[_newest].Next = node;
        }
        else
        {
            _oldest = node;
        }

        _newest = node;
    }

    private void Unlink(int node)
    {
        var (previous, next) = (_nodes[node].Previous, _nodes[node].Next);
        if (previous != None)
        {
            _nodes[previous].Next = next;
        }
        else
        {
            _oldest = next;
        }

        if (next != None)
        {
            _nodes[next].Previous = previous;
        }
        else
        {
            _newest = previous;
        }
    }

    private struct Node
    {
        public Value Key;
        public Value Result;
        public int Previous;
        public int Next;
    }
}

/// <summary>What guest source sees of it.</summary>
internal static class LruCacheType
{
    /// <summary>What <c>get</c> returns when there is no result; no guest value is the same.</summary>
    private static readonly Obj Absent = Mark();

    public static readonly PyType Type = new PyType("_lru_cache", Types.Object, "functools") { IsFinal = true }.Define(t =>
    {
        t.New("maxsize, typed, /", static (vm, _, a) => new LruCache(a[0].IsNone ? -1 : Math.Max(0, vm.ToIndex(a[0])), Ops.Truth(vm, a[1])));
        t.Fn3("get", static (vm, self, arguments, keywords) =>
            self.As<LruCache>().Get(vm, arguments.As<PyTuple>(), keywords.As<PyDict>()) is { IsMissing: false } found ? found : Absent);
        t.FnN("put", 3, 3, static (vm, a) =>
        {
            a[0].As<LruCache>().Put(vm, a[1], a[2].As<PyTuple>(), a[3].As<PyDict>());
            return Value.None;
        });
        t.Fn1("clear", static (vm, self) =>
        {
            self.As<LruCache>().Clear(vm);
            return Value.None;
        });
        t.Fn1("info", static (vm, self) => self.As<LruCache>().Info(vm));
        t.Const("absent", Absent);
    });

    private static PyBuiltin Mark() => new("absent");
}
