using System.Globalization;
using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.SymBench;

public sealed class PathPlanTests() : TaskTests("path_plan")
{
    // Breadth first on a grid of half units, in eight directions; a position is a place and how many rooms are done.
    protected override string Solve(string prompt)
    {
        var (start, visit, avoid) = Parse(prompt);
        var begin = ((int)(2 * start.X), (int)(2 * start.Y), 0);
        Dictionary<(int, int, int), (int, int, int)> reached = new() { [begin] = begin };
        Queue<(int X, int Y, int Done)> open = new([begin]);
        while (open.TryDequeue(out var now))
        {
            if (now.Done == visit.Length)
            {
                List<string> path = [];
                for (var at = now; ; at = reached[at])
                {
                    path.Insert(0, $"({(at.X / 2.0).ToString(CultureInfo.InvariantCulture)}, {(at.Y / 2.0).ToString(CultureInfo.InvariantCulture)})");
                    if (at == begin) return string.Join(' ', path);
                }
            }

            for (var direction = 0; direction < 9; direction++)
            {
                var (x, y) = (now.X + direction / 3 - 1, now.Y + direction % 3 - 1);
                if (x < 0 || y < 0 || x > 40 || y > 40 || avoid.Any(room => Touches(room, (now.X / 2.0, now.Y / 2.0), (x / 2.0, y / 2.0)))) continue;
                var next = (x, y, now.Done + (Touches(visit[now.Done], (x / 2.0, y / 2.0), (x / 2.0, y / 2.0)) ? 1 : 0));
                if (reached.TryAdd(next, now)) open.Enqueue(next);
            }
        }

        return "none";
    }

    protected override bool? Judge(string prompt, string answer)
    {
        var (start, visit, avoid) = Parse(prompt);
        if (Regex.IsMatch(answer, @"\)\],?\s*\[\(")) return false;
        var points = Regex.Matches(answer, @"[\[(](-?[\d.]+), (-?[\d.]+)[\])]").Select(match => (X: Parse(match, 1), Y: Parse(match, 2))).ToArray();
        if (points.Length == 0 || points[0] != start || points.Any(point => point.X < 0 || point.Y < 0 || point.X > 20 || point.Y > 20)) return false;
        if (points.Zip(points.Skip(1).Append(points[^1])).Any(leg => avoid.Any(room => Touches(room, leg.First, leg.Second)))) return false;
        var from = 0;
        foreach (var room in visit)
        {
            while (from < points.Length && !Touches(room, points[from], points[from])) from++;
        }

        return from < points.Length;
    }

    // The part of the segment within each pair of walls (Liang and Barsky).
    private static bool Touches(double[] room, (double X, double Y) a, (double X, double Y) b)
    {
        double enter = 0, leave = 1;
        foreach (var (from, delta, low, high) in new[] { (a.X, b.X - a.X, room[0], room[1]), (a.Y, b.Y - a.Y, room[2], room[3]) })
        {
            if (delta == 0)
            {
                if (from < low || from > high) return false;
                continue;
            }

            var (one, other) = ((low - from) / delta, (high - from) / delta);
            (enter, leave) = (Math.Max(enter, Math.Min(one, other)), Math.Min(leave, Math.Max(one, other)));
        }

        return enter <= leave;
    }

    private static double Parse(Match match, int group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static ((double X, double Y) Start, double[][] Visit, double[][] Avoid) Parse(string prompt)
    {
        var rooms = Regex.Matches(prompt, @"(\w+): x (\d+) \.\. (\d+), y (\d+) \.\. (\d+)").ToDictionary(room => room.Groups[1].Value, room => Enumerable.Range(2, 4).Select(at => Parse(room, at)).ToArray());
        var colours = string.Join('|', rooms.Keys);
        var rest = Regex.Replace(prompt, @"\w+: x \d+ .*", "");
        var lists = Regex.Matches(rest, $@"\b(?:{colours})\b(?:, (?:{colours})\b)*").Select(list => list.Value.Split(", ").Select(colour => rooms[colour]).ToArray()).ToArray();
        var start = Regex.Match(prompt, @"(?:starts at|Start:) \((\d+), (\d+)\)");
        return ((Parse(start, 1), Parse(start, 2)), lists[0], lists[1]);
    }
}
