using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Builtins;

/// <summary>What is in <c>complex</c>.</summary>
internal static class ComplexMethods
{
    internal static void Define(TypeBuilder t)
    {
        t.New("real=0, imag=0", static (vm, cls, a) => Construct(vm, cls, a[0], a[1]));
        t.Hashable().Comparisons(ordered: false).Operators(reflected: true, Op.Add, Op.Sub, Op.Mul, Op.Div);
        t.Fn("__pow__", "value, mod=None, /", static (vm, a) => Power(vm, a[0], a[1], a[2]));
        t.Fn("__rpow__", "value, mod=None, /", static (vm, a) => Power(vm, a[1], a[0], a[2]));
        t.Fn1("__repr__", static (vm, self) => vm.NewStr(Representation.Native(vm, self)!));
        t.Fn2("__format__", static (vm, self, spec) =>
        {
            var text = StrMethods.FormatSpecOf(spec);
            Representation.Reserve(vm, text);
            return vm.NewStr(text.Length == 0 ? vm.Str(self) : NumberFormat.Complex(Of(self), text, self.Type.Name));
        });
        t.Field("real", static (vm, self) => Of(self).Real).Field("imag", static (vm, self) => Of(self).Imaginary);
        t.Fn1("conjugate", static (vm, self) => New(vm, Types.Complex, Complex.Conjugate(Of(self))));
        t.Fn1("__neg__", static (vm, self) => New(vm, Types.Complex, -Of(self)));
        t.Fn1("__pos__", static (vm, self) => New(vm, Types.Complex, Of(self)));
        t.Fn1("__bool__", static (vm, self) => Of(self) != Complex.Zero);
        t.Fn1("__complex__", static (vm, self) => New(vm, Types.Complex, Of(self)));
        t.Fn1("__getnewargs__", static (vm, self) => vm.NewTuple(Of(self).Real, Of(self).Imaginary));
        t.Fn1("__abs__", static (vm, self) => Size(vm, Of(self)));
    }

    /// <summary><c>abs</c> of a complex number.</summary>
    public static Value Size(Vm vm, Complex c)
    {
        var size = Hypotenuse.Of(c.Real, c.Imaginary);
        return double.IsInfinity(size) && double.IsFinite(c.Real) && double.IsFinite(c.Imaginary)
            ? vm.Raise(Types.OverflowError, "absolute value too large")
            : size;
    }

    private static Complex Of(in Value v) => v.As<PyComplex>().V;

    private static Value New(Vm vm, PyType cls, Complex c)
    {
        vm.Charge(48);
        return cls.IsGuest ? new GuestComplex(cls, c) : new PyComplex(c);
    }

    private static bool IsNumber(in Value v) => v.IsIntLike || v.TryFloat(out _) || v.O is PyComplex;

    private static Value Power(Vm vm, in Value value, in Value exponent, in Value modulus)
    {
        if (!modulus.IsMissing && !modulus.IsNone)
            return IsNumber(value) && IsNumber(exponent) ? vm.Raise(Types.ValueError, "complex modulo") : Value.NotImplemented;
        Value result = default;
        return Ops.NativeBinary(vm, Op.Pow, value, exponent, ref result) switch
        {
            Ops.Outcome.Done => result,
            Ops.Outcome.Failed => Value.Error,
            _ => Value.NotImplemented,
        };
    }

    private static Value Construct(Vm vm, PyType cls, in Value real, in Value imaginary)
    {
        if (real.O is PyStr text)
        {
            if (!imaginary.IsMissing) return vm.Raise(Types.TypeError, "complex() can't take second arg if first is a string");
            if (TryParse(text.S, out var parsed)) return New(vm, cls, parsed);
            return vm.Raise(Types.ValueError, HasLooseUnderscore(text.S) ? $"could not convert string to complex: {vm.Repr(real)}" : "complex() arg is a malformed string");
        }
        if (imaginary.O is PyStr) return vm.Raise(Types.TypeError, "complex() second arg can't be a string");
        if (imaginary.IsMissing && !cls.IsGuest && real.O?.GetType() == typeof(PyComplex)) return real;
        if (!imaginary.IsMissing && !real.IsMissing && IsConvertible(real) && !IsConvertible(imaginary)) Part(vm, imaginary, "second");
        var first = real.IsMissing ? Complex.Zero : Part(vm, real, "first");
        if (imaginary.IsMissing) return New(vm, cls, first);
        var second = Part(vm, imaginary, "second");
        // Each part may be complex itself: real + imaginary * 1j. Where it is not, adding its zero would lose the sign of -0.0.
        var y = first.Imaginary == 0 && !double.IsNegative(first.Imaginary) ? second.Real : first.Imaginary + second.Real;
        return New(vm, cls, new Complex(first.Real - second.Imaginary, y));
    }

    private static Complex Part(Vm vm, in Value v, string which)
    {
        if (v.O is PyComplex c && (which != "first" || !Vm.Overrides(c, Special.Complex))) return c.V;
        if (which == "first" && v.Type.Lookup(Special.Complex) is { } method)
        {
            var made = vm.Checked(vm.CallSpecial(method.V, v, []));
            return made.O is PyComplex m ? m.V : throw Vm.Error(Types.TypeError, $"__complex__ returned non-complex (type {made.Type.Name})");
        }
        if (IsConvertible(v)) return vm.ToFloat(v);
        throw Vm.Error(Types.TypeError, which == "first"
            ? $"complex() first argument must be a string or a number, not '{v.Type.Name}'"
            : $"complex() second argument must be a number, not '{v.Type.Name}'");
    }

    private static bool IsConvertible(in Value v) => IsNumber(v) || v.Type.Lookup(Special.Float) != null || v.Type.Lookup(Special.Index) != null;

    // [(] [real] [imaginary j] [)] with blanks around, none inside.
    private static bool TryParse(string source, out Complex value)
    {
        value = default;
        var text = UnicodeText.Strip(source);
        if (text.Length > 1 && text[0] == '(' && text[^1] == ')') text = UnicodeText.Strip(text[1..^1]);
        if (text.Length == 0) return false;
        if (text[^1] is not ('j' or 'J'))
        {
            var isReal = FloatMath.TryParse(text, out var real) && !char.IsWhiteSpace(text[0]);
            value = real;
            return isReal;
        }
        text = text[..^1];
        var split = SignBetween(text);
        var before = split < 0 ? default : text[..split];
        var after = split < 0 ? text : text[split..];
        var x = 0.0;
        if (before.Length > 0 && (!FloatMath.TryParse(before, out x) || HasBlank(before))) return false;
        if (!TryImaginary(after, out var y)) return false;
        value = new Complex(x, y);
        return true;
    }

    private static bool HasLooseUnderscore(string text)
    {
        // What is no digit, blank or ASCII ends what CPython looks at; a NUL ends the search for underscores, and is an error after one.
        var end = text.AsSpan().IndexOfAnyExceptInRange('\0', '\x7f');
        while (end >= 0 && end < text.Length && (text[end] <= '\x7f' || char.IsDigit(text[end]) || UnicodeText.IsSpace(text[end]))) end++;
        text = end < 0 || end == text.Length ? text : text[..end] + "?";
        var nul = text.IndexOf('\0');
        if (nul >= 0) return text.AsSpan(0, nul).Contains('_');
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '_' && !(i > 0 && char.IsAsciiDigit(text[i - 1]) && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]))) return true;
        }
        return false;
    }

    private static bool HasBlank(ReadOnlySpan<char> text) => text.Contains(' ') || CharRange.IndexOf(text, '\t', '\r') >= 0;

    // Where the imaginary part's sign is when a real part comes before it.
    private static int SignBetween(ReadOnlySpan<char> text)
    {
        for (var i = text.Length - 1; i > 0; i--)
            if (text[i] is '+' or '-' && text[i - 1] is not ('e' or 'E')) return i;
        return -1;
    }

    private static bool TryImaginary(ReadOnlySpan<char> text, out double y)
    {
        y = text is "-" ? -1 : 1;
        return text.Length == 0 || text is "+" or "-" || (!HasBlank(text) && FloatMath.TryParse(text, out y));
    }
}
