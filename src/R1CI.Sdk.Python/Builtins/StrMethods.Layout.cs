using System.Text;
using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Builtins;

/// <summary>Padding, stripping, tabs.</summary>
internal static partial class StrMethods
{
    private static void DefineLayout(TypeBuilder t)
    {
        t.FnN("ljust", 1, 2, static (vm, a) => Pad(vm, a, static (missing, _) => 0));
        t.FnN("rjust", 1, 2, static (vm, a) => Pad(vm, a, static (missing, _) => missing));
        // CPython gives the odd blank to the left when the width is odd.
        t.FnN("center", 1, 2, static (vm, a) => Pad(vm, a, static (missing, width) => (missing / 2) + (missing & width & 1)));
        t.FnN("strip", 0, 1, static (vm, a) => Strip(vm, a, "strip", left: true, right: true));
        t.FnN("lstrip", 0, 1, static (vm, a) => Strip(vm, a, "lstrip", left: true, right: false));
        t.FnN("rstrip", 0, 1, static (vm, a) => Strip(vm, a, "rstrip", left: false, right: true));
        t.Fn2("zfill", static (vm, self, width) => FillZeros(vm, Self(self), vm.ToIndex(width)));
        t.Fn("expandtabs", "tabsize=8", static (vm, a) => ExpandTabs(vm, Self(a[0]), a[1].IsMissing ? 8 : vm.ToIndex(a[1])));
    }

    private static Value Pad(Vm vm, ReadOnlySpan<Value> a, Func<long, long, long> left)
    {
        var s = Self(a[0]);
        var width = vm.ToIndex(a[1]);
        var fill = a.Length > 2 ? FillCharacter(a[2]) : " ";
        var missing = Math.Max(0, width) - s.Length;
        if (missing <= 0) return Result(vm, s, s.S);
        vm.Charge(PyStr.Overhead + (2L * s.Units));
        vm.Charge(2L * fill.Length, missing);
        vm.Work(missing >> 5);
        var before = (int)left(missing, width) * fill.Length;
        return Value.Str(string.Create((int)(s.Units + (missing * fill.Length)), (s.S, fill, before), static (to, x) =>
        {
            Pieces.Repeat<char>(x.fill, to[..x.before]);
            Pieces.Copy<char>(x.S, to[x.before..]);
            Pieces.Repeat<char>(x.fill, to[(x.before + x.S.Length)..]);
        }));
    }

    private static string FillCharacter(in Value v)
    {
        if (v.O is not PyStr s) throw Vm.Error(Types.TypeError, $"The fill character must be a unicode character, not {v.Type.Name}");
        return s.Length == 1 ? s.S : throw Vm.Error(Types.TypeError, "The fill character must be exactly one character long");
    }

    private static Value Strip(Vm vm, ReadOnlySpan<Value> a, string name, bool left, bool right)
    {
        var s = Self(a[0]);
        var set = a.Length > 1 && !a[1].IsNone ? StripSet(a[1], name) : null;
        var text = s.S;
        int start = 0, end = text.Length;
        if (set == null)
        {
            while (left && start < end && UnicodeText.IsSpace(text[start])) Interruption.Check(start++);
            while (right && end > start && UnicodeText.IsSpace(text[end - 1])) Interruption.Check(end--);
        }
        else if (!CodePoints.HasPairs(set) && s.IsSimple)
        {
            while (left && start < end && IsAmong(set, text[start])) Interruption.CheckOften(start++);
            while (right && end > start && IsAmong(set, text[end - 1])) Interruption.CheckOften(end--);
        }
        else StripPoints(s, set, left, right, ref start, ref end);
        var stripped = text.Length - end + start;
        if (stripped > 0) vm.Work(stripped * (1.0 + ((set?.Length ?? 0) >> 4)));
        return Part(vm, s, start, end);
    }

    // Sets are short: a vectorised search takes longer to begin than to look at a few.
    private static bool IsAmong(string set, char c)
    {
        if (set.Length > 8) return set.Contains(c);
        foreach (var member in set) if (member == c) return true;
        return false;
    }

    private static string StripSet(in Value v, string name) =>
        v.O is PyStr s ? s.S : throw Vm.Error(Types.TypeError, $"{name} arg must be None or str");

    private static void StripPoints(PyStr s, string set, bool left, bool right, ref int start, ref int end)
    {
        var members = CodePoints.ToArray(set);
        var points = CodePoints.ToArray(s.S);
        int from = 0, to = points.Length;
        while (left && from < to && members.Contains(points[from]))
        {
            Interruption.CheckOften(from);
            start += points[from++] > 0xFFFF ? 2 : 1;
        }
        while (right && to > from && members.Contains(points[to - 1]))
        {
            Interruption.CheckOften(to);
            end -= points[--to] > 0xFFFF ? 2 : 1;
        }
    }

    private static Value FillZeros(Vm vm, PyStr s, long width)
    {
        var missing = Math.Max(0, width) - s.Length;
        if (missing <= 0) return Result(vm, s, s.S);
        vm.Charge(PyStr.Overhead + (2L * s.Units));
        vm.Charge(2, missing);
        vm.Work(missing >> 5);
        var sign = s.Units > 0 && s.S[0] is '+' or '-' ? 1 : 0;
        return Value.Str(string.Create(s.Units + (int)missing, (s.S, sign), static (to, x) =>
        {
            x.S.AsSpan(0, x.sign).CopyTo(to);
            Pieces.Fill(to.Slice(x.sign, to.Length - x.S.Length), '0');
            Pieces.Copy(x.S.AsSpan(x.sign), to[(to.Length - x.S.Length + x.sign)..]);
        }));
    }

    private static Value ExpandTabs(Vm vm, PyStr s, long size)
    {
        vm.Tick(s.Units >> 5);
        if (!s.S.Contains('\t')) return Result(vm, s, s.S);
        vm.Charge(4L * s.Units);
        var result = new StringBuilder();
        var column = 0L;
        foreach (var c in s.S)
        {
            vm.Tick();
            if (c == '\t')
            {
                var blanks = size > 0 ? size - (column % size) : 0;
                vm.Charge(4, blanks);
                vm.Work(blanks >> 5);
                column += blanks;
                Pieces.Append(result, ' ', (int)blanks);
                continue;
            }
            column = c is '\n' or '\r' ? 0 : char.IsLowSurrogate(c) ? column : column + 1;
            result.Append(c);
        }
        return Value.Str(Pieces.Text(result));
    }
}
