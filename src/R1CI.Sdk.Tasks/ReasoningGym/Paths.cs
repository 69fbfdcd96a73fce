namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>Shortest ways on square maps.</summary>
internal static class Paths
{
    /// <summary>Gets the fewest steps between two cells; -1 when there is no way.</summary>
    public static int Distance(bool[] walls, int n, int start, int goal) => Shortest(walls, n, start, goal)?.Count ?? -1;

    /// <summary>Gets the steps of a shortest way: up, down, left, right.</summary>
    public static List<string>? Shortest(bool[] walls, int n, int start, int goal)
    {
        var before = new int[n * n];
        Array.Fill(before, -1);
        before[start] = start;
        var queue = new Queue<int>([start]);
        while (before[goal] < 0 && queue.TryDequeue(out var at))
        {
            foreach (var (_, next) in Steps(at, n))
            {
                if (walls[next] || before[next] >= 0) continue;
                before[next] = at;
                queue.Enqueue(next);
            }
        }

        if (before[goal] < 0) return null;
        List<string> steps = [];
        for (var at = goal; at != start; at = before[at]) steps.Add(Steps(before[at], n).First(step => step.Next == at).Name);
        steps.Reverse();
        return steps;
    }

    public static IEnumerable<(string Name, int Next)> Steps(int at, int n)
    {
        if (at >= n) yield return ("up", at - n);
        if (at < n * (n - 1)) yield return ("down", at + n);
        if (at % n > 0) yield return ("left", at - 1);
        if (at % n < n - 1) yield return ("right", at + 1);
    }

    /// <summary>Draws the map; the signs are those of a wall, a free cell, the start and the goal.</summary>
    public static string Text(bool[] walls, int n, int start, int goal, string signs) =>
        string.Join('\n', walls.Select((wall, at) => at == start ? signs[2] : at == goal ? signs[3] : wall ? signs[0] : signs[1]).Chunk(n).Select(row => string.Join(' ', row)));
}
