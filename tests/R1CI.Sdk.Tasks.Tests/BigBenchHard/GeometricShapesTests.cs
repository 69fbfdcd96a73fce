using System.Globalization;
using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.BigBenchHard;

public sealed class GeometricShapesTests() : TaskTests("geometric_shapes")
{
    private static readonly Dictionary<int, string> Polygons = new() { [0] = "line", [3] = "triangle", [5] = "pentagon", [6] = "hexagon", [7] = "heptagon", [8] = "octagon" };

    // Runs the path, then looks at the arcs' radii and at the points where straight pieces meet at an angle.
    protected override string Solve(string prompt)
    {
        List<((decimal X, decimal Y) From, (decimal X, decimal Y) To)> lines = [];
        var radii = new HashSet<(decimal, decimal)>();
        var at = (X: 0m, Y: 0m);
        foreach (Match step in Regex.Matches(Regex.Match(prompt, "d=\"(.+)\"").Groups[1].Value, @"(?<letter>[A-Za-z]) (?<numbers>[-0-9., ]+)"))
        {
            var numbers = Regex.Matches(step.Groups["numbers"].Value, @"-?\d+(\.\d+)?").Select(number => decimal.Parse(number.Value, CultureInfo.InvariantCulture)).ToArray();
            var letter = step.Groups["letter"].Value;
            var to = char.IsLower(letter[0]) ? (at.X + numbers[^2], at.Y + numbers[^1]) : (numbers[^2], numbers[^1]);
            if (letter is "A" or "a") radii.Add((numbers[0], numbers[1]));
            if (letter is "L" or "l") lines.Add((at, to));
            at = to;
        }

        var name = radii.Count > 0 ? lines.Count > 0 ? "sector" : radii.All(radius => radius.Item1 == radius.Item2) ? "circle" : "ellipse" : Polygon(lines);
        return PromptText.Only(prompt, option => option == name);
    }

    private static string Polygon(List<((decimal X, decimal Y) From, (decimal X, decimal Y) To)> lines)
    {
        var corners = lines.SelectMany(line => new[] { (At: line.From, line.To), (At: line.To, To: line.From) }).GroupBy(end => end.At)
            .Where(point => point.Count() == 2 && Cross(Minus(point.First().To, point.Key), Minus(point.Last().To, point.Key)) != 0).Select(point => point.Key).ToList();
        return corners.Count == 4 ? Quadrilateral(corners) : Polygons[corners.Count];
    }

    // Of the three ways to go round four points, the one whose diagonals cross is the shape's.
    private static string Quadrilateral(List<(decimal X, decimal Y)> corners)
    {
        var order = PromptText.Orders<int>([1, 2, 3]).Select(rest => new[] { corners[0], corners[rest[0]], corners[rest[1]], corners[rest[2]] })
            .First(four => Cross(Minus(four[2], four[0]), Minus(four[1], four[0])) * Cross(Minus(four[2], four[0]), Minus(four[3], four[0])) < 0
                && Cross(Minus(four[3], four[1]), Minus(four[0], four[1])) * Cross(Minus(four[3], four[1]), Minus(four[2], four[1])) < 0);
        var sides = Enumerable.Range(0, 4).Select(at => Minus(order[(at + 1) % 4], order[at])).ToArray();
        if (Cross(sides[0], sides[2]) == 0 && Cross(sides[1], sides[3]) == 0 && Dot(sides[0], sides[1]) == 0) return "rectangle";
        if ((Cross(sides[0], sides[2]) == 0) != (Cross(sides[1], sides[3]) == 0)) return "trapezoid";
        var lengths = sides.Select(side => Dot(side, side)).ToArray();
        return (lengths[0] == lengths[1] && lengths[2] == lengths[3]) || (lengths[1] == lengths[2] && lengths[3] == lengths[0]) ? "kite" : "none";
    }

    private static (decimal X, decimal Y) Minus((decimal X, decimal Y) one, (decimal X, decimal Y) other) => (one.X - other.X, one.Y - other.Y);

    private static decimal Cross((decimal X, decimal Y) one, (decimal X, decimal Y) other) => (one.X * other.Y) - (one.Y * other.X);

    private static decimal Dot((decimal X, decimal Y) one, (decimal X, decimal Y) other) => (one.X * other.X) + (one.Y * other.Y);
}
