using System.Numerics;
using System.Text.RegularExpressions;
using TrainTinyModel.Questions;

namespace TrainTinyModel.Families.Numbers;

/// <summary>Common divisors and multiples, counts of divisors, sums of multiples.</summary>
internal static partial class Divisors
{
    public static FamilyTask GcdLcm(Draw draw, string wording)
    {
        var g = draw.Int(1, 60);
        long a = g * draw.Int(1, 300), b = g * draw.Int(1, 300);
        if (draw.Rarely(0.05)) (a, b) = (g * draw.RareInt(1000, 30_000), g * draw.RareInt(1000, 30_000));
        var gcd = (long)BigInteger.GreatestCommonDivisor(a, b);
        var isLcm = wording.Contains("{lcm}", StringComparison.Ordinal) || (!wording.Contains("{gcd}", StringComparison.Ordinal) && draw.Coin());
        var name = isLcm
            ? draw.Any("least common multiple", "lowest common multiple", "smallest common multiple", "LCM", "lcm")
            : draw.Any("greatest common divisor", "greatest common factor", "highest common factor", "largest common divisor", "biggest common divisor", "GCD", "gcd", "gcf", "hcf");
        var f = isLcm ? "lcm" : "gcd";
        var hasThree = (wording.Contains("{a} and {b}", StringComparison.Ordinal) || wording.Contains("{a}, {b}", StringComparison.Ordinal)) && !PairPattern().IsMatch(wording) && draw.Rarely(0.1);
        if (hasThree) return OfThree(draw, f, name, a, b, g * draw.RareInt(1, 40), isLcm);
        var check = isLcm
            ? $"print(next(n for n in range(max({a}, {b}), {a} * {b} + 1, max({a}, {b})) if n % {Math.Min(a, b)} == 0))"
            : $"print(max(d for d in range(1, min({a}, {b}) + 1) if {a} % d == 0 and {b} % d == 0))";
        return new FamilyTask(
            Slots.Of(("a", a), ("b", b), ("k", name), ("s", f), ("lcm", ""), ("gcd", "")), $"I use math.{f} with {a} and {b}.", $"import math\nprint(math.{f}({a}, {b}))", $"{(isLcm ? a / gcd * b : gcd)}")
        {
            Check = check,
        };
    }

    private static FamilyTask OfThree(Draw draw, string f, string name, long a, long b, long c, bool isLcm)
    {
        long Pair(long x, long y) => (long)BigInteger.GreatestCommonDivisor(x, y) is var d && isLcm ? x / d * y : d;
        return new FamilyTask(
            Slots.Of(("a", $"{a}, {b}"), ("b", c), ("k", name), ("s", f), ("lcm", ""), ("gcd", "")), $"I use math.{f} with {a}, {b} and {c}.", $"import math\nprint(math.{f}({a}, {b}, {c}))", $"{Pair(Pair(a, b), c)}")
        {
            Check = $"import math\nvalue = math.{f}({a}, {b})\nprint(math.{f}(value, {c}))",
        };
    }

    [GeneratedRegex("two|both|pair|x = ", RegexOptions.IgnoreCase)]
    private static partial Regex PairPattern();

    public static FamilyTask Count(Draw draw, string wording)
    {
        var a = draw.Digits(1, 5);
        return new FamilyTask(
            Slots.Of(("a", a)), $"I count the divisors of {a}.", $"print(sum(1 for d in range(1, {a} + 1) if {a} % d == 0))", $"{Enumerable.Range(1, (int)a).Count(d => a % d == 0)}")
        {
            Check = $"count = 0\nfor d in range(1, {a} + 1):\n    if {a} % d == 0:\n        count += 1\nprint(count)",
        };
    }

    public static FamilyTask SumMultiples(Draw draw, string wording)
    {
        var (a, n) = (draw.Int(2, 29), draw.Digits(2, 4));
        if (draw.Rarely(0.15)) n = draw.Rare(10L, 20, 50, 100, 200, 500, 1000, 5000, 10_000);
        if (draw.Rarely(0.08)) a = draw.RareInt(2, 12);
        var isBelow = !wording.Contains("{v}", StringComparison.Ordinal);
        var (end, words) = isBelow ? ($"{n}", "below") : ($"{n} + 1", "up to");
        var last = (isBelow ? n - 1 : n) / a;
        return new FamilyTask(
            Slots.Of(("a", a), ("n", n), ("v", n)), $"I add the multiples of {a} {words} {n}.", $"print(sum(range(0, {end}, {a})))", $"{a * last * (last + 1) / 2}")
        {
            Check = $"total = 0\nfor x in range(1, {end}):\n    if x % {a} == 0:\n        total += x\nprint(total)",
        };
    }
}
