using TrainTinyModel.Questions;

namespace TrainTinyModel.Families.Puzzles;

/// <summary>Truth values.</summary>
internal static class Logic
{
    public static FamilyTask Evaluate(Draw draw, string wording)
    {
        string[] names = draw.Any<string[]>(["a", "b", "c"], ["p", "q", "r"], ["x", "y", "z"]);
        var values = names.ToDictionary(name => name, _ => draw.Coin());
        var picked = draw.Shuffled(names);
        var (first, second) = (draw.Coin(), draw.Coin()); // "and", not "or"
        bool[] isNot = [draw.Chance(0.33), draw.Chance(0.33), draw.Chance(0.33)];
        var shape = draw.Int(0, 3);
        string Write(Func<string, string> show)
        {
            var (x, y, z) = (show(picked[0]), show(picked[1]), show(picked[2]));
            var (o1, o2) = (first ? "and" : "or", second ? "and" : "or");
            var (n1, n2, n3) = (isNot[0] ? "not " : "", isNot[1] ? "not " : "", isNot[2] ? "not " : "");
            return shape switch
            {
                0 => $"({n1}{x} {o1} {n2}{y}) {o2} {n3}{z}",
                1 => $"{n1}{x} {o1} ({n2}{y} {o2} {n3}{z})",
                2 => $"not ({x} {o1} {y}) {o2} {n3}{z}",
                _ => $"{n1}{x} {o1} {n2}{y}",
            };
        }

        bool Value(int i) => values[picked[i]] ^ (isNot[i] && (shape != 2 || i == 2));
        bool Join(bool isAnd, bool x, bool y) => isAnd ? x && y : x || y;
        var answer = shape switch
        {
            0 => Join(second, Join(first, Value(0), Value(1)), Value(2)),
            1 => Join(first, Value(0), Join(second, Value(1), Value(2))),
            2 => Join(second, !Join(first, Value(0), Value(1)), Value(2)),
            _ => Join(first, Value(0), Value(1)),
        };
        var (formula, inline) = (Write(name => name), Write(name => values[name] ? "True" : "False"));
        var hasNames = !wording.Contains("{e}", StringComparison.Ordinal);
        Func<string, string> spell = draw.Rarely(0.2)
            ? draw.Rare<Func<string, string>>(
                text => text.Replace("and", "AND", StringComparison.Ordinal).Replace("or", "OR", StringComparison.Ordinal).Replace("not", "NOT", StringComparison.Ordinal),
                text => text.Replace("True", "true", StringComparison.Ordinal).Replace("False", "false", StringComparison.Ordinal),
                text => text.Replace("True", "TRUE", StringComparison.Ordinal).Replace("False", "FALSE", StringComparison.Ordinal))
            : text => text;
        var given = hasNames ? $"{string.Join(", ", names)} = {string.Join(", ", names.Select(name => values[name] ? "True" : "False"))}\n" : "";
        var shown = hasNames ? formula : inline;
        var link = draw.Any(" = ", " = ", "=", " is ");
        return new FamilyTask(
            Slots.Of(("e", spell(inline)), ("p", spell(formula)), ("v", spell(string.Join(draw.Any(", ", ", ", " and "), names.Select(name => $"{name}{link}{(values[name] ? "True" : "False")}"))))), "I let Python evaluate the logic.",
            $"{given}print({shown})", answer ? "True" : "False")
        {
            Check = $"{given}result = {shown}\nprint(result)",
        };
    }
}
