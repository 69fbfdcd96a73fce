using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Builtins;

/// <summary>What is in <c>UnicodeEncodeError</c>, <c>UnicodeDecodeError</c> and <c>UnicodeTranslateError</c>.</summary>
internal static class UnicodeErrors
{
    public static void Define(TypeBuilder t, bool isDecoding)
    {
        string[] names = ["encoding", "object", "start", "end", "reason"];
        Fields(t, names);
        t.Fn1("__str__", (vm, self) =>
        {
            var e = self.As<PyException>();
            if (e.Args.Count != names.Length) return vm.NewStr("");
            var (start, end) = (vm.ToIndex(vm.GetAttr(self, "start")), vm.ToIndex(vm.GetAttr(self, "end")));
            var what = isDecoding ? DescribeBytes(vm.GetAttr(self, "object"), start, end) : DescribeText(vm.GetAttr(self, "object"), start, end);
            return vm.NewStr($"'{vm.Str(vm.GetAttr(self, "encoding"))}' codec can't {(isDecoding ? "decode" : "encode")} {what}: {vm.Str(vm.GetAttr(self, "reason"))}");
        });
    }

    public static void DefineTranslate(TypeBuilder t)
    {
        Fields(t, ["object", "start", "end", "reason"]);
        t.Fn1("__str__", static (vm, self) =>
        {
            if (self.As<PyException>().Args.Count != 4) return vm.NewStr("");
            var (start, end) = (vm.ToIndex(vm.GetAttr(self, "start")), vm.ToIndex(vm.GetAttr(self, "end")));
            return vm.NewStr($"can't translate {DescribeText(vm.GetAttr(self, "object"), start, end)}: {vm.Str(vm.GetAttr(self, "reason"))}");
        });
    }

    private static void Fields(TypeBuilder t, string[] names)
    {
        for (var i = 0; i < names.Length; i++)
        {
            var place = i;
            ExceptionFields.Field(t, names[i], i, e => place < e.Args.Count ? e.Args.Items[place] : Value.None);
        }
        t.Raw("__init__", (vm, a) =>
        {
            if (a.Count - 1 != names.Length) return vm.Raise(Types.TypeError, $"function takes exactly {names.Length} arguments ({a.Count - 1} given)");
            for (var i = 0; i < names.Length; i++)
            {
                // encoding, object, start, end, reason; a translation has no encoding.
                var given = a[i + 1];
                if (names[i] is "encoding" or "reason" && given.O is not PyStr) return vm.Raise(Types.TypeError, $"argument {i + 1} must be str, not {StrMethods.TypeNameOf(given)}");
                if (names[i] is "start" or "end" && !given.IsIntLike) return vm.Raise(Types.TypeError, $"'{given.Type.Name}' object cannot be interpreted as an integer");
            }
            a[0].As<PyException>().Args = vm.NewTuple(a.Positional[1..]).As<PyTuple>();
            return Value.None;
        });
    }

    private static string DescribeBytes(in Value data, long start, long end) =>
        end == start + 1 && Ops.BytesLike(data, out var bytes) && (ulong)start < (ulong)bytes.Length
            ? $"byte 0x{bytes[(int)start]:x2} in position {start}"
            : $"bytes in position {start}-{end - 1}";

    private static string DescribeText(in Value text, long start, long end)
    {
        if (end != start + 1 || text.O is not PyStr s || (ulong)start >= (ulong)s.Length) return $"characters in position {start}-{end - 1}";
        var point = s.IsSimple ? s.S[(int)start] : s.Points[(int)start];
        return $"character '{(point <= 0xff ? $"\\x{point:x2}" : point <= 0xffff ? $"\\u{point:x4}" : $"\\U{point:x8}")}' in position {start}";
    }
}
