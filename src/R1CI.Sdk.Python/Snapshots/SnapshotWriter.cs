using R1CI.Sdk.Python.Modules.Collections;
using R1CI.Sdk.Python.Modules.Files;
using R1CI.Sdk.Python.Modules.RandomNumbers;

namespace R1CI.Sdk.Python.Snapshots;

/// <summary>Writes what is plain data in a session: variables, modules imported, random numbers, clock, files.</summary>
internal sealed class SnapshotWriter
{
    private readonly ByteWriter _out = new();
    private readonly Vm _vm;
    private readonly LibraryNames _library;
    private readonly PlainGraph _graph;
    private readonly List<(string Name, Value Value)> _variables;
    private readonly Dictionary<Obj, int> _numbers = new(ReferenceEqualityComparer.Instance);

    private SnapshotWriter(Vm vm)
    {
        _vm = vm;
        _library = new LibraryNames(vm);
        // The host gives its functions again when it restores.
        _variables = [.. vm.Main.Globals.Own().Where(static v => v.Name != "__builtins__" && v.Value.O is not PyBuiltin { Module: "host" })];
        _graph = new PlainGraph(_library, _variables.Select(static v => v.Value));
    }

    /// <param name="vm">The session, between two executions.</param>
    /// <param name="skipped">The variables that were left out, with the reason of each.</param>
    public static byte[] Write(Vm vm, out IReadOnlyList<PythonSkippedVariable> skipped)
    {
        var writer = new SnapshotWriter(vm);
        skipped = writer.LeaveOut();
        writer.WriteAll();
        return SnapshotFormat.Wrap(writer._out.Written);
    }

    private List<PythonSkippedVariable> LeaveOut()
    {
        var skipped = new List<PythonSkippedVariable>();
        foreach (var (name, value) in _variables)
        {
            if (_graph.Culprit(value) is { } culprit)
            {
                skipped.Add(new PythonSkippedVariable(name, value.Type.Name, culprit.Type.Name));
            }
        }

        _variables.RemoveAll(v => _graph.Culprit(v.Value) != null);
        return skipped;
    }

    private void WriteAll()
    {
        var modules = _vm.Modules.Keys.Where(name => name != "__main__" && Vm.IsLibrary(name)).ToList();
        _out.Count(modules.Count);
        modules.ForEach(_out.Text);
        _out.Count(_vm.RecursionLimit);
        var clock = SessionParts.Clock(_vm);
        _out.Byte(clock == null ? (byte)0 : (byte)1);
        if (clock != null)
        {
            _out.Signed(clock.Passed.Slept);
            _out.Signed(clock.Passed.Steps);
        }

        var random = SessionParts.Random(_vm);
        _out.Byte(random == null ? (byte)0 : (byte)1);
        if (random != null)
        {
            WriteRandom(random);
        }

        WriteFiles();
        WriteNodes();
        _out.Count(_variables.Count);
        foreach (var (name, value) in _variables)
        {
            _out.Text(name);
            WriteValue(value);
        }
    }

    private void WriteRandom(PyRandom random)
    {
        var (state, index) = random.Twister.Snapshot;
        foreach (var word in state)
        {
            _out.Number(word);
        }

        _out.Count(index);
        _out.Byte(random.NextGauss == null ? (byte)0 : (byte)1);
        _out.Float(random.NextGauss ?? 0);
    }

    private void WriteFiles()
    {
        var entries = _vm.Files.Walk().ToList();
        _out.Text(_vm.Files.Current);
        _out.Count(entries.Count);
        foreach (var (path, node) in entries)
        {
            _out.Text(path);
            _out.Byte(node is VirtualFile ? (byte)1 : (byte)2);
            if (node is VirtualFile file)
            {
                _out.Bytes(file.Data);
            }
        }
    }

    // What an object refers to comes first where it can, so that keys are complete when they are hashed.
    private void WriteNodes()
    {
        var order = new List<Obj>();
        var seen = new HashSet<Obj>(ReferenceEqualityComparer.Instance);
        var stack = new Stack<(Obj Object, List<Value> Children, int Next)>();
        foreach (var (_, value) in _variables)
        {
            Enter(value, seen, stack);
            while (stack.TryPop(out var at))
            {
                if (at.Next == at.Children.Count)
                {
                    order.Add(at.Object);
                    continue;
                }

                stack.Push(at with { Next = at.Next + 1 });
                Enter(at.Children[at.Next], seen, stack);
            }
        }

        foreach (var o in order)
        {
            _numbers[o] = _numbers.Count;
        }

        _out.Count(order.Count);
        order.ForEach(WriteNode);
    }

    private void Enter(in Value v, HashSet<Obj> seen, Stack<(Obj Object, List<Value> Children, int Next)> stack)
    {
        if (v.O is not (null or Tag) && seen.Add(v.O))
        {
            stack.Push((v.O, _graph.Children(v.O)!, 0));
        }
    }

    private void WriteValue(in Value v)
    {
        if (v.TryInt(out var i) && v.O == null)
        {
            _out.Byte((byte)ValueTag.Int);
            _out.Signed(i);
        }
        else if (v.IsFloat)
        {
            _out.Byte((byte)ValueTag.Float);
            _out.Float(BitConverter.Int64BitsToDouble(v.I));
        }
        else if (v.O is Tag)
        {
            _out.Byte((byte)(v.IsNone ? ValueTag.None : v.IsBool ? v.IsTrue ? ValueTag.True : ValueTag.False
                : v.Is(Value.Ellipsis) ? ValueTag.Ellipsis : ValueTag.NotImplemented));
        }
        else
        {
            _out.Byte((byte)ValueTag.Node);
            _out.Count(_numbers[v.O!]);
        }
    }

    private void WriteNode(Obj o)
    {
        var kind = _graph.KindOf(o);
        _out.Byte((byte)kind);
        switch (kind)
        {
            case NodeKind.Str:
                _out.Text(((PyStr)o).S);
                return;
            case NodeKind.BigInt:
                _out.Bytes(((PyInt)o).V.ToByteArray());
                return;
            case NodeKind.Complex:
                _out.Float(((PyComplex)o).V.Real);
                _out.Float(((PyComplex)o).V.Imaginary);
                return;
            case NodeKind.Bytes:
                _out.Bytes(((PyBytes)o).Data);
                return;
            case NodeKind.ByteArray:
                _out.Bytes(((PyByteArray)o).Span);
                return;
            case NodeKind.Range:
                _out.Signed(((PyRange)o).Start);
                _out.Signed(((PyRange)o).Stop);
                _out.Signed(((PyRange)o).Step);
                return;
            case NodeKind.Random:
                WriteRandom((PyRandom)o);
                return;
            case NodeKind.Module:
                _out.Text(((PyModule)o).Name);
                return;
            case NodeKind.Named:
                _library.TryFind(o, out var place);
                _out.Text(place.Module);
                _out.Text(place.Name);
                return;
            case NodeKind.Set or NodeKind.FrozenSet:
                WriteSet((PySet)o);
                return;
            case NodeKind.Instance or NodeKind.InstanceDict:
                WriteInstance(o);
                return;
            case NodeKind.Deque:
                _out.Signed(((PyDeque)o).MaxLength);
                break;
        }

        var children = _graph.Children(o)!;
        _out.Count(children.Count);
        children.ForEach(v => WriteValue(v));
    }

    // With its places: the order in which a set gives its items depends on its history.
    private void WriteSet(PySet set)
    {
        _out.Count(BitOperations.Log2((uint)set.Table.Length));
        _out.Count(set.Finger & (set.Table.Length - 1));
        _out.Count(set.Table.Count(static e => e.State != PySet.State.Empty));
        for (var i = 0; i < set.Table.Length; i++)
        {
            if (set.Table[i].State == PySet.State.Empty)
            {
                continue;
            }

            _out.Number((ulong)i);
            _out.Byte(set.Table[i].State == PySet.State.Live ? (byte)1 : (byte)0);
            if (set.Table[i].State == PySet.State.Live)
            {
                WriteValue(set.Table[i].Key);
            }
        }
    }

    private void WriteInstance(Obj o)
    {
        WriteValue(o.Type);
        var attributes = PlainGraph.Attributes(o.Store!).ToList();
        _out.Count(attributes.Count);
        foreach (var (name, value) in attributes)
        {
            _out.Text(((PyStr)name.O!).S);
            WriteValue(value);
        }

        if (o is GuestDict dict)
        {
            var items = Enumerable.Range(0, dict.Used).Where(i => dict.Entries[i].IsLive).ToList();
            _out.Count(2 * items.Count);
            foreach (var i in items)
            {
                WriteValue(dict.Entries[i].Key);
                WriteValue(dict.Entries[i].Val);
            }
        }
    }
}
