using System.Globalization;
using System.Numerics;
using TrainTinyModel.Questions;

namespace TrainTinyModel.Families.Numbers;

/// <summary>Expressions, powers with a modulus, sums of digits, percentages.</summary>
internal static class Calculations
{
    public static FamilyTask Arithmetic(Draw draw, string wording)
    {
        // Small numbers get a third: people type 2 + 2, and it is computed like everything else.
        var isSmall = draw.Chance(0.3);
        BigInteger a = isSmall ? draw.Int(0, draw.Any(9, 20, 100)) : draw.Digits(1, 9);
        BigInteger b = isSmall ? draw.Int(0, draw.Any(9, 20, 100)) : draw.Digits(1, 9);
        BigInteger c = draw.Digits(1, 6);
        if (draw.Rarely(0.08)) a = draw.RareDigits(10, 30);
        if (draw.Rarely(0.05)) b = draw.RareDigits(10, 30);
        var (x, n) = ((int)(c % 90) + 2, (int)(b % 20) + 2);
        var (s, t) = (SlotValues.Number(draw, a), SlotValues.Number(draw, b));
        var (shown, code, value) = draw.Int(0, 11) switch
        {
            0 => (draw.Any($"{s} * {t}", $"{s} x {t}", $"{s}*{t}", $"{s} times {t}", $"{s} multiplied by {t}", $"the product of {s} and {t}"), $"{a} * {b}", a * b),
            1 => (draw.Any($"{a} * {b}", $"{a} x {b}", $"{a}*{b}", $"{a} times {b}", $"{a}x{b}"), $"{a} * {b}", a * b),
            2 or 3 => (draw.Any($"{s} + {t}", $"{s}+{t}", $"{s} plus {t}", $"the sum of {s} and {t}", $"{s} added to {t}"), $"{a} + {b}", a + b),
            4 => (draw.Any($"{s} - {t}", $"{s}-{t}", $"{s} minus {t}", $"the difference {s} - {t}"), $"{a} - {b}", a - b),
            5 => (draw.Any($"{a} + {b} * {c}", $"{a}+{b}*{c}"), $"{a} + {b} * {c}", a + (b * c)),
            6 => (draw.Any($"({a} + {b}) * {c}", $"({a}+{b})*{c}"), $"({a} + {b}) * {c}", (a + b) * c),
            7 => (draw.Any($"{a} * {b} - {c}", $"{a}*{b}-{c}", $"{a} times {b} minus {c}"), $"{a} * {b} - {c}", (a * b) - c),
            8 => (draw.Any($"{c} * ({a} - {b})", $"{a}*{b}+{c}"), "", 0),
            9 => (draw.Any($"{a} mod {c}", $"{a} % {c}", $"{a} modulo {c}"), $"{a} % {c}", a % c),
            10 => (draw.Any($"{a} + {b} + {c}", $"{a}+{b}+{c}", $"{a} plus {b} plus {c}"), $"{a} + {b} + {c}", a + b + c),
            _ => (draw.Any($"{x} ** {n}", $"{x}^{n}", $"{x} to the power of {n}", $"{x} to the power {n}", $"{x}**{n}"), $"{x} ** {n}", BigInteger.Pow(x, n)),
        };
        if (draw.Rarely(0.28)) return Expressions.Rare(draw, a, b, c);
        if (code.Length == 0)
        {
            (code, value) = shown[^1] == ')' ? (shown, c * (a - b)) : ($"{a} * {b} + {c}", (a * b) + c);
        }

        return new FamilyTask(Slots.Of(("e", shown)), $"The expression is {code}.", $"print({code})", $"{value}")
        {
            Check = $"value = eval('{code}')\nprint(value)",
        };
    }

    public static FamilyTask ModularPower(Draw draw, string wording)
    {
        var (a, b, m) = (draw.Digits(1, 4), draw.Digits(1, 4), draw.Any(7, 13, 97, 1000, 1009, draw.Digits(2, 5)));
        // The checks would take too long.
        var isLarge = draw.Rarely(0.06);
        if (isLarge) (a, b) = ((long)draw.RareDigits(1, 9), (long)draw.RareDigits(5, 12));
        var shown = draw.Any($"{a}^{b}", $"{a}**{b}", $"{a} to the power of {b}", $"{a} raised to {b}", $"{a} ^ {b}", $"{a} ** {b}", $"{a} to the power {b}", $"{a} raised to the power {b}");
        return new FamilyTask(Slots.Of(("p", shown), ("a", a), ("b", b), ("m", m)), $"I use pow({a}, {b}, {m}).", $"print(pow({a}, {b}, {m}))", $"{BigInteger.ModPow(a, b, m)}")
        {
            Check = isLarge ? null : $"value = 1\nfor i in range({b}):\n    value = value * {a} % {m}\nprint(value)",
        };
    }

    public static FamilyTask DigitSum(Draw draw, string wording)
    {
        var (a, b) = (draw.Int(2, 99), draw.Int(5, 120));
        var isPower = draw.Chance(0.3);
        var number = isPower ? BigInteger.Pow(a, b) : draw.Digits(3, 16);
        if (!isPower && draw.Rarely(0.15)) number = draw.Coin() ? draw.RareDigits(1, 2) : draw.RareDigits(17, 40);
        var shown = isPower ? draw.Any($"{a}^{b}", $"{a}**{b}", $"{a} to the power of {b}", $"{a} ** {b}") : $"{number}";
        var code = isPower ? $"{a} ** {b}" : $"{number}";
        return new FamilyTask(
            Slots.Of(("e", shown)), $"I add the digits of {code}.", $"print(sum(int(d) for d in str({code})))", $"{$"{number}".Sum(digit => digit - '0')}")
        {
            Check = $"n = {code}\ntotal = 0\nwhile n:\n    total += n % 10\n    n //= 10\nprint(total)",
        };
    }

    public static FamilyTask Percentage(Draw draw, string wording)
    {
        decimal p = draw.Int(1, 99);
        var n = draw.Int(1, 500) * 100L;
        if (draw.Rarely(0.4)) n = draw.RareInt(1, draw.Rare(20, 100, 1000, 100_000));
        if (draw.Rarely(0.1)) p = draw.RareInt(1, 3) * 50;
        if (draw.Rarely(0.08)) p += 0.5m;
        var share = p.ToString(CultureInfo.InvariantCulture);
        return new FamilyTask(
            Slots.Of(("p", share), ("n", SlotValues.Number(draw, n))), $"I take {share} percent of {n}.", $"print(f'{{{n} * {share} / 100:.12g}}')", (n * p / 100).ToString("0.####", CultureInfo.InvariantCulture))
        {
            Check = $"one = {n} / 100\nprint(f'{{one * {share}:.12g}}')",
        };
    }
}
