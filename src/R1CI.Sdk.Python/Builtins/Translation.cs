using System.Text;
using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Builtins;

/// <summary><c>str.maketrans</c> and <c>str.translate</c>.</summary>
internal static class Translation
{
    public static Value MakeTable(Vm vm, in Value x, in Value y, in Value z)
    {
        var table = vm.NewDict();
        var dict = table.As<PyDict>();
        if (!y.IsMissing)
        {
            if (y.O is not PyStr) return vm.Raise(Types.TypeError, $"maketrans() argument 2 must be str, not {(y.IsNone ? "None" : y.Type.Name)}");
            if (z.O is not PyStr && !z.IsMissing) return vm.Raise(Types.TypeError, $"maketrans() argument 3 must be str, not {(z.IsNone ? "None" : z.Type.Name)}");
            if (x.O is not PyStr from) return vm.Raise(Types.TypeError, "first maketrans argument must be a string if there is a second argument");
            var to = (PyStr)y.O!;
            if (from.Length != to.Length) return vm.Raise(Types.ValueError, "the first two maketrans arguments must have equal length");
            for (var i = 0; i < from.Length; i++)
            {
                vm.Tick();
                dict.Set(vm, PointAt(from, i), PointAt(to, i));
            }
            if (z.IsMissing) return table;
            var removed = (PyStr)z.O!;
            for (var i = 0; i < removed.Length; i++)
            {
                vm.Tick();
                dict.Set(vm, PointAt(removed, i), Value.None);
            }
            return table;
        }
        if (x.O is not PyDict source || source.GetType() != typeof(PyDict)) return vm.Raise(Types.TypeError, "if you give only one argument to maketrans it must be a dict");
        for (var i = 0; i < source.Used; i++)
        {
            var entry = source.Entries[i];
            if (!entry.IsLive) continue;
            vm.Tick();
            if (entry.Key.O is PyStr { Length: 1 } key) dict.Set(vm, PointAt(key, 0), entry.Val);
            else if (entry.Key.O is PyStr) return vm.Raise(Types.ValueError, "string keys in translate table must be of length 1");
            else if (entry.Key.IsIntLike) dict.Set(vm, entry.Key, entry.Val);
            else return vm.Raise(Types.TypeError, "keys in translate table must be strings or integers");
        }
        return table;
    }

    private static Value PointAt(PyStr s, int i) => s.IsSimple ? s.S[i] : (long)s.Points[i];

    public static Value Translate(Vm vm, PyStr s, in Value table)
    {
        var result = new StringBuilder(s.Units);
        var held = 0L;
        try
        {
            for (var i = KnownAscii(vm, s, table, result); i < s.Units;)
            {
                vm.Tick();
                var c = CodePoints.At(s.S, i, out var length);
                i += length;
                if (!TryMap(vm, table, c, out var mapped)) CodePoints.Append(result, c);
                else if (mapped.O is PyStr text)
                {
                    vm.Hold(ref held, 2L * text.Units);
                    vm.Tick(text.Units >> 6);
                    result.Append(text.S);
                }
                else if (mapped.TryBig(out var point))
                {
                    if (point < 0 || point > 0x10FFFF) return vm.Raise(Types.ValueError, "character mapping must be in range(0x110000)");
                    CodePoints.Append(result, (int)point);
                }
                else if (!mapped.IsNone) return vm.Raise(Types.TypeError, "character mapping must return integer, None or str");
                else if (table.O?.GetType() != typeof(PyDict))
                {
                    // CPython looks for the end of what is removed, and looks up again what it finds there.
                    while (i < s.Units && TryMap(vm, table, CodePoints.At(s.S, i, out length), out mapped) && mapped.IsNone)
                    {
                        vm.Tick();
                        i += length;
                    }
                }
            }
            return vm.NewStr(Pieces.Text(result));
        }
        finally
        {
            vm.Release(held);
        }
    }

    // In a text of ASCII each character is looked up once, up to the first one that becomes something else than one ASCII character or nothing.
    private static int KnownAscii(Vm vm, PyStr s, in Value table, StringBuilder result)
    {
        const int Unknown = -1, Removed = -2;
        if (table.O?.GetType() == typeof(PyDict) || CharRange.IndexOfOther(s.S, '\0', '\u007f') >= 0) return 0;
        Span<int> known = stackalloc int[128];
        known.Fill(Unknown);
        for (var i = 0; i < s.Units; i++)
        {
            vm.Tick();
            var c = s.S[i];
            if (known[c] == Unknown)
            {
                if (!TryMap(vm, table, c, out var mapped)) known[c] = c;
                else if (mapped.IsNone) known[c] = Removed;
                else if (mapped.TryInt(out var point) && point is >= 0 and < 128) known[c] = (int)point;
                else if (mapped.O is PyStr { Units: 1 } text && text.S[0] < 128) known[c] = text.S[0];
                else return i;
            }
            if (known[c] != Removed) result.Append((char)known[c]);
        }
        return s.Units;
    }

    // A LookupError of the table means: leave the character as it is.
    private static bool TryMap(Vm vm, in Value table, int c, out Value mapped)
    {
        mapped = Value.None;
        if (table.O?.GetType() == typeof(PyDict)) return table.As<PyDict>().TryGet(vm, (long)c, out mapped);
        if (Ops.GetItem(vm, table, (long)c, ref mapped)) return true;
        if (!vm.Pending!.Type.IsSub(Types.LookupError)) vm.ThrowPending();
        vm.Pending = null;
        return false;
    }
}
