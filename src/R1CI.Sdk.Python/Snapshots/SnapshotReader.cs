using R1CI.Sdk.Python.Modules.Collections;
using R1CI.Sdk.Python.Modules.Files;
using R1CI.Sdk.Python.Modules.RandomNumbers;

namespace R1CI.Sdk.Python.Snapshots;

/// <summary>Reads a snapshot into a fresh session. Objects are made empty first and filled afterwards, so that cycles come back.</summary>
/// <remarks>Nothing is trusted: every count is bounded by the bytes left, every reference by the table, every class by what its objects are made of.</remarks>
internal ref struct SnapshotReader(Vm vm, ReadOnlySpan<byte> content)
{
    // A table that is too full would make a lookup run for ever.
    private const int MaxLogOfSet = 26;

    private ByteReader _in = new(vm, content);

    // Pinned: the memory census must see what only the reader holds yet.
    private readonly PyList _nodes = new();

    public static void Read(Vm vm, ReadOnlySpan<byte> content) => new SnapshotReader(vm, content).ReadAll();

    private void ReadAll()
    {
        for (var i = _in.Count(); i > 0; i--)
        {
            Import(_in.Text());
        }

        vm.RecursionLimit = (int)Math.Clamp(_in.Number(), 1, int.MaxValue);
        ReadClock();
        if (_in.Byte() != 0)
        {
            ReadRandom(SessionParts.Random(vm) ?? throw ByteReader.Bad("it has random numbers of no module"));
        }

        ReadFiles();
        ReadNodes();
        for (var i = _in.Count(); i > 0; i--)
        {
            var name = _in.Text();
            vm.Main.Set(vm, name.Length > 0 && name[0] != ' ' ? name : throw ByteReader.Bad("a variable has no name"), ReadValue());
        }

        if (!_in.IsAtEnd)
        {
            throw ByteReader.Bad("it goes on after its end");
        }
    }

    private readonly PyModule Import(string name) =>
        Vm.IsLibrary(name) ? vm.ImportModule(name) : throw ByteReader.Bad($"it imports '{name}', which this build does not have");

    private void ReadClock()
    {
        if (_in.Byte() == 0)
        {
            return;
        }

        var passed = (Slept: _in.Signed(), Steps: _in.Signed());
        var clock = SessionParts.Clock(vm) ?? throw ByteReader.Bad("it has a time of no clock");
        clock.Passed = passed is { Slept: >= 0 and <= long.MaxValue / 4, Steps: >= 0 and <= long.MaxValue / 64 } ? passed : throw ByteReader.Bad("its clock is out of range");
    }

    private void ReadRandom(PyRandom random)
    {
        var state = new uint[624];
        foreach (ref var word in state.AsSpan())
        {
            word = (uint)_in.Number();
        }

        var index = _in.Number();
        random.Twister.Restore(state, index <= 624 ? (int)index : throw ByteReader.Bad("a random state is out of range"));
        var hasGauss = _in.Byte() != 0;
        var gauss = _in.Float();
        random.NextGauss = hasGauss ? gauss : null;
    }

    private void ReadFiles()
    {
        vm.Files.Clear();
        var current = _in.Text();
        for (var i = _in.Count(); i > 0; i--)
        {
            var path = _in.Text();
            var isFile = _in.Byte() == 1;
            vm.Charge(200);
            if (!vm.Files.TryAdd(path, isFile ? new VirtualFile(_in.Bytes(), isHosts: false) : new VirtualFolder()))
            {
                throw ByteReader.Bad("a file has no place");
            }
        }

        vm.Files.Current = FileTable.Absolute("/", current);
    }

    private Value ReadValue() => (ValueTag)_in.Byte() switch
    {
        ValueTag.None => Value.None,
        ValueTag.True => true,
        ValueTag.False => false,
        ValueTag.Ellipsis => Value.Ellipsis,
        ValueTag.NotImplemented => Value.NotImplemented,
        ValueTag.Int => _in.Signed(),
        ValueTag.Float => _in.Float(),
        ValueTag.Node => _in.Number() is var n && n < (ulong)_nodes.Count ? _nodes.Items[n] : throw ByteReader.Bad("an object is used too early"),
        _ => throw ByteReader.Bad("a value is of no known kind"),
    };

    // Twice over the same bytes: the first time makes the objects, the second fills those that refer to others.
    private void ReadNodes()
    {
        var count = _in.Count();
        vm.Pin(_nodes);
        _nodes.Grow(vm, count);
        var start = _in;
        for (var i = 0; i < count; i++)
        {
            _nodes.Add(vm, Make((NodeKind)_in.Byte()));
        }

        _in = start;
        for (var i = 0; i < count; i++)
        {
            Fill((NodeKind)_in.Byte(), _nodes.Items[i].O!);
        }
    }

    private Value Make(NodeKind kind)
    {
        vm.Charge(64);
        switch (kind)
        {
            case NodeKind.Str:
                return new PyStr(_in.Text());
            case NodeKind.BigInt:
                return new PyInt(new BigInteger(_in.Bytes()));
            case NodeKind.Complex:
                return new PyComplex(new Complex(_in.Float(), _in.Float()));
            case NodeKind.Bytes:
                return new PyBytes(_in.Bytes());
            case NodeKind.ByteArray:
                return _in.Bytes() is var data ? new PyByteArray(data, data.Length) : default;
            case NodeKind.Range:
                return PyBigRange.Make(_in.Signed(), _in.Signed(), _in.Signed() is var step && step != 0 ? step : throw ByteReader.Bad("a range has no step"));
            case NodeKind.Random:
                vm.Charge(2700);
                var random = new PyRandom(RandomType.Type);
                ReadRandom(random);
                return random;
            case NodeKind.Module:
                return Import(_in.Text());
            case NodeKind.Named:
                return ReadNamed();
            case NodeKind.Instance or NodeKind.InstanceDict:
                return MakeInstance(kind);
            case NodeKind.Set or NodeKind.FrozenSet:
                SkipSet();
                return new PySet(kind == NodeKind.FrozenSet);
            case NodeKind.Deque:
                _in.Signed();
                SkipValues();
                return new PyDeque(DequeType.Type);
        }

        SkipValues();
        return kind switch
        {
            NodeKind.Tuple => new ArrayTuple([]),
            NodeKind.List => new PyList(),
            NodeKind.Dict => new PyDict(),
            NodeKind.OrderedDict => new PyOrderedDict(OrderedDictType.Type),
            NodeKind.DefaultDict => new PyDefaultDict(DefaultDictType.Type),
            NodeKind.Slice => new PySlice(Value.None, Value.None, Value.None),
            _ => throw ByteReader.Bad("an object is of no known kind"),
        };
    }

    private Value ReadNamed()
    {
        var (module, name) = (_in.Text(), _in.Text());
        // The built-in names are there without their module, whose import could be seen.
        return (module == "builtins" ? BuiltinTable.TryGet(name, out var v) : Import(module).TryGet(name, out v)) && v.O is not (null or Tag)
            ? v
            : throw ByteReader.Bad($"it needs '{name}' of the module '{module}', which this build does not have");
    }

    private Value MakeInstance(NodeKind kind)
    {
        // The class was made before: what an object refers to comes first.
        var type = ReadValue().O as PyType;
        for (var i = _in.Count(); i > 0; i--)
        {
            _in.Text();
            SkipValue();
        }

        var layout = kind == NodeKind.Instance ? Types.Object : Types.Dict;
        if (type is not { IsGuest: true } || !PlainGraph.IsData(type) || !ReferenceEquals(type.NativeBase, layout))
        {
            throw ByteReader.Bad("an object is of a class that cannot have it");
        }

        if (kind == NodeKind.Instance)
        {
            return new Instance(type);
        }

        SkipValues();
        return new GuestDict(type);
    }

    private void SkipValues()
    {
        for (var i = _in.Count(); i > 0; i--)
        {
            SkipValue();
        }
    }

    private void SkipValue()
    {
        switch ((ValueTag)_in.Byte())
        {
            case ValueTag.Int or ValueTag.Node:
                _in.Number();
                break;
            case ValueTag.Float:
                _in.Float();
                break;
        }
    }

    private void SkipSet()
    {
        _in.Number();
        _in.Number();
        for (var i = _in.Count(); i > 0; i--)
        {
            _in.Number();
            if (_in.Byte() != 0)
            {
                SkipValue();
            }
        }
    }

    private void Fill(NodeKind kind, Obj o)
    {
        switch (kind)
        {
            case NodeKind.Tuple:
                ((ArrayTuple)o).Complete(ReadValues());
                break;
            case NodeKind.List:
                (((PyList)o).Items, ((PyList)o).Count) = ReadValues() is var items ? (items, items.Length) : default;
                break;
            case NodeKind.Deque:
                FillDeque((PyDeque)o);
                break;
            case NodeKind.Dict or NodeKind.OrderedDict:
                FillDict((PyDict)o, ReadValues());
                break;
            case NodeKind.DefaultDict:
                var all = ReadValues();
                ((PyDefaultDict)o).Factory = all.Length > 0 ? all[^1] : throw ByteReader.Bad("a defaultdict has no factory");
                FillDict((PyDict)o, all.AsSpan(0, all.Length - 1));
                break;
            case NodeKind.Slice:
                var parts = ReadValues();
                (((PySlice)o).Start, ((PySlice)o).Stop, ((PySlice)o).Step) = parts.Length == 3 ? (parts[0], parts[1], parts[2]) : throw ByteReader.Bad("a slice has no three parts");
                break;
            case NodeKind.Set or NodeKind.FrozenSet:
                FillSet((PySet)o);
                break;
            case NodeKind.Instance or NodeKind.InstanceDict:
                FillInstance(o);
                break;
            default:
                Skip(kind);
                break;
        }
    }

    // What was complete when it was made is read again, cheaply.
    private void Skip(NodeKind kind)
    {
        switch (kind)
        {
            case NodeKind.Str or NodeKind.Module:
                _in.SkipText();
                break;
            case NodeKind.Named:
                _in.SkipText();
                _in.SkipText();
                break;
            case NodeKind.BigInt or NodeKind.Bytes or NodeKind.ByteArray:
                _in.SkipBytes();
                break;
            case NodeKind.Complex:
                _in.Float();
                _in.Float();
                break;
            case NodeKind.Range:
                _in.Number();
                _in.Number();
                _in.Number();
                break;
            case NodeKind.Random:
                ReadRandom(new PyRandom(RandomType.Type));
                break;
        }
    }

    private Value[] ReadValues()
    {
        var count = _in.Count();
        vm.Charge(16L * count);
        var values = new Value[count];
        for (var i = 0; i < count; i++)
        {
            values[i] = ReadValue();
        }

        return values;
    }

    private void FillDeque(PyDeque deque)
    {
        var most = _in.Signed();
        var items = ReadValues();
        if (most < PyDeque.Unbounded || most > int.MaxValue || (most >= 0 && items.Length > most))
        {
            throw ByteReader.Bad("a deque is longer than it may be");
        }

        deque.MaxLength = (int)most;
        foreach (var item in items)
        {
            deque.Append(vm, item);
        }
    }

    private readonly void FillDict(PyDict dict, ReadOnlySpan<Value> items)
    {
        if (items.Length % 2 != 0)
        {
            throw ByteReader.Bad("a dict has a key without a value");
        }

        dict.Reserve(vm, items.Length / 2);
        for (var i = 0; i < items.Length; i += 2)
        {
            dict.Set(vm, items[i], items[i + 1]);
        }
    }

    private void FillSet(PySet set)
    {
        var log = _in.Number();
        var finger = _in.Number();
        var used = _in.Count();
        if (log is < 3 or > MaxLogOfSet || finger >> (int)log != 0 || (long)used * 5 >= ((1L << (int)log) - 1) * 3)
        {
            throw ByteReader.Bad("a set has an impossible table");
        }

        vm.Charge(32L << (int)log);
        vm.Tick(1 << (int)log >> 4);
        var table = new PySet.Entry[1 << (int)log];
        var live = 0;
        for (var i = 0; i < used; i++)
        {
            var place = _in.Number();
            if (place >= (ulong)table.Length || table[place].State != PySet.State.Empty)
            {
                throw ByteReader.Bad("a set has an impossible table");
            }

            if (_in.Byte() == 0)
            {
                table[place] = new PySet.Entry { State = PySet.State.Dummy, Hash = -1 };
                continue;
            }

            var key = ReadValue();
            table[place] = new PySet.Entry { Key = key, Hash = Ops.Hash(vm, key), State = PySet.State.Live };
            live++;
        }

        set.Complete(table, live, used, (int)finger, vm.Options.HashSeed);
        if (!IsInPlace(set))
        {
            Rebuild(set);
        }
    }

    // Hashes by identity (of classes, of functions) are others in another session.
    private readonly bool IsInPlace(PySet set)
    {
        foreach (var (i, e) in set.Table.Index())
        {
            if (e.State == PySet.State.Live && set.Find(vm, e.Key, e.Hash) != i)
            {
                return false;
            }
        }

        return true;
    }

    private readonly void Rebuild(PySet set)
    {
        var keys = set.Table.Where(static e => e.State == PySet.State.Live).ToArray();
        set.Clear();
        foreach (var e in keys)
        {
            set.Add(vm, e.Key, e.Hash);
        }
    }

    private void FillInstance(Obj o)
    {
        ReadValue();
        for (var i = _in.Count(); i > 0; i--)
        {
            var name = _in.Text();
            o.Store!.Set(vm, name, ReadValue());
        }

        if (o is GuestDict dict)
        {
            FillDict(dict, ReadValues());
        }
    }
}
