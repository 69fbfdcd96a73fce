using System.Globalization;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.BigBenchHard;

/// <summary>Paths of SVG that draw a shape: exact in two decimals, since all is done in whole hundredths.</summary>
internal static class ShapePath
{
    // Hundredths a unit: an edge between whole units divides evenly into halves, thirds and quarters.
    private const int Unit = 12;

    // 24 directions, 15 degrees apart, of length 1,000.
    private static readonly int[] Cosines = [1000, 966, 866, 707, 500, 259, 0, -259, -500, -707, -866, -966, -1000, -966, -866, -707, -500, -259, 0, 259, 500, 707, 866, 966];

    // Points with whole coordinates on the circle of radius 5, counter-clockwise.
    private static readonly Point[] OnCircle = [new(5, 0), new(4, 3), new(3, 4), new(0, 5), new(-3, 4), new(-4, 3), new(-5, 0), new(-4, -3), new(-3, -4), new(0, -5), new(3, -4), new(4, -3)];

    // Where an edge may be divided: twelfths of it.
    private static readonly int[] Divisions = [3, 4, 6, 8, 9];

    private readonly record struct Point(long X, long Y)
    {
        public static Point operator +(Point one, Point other) => new(one.X + other.X, one.Y + other.Y);

        public static Point operator -(Point one, Point other) => new(one.X - other.X, one.Y - other.Y);

        public static Point operator *(long factor, Point point) => new(factor * point.X, factor * point.Y);
    }

    // A straight piece has no radius; Sweep is the flag of SVG's arcs.
    private readonly record struct Piece(Point From, Point To, Point Radius, bool Sweep)
    {
        public Piece Reversed => new(To, From, Radius, !Sweep);
    }

    /// <summary>Draws a shape; the higher the level, the more pieces the path has and the less their order tells.</summary>
    public static string Draw(TaskRandom random, string shape, int level)
    {
        List<Piece> pieces = shape switch
        {
            "circle" => Round(random, 1, level),
            "ellipse" => Round(random, random.Between(2, 3), level),
            "sector" => Sector(random, level),
            "line" => Edges(random, Line(random), level),
            "kite" or "rectangle" or "trapezoid" => Edges(random, Quadrilateral(random, shape), level),
            _ => Edges(random, Polygon(random, shape switch { "triangle" => 3, "pentagon" => 5, "hexagon" => 6, "heptagon" => 7, _ => 8 }), level),
        };
        var shift = new Point(random.Between(200, 3000), random.Between(200, 3000)) - new Point(pieces.Min(piece => Math.Min(piece.From.X, piece.To.X)), pieces.Min(piece => Math.Min(piece.From.Y, piece.To.Y)));
        pieces = [.. pieces.Select(piece => piece with { From = piece.From + shift, To = piece.To + shift })];
        if (level > 3) pieces = [.. random.Shuffled(pieces)];
        if (level > 4) pieces = [.. pieces.Select(piece => random.Chance(1, 2) ? piece.Reversed : piece)];
        return Text(random, pieces, canBeRelative: level > 2);
    }

    private static string Text(TaskRandom random, List<Piece> pieces, bool canBeRelative)
    {
        List<string> words = [];
        Point? at = null;
        foreach (var piece in pieces)
        {
            if (at != piece.From) words.Add($"M {Text(piece.From)}");
            var isRelative = canBeRelative && random.Chance(1, 3);
            var end = Text(isRelative ? piece.To - piece.From : piece.To);
            words.Add(piece.Radius == default
                ? $"{(isRelative ? 'l' : 'L')} {end}"
                : $"{(isRelative ? 'a' : 'A')} {Text(piece.Radius)} 0 0,{(piece.Sweep ? 1 : 0)} {end}");
            at = piece.To;
        }

        return string.Join(' ', words);
    }

    private static string Text(Point point) => $"{Hundredths(point.X)},{Hundredths(point.Y)}";

    private static string Hundredths(long number) => (number / 100m).ToString("0.00", CultureInfo.InvariantCulture);

    private static List<Piece> Edges(TaskRandom random, Point[] corners, int level)
    {
        List<Piece> pieces = [];
        // Two corners are a line: one edge, not there and back.
        var edges = corners.Length == 2 ? 1 : corners.Length;
        for (var at = 0; at < edges; at++)
        {
            var (from, edge) = (corners[at], corners[(at + 1) % corners.Length] - corners[at]);
            var count = edges == 1 ? level : Enumerable.Range(1, level - 1).Count(_ => random.Chance(1, 3));
            var last = Unit * from;
            foreach (var division in random.Sample(Divisions, Math.Min(count, Divisions.Length)).Order().Append(Unit))
            {
                var end = (Unit * from) + (division * edge);
                pieces.Add(new Piece(last, end, default, false));
                last = end;
            }
        }

        return pieces;
    }

    private static Point[] Line(TaskRandom random) => [default, new(random.Between(30, 300), random.Between(-200, 200))];

    // Corners in different directions from the centre, so that no edges cross.
    private static Point[] Polygon(TaskRandom random, int corners)
    {
        while (true)
        {
            var directions = random.Sample([.. Enumerable.Range(0, Cosines.Length)], corners).Order().ToArray();
            var gaps = directions.Select((direction, at) => ((directions[(at + 1) % corners] - direction) + Cosines.Length) % Cosines.Length);
            if (gaps.Any(gap => gap is < 2 or > 10)) continue;
            Point[] points = [.. directions.Select(direction => OnRay(direction, random.Between(170, 260)))];
            if (Enumerable.Range(0, corners).All(at => IsCorner(points[at], points[(at + 1) % corners], points[(at + 2) % corners]))) return points;
        }
    }

    private static Point OnRay(int direction, int length) =>
        new(Cosines[direction] * length / 1000, Cosines[(direction + Cosines.Length - (Cosines.Length / 4)) % Cosines.Length] * length / 1000);

    // At least ten degrees from straight: a corner that can be seen.
    private static bool IsCorner(Point before, Point corner, Point after)
    {
        var (one, other) = (corner - before, after - corner);
        var cross = (one.X * other.Y) - (one.Y * other.X);
        return 36 * cross * cross > ((one.X * one.X) + (one.Y * one.Y)) * ((other.X * other.X) + (other.Y * other.Y));
    }

    private static Point[] Quadrilateral(TaskRandom random, string shape)
    {
        var along = new Point(random.Between(2, 9), random.Between(-9, 9));
        var across = new Point(-along.Y, along.X);
        var (length, height) = (random.Between(12, 25), random.Between(5, 11));
        switch (shape)
        {
            case "rectangle":
                return [default, length * along, (length * along) + (height * across), height * across];
            case "kite":
                // Not in the middle of its axis, where the kite would be a rhombus.
                var width = random.Between(2, (length - 1) / 2);
                return [default, (width * along) + (height * across), length * along, (width * along) - (height * across)];
            default:
                var top = random.Between(3, length - 4);
                var offset = random.Between(-3, length - top + 3);
                return [default, length * along, ((offset + top) * along) + (height * across), (offset * along) + (height * across)];
        }
    }

    // Between two and as many arcs as the level allows, none above half a turn.
    private static List<Piece> Round(TaskRandom random, int stretch, int level)
    {
        var (scale, start) = (random.Between(12, 60), random.Below(OnCircle.Length));
        var others = random.Sample([1, 2, 3, 4, 5, 7, 8, 9, 10, 11], level - 1);
        int[] places = [.. others.Append(0).Append(6).Order().Select(place => (place + start) % OnCircle.Length)];
        return [.. places.Select((place, at) => Arc(place, places[(at + 1) % places.Length], scale, stretch))];
    }

    private static List<Piece> Sector(TaskRandom random, int level)
    {
        var (scale, start, span) = (random.Between(12, 60), random.Below(OnCircle.Length), random.Between(2, 5));
        var inner = random.Sample([.. Enumerable.Range(1, span - 1)], Math.Min(level - 1, span - 1));
        int[] places = [.. inner.Append(0).Append(span).Order().Select(place => (place + start) % OnCircle.Length)];
        var arcs = places.Zip(places.Skip(1), (from, to) => Arc(from, to, scale, 1));
        return [new(default, scale * OnCircle[places[0]], default, false), .. arcs, new(scale * OnCircle[places[^1]], default, default, false)];
    }

    private static Piece Arc(int from, int to, int scale, int stretch)
    {
        return new Piece(On(from), On(to), new Point(5 * scale * stretch, 5 * scale), true);

        Point On(int place) => new(scale * stretch * OnCircle[place].X, scale * OnCircle[place].Y);
    }
}
