using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Modules.Itertools;

/// <summary>Selections from a pool: which indices come next is all that differs.</summary>
internal abstract class SelectionIterator(PyType type, Value[] pool, int length) : LazyIterator(type)
{
    private Value[] _pool = pool;
    private int[] _indices = new int[length];
    private bool _isStarted;
    private bool _isEnded;

    public override long Bytes => 128 + (16L * _pool.Length) + (4L * _indices.Length);

    protected int PoolSize => _pool.Length;

    public override bool Next(Vm vm, out Value v)
    {
        v = default;
        if (_isEnded)
        {
            return false;
        }

        if (_isStarted ? !Advance(_indices) : !Start(_indices))
        {
            _isEnded = true;
            return false;
        }

        _isStarted = true;
        vm.Tick(1 + (_indices.Length >> 3));
        var items = new Value[_indices.Length];
        for (var i = 0; i < items.Length; i++)
        {
            Interruption.Check(i);
            items[i] = _pool[_indices[i]];
        }

        v = vm.NewTuple(items);
        return true;
    }

    public override void Trace(Census c) => Visit(c, _pool);

    protected override void CopyReferences(Forker f)
    {
        Copy(f, ref _pool);
        _indices = (int[])_indices.Clone();
    }

    /// <summary>Sets the first selection; false when there is none.</summary>
    protected abstract bool Start(int[] indices);

    /// <summary>Moves to the next selection; false after the last.</summary>
    protected abstract bool Advance(int[] indices);
}

/// <summary>itertools.combinations.</summary>
internal sealed class CombinationsIterator(Value[] pool, int length) : SelectionIterator(ItertoolsModule.Combinations, pool, length)
{
    protected override bool Start(int[] indices)
    {
        for (var i = 0; i < indices.Length; i++)
        {
            Interruption.Check(i);
            indices[i] = i;
        }

        return indices.Length <= PoolSize;
    }

    protected override bool Advance(int[] indices)
    {
        var i = indices.Length - 1;
        while (i >= 0 && indices[i] == PoolSize - indices.Length + i)
        {
            i--;
        }

        if (i < 0)
        {
            return false;
        }

        indices[i]++;
        for (var j = i + 1; j < indices.Length; j++)
        {
            Interruption.Check(j);
            indices[j] = indices[j - 1] + 1;
        }

        return true;
    }
}

/// <summary>itertools.combinations_with_replacement.</summary>
internal sealed class MultiCombinationsIterator(Value[] pool, int length) : SelectionIterator(ItertoolsModule.MultiCombinations, pool, length)
{
    protected override bool Start(int[] indices) => PoolSize > 0 || indices.Length == 0;

    protected override bool Advance(int[] indices)
    {
        var i = indices.Length - 1;
        while (i >= 0 && indices[i] == PoolSize - 1)
        {
            i--;
        }

        if (i < 0)
        {
            return false;
        }

        indices.AsSpan(i).Fill(indices[i] + 1);
        return true;
    }
}

/// <summary>itertools.permutations, in lexicographic order of positions.</summary>
internal sealed class PermutationsIterator(Value[] pool, int length) : SelectionIterator(ItertoolsModule.Permutations, pool, length)
{
    private int[] _order = [];
    private int[] _cycles = [];

    protected override bool Start(int[] indices)
    {
        if (indices.Length > PoolSize)
        {
            return false;
        }

        _order = new int[PoolSize];
        _cycles = new int[indices.Length];
        for (var i = 0; i < _order.Length; i++)
        {
            Interruption.Check(i);
            _order[i] = i;
        }

        for (var i = 0; i < _cycles.Length; i++)
        {
            Interruption.Check(i);
            _cycles[i] = PoolSize - i;
            indices[i] = i;
        }

        return true;
    }

    protected override bool Advance(int[] indices)
    {
        for (var i = indices.Length - 1; i >= 0; i--)
        {
            if (--_cycles[i] == 0)
            {
                var first = _order[i];
                Pieces.Move(_order, i + 1, i, _order.Length - i - 1);
                _order[^1] = first;
                _cycles[i] = PoolSize - i;
                continue;
            }

            var j = _order.Length - _cycles[i];
            (_order[i], _order[j]) = (_order[j], _order[i]);
            Pieces.Copy<int>(_order.AsSpan(0, indices.Length), indices);
            return true;
        }

        return false;
    }

    protected override void CopyReferences(Forker f)
    {
        base.CopyReferences(f);
        _order = (int[])_order.Clone();
        _cycles = (int[])_cycles.Clone();
    }
}

/// <summary>itertools.product.</summary>
internal sealed class ProductIterator(Value[][] pools) : LazyIterator(ItertoolsModule.Product)
{
    private Value[][] _pools = pools;
    private int[] _indices = new int[pools.Length];
    private bool _isStarted;
    private bool _isEnded;

    public override long Bytes => 144 + _pools.Sum(static pool => 32 + (16L * pool.Length));

    public override bool Next(Vm vm, out Value v)
    {
        v = default;
        if (_isEnded || !(_isStarted ? Advance() : Array.TrueForAll(_pools, pool => pool.Length > 0)))
        {
            _isEnded = true;
            return false;
        }

        _isStarted = true;
        vm.Tick(1 + (_pools.Length >> 3));
        var items = new Value[_pools.Length];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = _pools[i][_indices[i]];
        }

        v = vm.NewTuple(items);
        return true;
    }

    public override void Trace(Census c)
    {
        foreach (var pool in _pools)
        {
            Visit(c, pool);
        }
    }

    protected override void CopyReferences(Forker f)
    {
        _pools = Array.ConvertAll(_pools, f.Copy);
        _indices = (int[])_indices.Clone();
    }

    private bool Advance()
    {
        for (var i = _indices.Length - 1; i >= 0; i--)
        {
            if (++_indices[i] < _pools[i].Length)
            {
                return true;
            }

            _indices[i] = 0;
        }

        return false;
    }
}
