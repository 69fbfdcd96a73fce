using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace R1CI.Sdk.Python.Objects;

/// <summary>A tuple. One of up to three items holds them itself: an object less to make, to follow and to collect than with an array.</summary>
/// <remarks>Charged as if in an array (56 bytes and 16 an item), because how a tuple is kept depends on who made it.</remarks>
internal abstract class PyTuple : Obj
{
    public static readonly PyTuple Empty = MakeEmpty();

    private readonly byte _few;      // items in the object itself; 0 when they are in an array
    private readonly bool _isProper; // not of a subclass

    private protected PyTuple(byte few, bool isProper)
    {
        (_few, _isProper) = (few, isProper);
        Kind = Kind.Tuple;
    }

    public ReadOnlySpan<Value> Items
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _few != 0 ? MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<Tuple1>(this).First, _few) : Unsafe.As<ArrayTuple>(this).Array;
    }

    public int Count => Items.Length;

    public override PyType Type => Types.Tuple;
    public override long Bytes => 56 + (16L * Count);

    /// <summary>Tells a tuple proper, not one of a subclass; in code that was compiled ahead of time a type test is a call, and this is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsProper([NotNullWhen(true)] Obj? o) => o != null && o.Kind == Kind.Tuple && Unsafe.As<PyTuple>(o)._isProper;

    /// <summary>Makes a tuple that takes the array over: the caller gives it up, and has charged the tuple.</summary>
    public static PyTuple Take(Value[] items) => items.Length is >= 1 and <= 3 ? Of(items) : new ArrayTuple(items);

    /// <summary>Makes a tuple of these items, which the caller has charged.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)] // in the interpreter's loop its cases would take registers from all others
    public static PyTuple Of(ReadOnlySpan<Value> items) => items.Length switch
    {
        1 => new Tuple1(items[0]),
        2 => new Tuple2(items[0], items[1]),
        3 => new Tuple3(items[0], items[1], items[2]),
        _ => new ArrayTuple(items.ToArray()),
    };

    public static PyTuple Of(in Value first, in Value second) => new Tuple2(first, second);

    /// <summary>Puts a pair where a loop takes it apart at once: the last one again if the loop still has it. Charged as a new one.</summary>
    public static void ForLoop(Vm vm, ref PyTuple? last, ref Value item, in Value first, in Value second)
    {
        vm.Charge(56 + (16L * 2));
        if (last == null || !ReferenceEquals(item.O, last)) item = last = Of(first, second);
        else
        {
            ref var place = ref Unsafe.As<Tuple1>(last).First;
            Value.Copy(ref place, first);
            Value.Copy(ref Unsafe.Add(ref place, 1), second);
        }
    }

    private Obj ForkFew(Forker f, PyTuple copy) => f.Add(this, copy, static (f, a, b) =>
    {
        for (var i = 0; i < a._few; i++) Unsafe.Add(ref Unsafe.As<Tuple1>(b).First, i) = f.Copy(a.Items[i]);
    });

    private void Visit(Census c)
    {
        foreach (ref readonly var v in Items) c.Visit(v);
    }

    private static ArrayTuple MakeEmpty()
    {
        var t = new ArrayTuple([]);
        t.MakeShared();
        return t;
    }

    // These three have one field each, which therefore lies at the same place in all of them.
    private sealed class Tuple1(in Value first) : PyTuple(1, isProper: true)
    {
        public Value First = first;

        public override void Trace(Census c) => Visit(c);
        public override Obj Fork(Forker f) => ForkFew(f, new Tuple1(default));
    }

    private sealed class Tuple2 : PyTuple
    {
        private Two _items;

        public Tuple2(in Value first, in Value second)
            : base(2, isProper: true) => (_items[0], _items[1]) = (first, second);

        public override void Trace(Census c) => Visit(c);
        public override Obj Fork(Forker f) => ForkFew(f, new Tuple2(default, default));

        [InlineArray(2)]
        private struct Two
        {
            private Value _first;
        }
    }

    private sealed class Tuple3 : PyTuple
    {
        private Three _items;

        public Tuple3(in Value first, in Value second, in Value third)
            : base(3, isProper: true) => (_items[0], _items[1], _items[2]) = (first, second, third);

        public override void Trace(Census c) => Visit(c);
        public override Obj Fork(Forker f) => ForkFew(f, new Tuple3(default, default, default));

        [InlineArray(3)]
        private struct Three
        {
            private Value _first;
        }
    }
}

/// <summary>A tuple whose items are in an array: a long one, one that is filled after it was made, or one of a subclass.</summary>
/// <param name="items">Taken over.</param>
/// <param name="isProper">Whether it is not of a subclass.</param>
internal class ArrayTuple(Value[] items, bool isProper = true) : PyTuple(0, isProper)
{
    public Value[] Array { get; private set; } = items;

    public override void Trace(Census c)
    {
        foreach (ref readonly var v in Array.AsSpan()) c.Visit(v);
    }

    public override Obj Fork(Forker f) => f.Add(this, new ArrayTuple([]), static (f, a, b) => b.CopyFrom(f, a));

    /// <summary>Gives a tuple that was made empty its items, before anybody sees it.</summary>
    public void Complete(Value[] items) => Array = items;

    protected void CopyFrom(Forker f, ArrayTuple a) => Array = f.Copy(a.Array);
}

internal sealed class GuestTuple(PyType type, Value[] items) : ArrayTuple(items, isProper: false)
{
    private Instance _store = new(type);
    public override PyType Type => _store.Type;
    public override Instance Store => _store;

    public override void Trace(Census c)
    {
        base.Trace(c);
        c.Visit(_store);
    }

    public override Obj Fork(Forker f) => f.Add(this, new GuestTuple(f.Copy(Type), []), static (f, a, b) =>
    {
        b.CopyFrom(f, a);
        b._store = f.Copy(a._store);
    });
}
