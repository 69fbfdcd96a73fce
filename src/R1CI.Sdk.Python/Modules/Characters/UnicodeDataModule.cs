using System.Globalization;
using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Modules.Characters;

/// <summary>The module <c>unicodedata</c>, over .NET's tables of Unicode.</summary>
internal static class UnicodeDataModule
{
    private static readonly Dictionary<UnicodeCategory, string> Categories = new()
    {
        [UnicodeCategory.UppercaseLetter] = "Lu", [UnicodeCategory.LowercaseLetter] = "Ll", [UnicodeCategory.TitlecaseLetter] = "Lt",
        [UnicodeCategory.ModifierLetter] = "Lm", [UnicodeCategory.OtherLetter] = "Lo", [UnicodeCategory.NonSpacingMark] = "Mn",
        [UnicodeCategory.SpacingCombiningMark] = "Mc", [UnicodeCategory.EnclosingMark] = "Me", [UnicodeCategory.DecimalDigitNumber] = "Nd",
        [UnicodeCategory.LetterNumber] = "Nl", [UnicodeCategory.OtherNumber] = "No", [UnicodeCategory.SpaceSeparator] = "Zs",
        [UnicodeCategory.LineSeparator] = "Zl", [UnicodeCategory.ParagraphSeparator] = "Zp", [UnicodeCategory.Control] = "Cc",
        [UnicodeCategory.Format] = "Cf", [UnicodeCategory.Surrogate] = "Cs", [UnicodeCategory.PrivateUse] = "Co",
        [UnicodeCategory.ConnectorPunctuation] = "Pc", [UnicodeCategory.DashPunctuation] = "Pd", [UnicodeCategory.OpenPunctuation] = "Ps",
        [UnicodeCategory.ClosePunctuation] = "Pe", [UnicodeCategory.InitialQuotePunctuation] = "Pi", [UnicodeCategory.FinalQuotePunctuation] = "Pf",
        [UnicodeCategory.OtherPunctuation] = "Po", [UnicodeCategory.MathSymbol] = "Sm", [UnicodeCategory.CurrencySymbol] = "Sc",
        [UnicodeCategory.ModifierSymbol] = "Sk", [UnicodeCategory.OtherSymbol] = "So", [UnicodeCategory.OtherNotAssigned] = "Cn",
    };

    public static readonly ModuleDef Def = new("unicodedata", static m =>
    {
        m.Const("unidata_version", "14.0.0");
        m.Fn1("category", static (_, c) => Value.Str(Categories[CharUnicodeInfo.GetUnicodeCategory(Point(c, "category"))]));
        m.Fn2("normalize", Normalize);
        m.Fn2("is_normalized", static (vm, form, text) => Ops.Equal(vm, Normalize(vm, form, text), text));
        m.FnN("decimal", 1, 2, static (vm, a) => UnicodeText.DecimalDigit(Point(a[0], "decimal")) is >= 0 and var d ? d : Default(vm, a, "not a decimal"));
        m.FnN("digit", 1, 2, static (vm, a) => CharUnicodeInfo.GetDigitValue(CodePoints.FromPoints([Point(a[0], "digit")]), 0) is >= 0 and var d ? d : Default(vm, a, "not a digit"));
        m.FnN("numeric", 1, 2, static (vm, a) =>
        {
            var point = Point(a[0], "numeric");
            var number = CharUnicodeInfo.GetNumericValue(CodePoints.FromPoints([point]), 0);
            return number != -1 ? number : Default(vm, a, "not a numeric character");
        });
        m.Fn1("decomposition", static (vm, c) => vm.NewStr(UnicodeForms.Decomposition(Point(c, "decomposition"))));
        m.Fn1("combining", static (_, c) => (long)UnicodeForms.CombiningClass(Point(c, "combining")));
        m.Fn1("bidirectional", static (_, c) => Value.Str(UnicodeForms.Layout(Point(c, "bidirectional")).Direction));
        m.Fn1("east_asian_width", static (_, c) => Value.Str(UnicodeForms.Layout(Point(c, "east_asian_width")).Width));
        m.Fn1("mirrored", static (_, c) => UnicodeForms.Layout(Point(c, "mirrored")).IsMirrored ? 1L : 0L);
        m.FnN("name", 1, 2, static (vm, a) => UnicodeNames.Name(Point(a[0], "name")) is { } name ? vm.NewStr(name) : Default(vm, a, "no such name"));
        m.Fn1("lookup", static (vm, name) => UnicodeNames.Find(Vm.NeedStr(name, "lookup() argument").S) is >= 0 and var point
            ? vm.NewStr(char.ConvertFromUtf32(point))
            : vm.RaiseWith(Types.KeyError, vm.NewStr($"undefined character name '{name.As<PyStr>().S}'")));
    });

    private static int Point(in Value v, string function)
    {
        if (v.O is not PyStr s)
        {
            throw Vm.Error(Types.TypeError, $"{function}() argument{(function is "numeric" or "digit" or "decimal" or "name" ? " 1" : "")} must be a unicode character, not {v.Type.Name}");
        }

        return s.Length == 1 ? s.Points[0] : throw Vm.Error(Types.TypeError, $"{function}() argument{(function is "numeric" or "digit" or "decimal" or "name" ? " 1" : "")} must be a unicode character, not str");
    }

    private static Value Default(Vm vm, ReadOnlySpan<Value> a, string message) => a.Length > 1 ? a[1] : vm.Raise(Types.ValueError, message);

    private static Value Normalize(Vm vm, Value form, Value text)
    {
        var s = Vm.NeedStr(text, "normalize() argument 2").S;
        vm.Tick(s.Length >> 1);
        var wanted = Vm.NeedStr(form, "normalize() argument 1").S;
        if (wanted is not ("NFC" or "NFD" or "NFKC" or "NFKD"))
        {
            return vm.Raise(Types.ValueError, "invalid normalization form");
        }

        vm.Charge(8L * s.Length);
        return System.Text.Ascii.IsValid(s) ? text : vm.NewStr(UnicodeForms.Normalize(s, wanted[2] == 'K', wanted[^1] == 'C', new WorkMeter(vm)));
    }
}
