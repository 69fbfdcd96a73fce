using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Builtins.Functions;

/// <summary><c>ascii</c>, <c>chr</c>, <c>format</c>, <c>ord</c>, <c>repr</c>.</summary>
internal static class TextFunctions
{
    private const int MaxCodePoint = 0x10FFFF;

    public static void Define(FunctionTable t)
    {
        t.Fn1("repr", static (vm, v) => vm.NewStr(vm.Repr(v)));
        t.Fn1("ascii", static (vm, v) => vm.NewStr(TextLiteral.EscapeNonAscii(vm.Repr(v))));
        t.FnN("format", 1, 2, static (vm, a) =>
        {
            if (a.Length == 1) return vm.NewStr(vm.Format(a[0], ""));
            // The str itself, if the format leaves it as it is: an instance of a subclass stays one.
            if (a[0].O is GuestStr && a[1].O is PyStr && a[0].Type.Lookup(Special.Format) is { } own)
            {
                var made = vm.Checked(vm.CallSpecial(own.V, a[0], [a[1]]));
                return made.O is PyStr ? made : vm.Raise(Types.TypeError, $"__format__ must return a str, not {made.Type.Name}");
            }
            return a[1].O is PyStr spec
                ? vm.NewStr(vm.Format(a[0], spec.S))
                : vm.Raise(Types.TypeError, $"format() argument 2 must be str, not {StrMethods.TypeNameOf(a[1])}");
        });
        t.Fn1("chr", static (vm, v) =>
        {
            if (v.O == null && (ulong)v.I <= char.MaxValue) return PyStr.Char(vm, (char)v.I);
            var point = vm.ToBig(v);
            if (point < int.MinValue || point > int.MaxValue) return vm.Raise(Types.OverflowError, "Python int too large to convert to C int");
            return point.Sign >= 0 && point <= MaxCodePoint
                ? Value.Str(CodePoints.FromCodePoint((int)point))
                : vm.Raise(Types.ValueError, "chr() arg not in range(0x110000)");
        });
        t.Fn1("ord", static (vm, v) => v.O switch
        {
            PyStr { Units: 1 } s => (long)s.S[0],
            PyStr { Length: 1 } s => CodePoints.At(s.S, 0, out _),
            PyStr s => vm.Raise(Types.TypeError, $"ord() expected a character, but string of length {s.Length} found"),
            PyBytes { Data.Length: 1 } b => b.Data[0],
            PyByteArray { Count: 1 } b => b.Data[0],
            PyBytes b => vm.Raise(Types.TypeError, $"ord() expected a character, but string of length {b.Data.Length} found"),
            PyByteArray b => vm.Raise(Types.TypeError, $"ord() expected a character, but string of length {b.Count} found"),
            _ => vm.Raise(Types.TypeError, $"ord() expected string of length 1, but {v.Type.Name} found"),
        });
    }
}
