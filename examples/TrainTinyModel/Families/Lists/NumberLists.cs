using System.Globalization;
using TrainTinyModel.Questions;

namespace TrainTinyModel.Families.Lists;

/// <summary>Questions about lists of numbers.</summary>
internal static class NumberLists
{
    private static readonly (string[] Names, string Code, string Check, int FromStart, int FromEnd)[] Extremes =
    [
        (["largest", "biggest", "maximum", "greatest", "highest"], "print(max(numbers))", "print(sorted(numbers)[-1])", 0, 1),
        (["smallest", "minimum", "lowest", "least"], "print(min(numbers))", "print(sorted(numbers)[0])", 1, 0),
        (["second largest", "second biggest", "second highest", "2nd largest"], "print(sorted(numbers)[-2])", "numbers.remove(max(numbers))\nprint(max(numbers))", 0, 2),
        (["second smallest", "second lowest", "2nd smallest"], "print(sorted(numbers)[1])", "numbers.remove(min(numbers))\nprint(min(numbers))", 2, 0),
        (["third largest", "third biggest", "third highest", "3rd largest"], "print(sorted(numbers)[-3])", "print(sorted(numbers, reverse=True)[2])", 0, 3),
        (["third smallest", "third lowest"], "print(sorted(numbers)[2])", "numbers.sort()\nprint(numbers[2])", 3, 0),
    ];

    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth"];

    public static FamilyTask Sort(Draw draw, string wording)
    {
        var numbers = SlotValues.Decimals(draw, SlotValues.Numbers(draw, 4, 9));
        var isDown = Slots.Marked(wording, "up", "down") is var mark and >= 0 ? mark == 1 : draw.Chance(0.4);
        var order = isDown ? draw.Any("descending", "decreasing", "falling", "reverse") : draw.Any("ascending", "increasing", "rising", "numerical");
        var side = isDown
            ? draw.Any("from largest to smallest", "from high to low", "from biggest to smallest", "highest first", "starting with the largest", "largest first", "from greatest to least")
            : draw.Any("from smallest to largest", "from low to high", "from small to big", "lowest first", "starting with the smallest", "smallest first", "from least to greatest");
        var tail = isDown ? ", reverse=True" : "";
        var list = SlotValues.PythonList(numbers);
        return new FamilyTask(
            Slots.Of(("xs", SlotValues.Listing(draw, numbers)), ("o", order), ("s", side), ("up", ""), ("down", "")), $"I sort the numbers {list} {(isDown ? "down" : "up")}.",
            $"print(sorted({list}{tail}))", SlotValues.PythonList(isDown ? numbers.OrderDescending() : numbers.Order()))
        {
            Check = $"numbers = {list}\nnumbers.sort({(isDown ? "reverse=True" : "")})\nprint(numbers)",
        };
    }

    public static FamilyTask Extreme(Draw draw, string wording)
    {
        List<decimal> numbers = [.. SlotValues.Decimals(draw, [.. SlotValues.Numbers(draw, 5, 9).Distinct()]).Distinct()];
        while (numbers.Count < 4) numbers.Add(numbers.Max() + 3);
        var kind = Slots.Marked(wording, "max", "min", "max2", "min2", "max3", "min3") is var mark and >= 0 ? Extremes[mark] : draw.Pick(Extremes);
        decimal[] sorted = [.. numbers.Order()];
        var name = draw.Pick(kind.Names);
        var list = SlotValues.PythonList(numbers);
        return new FamilyTask(
            Slots.Of(("xs", SlotValues.Listing(draw, numbers)), ("k", name), ("max", ""), ("min", ""), ("max2", ""), ("min2", ""), ("max3", ""), ("min3", "")), $"I look for the {kind.Names[0]} of the numbers.", $"numbers = {list}\n{kind.Code}",
            (kind.FromStart > 0 ? sorted[kind.FromStart - 1] : sorted[^kind.FromEnd]).ToString(CultureInfo.InvariantCulture))
        {
            Check = $"numbers = {list}\n{kind.Check}",
        };
    }

    public static FamilyTask Statistics(Draw draw, string wording)
    {
        var numbers = SlotValues.Numbers(draw, 3, 9);
        long[] sorted = [.. numbers.Order()];
        var (names, code, check, answer) = (Slots.Marked(wording, "sum", "mean", "range", "median") is var mark and >= 0 ? mark : draw.Int(0, 3)) switch
        {
            0 => (["sum", "total"], "print(sum(numbers))", "total = 0\nfor x in numbers:\n    total += x\nprint(total)", $"{numbers.Sum()}"),
            1 => (["average", "mean", "arithmetic mean", "mean value"], "print(round(sum(numbers) / len(numbers), 2))", "import statistics\nprint(round(float(statistics.mean(numbers)), 2))", Float(Math.Round(numbers.Average(), 2))),
            2 => ((string[])["range", "spread"], "print(max(numbers) - min(numbers))", "s = sorted(numbers)\nprint(s[-1] - s[0])", $"{sorted[^1] - sorted[0]}"),
            _ => (["median", "median value"], "import statistics\nprint(statistics.median(numbers))", "s = sorted(numbers)\nn = len(s)\nprint(s[n // 2] if n % 2 else (s[n // 2 - 1] + s[n // 2]) / 2)", Median(sorted)),
        };
        var list = SlotValues.PythonList(numbers);
        return new FamilyTask(Slots.Of(("xs", SlotValues.Listing(draw, numbers)), ("k", draw.Pick(names)), ("sum", ""), ("mean", ""), ("range", ""), ("median", "")), $"I compute the {names[0]} of the numbers.", $"numbers = {list}\n{code}", answer)
        {
            Check = $"numbers = {list}\n{check}",
        };
    }

    public static FamilyTask Matrix(Draw draw, string wording)
    {
        var (rows, columns) = (draw.Int(2, 4), draw.Int(2, 4));
        if (draw.Rarely(0.06)) (rows, columns) = (draw.RareInt(2, 5), draw.RareInt(2, 5));
        var isSigned = draw.Rarely(0.08);
        long[][] m = [.. Enumerable.Range(0, rows).Select(_ => Enumerable.Range(0, columns).Select(_ => (long)draw.Int(0, draw.Any(9, 99)) * (isSigned && draw.Rarely(0.4) ? -1 : 1)).ToArray())];
        var isRow = Slots.Marked(wording, "row", "column") is var mark and >= 0 ? mark == 0 : draw.Coin();
        var i = draw.Int(1, isRow ? rows : columns);
        var list = $"[{string.Join(", ", m.Select(row => SlotValues.PythonList(row)))}]";
        var shown = draw.Rarely(0.2) ? Rows(draw, m) : list;
        if (Slots.Marked(wording, "cells") == 0)
        {
            return new FamilyTask(Slots.Of(("m", shown), ("cells", "")), "I add all numbers of the matrix.", $"m = {list}\nprint(sum(sum(row) for row in m))", $"{m.Sum(row => row.Sum())}")
            {
                Check = $"m = {list}\ntotal = 0\nfor row in m:\n    for x in row:\n        total += x\nprint(total)",
            };
        }

        return new FamilyTask(
            Slots.Of(("m", shown), ("k", isRow ? "row" : "column"), ("i", i), ("nth", draw.Coin() ? SlotValues.Ordinal(i) : Ordinals[i - 1]), ("row", ""), ("column", "")),
            $"{(isRow ? "Row" : "Column")} {i} has index {i - 1}.", $"m = {list}\n" + (isRow ? $"print(sum(m[{i - 1}]))" : $"print(sum(row[{i - 1}] for row in m))"), $"{(isRow ? m[i - 1].Sum() : m.Sum(row => row[i - 1]))}")
        {
            Check = $"m = {list}\ntotal = 0\n" + (isRow ? $"for x in m[{i - 1}]:\n    total += x\nprint(total)" : $"for row in m:\n    total += row[{i - 1}]\nprint(total)"),
        };
    }

    private static string Rows(Draw draw, long[][] m)
    {
        string Join(string between, string inside) => string.Join(between, m.Select(row => string.Join(inside, row)));
        return draw.RareInt(0, 7) switch
        {
            0 => $"\n{Join("\n", " ")}\n",
            1 => $"\n{Join("\n", ", ")}\n",
            2 => Join("; ", " "),
            3 => $"[{Join("; ", " ")}]",
            4 => $"[{Join("], [", ", ")}]",
            5 => $"(({Join("), (", ", ")}))",
            6 => $"[\n  [{Join("],\n  [", ", ")}]\n]",
            _ => $"[[{Join("],[", ",")}]]",
        };
    }

    private static string Median(long[] sorted) =>
        sorted.Length % 2 == 1 ? $"{sorted[sorted.Length / 2]}" : Float((sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2.0);

    // As Python prints a float that needs no exponent.
    internal static string Float(double value) => value == Math.Floor(value) ? value.ToString("0.0", CultureInfo.InvariantCulture) : value.ToString("R", CultureInfo.InvariantCulture);
}
