using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Builtins;

/// <summary>Splitting, partitioning, stripping.</summary>
internal static partial class BytesMethods
{
    private static void DefineSplit(TypeBuilder t)
    {
        t.Fn("split", "sep=None, maxsplit=-1", static (vm, a) => Split(vm, a, fromRight: false));
        t.Fn("rsplit", "sep=None, maxsplit=-1", static (vm, a) => Split(vm, a, fromRight: true));
        t.Fn("splitlines", "keepends=False", static (vm, a) => SplitLines(vm, a[0], !a[1].IsMissing && vm.ToCInt(a[1]) != 0));
        t.Fn2("partition", static (vm, self, x) => Partition(vm, self, x, isLast: false));
        t.Fn2("rpartition", static (vm, self, x) => Partition(vm, self, x, isLast: true));
        t.FnN("strip", 0, 1, static (vm, a) => Strip(vm, a, left: true, right: true));
        t.FnN("lstrip", 0, 1, static (vm, a) => Strip(vm, a, left: true, right: false));
        t.FnN("rstrip", 0, 1, static (vm, a) => Strip(vm, a, left: false, right: true));
    }

    private static bool IsSpace(byte b) => b is (byte)' ' or (>= 9 and <= 13);

    private static Value Split(Vm vm, ReadOnlySpan<Value> a, bool fromRight)
    {
        var limit = a[2].IsMissing ? -1 : vm.ToIndex(a[2]);
        if (limit < 0) limit = long.MaxValue;
        vm.Charge(56);
        var list = new PyList();
        using var pinned = vm.Pinned(list);
        if (a[1].IsMissing || a[1].IsNone)
        {
            if (fromRight) WordsFromRight(vm, a[0], limit, list);
            else Words(vm, a[0], limit, list);
        }
        else
        {
            var separator = Need(a[1]);
            if (separator.Length == 0) return vm.Raise(Types.ValueError, "empty separator");
            if (fromRight) PartsFromRight(vm, a[0], separator, limit, list);
            else Parts(vm, a[0], separator, limit, list);
        }
        if (fromRight) Pieces.Reverse(list.Span);
        return list;
    }

    private static void Add(Vm vm, PyList list, in Value self, int start, int end)
    {
        vm.Tick();
        list.Add(vm, Like(vm, self, Data(self)[start..end]));
    }

    private static void Parts(Vm vm, in Value self, ReadOnlySpan<byte> separator, long limit, PyList list)
    {
        var start = 0;
        for (; limit > 0; limit--)
        {
            var at = TextSearch.IndexOf(vm, Data(self)[start..], separator);
            if (at < 0) break;
            Add(vm, list, self, start, start + at);
            start += at + separator.Length;
        }
        Add(vm, list, self, start, Data(self).Length);
    }

    private static void PartsFromRight(Vm vm, in Value self, ReadOnlySpan<byte> separator, long limit, PyList list)
    {
        var end = Data(self).Length;
        for (; limit > 0; limit--)
        {
            var at = TextSearch.LastIndexOf(vm, Data(self)[..end], separator);
            if (at < 0) break;
            Add(vm, list, self, at + separator.Length, end);
            end = at;
        }
        Add(vm, list, self, 0, end);
    }

    private static void Words(Vm vm, in Value self, long limit, PyList list)
    {
        var data = Data(self);
        vm.Tick(data.Length >> 4);
        var i = 0;
        while (true)
        {
            while (i < data.Length && IsSpace(data[i])) Interruption.Check(i++);
            if (i == data.Length) return;
            var start = i;
            if (limit-- <= 0) i = data.Length;
            while (i < data.Length && !IsSpace(data[i])) Interruption.Check(i++);
            Add(vm, list, self, start, i);
        }
    }

    private static void WordsFromRight(Vm vm, in Value self, long limit, PyList list)
    {
        var data = Data(self);
        vm.Tick(data.Length >> 4);
        var i = data.Length;
        while (true)
        {
            while (i > 0 && IsSpace(data[i - 1])) Interruption.Check(i--);
            if (i == 0) return;
            var end = i;
            if (limit-- <= 0) i = 0;
            while (i > 0 && !IsSpace(data[i - 1])) Interruption.Check(i--);
            Add(vm, list, self, i, end);
        }
    }

    private static Value SplitLines(Vm vm, in Value self, bool keepsEnds)
    {
        vm.Charge(56);
        var list = new PyList();
        using var pinned = vm.Pinned(list);
        var data = Data(self);
        vm.Tick(data.Length >> 5);
        for (var i = 0; i < data.Length;)
        {
            var length = data[i..].IndexOfAny((byte)'\n', (byte)'\r');
            var end = length < 0 ? data.Length : i + length;
            var next = end == data.Length ? end : data[end] == '\r' && end + 1 < data.Length && data[end + 1] == '\n' ? end + 2 : end + 1;
            Add(vm, list, self, i, keepsEnds ? next : end);
            i = next;
        }
        return list;
    }

    private static Value Partition(Vm vm, in Value self, in Value separator, bool isLast)
    {
        var sep = Need(separator);
        if (sep.Length == 0) return vm.Raise(Types.ValueError, "empty separator");
        var data = Data(self);
        var at = isLast ? TextSearch.LastIndexOf(vm, data, sep) : TextSearch.IndexOf(vm, data, sep);
        if (at >= 0) return vm.NewTuple(Like(vm, self, data[..at]), self.O is PyBytes ? separator : Like(vm, self, sep.ToArray()), Like(vm, self, data[(at + sep.Length)..]));
        Value whole = Like(vm, self, data), empty = Like(vm, self, Array.Empty<byte>());
        return isLast ? vm.NewTuple(empty, Like(vm, self, Array.Empty<byte>()), whole) : vm.NewTuple(whole, empty, Like(vm, self, Array.Empty<byte>()));
    }

    private static Value Strip(Vm vm, ReadOnlySpan<Value> a, bool left, bool right)
    {
        var data = Data(a[0]);
        var isBlank = a.Length < 2 || a[1].IsNone;
        var set = isBlank ? default : Need(a[1]);
        int start = 0, end = data.Length;
        while (left && start < end && (isBlank ? IsSpace(data[start]) : set.Contains(data[start]))) Interruption.Check(start++);
        while (right && end > start && (isBlank ? IsSpace(data[end - 1]) : set.Contains(data[end - 1]))) Interruption.Check(end--);
        vm.Tick((data.Length - end + start) >> 4);
        return Like(vm, a[0], data[start..end]);
    }
}
