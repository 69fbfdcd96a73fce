using TrainTinyModel.Questions;

namespace TrainTinyModel.Families.Numbers;

/// <summary>Counting, testing and multiplying primes.</summary>
internal static class Primes
{
    private const string IsPrimeCode = "def is_prime(n):\n    return n > 1 and all(n % d for d in range(2, int(n ** 0.5) + 1))\n";

    public static FamilyTask Count(Draw draw, string wording)
    {
        if (!wording.Contains("{a}", StringComparison.Ordinal)) return CountUpTo(draw, isBelow: wording.Contains("{u}", StringComparison.Ordinal));
        var a = draw.Any(1, 2, 10, draw.Digits(1, 3), draw.Digits(2, 4));
        var b = a + draw.Any(20, 50, 100, draw.Digits(2, 3));
        if (draw.Rarely(0.1)) (a, b) = draw.Rare((1L, 100L), (1L, 50L), (1L, 1000L), (0L, 100L), (1L, 10L), (10L, 20L), (2L, 30L));
        // Named the wrong way round, the range is the same.
        var isSwapped = wording.Contains("between {a}", StringComparison.OrdinalIgnoreCase) && draw.Rarely(0.03);
        var (first, second) = isSwapped ? (b, a) : (a, b);
        return new FamilyTask(
            Slots.Of(("a", SlotValues.Number(draw, first)), ("b", SlotValues.Number(draw, second))), $"I count the primes from {a} to {b}.", $"{IsPrimeCode}print(sum(1 for n in range({a}, {b} + 1) if is_prime(n)))", $"{CountFrom(a, b)}")
        {
            Check = $"count = 0\nfor n in range({a}, {b} + 1):\n    if n > 1 and all(n % d for d in range(2, n)):\n        count += 1\nprint(count)",
        };
    }

    public static FamilyTask Test(Draw draw, string wording)
    {
        var a = draw.Digits(1, 6) | 1;
        while (draw.Chance(0.4) && !IsPrime(a)) a += 2;
        if (draw.Rarely(0.15)) a = 2 * (long)draw.RareDigits(1, 5);
        if (draw.Rarely(0.05)) a = (long)draw.RareDigits(7, 9);
        return new FamilyTask(Slots.Of(("a", SlotValues.Number(draw, a))), $"I test whether {a} is prime.", $"{IsPrimeCode}print('yes' if is_prime({a}) else 'no')", IsPrime(a) ? "yes" : "no")
        {
            Check = a > 1 ? $"factors = [d for d in range(2, int({a} ** 0.5) + 1) if {a} % d == 0]\nprint('no' if factors else 'yes')" : null,
        };
    }

    public static FamilyTask Factorize(Draw draw, string wording)
    {
        var a = 1L;
        while (a < 12)
        {
            a = draw.Chance(0.7) ? Math.Min(Enumerable.Range(0, draw.Int(2, 5)).Aggregate(1L, (n, _) => n * draw.Any(2, 2, 3, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47)), 10_000_019) : draw.Digits(2, 5);
        }

        if (draw.Rarely(0.06)) a = draw.RareInt(2, 40);
        if (draw.Rarely(0.03)) a = (long)draw.RareDigits(6, 7);
        List<long> factors = [];
        for (var (n, d) = (a, 2L); n > 1; d++)
        {
            for (; n % d == 0; n /= d) factors.Add(d);
        }

        return new FamilyTask(
            Slots.Of(("a", a)), $"I divide {a} by its prime factors.",
            $"n, d, factors = {a}, 2, []\nwhile d * d <= n:\n    while n % d == 0:\n        factors.append(d)\n        n //= d\n    d += 1\nprint(factors + [n] * (n > 1))", SlotValues.PythonList(factors))
        {
            Check = a > 100_000 ? null : $"n = {a}\nfactors = []\nfor d in range(2, n + 1):\n    while n % d == 0:\n        factors.append(d)\n        n //= d\n    if n == 1:\n        break\nprint(factors)",
        };
    }

    private static FamilyTask CountUpTo(Draw draw, bool isBelow)
    {
        var n = draw.Any(10, 50, 100, 200, 500, 1000, 1000, 2000, 5000, 10000, draw.Digits(2, 4), draw.Digits(2, 4), draw.Digits(3, 4));
        if (draw.Rarely(0.08)) n = draw.RareInt(3, 60);
        if (draw.Rarely(0.02)) n = draw.Rare(12_000L, 15_000, 20_000);
        var end = isBelow ? $"{n}" : $"{n} + 1";
        return new FamilyTask(
            Slots.Of(("u", SlotValues.Number(draw, n)), ("v", SlotValues.Number(draw, n))), $"I count the primes {(isBelow ? "below" : "up to")} {n}.",
            $"{IsPrimeCode}print(sum(1 for n in range(2, {end}) if is_prime(n)))", $"{CountFrom(2, isBelow ? n - 1 : n)}")
        {
            Check = $"primes = []\nfor n in range(2, {end}):\n    if all(n % p for p in primes):\n        primes.append(n)\nprint(len(primes))",
        };
    }

    private static int CountFrom(long a, long b)
    {
        var count = 0;
        for (var n = a; n <= b; n++) count += IsPrime(n) ? 1 : 0;
        return count;
    }

    private static bool IsPrime(long n)
    {
        if (n < 2) return false;
        for (var d = 2L; d * d <= n; d++)
        {
            if (n % d == 0) return false;
        }

        return true;
    }
}
