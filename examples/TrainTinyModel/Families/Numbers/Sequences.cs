using System.Numerics;
using TrainTinyModel.Questions;

namespace TrainTinyModel.Families.Numbers;

/// <summary>Fibonacci-like sequences, choices and arrangements.</summary>
internal static class Sequences
{
    public static FamilyTask Fibonacci(Draw draw, string wording)
    {
        var (a, b) = draw.Int(0, 3) switch { 0 => (0, 1), 1 => (1, 1), 2 => (1, 2), _ => (draw.Int(0, 20), draw.Int(1, 40)) };
        // Without its first terms the sequence is the well-known one.
        if (!wording.Contains("{s}", StringComparison.Ordinal) && !wording.Contains("{s1}", StringComparison.Ordinal)) (a, b) = (1, 1);
        var n = draw.Int(5, 90);
        if (draw.Rarely(0.08)) n = draw.Rare(draw.RareInt(1, 4), draw.RareInt(91, 300), 100);
        var pair = draw.Rarely(0.08) ? draw.Rare($"{a},{b}", $"{a} & {b}", $"[{a}, {b}]", $"{a} then {b}", $"({a}, {b})", $"{a} {b}") : "";
        var (x, y) = ((BigInteger)a, (BigInteger)b);
        for (var i = 1; i < n; i++) (x, y) = (y, x + y);
        return new FamilyTask(
            Slots.Of(("s", draw.Chance(0.6) is var hasComma && pair.Length > 0 ? pair : hasComma ? $"{a}, {b}" : $"{a} and {b}"), ("s1", a), ("s2", b), ("n", n), ("nth", SlotValues.Ordinal(n))), $"The terms start {a}, {b} and I need term {n}.",
            $"a, b = {a}, {b}\nfor i in range({n} - 1):\n    a, b = b, a + b\nprint(a)", $"{x}")
        {
            Check = $"terms = [{a}, {b}]\nwhile len(terms) < {n}:\n    terms.append(terms[-1] + terms[-2])\nprint(terms[{n} - 1])",
        };
    }

    public static FamilyTask Combinations(Draw draw, string wording)
    {
        var n = draw.Int(4, 60);
        var k = draw.Int(1, Math.Min(n - 1, 12));
        if (draw.Rarely(0.06)) (n, k) = (draw.RareInt(13, 200), draw.RareInt(1, 12));
        return new FamilyTask(Slots.Of(("n", n), ("k", k)), $"I choose {k} from {n} without order.", $"import math\nprint(math.comb({n}, {k}))", $"{Falling(n, k) / Falling(k, k)}")
        {
            Check = $"value = 1\nfor i in range({k}):\n    value = value * ({n} - i) // (i + 1)\nprint(value)",
        };
    }

    public static FamilyTask Permutations(Draw draw, string wording)
    {
        var n = draw.Int(3, 40);
        var k = draw.Int(2, Math.Min(n, 8));
        if (draw.Rarely(0.06)) (n, k) = (draw.RareInt(12, 120), draw.RareInt(1, 10));
        return new FamilyTask(Slots.Of(("n", n), ("k", k)), $"I arrange {k} of {n} in order.", $"import math\nprint(math.perm({n}, {k}))", $"{Falling(n, k)}")
        {
            Check = $"value = 1\nfor i in range({k}):\n    value *= {n} - i\nprint(value)",
        };
    }

    private static BigInteger Falling(int n, int k) => Enumerable.Range(0, k).Aggregate(BigInteger.One, (product, i) => product * (n - i));
}
