using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Builtins;

/// <summary>Case mappings and questions about characters.</summary>
internal static partial class StrMethods
{
    // Every character may be looked at.
    private static PyStr Ticked(Vm vm, PyStr s)
    {
        vm.Tick(s.Units >> 2);
        return s;
    }

    private static void DefineCase(TypeBuilder t)
    {
        Mapping(t, "upper", StringCase.Upper);
        Mapping(t, "lower", StringCase.Lower);
        Mapping(t, "casefold", StringCase.Fold);
        Mapping(t, "swapcase", StringCase.Swap);
        Mapping(t, "title", StringCase.Title);
        Mapping(t, "capitalize", StringCase.Capitalize);
    }

    private static void Mapping(TypeBuilder t, string name, Func<string, string> map) => t.Fn1(name, (vm, self) =>
    {
        var s = Self(self).S;
        vm.Tick(s.Length >> 4);
        // No mapping makes a text more than three times as long.
        vm.Charge(2L * s.Length);
        var mapped = map(s);
        return vm.NewText(mapped, TextMaking.Case, mapped);
    });

    private static void DefinePredicates(TypeBuilder t)
    {
        EveryPoint(t, "isalpha", UnicodeText.IsAlpha);
        EveryPoint(t, "isalnum", UnicodeText.IsAlnum);
        EveryPoint(t, "isdecimal", UnicodeText.IsDecimal);
        EveryPoint(t, "isdigit", UnicodeText.IsDigit);
        EveryPoint(t, "isnumeric", UnicodeText.IsNumeric);
        EveryPoint(t, "isspace", UnicodeText.IsSpace);
        t.Fn1("isprintable", static (vm, self) => Self(self).Units == 0 || Every(vm, Self(self), UnicodeText.IsPrintable));
        t.Fn1("isascii", static (vm, self) => System.Text.Ascii.IsValid(Ticked(vm, Self(self)).S));
        t.Fn1("isidentifier", static (vm, self) => UnicodeText.IsIdentifier(Ticked(vm, Self(self)).S));
        t.Fn1("istitle", static (vm, self) => StringCase.IsTitle(Ticked(vm, Self(self)).S));
        t.Fn1("islower", static (vm, self) => IsCase(vm, Self(self), UnicodeText.IsLower, static c => UnicodeText.IsUpper(c) || UnicodeText.IsTitle(c)));
        t.Fn1("isupper", static (vm, self) => IsCase(vm, Self(self), UnicodeText.IsUpper, static c => UnicodeText.IsLower(c) || UnicodeText.IsTitle(c)));
    }

    private static void EveryPoint(TypeBuilder t, string name, Func<int, bool> test) => t.Fn1(name, (vm, self) => Every(vm, Self(self), test));

    private static bool Every(Vm vm, PyStr s, Func<int, bool> test)
    {
        vm.Tick(s.Units >> 4);
        if (s.Units == 0) return false;
        if (!s.IsSimple)
        {
            for (var i = 0; i < s.Points.Length; i++)
            {
                Interruption.Check(i);
                if (!test(s.Points[i])) return false;
            }
            return true;
        }
        for (var i = 0; i < s.S.Length; i++)
        {
            Interruption.Check(i);
            if (!test(s.S[i])) return false;
        }
        return true;
    }

    // At least one character of the case and none of another.
    private static bool IsCase(Vm vm, PyStr s, Func<int, bool> wanted, Func<int, bool> unwanted)
    {
        vm.Tick(s.Units >> 4);
        var found = false;
        for (var i = 0; i < s.Units;)
        {
            Interruption.Step();
            var c = CodePoints.At(s.S, i, out var length);
            i += length;
            if (unwanted(c)) return false;
            found |= wanted(c);
        }
        return found;
    }
}
