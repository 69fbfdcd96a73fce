using System.Diagnostics.CodeAnalysis;
using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Runtime;

/// <summary>What built-ins and modules use: raising, calling, making values, converting arguments.</summary>
internal sealed partial class Vm
{
    // ---- raising ----------------------------------------------------------------------------------------------------

    /// <summary>Sets <see cref="Pending"/> and returns <see cref="Value.Error"/>: <c>return vm.Raise(...)</c>. Fifty times cheaper than a throw.</summary>
    public Value Raise(PyType type, string message)
    {
        Pending = MakeException(type, message);
        return Value.Error;
    }

    public Value Raise(PyException e)
    {
        Pending = e;
        return Value.Error;
    }

    /// <summary>An exception to throw from deep inside host code.</summary>
    public static GuestException Error(PyType type, string message) => new(MakeException(type, message));

    public static PyException MakeException(PyType type) => new(type);

    public static PyException MakeException(PyType type, string message)
    {
        // Most are short; one that shows a value is as long as that.
        if (message.Length > LongMessage) _running?.Charge(2L * message.Length);
        return new(type, Value.Str(message));
    }

    private const int LongMessage = 4096;

    public static PyException MakeException(PyType type, in Value arg) => new(type, arg);

    public static PyException MakeException(PyType type, params Value[] args) => new(type) { Args = args.Length == 0 ? PyTuple.Empty : PyTuple.Take(args) };

    /// <summary>Raises with a guest value as the argument, as KeyError does with the key.</summary>
    public Value RaiseWith(PyType type, in Value arg)
    {
        Pending = new PyException(type, arg);
        return Value.Error;
    }

    public Value RaiseWith(PyType type, params Value[] args)
    {
        Pending = MakeException(type, args);
        return Value.Error;
    }

    /// <summary>Throws what <see cref="Pending"/> holds when v is <see cref="Value.Error"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Value Checked(in Value v)
    {
        if (v.IsError) ThrowPending();
        return v;
    }

    [DoesNotReturn]
    public void ThrowPending()
    {
        var e = Pending!;
        Pending = null;
        throw new GuestException(e);
    }

    // ---- making values ----------------------------------------------------------------------------------------------

    public Value NewStr(string s)
    {
        Charge(PyStr.Overhead + (2L * s.Length));
        if (s.Length > 256) Tick(s.Length >> 7);
        return new Value(PyStr.Of(s));
    }

    /// <summary>A text of which there may be an equal one already; charged as a new one.</summary>
    public PyStr NewText(ReadOnlySpan<char> text, TextMaking by, string? whole = null)
    {
        Charge(PyStr.Overhead + (2L * text.Length));
        if (text.Length > 256) Tick(text.Length >> 7);
        return RecentText(text, by, whole);
    }

    /// <summary>As <see cref="NewText"/>, when the caller has charged it.</summary>
    public PyStr RecentText(ReadOnlySpan<char> text, TextMaking by, string? whole = null) => RecentTexts.Of(text, by, whole);

    private RecentTexts? _recentTexts;

    public RecentTexts RecentTexts => _recentTexts ??= new RecentTexts();

    /// <summary>Takes the array over.</summary>
    public Value NewList(Value[] items)
    {
        Charge(64 + (16L * items.Length));
        if (items.Length > 64) Tick(items.Length >> 5);
        return new Value(new PyList(items, items.Length));
    }

    public Value NewList(ReadOnlySpan<Value> items)
    {
        Charge(64 + (16L * items.Length));
        if (items.Length > 64) Tick(items.Length >> 5);
        return new Value(new PyList(Pieces.Clone(items), items.Length));
    }

    /// <summary>Takes the array over.</summary>
    public Value NewTuple(params Value[] items)
    {
        if (items.Length == 0) return PyTuple.Empty;
        Charge(56 + (16L * items.Length));
        if (items.Length > 64) Tick(items.Length >> 5);
        return new Value(PyTuple.Take(items));
    }

    public Value NewTuple(ReadOnlySpan<Value> items)
    {
        if (items.Length > 3) return NewTuple(items.ToArray());
        if (items.Length == 0) return PyTuple.Empty;
        Charge(56 + (16L * items.Length));
        return new Value(PyTuple.Of(items));
    }

    public Value NewTuple(in Value first, in Value second)
    {
        Charge(56 + 32);
        return new Value(PyTuple.Of(first, second));
    }

    public Value NewDict()
    {
        Charge(104);
        return new Value(new PyDict());
    }

    public PySet NewSet(bool frozen = false)
    {
        Charge(88 + (32L * 8));
        return new PySet(frozen);
    }

    /// <summary>Takes the array over.</summary>
    public Value NewBytes(byte[] data)
    {
        Charge(80 + data.LongLength);
        if (data.Length > 256) Tick(data.Length >> 8);
        return new Value(new PyBytes(data));
    }

    // ---- attributes -------------------------------------------------------------------------------------------------

    /// <summary>Reads an attribute; throws the guest's AttributeError.</summary>
    public Value GetAttr(in Value o, string name)
    {
        Value v = default;
        if (!LoadAttr(o, name, null, ref v)) ThrowPending();
        return v;
    }

    /// <summary>Reads an attribute; false when there is none. Other exceptions are thrown.</summary>
    public bool TryGetAttr(in Value o, string name, out Value v)
    {
        switch (FindAttr(o, name, null, out v))
        {
            case AttrResult.Found: return true;
            case AttrResult.Missing: return false;
        }
        if (!Pending!.Type.IsSub(Types.AttributeError)) ThrowPending();
        Pending = null;
        return false;
    }

    public void SetAttr(in Value o, string name, in Value v)
    {
        if (!StoreAttr(o, name, null, v)) ThrowPending();
    }

    public void DelAttr(in Value o, string name)
    {
        if (!DeleteAttr(o, name)) ThrowPending();
    }

    // ---- calling ----------------------------------------------------------------------------------------------------

    /// <summary>Calls any callable; throws <see cref="GuestException"/> when it raises. Nests one activation of the loop, so it is counted and bounded.</summary>
    public Value Call(in Value fn, params ReadOnlySpan<Value> args) => Checked(TryCall(fn, new CallArgs(args)));

    public Value CallKw(in Value fn, CallArgs args) => Checked(TryCall(fn, args));

    public Value TryCall(in Value fn, params ReadOnlySpan<Value> args) => TryCall(fn, new CallArgs(args));

    /// <summary>Calls a method by name; throws the guest's exception.</summary>
    public Value CallMethod(in Value self, string name, params ReadOnlySpan<Value> args)
    {
        if (self.Type.Lookup(name) is { V.O: PyFunction or PyBuiltin } m && self.O?.Store == null)
            return Call(m.V, [self, .. args]);
        return Call(GetAttr(self, name), args);
    }

    /// <summary>Calls a special method found on the type; the result is <see cref="Value.Missing"/> when the type has none.</summary>
    public Value TrySpecial(Special s, in Value self, params ReadOnlySpan<Value> args)
    {
        var m = self.Type.Lookup(s);
        return m == null ? Value.Missing : CallSpecial(m.V, self, args);
    }

    /// <summary>Calls what a class holds for a special method, with self bound.</summary>
    public Value CallSpecial(in Value method, in Value self, ReadOnlySpan<Value> args)
    {
        if (method.O is PyFunction or PyBuiltin)
        {
            switch (args.Length)
            {
                case 0: return TryCall(method, [self]);
                case 1: return TryCall(method, [self, args[0]]);
                default: return TryCall(method, [self, .. args]);
            }
        }
        var bound = Bind(method, self, self.Type);
        return bound.IsError ? bound : TryCall(bound, args);
    }

    // ---- converting arguments ---------------------------------------------------------------------------------------

    /// <summary>An integer argument (or anything with <c>__index__</c>) of any size.</summary>
    public BigInteger ToBig(in Value v)
    {
        if (v.TryBig(out var b)) return b;
        var m = v.Type.Lookup(Special.Index);
        if (m == null) throw Error(Types.TypeError, $"'{v.Type.ErrorName}' object cannot be interpreted as an integer");
        var r = Checked(CallSpecial(m.V, v, []));
        return r.TryBig(out b) ? b : throw Error(Types.TypeError, $"__index__ returned non-int (type {r.Type.ErrorName})");
    }

    /// <summary>An integer argument that must fit a C ssize_t.</summary>
    public long ToIndex(in Value v)
    {
        if (v.TryInt(out var i)) return i;
        var b = ToBig(v);
        if (b < long.MinValue || b > long.MaxValue) throw Error(Types.OverflowError, "Python int too large to convert to C ssize_t");
        return (long)b;
    }

    /// <summary>An integer argument that CPython keeps in a C int, as it does flags.</summary>
    public int ToCInt(in Value v)
    {
        var n = v.TryInt(out var i) ? i : ToBig(v);
        return n >= int.MinValue && n <= int.MaxValue ? (int)n : throw Error(Types.OverflowError, "Python int too large to convert to C int");
    }

    /// <summary>An integer argument clamped to 64 bits, as slice bounds are.</summary>
    public long ToClamped(in Value v)
    {
        if (v.TryInt(out var i)) return i;
        var b = ToBig(v);
        return b > long.MaxValue ? long.MaxValue : b < long.MinValue ? long.MinValue : (long)b;
    }

    /// <summary>A real number argument: float, int, <c>__float__</c> or <c>__index__</c>.</summary>
    public double ToDouble(in Value v)
    {
        if (v.IsFloat) return v.D;
        if (v.O == null) return v.I;
        return v.TryFloat(out var d) ? d : Converted(v);
    }

    /// <summary>The same as <c>float()</c> does it, which asks also a float of a guest's class for its <c>__float__</c>.</summary>
    public double ToFloat(in Value v) => v.O is PyFloatObject f && !Overrides(f, Special.Float) ? f.V : v.IsFloat ? v.D : Converted(v);

    private double Converted(in Value v)
    {
        if (v.TryBig(out var b) && !Overrides(v.O, Special.Float)) return BigToDouble(b);
        if (v.Type.Lookup(Special.Float) is { } m)
        {
            var r = Checked(CallSpecial(m.V, v, []));
            return r.TryFloat(out var d) ? d : throw Error(Types.TypeError, $"{v.Type.ErrorName}.__float__ returned non-float (type {r.Type.ErrorName})");
        }
        if (v.Type.Lookup(Special.Index) != null) return BigToDouble(ToBig(v));
        throw Error(Types.TypeError, $"must be real number, not {v.Type.ErrorName}");
    }

    /// <summary>Whether a guest's class of a built-in kind has a special method of its own.</summary>
    public static bool Overrides(Obj? o, Special special) => o is { Type: { IsGuest: true } type } && type.Lookup(special) is { V.O: not PyBuiltin };

    public static double BigToDouble(in BigInteger b)
    {
        var d = Ops.RoundToDouble(b);
        return double.IsInfinity(d) ? throw Error(Types.OverflowError, "int too large to convert to float") : d;
    }

    /// <summary>A str argument, or TypeError with what the caller says about it: <c>"join() argument must be str, not int"</c> from "join() argument".</summary>
    public static PyStr NeedStr(in Value v, string what) =>
        v.O as PyStr ?? throw Error(Types.TypeError, $"{what} must be str, not {v.Type.ErrorName}");

    // ---- iteration --------------------------------------------------------------------------------------------------

    /// <summary>Starts an iteration: <c>var it = vm.Iter(v); Value x = default; while (it.Next(vm, ref x)) ...; if (vm.Pending != null) return Value.Error;</c></summary>
    public IterState Iter(in Value v)
    {
        var s = default(IterState);
        Iteration.Prepare(this, ref s.A, v);
        return s;
    }

    /// <summary>Iterates with ticks; throws guest exceptions. Convenient; <see cref="Iter"/> is faster.</summary>
    public IEnumerable<Value> Iterate(Value v)
    {
        var s = Iter(v);
        while (true)
        {
            Tick();
            Value item = default;
            if (!s.Next(this, ref item)) break;
            yield return item;
        }
        if (Pending != null) ThrowPending();
    }

    /// <summary>Drains an iterable; charges and ticks.</summary>
    public Value[] ToArray(in Value v)
    {
        var l = ToList(v);
        return l.Count == l.Items.Length ? l.Items : Pieces.Clone<Value>(l.Span);
    }

    /// <summary>Drains an iterable into a new list.</summary>
    public PyList ToList(in Value v)
    {
        Charge(64);
        var l = new PyList();
        var pin = Pin(l);
        try
        {
            ExtendList(l, v);
        }
        finally
        {
            Unpin(pin);
        }
        return l;
    }

    /// <summary><c>list.append</c> by the loop: deeper down a built-in may be reading the list's array.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AppendTo(PyList l, in Value v)
    {
        if (IsShallow) l.Append(this, v);
        else l.Add(this, v);
    }

    /// <summary>The items of an iterable that is not asked for its length: CPython's <c>PySequence_Fast</c>.</summary>
    public Value[] Items(in Value v)
    {
        if (v.O is not { Type.IsGuest: true }) return ToArray(v);
        return ToArray(Iteration.ToObject(this, v));
    }

    public void ExtendList(PyList l, in Value v)
    {
        if (v.O != null && (v.O.GetType() == typeof(PyList) || PyTuple.IsProper(v.O)))
        {
            var src = v.O is PyList o ? o.Span : ((PyTuple)v.O).Items;
            Tick(src.Length >> 4);
            if (l.Count + src.Length > l.Items.Length) l.Grow(this, l.Count + src.Length);
            // Growing may have moved a list that extends itself.
            src = v.O is PyList o2 ? o2.Items.AsSpan(0, src.Length) : src;
            Pieces.Copy(src, l.Items.AsSpan(l.Count));
            l.Count += src.Length;
            return;
        }
        var s = Iter(v);
        // CPython sizes the new list by it; a guest sees its own __len__ or __length_hint__ called.
        if (v.O is { Type.IsGuest: true }) Ops.LengthHint(this, v, 0L);
        Value x = default;
        while (s.Next(this, ref x))
        {
            l.Add(this, x);
            Tick();
        }
        if (Pending != null) ThrowPending();
    }

    // ---- text -------------------------------------------------------------------------------------------------------

    /// <summary><c>repr(v)</c>.</summary>
    public string Repr(in Value v) => Representation.Repr(this, v);

    /// <summary><c>str(v)</c>.</summary>
    public string Str(in Value v) => Representation.Str(this, v);

    /// <summary><c>format(v, spec)</c>.</summary>
    public string Format(in Value v, string spec) => Representation.Format(this, v, spec);
}
