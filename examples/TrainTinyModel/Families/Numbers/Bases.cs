using System.Globalization;
using TrainTinyModel.Questions;

namespace TrainTinyModel.Families.Numbers;

/// <summary>Binary, octal, decimal, hexadecimal.</summary>
internal static class Bases
{
    private static readonly (string Name, int Base, string Letter, string[] Nicknames)[] All =
    [
        ("decimal", 10, "d", ["decimal", "base 10", "base ten"]), ("binary", 2, "b", ["binary", "base 2", "base two"]), ("octal", 8, "o", ["octal", "base 8"]), ("hexadecimal", 16, "x", ["hexadecimal", "hex", "base 16"]),
    ];

    public static FamilyTask Convert(Draw draw, string wording)
    {
        var number = draw.Any(draw.Int(2, 255), draw.Digits(2, 6), draw.Digits(3, 4));
        var from = All[draw.Any(0, 0, 1, 2, 3)];
        // A wording that does not say where the number comes from means decimal.
        if (!wording.Contains("{f}", StringComparison.Ordinal)) from = All[0];
        var to = draw.Pick([.. All.Where(other => other != from)]);
        var shown = Write(number, from.Base);
        var source = from.Base == 10 ? shown : $"int('{shown}', {from.Base})";
        var code = to.Base == 10 ? $"print({source})" : $"print(format({source}, '{to.Letter}'))";
        var check = to.Base == 10
            ? $"value = 0\nfor c in '{shown}':\n    value = value * {from.Base} + int(c, {from.Base})\nprint(value)"
            : $"n = {source}\ndigits = ''\nwhile n:\n    digits = '0123456789abcdef'[n % {to.Base}] + digits\n    n //= {to.Base}\nprint(digits)";
        var typed = draw.Rarely(0.15) && from.Base == 16 ? shown.ToUpperInvariant() : shown;
        if (from.Base != 10 && draw.Rarely(0.08)) typed = $"0{from.Letter}{typed}";
        return new FamilyTask(
            Slots.Of(("x", typed), ("f", draw.Pick(from.Nicknames)), ("t", draw.Pick(to.Nicknames))), $"I convert {shown} from {from.Name} to {to.Name}.", code, Write(number, to.Base))
        {
            Check = check,
        };
    }

    private static string Write(long number, int toBase)
    {
        if (toBase == 10) return number.ToString(CultureInfo.InvariantCulture);
        var digits = "";
        for (; number > 0; number /= toBase) digits = "0123456789abcdef"[(int)(number % toBase)] + digits;
        return digits;
    }
}
