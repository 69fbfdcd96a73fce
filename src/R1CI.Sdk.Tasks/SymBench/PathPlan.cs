using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;
using R1CI.Sdk.Verification;

namespace R1CI.Sdk.Tasks.SymBench;

/// <summary>A path of straight segments visits some rooms in order and stays out of others.</summary>
internal sealed class PathPlan() : ReasoningTask(new("path_plan", TaskSuite.SymBench, "list of points", VerifierKind.Constraint) { NeighbourShare = 0.0002 })
{
    private const int Side = 20;
    private const int Scale = 1_000_000;
    private const int MaxPoints = 500;

    private static readonly string[] Colours = ["red", "blue", "green", "yellow", "purple", "orange", "pink", "brown"];

    protected override IReadOnlyList<string> Wordings =>
    [
        """
        A robot moves in the square from (0, 0) to ({side}, {side}). Rooms are rectangles, given as x from .. to, y from .. to, walls included:
        {rooms}
        The robot starts at {start}. Its path is a list of points joined by straight segments. Each of these rooms must have one of the listed points in it or on its walls, in this order: {visit}. No part of the path may touch these rooms, not even their walls: {avoid}. The path may not leave the square.
        Answer with the list of points, start included: [(x, y), (x, y), ...]
        """,
        """
        Map ({side} by {side} units, origin at the lower left):
        {rooms}
        Find waypoints for a drone that starts at {start} and flies straight from each waypoint to the next. Waypoints inside (or on the border of) the rooms {visit} must occur, one after the other in this order. No part of the route may touch the closed areas of {avoid} or go outside the map. Give the route as [(x, y), (x, y), ...], beginning with the starting point; decimals are allowed.
        """,
        """
        Continuous path planning on [0, {side}] x [0, {side}]. Closed rectangles:
        {rooms}
        Start: {start}. Visit in order (a vertex of the path in each): {visit}. Forbidden for every segment, boundary too: {avoid}.
        Output the polyline's vertices from the start on, as [(x, y), (x, y), ...]. Any path that fulfils this is accepted.
        """,
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var (visited, avoided) = (1 + ((level + 1) / 2), 1 + (level / 2) + random.Below(2));
        while (true)
        {
            if (Rooms(random, visited + avoided) is not { } rooms) continue;
            var start = (X: random.Between(0, Side), Y: random.Between(0, Side));
            if (rooms.Exists(room => room.Contains(start.X, start.Y))) continue;
            if (Path(start, rooms[..visited], rooms[visited..]) is not { } path) continue;
            var colours = random.Sample(Colours, rooms.Count);
            var shown = random.Shuffled([.. rooms.Select((room, at) => $"{colours[at]}: x {room.Left} .. {room.Right}, y {room.Bottom} .. {room.Top}")]);
            var (answer, danger) = (Text(path), rooms[visited]);
            return new TaskDraft(answer, Accept.When(text => Judge(text, start, rooms[..visited], rooms[visited..])),
                ("side", $"{Side}"), ("rooms", string.Join('\n', shown)), ("start", $"({start.X}, {start.Y})"), ("visit", string.Join(", ", colours[..visited])), ("avoid", string.Join(", ", colours[visited..])))
            {
                Size = (10 * visited) + rooms.Count,
                Right = () => [answer.Replace(")", ".0)", StringComparison.Ordinal), Text([start, .. path]), answer[1..^1], answer.Replace('(', '[').Replace(')', ']')],
                Wrong = () => [Text(path[1..]), Text([start]), Text([start, (danger.Left, danger.Top), .. path[1..]]), Text([.. path, (Side + 1, path[^1].Y)]), answer.Replace("(", "(-", StringComparison.Ordinal), $"{answer} {answer}", $"{answer},\n{answer}"],
            };
        }
    }

    private static List<Room>? Rooms(TaskRandom random, int count)
    {
        List<Room> rooms = [];
        for (var attempt = 0; attempt < 100 && rooms.Count < count; attempt++)
        {
            var (width, height) = (random.Between(2, 6), random.Between(2, 6));
            var (left, bottom) = (random.Between(0, Side - width), random.Between(0, Side - height));
            var room = new Room(left, left + width, bottom, bottom + height);
            // A corridor of two units is left between rooms.
            if (!rooms.Exists(other => room.Left < other.Right + 2 && other.Left < room.Right + 2 && room.Bottom < other.Top + 2 && other.Bottom < room.Top + 2)) rooms.Add(room);
        }

        return rooms.Count == count ? rooms : null;
    }

    // From room to room over the points with whole coordinates, corners only.
    private static List<(int X, int Y)>? Path((int X, int Y) start, List<Room> visit, List<Room> avoid)
    {
        List<(int X, int Y)> path = [start];
        foreach (var room in visit)
        {
            if (Leg(path[^1], room, avoid) is not { } leg) return null;
            for (var at = 0; at < leg.Count; at++)
            {
                var before = at == 0 ? path[^1] : leg[at - 1];
                var isCorner = at == leg.Count - 1 || (leg[at].X - before.X, leg[at].Y - before.Y) != (leg[at + 1].X - leg[at].X, leg[at + 1].Y - leg[at].Y);
                if (isCorner) path.Add(leg[at]);
            }
        }

        return path;
    }

    private static List<(int X, int Y)>? Leg((int X, int Y) from, Room to, List<Room> avoid)
    {
        Dictionary<(int X, int Y), (int X, int Y)> reached = new() { [from] = from };
        Queue<(int X, int Y)> open = new([from]);
        while (open.TryDequeue(out var now))
        {
            if (to.Contains(now.X, now.Y))
            {
                List<(int X, int Y)> leg = [];
                for (var at = now; at != from; at = reached[at]) leg.Insert(0, at);
                return leg;
            }

            foreach (var next in new[] { (now.X + 1, now.Y), (now.X, now.Y + 1), (now.X - 1, now.Y), (now.X, now.Y - 1) })
            {
                var (x, y) = next;
                if (x is >= 0 and <= Side && y is >= 0 and <= Side && !avoid.Exists(room => room.Contains(x, y)) && reached.TryAdd(next, now)) open.Enqueue(next);
            }
        }

        return null;
    }

    private static string? Judge(string answer, (int X, int Y) start, List<Room> visit, List<Room> avoid)
    {
        if (Points(answer) is not { } points) return "the answer is no list of points";
        if (points[0] != ((long)start.X * Scale, (long)start.Y * Scale)) return "the path does not begin at the start";
        if (points.Exists(point => point.X is < 0 or > Side * Scale || point.Y is < 0 or > Side * Scale)) return "the path leaves the square";
        for (var at = 0; at < points.Count; at++)
        {
            if (avoid.Exists(room => room.Touches(points[Math.Max(0, at - 1)], points[at], Scale))) return "the path touches a forbidden room";
        }

        var done = 0;
        foreach (var (x, y) in points)
        {
            while (done < visit.Count && visit[done].Touches((x, y), (x, y), Scale)) done++;
        }

        return done == visit.Count ? null : "a room is not visited in order";
    }

    // Coordinates in millionths; finer ones are not needed to get anywhere.
    private static List<(long X, long Y)>? Points(string answer)
    {
        if (HasSecondList(answer)) return null;
        var tokens = AnswerTokens.Of(answer);
        if (tokens.Length is 0 or > 2 * MaxPoints || tokens.Length % 2 == 1) return null;
        var values = new long[tokens.Length];
        for (var at = 0; at < tokens.Length; at++)
        {
            if (tokens[at].Length > 20 || !Number.TryParse(tokens[at], out var number)) return null;
            var scaled = number.Numerator * Scale;
            if (!(scaled % number.Denominator).IsZero || System.Numerics.BigInteger.Abs(scaled / number.Denominator) > 100 * Scale) return null;
            values[at] = (long)(scaled / number.Denominator);
        }

        return [.. values.Chunk(2).Select(pair => (pair[0], pair[1]))];
    }

    // A path behind a path is another answer, even where the two can be walked one after the other.
    private static bool HasSecondList(string answer)
    {
        var (depth, commas) = (0, 0);
        for (var at = 0; at < answer.Length; at++)
        {
            depth += answer[at] is '[' or '(' ? 1 : answer[at] is ']' or ')' ? -1 : 0;
            if (answer[at] == ',') commas++;
            if (depth == 0 && answer[at] is ']' or ')') return commas > 1 && answer.AsSpan(at + 1).Trim().Length > 0;
        }

        return false;
    }

    private static string Text(IReadOnlyList<(int X, int Y)> path) => $"[{string.Join(", ", path.Select(point => $"({point.X}, {point.Y})"))}]";

    private sealed record Room(int Left, int Right, int Bottom, int Top)
    {
        public bool Contains(int x, int y) => x >= Left && x <= Right && y >= Bottom && y <= Top;

        /// <summary>Whether a segment has a point in common with the closed rectangle: neither an axis nor the segment's own line separates them.</summary>
        public bool Touches((long X, long Y) a, (long X, long Y) b, long scale)
        {
            var (left, right, bottom, top) = (Left * scale, Right * scale, Bottom * scale, Top * scale);
            if (Math.Max(a.X, b.X) < left || Math.Min(a.X, b.X) > right || Math.Max(a.Y, b.Y) < bottom || Math.Min(a.Y, b.Y) > top) return false;
            long[] sides = [Side(left, bottom), Side(left, top), Side(right, bottom), Side(right, top)];
            return sides.Min() <= 0 && sides.Max() >= 0;

            long Side(long x, long y) => ((b.X - a.X) * (y - a.Y)) - ((b.Y - a.Y) * (x - a.X));
        }
    }
}
