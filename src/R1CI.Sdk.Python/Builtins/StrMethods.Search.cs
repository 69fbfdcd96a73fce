using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Builtins;

/// <summary>Finding, counting, replacing.</summary>
internal static partial class StrMethods
{
    private static void DefineSearch(TypeBuilder t)
    {
        t.FnN("find", 1, 3, static (vm, a) => Find(vm, a, isLast: false));
        t.FnN("rfind", 1, 3, static (vm, a) => Find(vm, a, isLast: true));
        t.FnN("index", 1, 3, static (vm, a) => Index(vm, a, isLast: false));
        t.FnN("rindex", 1, 3, static (vm, a) => Index(vm, a, isLast: true));
        t.FnN("count", 1, 3, static (vm, a) => Count(vm, a));
        t.FnN("startswith", 1, 3, static (vm, a) => Affix(vm, a, "startswith", isEnd: false));
        t.FnN("endswith", 1, 3, static (vm, a) => Affix(vm, a, "endswith", isEnd: true));
        t.FnN("replace", 2, 3, static (vm, a) => Replace(vm, a));
        t.Fn2("removeprefix", static (vm, self, x) =>
        {
            var s = Self(self);
            var prefix = Text(x, "removeprefix() argument");
            return prefix.Length > 0 && s.S.StartsWith(prefix, StringComparison.Ordinal) ? vm.NewStr(s.S[prefix.Length..]) : Result(vm, s, s.S);
        });
        t.Fn2("removesuffix", static (vm, self, x) =>
        {
            var s = Self(self);
            var suffix = Text(x, "removesuffix() argument");
            return suffix.Length > 0 && s.S.EndsWith(suffix, StringComparison.Ordinal) ? vm.NewStr(s.S[..^suffix.Length]) : Result(vm, s, s.S);
        });
    }

    private static string Text(in Value v, string what) => v.O is PyStr s ? s.S : throw Vm.Error(Types.TypeError, $"{what} must be str, not {TypeNameOf(v)}");

    private static string Needle(in Value v) => v.O is PyStr s ? s.S : throw Vm.Error(Types.TypeError, $"must be str, not {v.Type.Name}");

    /// <summary>Optional start and end arguments as CPython clips them; false when the start lies behind the end.</summary>
    public static bool Bounds(Vm vm, ReadOnlySpan<Value> a, int first, long length, out int start, out int end)
    {
        var from = a.Length > first && !a[first].IsNone ? Position(vm, a[first]) : 0;
        var to = a.Length > first + 1 && !a[first + 1].IsNone ? Position(vm, a[first + 1]) : length;
        if (to > length) to = length;
        if (to < 0) to = Math.Max(0, to + length);
        if (from < 0) from = Math.Max(0, from + length);
        start = (int)Math.Min(from, int.MaxValue);
        end = (int)to;
        return from <= to;
    }

    private static long Position(Vm vm, in Value v)
    {
        if (v.TryInt(out var i)) return i;
        if (!v.IsIntLike && v.Type.Lookup(Special.Index) == null)
            throw Vm.Error(Types.TypeError, "slice indices must be integers or None or have an __index__ method");
        return vm.ToClamped(v);
    }

    // The text between two code point positions and the offset where it starts.
    private static ReadOnlySpan<char> Between(PyStr s, int start, int end, out int offset)
    {
        offset = UnitsOf(s, start);
        return s.S.AsSpan(offset, UnitsOf(s, end) - offset);
    }

    private static int UnitsOf(PyStr s, int position)
    {
        if (s.IsSimple || position == 0) return position;
        if (position == s.Length) return s.Units;
        var text = s.S;
        var at = 0;
        for (var i = 0; i < position; i++)
        {
            R1CI.Sdk.Python.Text.Interruption.Check(i);
            at += char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;
        }
        return at;
    }

    private static int PointsOf(PyStr s, int units) => s.IsSimple ? units : R1CI.Sdk.Python.Text.CodePoints.Count(s.S.AsSpan(0, units));

    private static int Search(Vm vm, ReadOnlySpan<Value> a, bool isLast)
    {
        var s = Self(a[0]);
        var isInside = Bounds(vm, a, 2, s.Length, out var start, out var end);
        var sub = Needle(a[1]);
        if (!isInside) return -1;
        var text = Between(s, start, end, out var offset);
        var at = isLast ? TextSearch.LastIndexOf(vm, text, sub.AsSpan()) : TextSearch.IndexOf(vm, text, sub.AsSpan());
        return at < 0 ? -1 : PointsOf(s, at + offset);
    }

    private static Value Find(Vm vm, ReadOnlySpan<Value> a, bool isLast) => Search(vm, a, isLast);

    private static Value Index(Vm vm, ReadOnlySpan<Value> a, bool isLast)
    {
        var at = Search(vm, a, isLast);
        return at < 0 ? vm.Raise(Types.ValueError, "substring not found") : at;
    }

    private static Value Count(Vm vm, ReadOnlySpan<Value> a)
    {
        var s = Self(a[0]);
        var isInside = Bounds(vm, a, 2, s.Length, out var start, out var end);
        var sub = Needle(a[1]);
        if (!isInside) return 0;
        if (sub.Length == 0) return end - start + 1;
        return TextSearch.Count(vm, Between(s, start, end, out _), sub.AsSpan());
    }

    private static Value Affix(Vm vm, ReadOnlySpan<Value> a, string name, bool isEnd)
    {
        var s = Self(a[0]);
        var isInside = Bounds(vm, a, 2, s.Length, out var start, out var end);
        if (a[1].O is not (PyStr or PyTuple))
            return vm.Raise(Types.TypeError, $"{name} first arg must be str or a tuple of str, not {a[1].Type.Name}");
        var text = isInside ? Between(s, start, end, out _) : default;
        if (a[1].O is PyStr one) return isInside && Matches(text, one.S, isEnd);
        foreach (ref readonly var item in a[1].As<PyTuple>().Items)
        {
            vm.Tick();
            if (item.O is not PyStr affix) return vm.Raise(Types.TypeError, $"tuple for {name} must only contain str, not {item.Type.Name}");
            if (isInside && Matches(text, affix.S, isEnd)) return true;
        }
        return false;
    }

    private static bool Matches(ReadOnlySpan<char> text, string affix, bool isEnd) =>
        isEnd ? text.EndsWith(affix, StringComparison.Ordinal) : text.StartsWith(affix, StringComparison.Ordinal);

    private static Value Replace(Vm vm, ReadOnlySpan<Value> a)
    {
        var s = Self(a[0]);
        var old = Text(a[1], "replace() argument 1");
        var fresh = Text(a[2], "replace() argument 2");
        var limit = a.Length > 3 ? vm.ToIndex(a[3]) : -1;
        if (limit < 0) limit = long.MaxValue;
        if (limit == 0 || old == fresh) return Result(vm, s, s.S);
        if (old.Length == 0) return Interleave(vm, s, fresh, limit);
        var count = TextSearch.Count(vm, s.S.AsSpan(), old.AsSpan(), limit);
        if (count == 0) return Result(vm, s, s.S);
        var length = s.Units + ((long)count * (fresh.Length - old.Length));
        Reserve(vm, length);
        return Value.Str(string.Create((int)length, (vm, s.S, old, fresh, count), static (to, x) =>
        {
            var rest = x.S.AsSpan();
            for (var left = x.count; left > 0; left--)
            {
                x.vm.Tick();
                var next = TextSearch.IndexOf(x.vm, rest, x.old.AsSpan());
                to = Put(x.fresh, Put(rest[..next], to));
                rest = rest[(next + x.old.Length)..];
            }
            Put(rest, to);
        }));
    }

    // ''.replace('', x) puts x before every code point and at the end.
    private static Value Interleave(Vm vm, PyStr s, string fresh, long limit)
    {
        var count = (int)Math.Min(limit, s.Length + 1L);
        Reserve(vm, s.Units + ((long)count * fresh.Length));
        return Value.Str(string.Create((int)(s.Units + ((long)count * fresh.Length)), (vm, s, fresh, count), static (to, x) =>
        {
            for (var i = 0; i < x.s.Length; i++)
            {
                x.vm.Tick();
                if (i < x.count) to = Put(x.fresh, to);
                to = Put(x.s.At(x.vm, i).S, to);
            }
            if (x.count > x.s.Length) Put(x.fresh, to);
        }));
    }

    /// <summary>Reserves a text before it is built.</summary>
    private static void Reserve(Vm vm, long units)
    {
        vm.Charge(PyStr.Overhead + (2 * units));
        if (units > int.MaxValue / 2) throw Vm.Error(Types.OverflowError, "replace string is too long");
    }
}
