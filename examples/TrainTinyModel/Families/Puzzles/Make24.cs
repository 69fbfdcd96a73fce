using TrainTinyModel.Questions;

namespace TrainTinyModel.Families.Puzzles;

/// <summary>Whether four numbers make a target with the four operations.</summary>
internal static class Make24
{
    private const string Code = """
        from itertools import permutations
        def reaches(xs, target):
            if len(xs) == 1:
                return abs(xs[0] - target) < 1e-9
            for a, b, *rest in permutations(xs):
                for value in [a + b, a - b, a * b] + ([a / b] if b else []):
                    if reaches([value] + rest, target):
                        return True
            return False
        print('yes' if reaches(NUMBERS, TARGET) else 'no')
        """;

    public static FamilyTask Make(Draw draw, string wording)
    {
        long[] numbers = [draw.Int(1, 13), draw.Int(1, 13), draw.Int(1, 13), draw.Int(1, 13)];
        var target = !wording.Contains("{t}", StringComparison.Ordinal) || draw.Chance(0.7) ? 24 : draw.Int(10, 60);
        var list = SlotValues.PythonList(numbers);
        var code = Code.ReplaceLineEndings("\n").Replace("NUMBERS", list, StringComparison.Ordinal).Replace("TARGET", $"{target}", StringComparison.Ordinal);
        return new FamilyTask(
            Slots.Of(("xs", SlotValues.Listing(draw, numbers)), ("t", target)), $"I try all orders and operations of {list} for {target}.", code, Reaches([.. numbers.Select(n => (double)n)], target) ? "yes" : "no");
    }

    // Joins any two numbers until one is left, which is every order and every bracket.
    private static bool Reaches(double[] numbers, double target)
    {
        if (numbers.Length == 1) return Math.Abs(numbers[0] - target) < 1e-9;
        for (var i = 0; i < numbers.Length; i++)
        {
            for (var j = 0; j < numbers.Length; j++)
            {
                if (i == j) continue;
                double[] rest = [.. numbers.Where((_, at) => at != i && at != j)];
                var (a, b) = (numbers[i], numbers[j]);
                double[] joined = b == 0 ? [a + b, a - b, a * b] : [a + b, a - b, a * b, a / b];
                if (joined.Any(value => Reaches([value, .. rest], target))) return true;
            }
        }

        return false;
    }
}
