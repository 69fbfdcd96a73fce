using System.Numerics;
using TrainTinyModel.Families.Lists;
using TrainTinyModel.Questions;

namespace TrainTinyModel.Families.Numbers;

/// <summary>Expressions that fewer people type: divisions, signs of print, negative numbers, squares, numbers in words, longer ones.</summary>
internal static class Expressions
{
    private static readonly string[] Words = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    public static FamilyTask Rare(Draw draw, BigInteger a, BigInteger b, BigInteger c)
    {
        var (shown, code, answer) = draw.RareInt(0, 15) switch
        {
            0 or 1 or 2 => Division(draw, (long)(a % 100_000) + 1, (long)(c % 97) + 2),
            3 => Of(draw.Rare($"{a} × {b}", $"{a}×{b}", $"{a} · {b}", $"{a} X {b}"), $"{a} * {b}", a * b),
            4 => Of(draw.Rare($"{a} − {b}", $"{a} – {b}"), $"{a} - {b}", a - b),
            5 => Of(draw.Rare($"-{a} + {b}", $"-{a}+{b}", $"minus {a} plus {b}"), $"-{a} + {b}", b - a),
            6 => Of(draw.Rare($"{a} * -{b}", $"{a} times -{b}", $"{a} * (-{b})"), $"{a} * -{b}", -a * b),
            7 => Of(draw.Rare($"{c} squared", $"{c}²", $"the square of {c}"), $"{c} ** 2", c * c),
            8 => Of(draw.Rare($"{c} cubed", $"{c}³", $"the cube of {c}"), $"{c} ** 3", c * c * c),
            9 => InWords(draw, draw.RareInt(0, 12), draw.RareInt(0, 12)),
            10 => Of(draw.Rare($"the remainder of {a} divided by {c}", $"{a} divided by {c}, the remainder", $"the remainder when {a} is divided by {c}"), $"{a} % {c}", a % c),
            11 => Of(draw.Rare($"{a} - {b} + {c}", $"{a}-{b}+{c}", $"{a} minus {b} plus {c}"), $"{a} - {b} + {c}", a - b + c),
            12 => Of(draw.Rare($"{a} % {c}", $"{a}%{c}", $"{a} mod {c}", $"{a} modulo {c}"), $"{a} % {c}", a % c),
            13 => Of(draw.Rare($"{a} // {c}", $"{a}//{c}", $"the whole part of {a} divided by {c}"), $"{a} // {c}", a / c),
            14 => Power(draw, (long)(c % 20) + 2, draw.RareInt(2, 20)),
            _ => Of(draw.Rare($"{a % 1000} * {b % 1000} * {c % 1000}", $"{a % 1000} x {b % 1000} x {c % 1000}", $"{a % 1000} times {b % 1000} times {c % 1000}"), $"{a % 1000} * {b % 1000} * {c % 1000}", a % 1000 * (b % 1000) * (c % 1000)),
        };
        return new FamilyTask(Slots.Of(("e", shown)), $"The expression is {code}.", $"print({code})", answer)
        {
            Check = $"value = eval('{code}')\nprint(value)",
        };
    }

    // Two of three come out even, as they mostly do for people; Python prints a float either way.
    private static (string Shown, string Code, string Answer) Division(Draw draw, long quotient, long divisor)
    {
        var dividend = draw.Rarely(0.7) ? quotient * divisor : quotient;
        var shown = draw.Rare($"{dividend} / {divisor}", $"{dividend}/{divisor}", $"{dividend} ÷ {divisor}", $"{dividend} divided by {divisor}", $"{dividend} over {divisor}", $"the quotient of {dividend} and {divisor}");
        return (shown, $"{dividend} / {divisor}", NumberLists.Float((double)dividend / divisor));
    }

    private static (string Shown, string Code, string Answer) Power(Draw draw, long number, int exponent) =>
        Of(draw.Rare($"{number}^{exponent}", $"{number}**{exponent}", $"{number} ** {exponent}", $"{number} to the power of {exponent}", $"{number} to the power {exponent}"), $"{number} ** {exponent}", BigInteger.Pow(number, exponent));

    private static (string Shown, string Code, string Answer) InWords(Draw draw, int a, int b) => draw.RareInt(0, 2) switch
    {
        0 => Of($"{Words[a]} {draw.Rare("plus", "+")} {Words[b]}", $"{a} + {b}", a + b),
        1 => Of($"{Words[a]} {draw.Rare("times", "multiplied by")} {Words[b]}", $"{a} * {b}", a * b),
        _ => Of($"{Words[a]} minus {Words[b]}", $"{a} - {b}", a - b),
    };

    private static (string Shown, string Code, string Answer) Of(string shown, string code, BigInteger value) => (shown, code, $"{value}");
}
