namespace R1CI.Sdk.Python.Modules.Functools;

/// <summary>A function with its results by arguments, as <c>functools.lru_cache</c> makes it: the least recently used one is dropped first.</summary>
internal sealed class PyCachedFunction(Value function, long limit, bool isTyped) : Obj
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

    // Guest attributes: __wrapped__, __name__ and what else update_wrapper sets.
    private Instance _store = new(CachedFunctionType.Type);

    public Value Function { get; private set; } = function;

    public override PyType Type => CachedFunctionType.Type;

    public override Instance Store => _store;

    public override long Bytes => 128 + (48L * _nodes.Length);

    private bool IsUnbounded => limit < 0;

    /// <summary>The result for a key of <see cref="MakeKey"/>, or <see cref="Value.Missing"/>.</summary>
    public Value Get(Vm vm, in Value key)
    {
        vm.Tick(2);
        if (limit != 0 && _results.TryGet(vm, key, out var found))
        {
            _hits++;
            return IsUnbounded ? found : Touch((int)found.I);
        }

        _misses++;
        return Value.Missing;
    }

    public void Put(Vm vm, in Value result, in Value key)
    {
        if (limit == 0)
        {
            return;
        }

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
        c.Visit(Function);
        c.Visit(_store);
        foreach (ref readonly var node in _nodes.AsSpan())
        {
            c.Visit(node.Key);
            c.Visit(node.Result);
        }
    }

    public override Obj Fork(Forker f) => f.Add(this, new PyCachedFunction(Function, limit, isTyped) { _count = _count, _newest = _newest, _oldest = _oldest, _free = _free, _hits = _hits, _misses = _misses }, static (f, a, b) =>
    {
        b._store = f.Copy(a._store);
        b.Function = f.Copy(a.Function);
        b._results = f.Copy(a._results);
        b._nodes = (Node[])a._nodes.Clone();
        foreach (ref var node in b._nodes.AsSpan())
        {
            node.Key = f.Copy(node.Key);
            node.Result = f.Copy(node.Result);
        }
    });

    /// <summary>What stands for the arguments: one int or str argument itself, as in CPython; anything else a tuple that cannot equal such a key.</summary>
    public Value MakeKey(Vm vm, CallArgs a)
    {
        if (a.KeywordCount == 0 && !isTyped)
        {
            return a.Count == 1 && (a[0].O == null || a[0].O!.GetType() == typeof(PyStr)) ? a[0] : vm.NewTuple(a.All);
        }

        var parts = new List<Value>(a.Positional.ToArray());
        if (a.KeywordCount > 0)
        {
            parts.Add(Value.Ellipsis);
        }

        for (var i = 0; i < a.KeywordCount; i++)
        {
            parts.Add(a.Names![i]);
            parts.Add(a.Keyword(i));
        }

        if (isTyped)
        {
            foreach (var item in a.All)
            {
                parts.Add(item.Type);
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

/// <summary>A call under way whose result its cache waits for.</summary>
internal sealed record AwaitedResult(PyCachedFunction Cache, Value Key);
