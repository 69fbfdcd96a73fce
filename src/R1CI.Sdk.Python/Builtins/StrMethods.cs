using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Builtins;

/// <summary>What is in <c>str</c>.</summary>
internal static partial class StrMethods
{
    internal static void Define(TypeBuilder t)
    {
        t.New("object='', encoding=None, errors=None", static (vm, cls, a) => Make(vm, cls, a));
        t.Convert(static (vm, v) => v.O?.GetType() == typeof(PyStr) ? v : Representation.StrObject(vm, v));
        t.Container().Hashable().Comparisons(ordered: true).Concatenation();
        t.Operators(reflected: true, Op.Mod);
        t.Fn1("__str__", static (vm, self) => self.O!.GetType() == typeof(PyStr) ? self : vm.NewStr(Self(self).S));
        t.Fn1("__repr__", static (vm, self) => vm.NewStr(TextLiteral.Repr(Self(self).S)));
        t.Fn2("__format__", static (vm, self, spec) =>
        {
            var (given, text) = (Self(self).S, FormatSpecOf(spec));
            if (text.Length == 0) return vm.NewStr(vm.Str(self));
            Representation.Reserve(vm, text);
            // What the format leaves as it is stays the same object, an instance of a subclass too.
            var result = NumberFormat.String(given, text, self.Type.Name);
            return given.Length > 0 && ReferenceEquals(result, given) ? self : vm.NewStr(result);
        });
        t.Fn1("__getnewargs__", static (vm, self) => vm.NewTuple(vm.NewStr(Self(self).S)));
        DefineSearch(t);
        DefineSplit(t);
        DefineCase(t);
        DefineLayout(t);
        DefinePredicates(t);
        t.Fn2("join", static (vm, self, items) => Join(vm, Self(self), items));
        t.Fn("encode", "encoding='utf-8', errors='strict'", static (vm, a) =>
            Codecs.Encode(vm, Self(a[0]), Name(a[1], "encode", 1) ?? "utf-8", Name(a[2], "encode", 2) ?? "strict"));
        t.Raw("format", static (vm, a) => FieldSource.Format(vm, Self(a[0]), a));
        t.Fn2("format_map", static (vm, self, map) => FieldSource.FormatMap(vm, Self(self), map));
        t.Fn2("translate", static (vm, self, table) => Translation.Translate(vm, Self(self), table));
        t.Static("maketrans", "x, y=None, z=None, /", static (vm, a) => Translation.MakeTable(vm, a[0], a[1], a[2]));
    }

    private static PyStr Self(in Value v) => (PyStr)v.O!;

    // A result that may be the string itself: an instance of a subclass never is.
    private static Value Result(Vm vm, PyStr self, string text) =>
        self.GetType() == typeof(PyStr) && ReferenceEquals(text, self.S) ? self : vm.NewStr(text);

    private static Value Part(Vm vm, PyStr self, int start, int end)
    {
        var s = self.S;
        return start == 0 && end == s.Length && self.GetType() == typeof(PyStr) ? self : vm.NewText(s.AsSpan(start, end - start), TextMaking.Part);
    }

    private static string? Name(in Value v, string function, int position)
    {
        if (v.IsMissing) return null;
        return v.O is PyStr s ? s.S : throw Vm.Error(Types.TypeError, $"{function}() argument '{(position == 1 ? "encoding" : "errors")}' must be str, not {TypeNameOf(v)}");
    }

    /// <summary>The argument of <c>__format__</c>.</summary>
    internal static string FormatSpecOf(in Value v) =>
        v.O is PyStr s ? s.S : throw Vm.Error(Types.TypeError, $"__format__() argument must be str, not {TypeNameOf(v)}");

    /// <summary>What an error about an argument calls its type.</summary>
    public static string TypeNameOf(in Value v) => v.IsNone ? "None" : v.Type.Name;

    private static Value Make(Vm vm, PyType cls, NewArgs a)
    {
        if (a[1].IsMissing && a[2].IsMissing)
        {
            if (a[0].IsMissing) return Wrap(vm, cls, "");
            if (!cls.IsGuest && a[0].O?.GetType() == typeof(PyStr)) return a[0];
            return cls.IsGuest ? Wrap(vm, cls, vm.Str(a[0])) : Representation.StrObject(vm, a[0]);
        }
        var encoding = Name(a[1], "str", 1) ?? "utf-8";
        var errors = Name(a[2], "str", 2) ?? "strict";
        if (a[0].IsMissing) return Wrap(vm, cls, "");
        if (a[0].O is PyStr) return vm.Raise(Types.TypeError, "decoding str is not supported");
        if (!Ops.BytesLike(a[0], out var data))
            return vm.Raise(Types.TypeError, $"decoding to str: need a bytes-like object, {a[0].Type.Name} found");
        return Wrap(vm, cls, data.IsEmpty ? "" : Codecs.Decode(vm, a[0], data, encoding, errors));
    }

    private static Value Wrap(Vm vm, PyType cls, string text)
    {
        if (!cls.IsGuest) return vm.NewStr(text);
        vm.Charge(128 + (2L * text.Length));
        return new GuestStr(cls, text);
    }

    private static Value Join(Vm vm, PyStr separator, in Value items)
    {
        ReadOnlySpan<Value> parts;
        Value[] made = [];
        if (items.O is PyList l && l.GetType() == typeof(PyList)) parts = l.Span;
        else if (PyTuple.IsProper(items.O)) parts = Unsafe.As<PyTuple>(items.O).Items;
        else if (items.Type.Lookup(Special.Iter) == null && items.Type.Lookup(Special.GetItem) == null && items.O is not PyIterator)
            return vm.Raise(Types.TypeError, "can only join an iterable");
        else parts = made = vm.Items(items);
        if (parts.Length == 0) return PyStr.Empty;
        if (parts.Length == 1 && parts[0].O?.GetType() == typeof(PyStr)) return parts[0];
        using var pinned = vm.Pinned(items.O is PyList or PyTuple ? items.O : PyTuple.Take(made));
        var total = (long)separator.Units * (parts.Length - 1);
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i].O is not PyStr s) return vm.Raise(Types.TypeError, $"sequence item {i}: expected str instance, {parts[i].Type.Name} found");
            total += s.Units;
        }
        vm.Charge(PyStr.Overhead + (2 * total));
        vm.Tick((int)Math.Min(int.MaxValue / 2, parts.Length + (total >> 5)));
        if (total > int.MaxValue / 2) return vm.Raise(Types.OverflowError, "join() result is too long for a Python string");
        if (total <= RecentTexts.MaxUnits)
        {
            Span<char> few = stackalloc char[RecentTexts.MaxUnits];
            Write(new Joined(separator.S, parts), few);
            return vm.RecentText(few[..(int)total], TextMaking.Join);
        }
        // Texts that were put together by + are made flat here, before they are copied.
        return Value.Str(string.Create((int)total, new Joined(separator.S, parts), static (to, joined) => Write(joined, to)));
    }

    private static void Write(Joined joined, Span<char> to)
    {
        for (var i = 0; i < joined.Parts.Length; i++)
        {
            if (i > 0) to = Put(joined.Separator, to);
            to = Put(((PyStr)joined.Parts[i].O!).S, to);
            Interruption.CheckOften(i);
        }
    }

    private static Span<char> Put(ReadOnlySpan<char> text, Span<char> to)
    {
        // Most are short, and no text of less than a piece needs to be cut.
        if (text.Length <= 4096) text.CopyTo(to);
        else Pieces.Copy(text, to);
        return to[text.Length..];
    }

    private readonly ref struct Joined(string separator, ReadOnlySpan<Value> parts)
    {
        public readonly string Separator = separator;
        public readonly ReadOnlySpan<Value> Parts = parts;
    }
}
