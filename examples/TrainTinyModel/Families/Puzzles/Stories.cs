using TrainTinyModel.Questions;

namespace TrainTinyModel.Families.Puzzles;

/// <summary>Word problems and measures.</summary>
internal static class Stories
{
    public static FamilyTask Change(Draw draw, string wording)
    {
        var (a, b) = (draw.Digits(1, 4), draw.Digits(1, 3));
        var c = draw.Int(1, (int)a);
        var slots = Slots.Of(
            ("n", draw.Pick(WordLists.Names)), ("m", draw.Pick(WordLists.Names)), ("t", draw.Pick(WordLists.Things)), ("place", draw.Pick(WordLists.Places)), ("a", a), ("b", b), ("c", c), ("p", draw.Any("she", "he")),
            ("lose", draw.Any("gives away", "loses", "sells", "eats", "drops", "donates", "throws away", "uses")), ("lost", draw.Any("gave away", "lost", "sold", "dropped", "donated", "threw away", "used", "ate")),
            ("gain", draw.Any("gets", "buys", "finds", "receives", "collects", "picks up", "wins", "is given")), ("gained", draw.Any("got", "bought", "found", "received", "collected", "picked up", "won", "was given")),
            ("d1", draw.Pick([.. WordLists.Days.Take(3)])), ("d2", draw.Pick([.. WordLists.Days.Skip(3)])));
        return new FamilyTask(slots, $"Start with {a}, add {b}, subtract {c}.", $"print({a} + {b} - {c})", $"{a + b - c}")
        {
            Check = $"total = {a}\ntotal += {b}\ntotal -= {c}\nprint(total)",
        };
    }

    public static FamilyTask Groups(Draw draw, string wording)
    {
        var (a, b, c) = (draw.Digits(1, 3), draw.Digits(1, 3), draw.Digits(1, 3));
        var hasRest = wording.Contains("{c}", StringComparison.Ordinal);
        var rest = hasRest ? $" + {c}" : "";
        return new FamilyTask(
            Slots.Of(("n", draw.Pick(WordLists.Names)), ("t", draw.Pick(WordLists.Things)), ("place", draw.Pick(WordLists.Places)), ("a", a), ("b", b), ("c", c), ("p", draw.Any("she", "he"))), hasRest ? $"Multiply {a} by {b} and add {c}." : $"Multiply {a} by {b}.",
            $"print({a} * {b}{rest})", $"{(a * b) + (hasRest ? c : 0)}")
        {
            Check = $"total = 0\nfor i in range({a}):\n    total += {b}\nprint(total{rest})",
        };
    }

    public static FamilyTask Rectangle(Draw draw, string wording)
    {
        var (a, b) = (draw.Digits(1, 3), draw.Digits(1, 3));
        return new FamilyTask(Slots.Of(("a", a), ("b", b)), $"The area is {a} times {b}.", $"print({a} * {b})", $"{a * b}")
        {
            Check = $"area = 0\nfor i in range({a}):\n    area += {b}\nprint(area)",
        };
    }

    public static FamilyTask Perimeter(Draw draw, string wording)
    {
        var (a, b) = (draw.Digits(1, 3), draw.Digits(1, 3));
        return new FamilyTask(Slots.Of(("a", a), ("b", b)), $"The perimeter is twice {a} plus {b}.", $"print(2 * ({a} + {b}))", $"{2 * (a + b)}");
    }

    public static FamilyTask Travel(Draw draw, string wording)
    {
        var (v, h) = (draw.Int(10, 150), draw.Int(2, 24));
        if (draw.Rarely(0.06)) v = draw.RareInt(151, 1200);
        return new FamilyTask(Slots.Of(("v", v), ("h", h)), $"Multiply {v} by {h}.", $"print({v} * {h})", $"{v * h}")
        {
            Check = $"way = 0\nfor i in range({h}):\n    way += {v}\nprint(way)",
        };
    }
}
