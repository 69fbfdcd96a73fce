using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Builtins;

/// <summary>Splitting and partitioning.</summary>
internal static partial class StrMethods
{
    private static void DefineSplit(TypeBuilder t)
    {
        t.Fn("split", "sep=None, maxsplit=-1", static (vm, a) => Split(vm, a));
        t.Fn("rsplit", "sep=None, maxsplit=-1", static (vm, a) => SplitFromRight(vm, a));
        t.Fn("splitlines", "keepends=False", static (vm, a) => SplitLines(vm, Self(a[0]), !a[1].IsMissing && vm.ToCInt(a[1]) != 0));
        t.Fn2("partition", static (vm, self, x) => Partition(vm, Self(self), x, isLast: false));
        t.Fn2("rpartition", static (vm, self, x) => Partition(vm, Self(self), x, isLast: true));
    }

    private static long Limit(Vm vm, in Value v)
    {
        var limit = v.IsMissing ? -1 : vm.ToIndex(v);
        return limit < 0 ? long.MaxValue : limit;
    }

    // Null splits at white space.
    private static string? Separator(in Value v)
    {
        if (v.IsMissing || v.IsNone) return null;
        if (v.O is not PyStr s) throw Vm.Error(Types.TypeError, $"must be str or None, not {v.Type.Name}");
        return s.Units == 0 ? throw Vm.Error(Types.ValueError, "empty separator") : s.S;
    }

    private static Value Split(Vm vm, ReadOnlySpan<Value> a)
    {
        var s = Self(a[0]);
        var limit = Limit(vm, a[2]);
        var separator = Separator(a[1]);
        var list = NewList(vm);
        using var pinned = vm.Pinned(list);
        var text = s.S;
        if (separator == null)
        {
            SplitWords(vm, s, limit, list);
            list.Trim(vm);
            return list;
        }
        if (IsWhole(s, separator))
        {
            list.Append(vm, s);
            return list;
        }
        var start = 0;
        for (; limit > 0; limit--)
        {
            var at = TextSearch.IndexOf(vm, text.AsSpan(start), separator.AsSpan());
            if (at < 0) break;
            Add(vm, list, text, start, start + at);
            start += at + separator.Length;
        }
        AddRest(vm, list, s, start, text.Length);
        list.Trim(vm);
        return list;
    }

    // A separator that is longer, or has wider characters, is looked for nowhere: then CPython gives the text itself, an instance of a subclass too.
    private static bool IsWhole(PyStr s, string separator) =>
        s is GuestStr && (CodePoints.Count(s.S) < CodePoints.Count(separator) || Width(s.S) < Width(separator));

    private static int Width(string text) => CodePoints.HasPairs(text) ? 4 : text.AsSpan().IndexOfAnyExceptInRange('\0', '\xff') >= 0 ? 2 : 1;

    private static PyList NewList(Vm vm)
    {
        vm.Charge(56);
        return new PyList();
    }

    private static void Add(Vm vm, PyList list, string text, int start, int end)
    {
        vm.Tick();
        if (end - start == 1)
        {
            list.Append(vm, PyStr.Char(vm, text[start]));
            return;
        }
        list.Append(vm, NewText(vm, text, start, end));
    }

    private static Value NewText(Vm vm, string text, int start, int end)
    {
        vm.Charge(PyStr.Overhead + (2L * (end - start)));
        return vm.RecentText(text.AsSpan(start, end - start), TextMaking.Part);
    }

    private static void AddRest(Vm vm, PyList list, PyStr s, int start, int end) => list.Append(vm, Part(vm, s, start, end));

    private static void SplitWords(Vm vm, PyStr s, long limit, PyList list)
    {
        var text = s.S;
        vm.Tick(text.Length >> 4);
        var i = 0;
        while (true)
        {
            while (i < text.Length && UnicodeText.IsSpace(text[i])) Interruption.Check(i++);
            if (i == text.Length) return;
            if (limit-- <= 0)
            {
                var end = text.Length;
                AddRest(vm, list, s, i, end);
                return;
            }
            var start = i;
            while (i < text.Length && !UnicodeText.IsSpace(text[i])) Interruption.Check(i++);
            if (start == 0 && i == text.Length) AddRest(vm, list, s, 0, i);
            else Add(vm, list, text, start, i);
        }
    }

    private static Value SplitFromRight(Vm vm, ReadOnlySpan<Value> a)
    {
        var s = Self(a[0]);
        var limit = Limit(vm, a[2]);
        var separator = Separator(a[1]);
        var list = NewList(vm);
        using var pinned = vm.Pinned(list);
        var text = s.S;
        var end = text.Length;
        if (separator == null) SplitWordsFromRight(vm, s, limit, list);
        else if (IsWhole(s, separator)) list.Append(vm, s);
        else
        {
            for (; limit > 0; limit--)
            {
                var at = TextSearch.LastIndexOf(vm, text.AsSpan(0, end), separator.AsSpan());
                if (at < 0) break;
                Add(vm, list, text, at + separator.Length, end);
                end = at;
            }
            AddRest(vm, list, s, 0, end);
        }
        Pieces.Reverse(list.Span);
        list.Trim(vm);
        return list;
    }

    private static void SplitWordsFromRight(Vm vm, PyStr s, long limit, PyList list)
    {
        var text = s.S;
        vm.Tick(text.Length >> 4);
        var i = text.Length;
        while (true)
        {
            while (i > 0 && UnicodeText.IsSpace(text[i - 1])) Interruption.Check(i--);
            if (i == 0) return;
            if (limit-- <= 0)
            {
                AddRest(vm, list, s, 0, i);
                return;
            }
            var end = i;
            while (i > 0 && !UnicodeText.IsSpace(text[i - 1])) Interruption.Check(i--);
            if (i == 0 && end == text.Length) AddRest(vm, list, s, 0, end);
            else Add(vm, list, text, i, end);
        }
    }

    private static Value SplitLines(Vm vm, PyStr s, bool keepsEnds)
    {
        var list = NewList(vm);
        using var pinned = vm.Pinned(list);
        var text = s.S;
        vm.Tick(text.Length >> 4);
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            while (i < text.Length && !UnicodeText.IsLineBreak(text[i])) Interruption.Check(i++);
            var end = i;
            if (i < text.Length)
            {
                i += text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 2 : 1;
                if (keepsEnds) end = i;
            }
            if (start == 0 && end == text.Length) AddRest(vm, list, s, 0, end);
            else Add(vm, list, text, start, end);
        }
        list.Trim(vm);
        return list;
    }

    private static Value Partition(Vm vm, PyStr s, in Value separator, bool isLast)
    {
        var sep = Needle(separator);
        if (sep.Length == 0) return vm.Raise(Types.ValueError, "empty separator");
        var text = s.S;
        var at = isLast ? TextSearch.LastIndexOf(vm, text.AsSpan(), sep.AsSpan()) : TextSearch.IndexOf(vm, text.AsSpan(), sep.AsSpan());
        if (at < 0)
        {
            return isLast ? vm.NewTuple(PyStr.Empty, PyStr.Empty, s) : vm.NewTuple(s, PyStr.Empty, PyStr.Empty);
        }
        return vm.NewTuple(NewText(vm, text, 0, at), separator, NewText(vm, text, at + sep.Length, text.Length));
    }
}
