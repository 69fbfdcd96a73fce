using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Runtime;

/// <summary><c>repr</c>, <c>str</c> and <c>format</c> of any value.</summary>
internal static class Representation
{
    /// <summary><c>repr(v)</c>.</summary>
    public static string Repr(Vm vm, in Value v)
    {
        if (IsPlain(v)) return Native(vm, v)!;
        if (v.Type.Lookup(Special.Repr) is not { } m || ReferenceEquals(m, Types.Object.Lookup(Special.Repr))) return Native(vm, v) ?? Default(vm, v);
        vm.EnterHost(" while getting the repr of an object");
        var r = vm.Checked(vm.CallSpecial(m.V, v, []));
        vm.LeaveHost();
        return r.O is PyStr t ? t.S : throw Vm.Error(Types.TypeError, $"__repr__ returned non-string (type {r.Type.Name})");
    }

    /// <summary>Whether this is exactly of a built-in kind whose repr needs no lookup.</summary>
    private static bool IsPlain(in Value v)
    {
        if (v.O == null) return true;
        var t = v.O.GetType();
        return t == typeof(PyStr) || t == typeof(Tag) || t == typeof(PyList) || PyTuple.IsProper(v.O) || t == typeof(PyDict) || t == typeof(PyInt);
    }

    /// <summary>Gives a built-in type its own <c>__repr__</c>.</summary>
    public static void DefineRepr(TypeBuilder t) => t.Fn1("__repr__", static (vm, self) => vm.NewStr(Native(vm, self) ?? Default(vm, self)));

    /// <summary>Gives a number its own <c>__format__</c>.</summary>
    public static void DefineFormat(TypeBuilder t) => t.Fn2("__format__", static (vm, self, spec) =>
    {
        var text = spec.O is PyStr s ? s.S : throw Vm.Error(Types.TypeError, $"__format__() argument must be str, not {(spec.IsNone ? "None" : spec.Type.Name)}");
        return vm.NewStr(text.Length == 0 ? vm.Str(self) : FormatNative(vm, self, text)!);
    });

    /// <summary>The text of <c>str(v)</c>.</summary>
    public static string Str(Vm vm, in Value v)
    {
        if (v.O == null) return v.I.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (v.O.GetType() == typeof(PyStr)) return ((PyStr)v.O).S;
        var type = v.O.Type;
        if (type.Lookup(Special.Str) is not { } m || ReferenceEquals(m, Types.Object.Lookup(Special.Str)))
        {
            // object.__str__ hands on whatever the class's own __repr__ gave.
            if (!type.IsGuest || type.Lookup(Special.Repr) is not { V.O: PyFunction } repr) return Repr(vm, v);
            m = repr;
        }
        return CallStr(vm, v, m.V).S;
    }

    /// <summary><c>str(v)</c>: of a guest's own class, the very object that its <c>__str__</c> returned.</summary>
    public static Value StrObject(Vm vm, in Value v) => v.O is { Type: { IsGuest: true } type } && type.Lookup(Special.Str) is { V.O: PyFunction } m
        ? CallStr(vm, v, m.V)
        : v.O == null ? IntText(vm, v.I) : vm.NewStr(Str(vm, v));

    /// <summary><c>str</c> of an int of 64 bits.</summary>
    public static PyStr IntText(Vm vm, long i)
    {
        var text = vm.RecentTexts.Of(i);
        vm.Charge(PyStr.Overhead + (2L * text.Units));
        return text;
    }

    private static PyStr CallStr(Vm vm, in Value v, in Value method)
    {
        vm.EnterHost(" while getting the str of an object");
        var r = vm.Checked(vm.CallSpecial(method, v, []));
        vm.LeaveHost();
        return r.O as PyStr ?? throw Vm.Error(Types.TypeError, $"__str__ returned non-string (type {r.Type.Name})");
    }

    /// <summary><c>ascii(v)</c>.</summary>
    public static string Ascii(Vm vm, in Value v)
    {
        var repr = Repr(vm, v);
        var unusual = Unusual<char>(repr, '\0', '\x7f');
        if (unusual > 0) vm.Charge((4L * repr.Length) + (20L * unusual));
        return TextLiteral.EscapeNonAscii(repr);
    }

    /// <summary><c>format(v, spec)</c>.</summary>
    public static string Format(Vm vm, in Value v, string spec)
    {
        if (!v.Type.IsGuest)
        {
            if (spec.Length == 0 && (v.O == null || v.O.Kind is Kind.Str or Kind.Int || v.IsFloat)) return Str(vm, v);
            if (v.O == null && PlainFormat.TryInt(v.I, spec, out var plain))
            {
                vm.Tick(PlainFormat.ByteCount(v.I) >> 2);
                return plain;
            }
            if (v.IsFloat && PlainFormat.TryFloat(v.D, spec, out plain)) return plain;
            if (FormatNative(vm, v, spec) is { } text) return text;
        }
        if (v.Type.Lookup(Special.Format) is not { } m) return Str(vm, v);
        var r = vm.Checked(vm.CallSpecial(m.V, v, [vm.NewStr(spec)]));
        return r.O is PyStr t ? t.S : throw Vm.Error(Types.TypeError, $"__format__ must return a str, not {r.Type.Name}");
    }

    private static string? FormatNative(Vm vm, in Value v, string spec)
    {
        Reserve(vm, spec);
        if (v.IsBool && spec.Length == 0) return Str(vm, v);
        if (v.TryBig(out var b))
        {
            vm.Tick(b.GetByteCount() >> 2);
            if (v.O != null) Convert(vm, b);
            return NumberFormat.Int(b, spec, v.Type.Name, vm.MaxIntDigits);
        }
        if (v.TryFloat(out var d)) return NumberFormat.Float(d, spec, v.Type.Name);
        if (v.O is PyStr s) return NumberFormat.String(s.S, spec, v.Type.Name);
        return v.O is PyComplex c ? NumberFormat.Complex(c.V, spec, v.Type.Name) : null;
    }

    /// <summary>Reserves what the width and the precision of a format can ask for, before a character of it is made.</summary>
    public static void Reserve(Vm vm, string spec)
    {
        var (total, number) = (0L, 0L);
        foreach (var c in spec)
        {
            number = char.IsDigit(c) ? Math.Min(long.MaxValue / 20, (number * 10) + System.Globalization.CharUnicodeInfo.GetDecimalDigitValue(c)) : 0;
            total = Math.Max(total, number);
        }
        if (total > int.MaxValue) return;      // MemoryError or "Too many decimal digits" is what comes of it
        if (total < 64) return;
        total = Math.Min(int.MaxValue, total);
        vm.Charge(4 * total);
        vm.Tick((int)(total >> 4));
    }

    /// <summary>The exception class of an error in the text algorithms.</summary>
    public static PyType FaultType(GuestFault e) => Types.Exceptions.FirstOrDefault(t => t.Name == e.Kind.ToString()) ?? Types.ValueError;

    /// <summary><c>&lt;module.Name object at 0x...&gt;</c>.</summary>
    public static string Default(Vm vm, in Value v)
    {
        var t = v.Type;
        var name = t.Module == "builtins" ? t.QualName : $"{t.Module}.{t.QualName}";
        return $"<{name} object at 0x{(v.O == null ? v.I : vm.IdOf(v.O)):x}>";
    }

    /// <summary>The repr of a built-in value by its content; null for kinds that have none here.</summary>
    public static string? Native(Vm vm, in Value v)
    {
        switch (v.O)
        {
            case null: return v.I.ToString(System.Globalization.CultureInfo.InvariantCulture);
            case Tag: return v.IsFloat ? FloatText.Repr(v.D) : v.IsNone ? "None" : v.IsBool ? v.IsTrue ? "True" : "False" : v.IsNotImplemented ? "NotImplemented" : "Ellipsis";
            case PyInt b: return Integer(vm, b.V);
            case PyFloatObject f: return FloatText.Repr(f.V);
            case PyComplex c: return ComplexText(c.V);
            case PyStr s:
                ReserveLiteral(vm, s.Units, Unusual<char>(s.S, ' ', '~'));
                return TextLiteral.Repr(s.S);
            case PyBytes b:
                ReserveLiteral(vm, b.Data.Length, Unusual<byte>(b.Data, (byte)' ', (byte)'~'));
                return TextLiteral.Bytes(b.Data);
            case PyByteArray b:
                ReserveLiteral(vm, b.Count, Unusual<byte>(b.Span, (byte)' ', (byte)'~'));
                return $"{b.Type.Name}({TextLiteral.ByteArray(b.Span)})";
            case PyList l: return Nested(vm, l, "[...]", b => Items(vm, b, l, "[", "]"));
            case PyTuple t: return t.Count == 0 ? "()" : Nested(vm, t, "(...)", b => Items(vm, b, t, "(", t.Count == 1 ? ",)" : ")"));
            case PyDict d: return Nested(vm, d, "{...}", b => Dict(vm, b, d));
            case PySet s: return Set(vm, s);
            case PyRange r: return r.Step == 1 ? $"range({r.Start}, {r.Stop})" : $"range({r.Start}, {r.Stop}, {r.Step})";
            case PyBigRange r: return r.Step.IsOne ? $"range({Repr(vm, Value.Big(r.Start))}, {Repr(vm, Value.Big(r.Stop))})" : $"range({Repr(vm, Value.Big(r.Start))}, {Repr(vm, Value.Big(r.Stop))}, {Repr(vm, Value.Big(r.Step))})";
            case PySlice s: return $"slice({Repr(vm, s.Start)}, {Repr(vm, s.Stop)}, {Repr(vm, s.Step)})";
            case PyDictView w: return View(vm, w);
            case PyMappingProxy p: return $"mappingproxy({Repr(vm, p.Mapping)})";
            case PyType t: return $"<class '{TypeName(t)}'>";
            case PyFunction f: return $"<function {Arguments.Name(f)} at 0x{vm.IdOf(f):x}>";
            case PyBuiltin b: return b.Owner == null ? $"<built-in function {b.Name}>" : b.IsSlotWrapper ? $"<slot wrapper '{b.Name}' of '{b.Owner.Name}' objects>" : $"<method '{b.Name}' of '{b.Owner.Name}' objects>";
            case PyBoundMethod m: return Method(vm, m);
            case PyModule m when m.TryGet("__file__", out var file) && m.Name != "__main__": return $"<module '{m.Name}' from {Repr(vm, file)}>";
            case PyModule m when m.TryGet("__path__", out _) && !m.IsGuest && !Vm.IsLibrary(m.Name): return $"<module '{m.Name}' (namespace)>";
            case PyModule m: return m.Name == "__main__" || m.IsGuest || !vm.Modules.ContainsValue(m) ? $"<module '{m.Name}'>" : $"<module '{m.Name}' (built-in)>";
            case PyGenerator g: return $"<{g.Type.Name} object {Vm.GeneratorName(g)} at 0x{vm.IdOf(g):x}>";
            case PyGetSet g: return $"<{(g.IsField ? "member" : "attribute")} '{g.Name}' of '{g.Owner.Name}' objects>";
            case PyMember g: return $"<member '{g.Name}' of '{g.Owner.Name}' objects>";
            case PyCode c: return $"<code object {c.Code.Name} at 0x{vm.IdOf(c):x}, file \"{c.Code.FileName}\", line {c.Code.FirstLine}>";
            case Cell c: return c.V.IsMissing ? $"<cell at 0x{vm.IdOf(c):x}: empty>" : $"<cell at 0x{vm.IdOf(c):x}: {c.V.Type.Name} object at 0x{(c.V.O == null ? c.V.I : vm.IdOf(c.V.O)):x}>";
            case PySuper s: return s.Self.IsMissing ? $"<super: <class '{s.This.ErrorName}'>, NULL>" : $"<super: <class '{s.This.ErrorName}'>, <{s.SelfType.ErrorName} object>>";
        }
        return null;
    }

    // A literal is at least as long as its text, up to six times where that is escaped, and made through a builder.
    private static void ReserveLiteral(Vm vm, int length, int unusual)
    {
        if (length < 64) return;
        vm.Tick(length >> 2);
        vm.Charge((6L * length) + (20L * unusual));
    }

    // How many characters of a long text may be escaped.
    private static int Unusual<T>(ReadOnlySpan<T> text, T first, T last) where T : struct, IComparable<T>
    {
        if (text.Length < 64) return 0;
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            Interruption.Check(i);
            if (text[i].CompareTo(first) < 0 || text[i].CompareTo(last) > 0) count++;
        }
        return count;
    }

    public static string TypeName(PyType t) => t.Module == "builtins" ? t.QualName : $"{t.Module}.{t.QualName}";

    private static string Method(Vm vm, PyBoundMethod m)
    {
        if (m.Fn is PyBuiltin b)
        {
            var self = m.Self.O is PyModule ? "" : $" of {m.Self.Type.Name} object at 0x{(m.Self.O == null ? m.Self.I : vm.IdOf(m.Self.O)):x}";
            return b.IsSlotWrapper ? $"<method-wrapper '{b.Name}'{self}>" : $"<built-in method {b.Name}{self}>";
        }
        return $"<bound method {(m.Fn is PyFunction f ? Arguments.Name(f) : "?")} of {Repr(vm, m.Self)}>";
    }

    /// <summary>str(int), under the limit of <c>sys.set_int_max_str_digits</c>.</summary>
    private static string Integer(Vm vm, in BigInteger b)
    {
        Convert(vm, b);
        return IntegerText.ToDecimal(b, vm.MaxIntDigits);
    }

    /// <summary>Charges the conversion of an integer to decimal digits, when it is one that will be made.</summary>
    private static void Convert(Vm vm, in BigInteger b)
    {
        var bytes = b.GetByteCount();
        if (vm.MaxIntDigits > 0 && bytes * 2.4 > vm.MaxIntDigits + 10) return;
        vm.Charge(5L * bytes);
        // Longer ones are charged piece by piece.
        if (bytes <= BigText.Piece) vm.Work(Ops.ProductCost(bytes, bytes));
    }

    private static string ComplexText(Complex c)
    {
        var imaginary = Part(c.Imaginary);
        if (c.Real == 0 && !double.IsNegative(c.Real)) return $"{imaginary}j";
        return $"({Part(c.Real)}{(imaginary[0] is '-' ? "" : "+")}{imaginary}j)";
        static string Part(double d)
        {
            var s = FloatText.Repr(d);
            return s.EndsWith(".0", StringComparison.Ordinal) ? s[..^2] : s;
        }
    }

    // ---- containers -----------------------------------------------------------------------------------------------------

    /// <summary>The repr of a container that may contain itself.</summary>
    public static string Nested(Vm vm, Obj o, string again, Action<HeldText> write)
    {
        if (!vm.EnterRepr(o)) return again;
        vm.EnterHost(" while getting the repr of an object");
        try
        {
            using var text = new HeldText(vm);
            write(text);
            return text.ToString();
        }
        finally
        {
            vm.LeaveHost();
            vm.LeaveRepr(o);
        }
    }

    private static void Items(Vm vm, HeldText b, Obj source, string open, string close)
    {
        b.Append(open);
        for (var i = 0; ; i++)
        {
            var items = source is PyList l ? l.Span : ((PyTuple)source).Items;
            if (i >= items.Length) break;
            if (i > 0) b.Append(", ");
            vm.Tick();
            Append(vm, b, items[i]);
        }
        b.Append(close);
    }

    private static void Append(Vm vm, HeldText b, in Value v)
    {
        if (v.O == null) b.Append(v.I);
        else b.Append(Repr(vm, v));
    }

    private static void Dict(Vm vm, HeldText b, PyDict d)
    {
        d.Refresh(vm);
        b.Append('{');
        var first = true;
        for (var i = 0; i < d.Used; i++)
        {
            var e = d.Entries[i];
            if (!e.IsLive) continue;
            if (!first) b.Append(", ");
            first = false;
            vm.Tick();
            Append(vm, b, e.Key);
            b.Append(": ");
            Append(vm, b, e.Val);
        }
        b.Append('}');
    }

    private static string Set(Vm vm, PySet s)
    {
        var exact = ReferenceEquals(s.Type, Types.Set);
        if (s.Count == 0) return $"{s.Type.Name}()";
        return Nested(vm, s, $"{s.Type.Name}(...)", b =>
        {
            b.Append(exact ? "{" : $"{s.Type.Name}({{");
            var first = true;
            if (s.Type.Lookup(Special.Iter) is { V.O: not PyBuiltin })
            {
                // A subclass that iterates otherwise shows what it iterates over.
                foreach (var item in vm.ToArray(s))
                {
                    if (!first) b.Append(", ");
                    first = false;
                    Append(vm, b, item);
                }
                b.Append(exact ? "}" : "})");
                return;
            }
            vm.Charge(32L * s.Table.Length);
            foreach (var e in s.Table.ToArray())
            {
                if (e.State != PySet.State.Live) continue;
                if (!first) b.Append(", ");
                first = false;
                vm.Tick();
                Append(vm, b, e.Key);
            }
            b.Append(exact ? "}" : "})");
        });
    }

    private static string View(Vm vm, PyDictView w) => Nested(vm, w, "...", b =>
    {
        b.Append(w.Type.Name).Append("([");
        var first = true;
        foreach (var x in vm.Iterate(w))
        {
            if (!first) b.Append(", ");
            first = false;
            Append(vm, b, x);
        }
        b.Append("])");
    });
}
