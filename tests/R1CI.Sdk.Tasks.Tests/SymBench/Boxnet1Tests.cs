using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.SymBench;

public sealed class Boxnet1Tests() : TaskTests("boxnet1")
{
    // Tries random orders of precedence among the boxes, each going sideways first or last, until the plan is short enough.
    protected override string Solve(string prompt)
    {
        var (names, boxes, targets, steps) = Parse(prompt);
        var random = new Random(1);
        for (var attempt = 0; attempt < 20_000; attempt++)
        {
            var now = boxes.ToArray();
            List<string> plan = [];
            while (!now.SequenceEqual(targets) && plan.Count < steps)
            {
                List<string> moves = [];
                var busy = new HashSet<(int, int)>();
                foreach (var box in Enumerable.Range(0, names.Length).OrderByDescending(box => attempt == 0 ? Distance(now[box], targets[box]) : random.Next()).ToArray())
                {
                    if (now[box] == targets[box] || !busy.Add(now[box])) continue;
                    var (row, column) = (targets[box].Item1 - now[box].Item1, targets[box].Item2 - now[box].Item2);
                    var isVertical = row != 0 && (column == 0 || random.Next(2) == 0);
                    moves.Add($"\"{names[box]}\": \"{(isVertical ? row < 0 ? "up" : "down" : column < 0 ? "left" : "right")}\"");
                    now[box] = isVertical ? (now[box].Item1 + Math.Sign(row), now[box].Item2) : (now[box].Item1, now[box].Item2 + Math.Sign(column));
                }

                plan.Add("{" + string.Join(", ", moves) + "}");
            }

            if (now.SequenceEqual(targets)) return "[" + string.Join(", ", plan) + "]";
        }

        return "none";
    }

    // Reads the plan with a regular expression and moves the boxes step by step.
    protected override bool? Judge(string prompt, string answer)
    {
        var (names, boxes, targets, steps) = Parse(prompt);
        var (rows, columns) = (int.Parse(Regex.Match(prompt, @"(\d+)(?: rows| x )").Groups[1].Value), int.Parse(Regex.Match(prompt, @"(\d+)(?: columns| cells)").Groups[1].Value));
        var plan = Regex.Matches(answer.ToLowerInvariant(), @"\{([^{}]*)\}").Select(step => Regex.Matches(step.Groups[1].Value, @"[""'](\w+)[""']\s*:\s*[""'](\w+)[""']").Select(move => (Box: Array.IndexOf(names, move.Groups[1].Value), To: move.Groups[2].Value)).ToArray()).ToArray();
        if (plan.Length > steps) return false;
        foreach (var moves in plan)
        {
            if (moves.Any(move => move.Box < 0) || moves.Select(move => boxes[move.Box]).Distinct().Count() < moves.Length) return false;
            foreach (var (box, to) in moves)
            {
                var (row, column) = boxes[box];
                boxes[box] = to switch { "up" => (row - 1, column), "down" => (row + 1, column), "left" => (row, column - 1), "right" => (row, column + 1), _ => (-1, -1) };
                if (boxes[box] is not ( >= 0, >= 0) || boxes[box].Item1 >= rows || boxes[box].Item2 >= columns) return false;
            }
        }

        return boxes.SequenceEqual(targets);
    }

    private static int Distance((int, int) a, (int, int) b) => Math.Abs(a.Item1 - b.Item1) + Math.Abs(a.Item2 - b.Item2);

    private static (string[] Names, (int, int)[] Boxes, (int, int)[] Targets, int Steps) Parse(string prompt)
    {
        Dictionary<string, (int, int)> Places(string label) => Regex.Matches(Regex.Match(prompt, $"^{label}: (.*)$", RegexOptions.Multiline).Value, @"([a-z]+) \((\d+), (\d+)\)")
            .ToDictionary(match => match.Groups[1].Value, match => (int.Parse(match.Groups[2].Value), int.Parse(match.Groups[3].Value)));
        var (boxes, targets) = (Places("Boxes"), Places("Targets"));
        string[] names = [.. boxes.Keys];
        return (names, [.. names.Select(name => boxes[name])], [.. names.Select(name => targets[name])], int.Parse(Regex.Match(prompt, @"(\d+) steps").Groups[1].Value));
    }
}
