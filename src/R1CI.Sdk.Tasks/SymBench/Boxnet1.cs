using System.Text.Json;
using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.SymBench;

/// <summary>Arms, one in each cell of a grid, hand coloured boxes on to their targets.</summary>
internal sealed class Boxnet1() : ReasoningTask(new("boxnet1", TaskSuite.SymBench, "JSON list of steps", VerifierKind.Constraint) { Space = 20_000 })
{
    private static readonly string[] Colours = ["red", "blue", "green", "yellow", "purple", "orange", "pink", "brown"];
    private static readonly string[] Directions = ["up", "down", "left", "right"];

    protected override IReadOnlyList<string> Wordings =>
    [
        """
        In each cell of a grid of {rows} rows and {columns} columns stands a robot arm. In one step an arm can hand one box that is in its cell to a neighbouring cell (up, down, left or right, never out of the grid); all arms may work at the same time, each on one box at most. Any number of boxes may be in a cell. Cells are (row, column), counted from 0 at the top left.
        Boxes: {boxes}
        Targets: {targets}
        Bring every box into the cell of its target in at most {steps} steps. Answer with a JSON list with one object a step that gives the boxes moved in it, such as [{"red": "up", "blue": "left"}, {"red": "up"}].
        """,
        """
        Warehouse with {rows} x {columns} cells, numbered (row, column) from (0, 0) in the upper left corner. Each cell's arm moves at most one box a step, from its own cell to a cell that shares a side with it; arms act simultaneously and cells have room for many boxes.
        Boxes: {boxes}
        Targets: {targets}
        Within {steps} steps all boxes have to be where their targets are. Write the plan as a JSON array; each element is an object from colour to direction (up, down, left, right) with the moves of that step, such as [{"red": "up", "blue": "left"}, {"red": "up"}].
        """,
        """
        Multi-robot planning, {rows} rows by {columns} columns, zero-based (row, column) coordinates, row 0 on top.
        Targets: {targets}
        Boxes: {boxes}
        Per step: any set of moves of boxes by one cell up, down, left or right inside the grid, but of the boxes in one cell only one may move. Limit: {steps} steps; at the end each box is in its target's cell. Output JSON like [{"red": "up", "blue": "left"}, {"red": "up"}], one object per step.
        """,
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var (rows, columns) = (2 + (level / 2), 2 + ((level + 1) / 2));
        var names = random.Sample(Colours, 2 + level);
        (int Row, int Column)[] boxes = [.. names.Select(_ => (random.Below(rows), random.Below(columns)))];
        (int Row, int Column)[] targets = [.. boxes.Select(box =>
        {
            // Somewhere else, or there would be nothing to do.
            var other = ((box.Row * columns) + box.Column + random.Between(1, (rows * columns) - 1)) % (rows * columns);
            return (other / columns, other % columns);
        })];
        var plan = Plan(random, boxes, targets);
        var answer = Text(names, plan);
        return new TaskDraft(answer, Accept.When(text => Judge(text, names, boxes, targets, (rows, columns), plan.Count)),
            ("rows", $"{rows}"), ("columns", $"{columns}"), ("boxes", Places(names, boxes)), ("targets", Places(names, targets)), ("steps", $"{plan.Count}"))
        {
            Size = plan.Sum(step => step.Count),
            Right = () => [answer.Replace(" ", "", StringComparison.Ordinal), answer.ToUpperInvariant(), answer.Replace('"', '\'')],
            Wrong = () => ["[{\"\\ud800\": \"up\"}]", "[{\"\ud800\": \"up\"}]", Text(names, plan[..^1]), Text(names, [.. plan, []]), "[]", answer.Replace("up", "north", StringComparison.Ordinal).Replace("down", "south", StringComparison.Ordinal).Replace("left", "west", StringComparison.Ordinal).Replace("right", "east", StringComparison.Ordinal)],
        };
    }

    // Every box goes up or down, then sideways, whenever its cell's arm is free.
    private static List<Dictionary<int, int>> Plan(TaskRandom random, (int Row, int Column)[] boxes, (int Row, int Column)[] targets)
    {
        var now = ((int Row, int Column)[])boxes.Clone();
        List<Dictionary<int, int>> plan = [];
        while (!now.SequenceEqual(targets))
        {
            Dictionary<int, int> step = [];
            HashSet<(int, int)> busy = [];
            foreach (var box in random.Shuffled([.. Enumerable.Range(0, boxes.Length)]))
            {
                var (from, to) = (now[box], targets[box]);
                if (from == to || !busy.Add(from)) continue;
                step[box] = to.Row < from.Row ? 0 : to.Row > from.Row ? 1 : to.Column < from.Column ? 2 : 3;
            }

            foreach (var (box, direction) in step) now[box] = Moved(now[box], direction);
            plan.Add(step);
        }

        return plan;
    }

    private static (int Row, int Column) Moved((int Row, int Column) cell, int direction) => direction switch
    {
        0 => (cell.Row - 1, cell.Column),
        1 => (cell.Row + 1, cell.Column),
        2 => (cell.Row, cell.Column - 1),
        _ => (cell.Row, cell.Column + 1),
    };

    private static string? Judge(string answer, string[] names, (int Row, int Column)[] boxes, (int Row, int Column)[] targets, (int Rows, int Columns) size, int steps)
    {
        if (Read(answer, names) is not { } plan) return "the answer is no JSON list of moves";
        if (plan.Count > steps) return "there are too many steps";
        var now = ((int Row, int Column)[])boxes.Clone();
        foreach (var step in plan)
        {
            if (step.Select(move => now[move.Box]).Distinct().Count() < step.Count) return "an arm moves two boxes in a step";
            foreach (var (box, direction) in step)
            {
                now[box] = Moved(now[box], direction);
                if (now[box].Row < 0 || now[box].Column < 0 || now[box].Row >= size.Rows || now[box].Column >= size.Columns) return "a box leaves the grid";
            }
        }

        return now.SequenceEqual(targets) ? null : "a box is not at its target";
    }

    private static List<List<(int Box, int Direction)>>? Read(string answer, string[] names)
    {
        try
        {
            // A list in Python's spelling has other quotes.
            var text = answer.Contains('"', StringComparison.Ordinal) ? answer : answer.Replace('\'', '"');
            using var json = JsonDocument.Parse(text, new JsonDocumentOptions { AllowDuplicateProperties = false });
            if (json.RootElement.ValueKind != JsonValueKind.Array) return null;
            List<List<(int, int)>> plan = [];
            foreach (var step in json.RootElement.EnumerateArray())
            {
                if (step.ValueKind != JsonValueKind.Object) return null;
                List<(int Box, int Direction)> moves = [];
                foreach (var move in step.EnumerateObject())
                {
                    var box = Array.FindIndex(names, name => name.Equals(move.Name, StringComparison.OrdinalIgnoreCase));
                    var direction = move.Value.ValueKind == JsonValueKind.String ? Array.FindIndex(Directions, name => name.Equals(move.Value.GetString(), StringComparison.OrdinalIgnoreCase)) : -1;
                    if (box < 0 || direction < 0 || moves.Exists(other => other.Box == box)) return null;
                    moves.Add((box, direction));
                }

                plan.Add(moves);
            }

            return plan;
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or ArgumentException)
        {
            // The latter two: half a surrogate pair is no text, escaped or not.
            return null;
        }
    }

    private static string Text(string[] names, List<Dictionary<int, int>> plan) =>
        $"[{string.Join(", ", plan.Select(step => $"{{{string.Join(", ", step.OrderBy(move => move.Key).Select(move => $"\"{names[move.Key]}\": \"{Directions[move.Value]}\""))}}}"))}]";

    private static string Places(string[] names, (int Row, int Column)[] places) => string.Join(", ", names.Select((name, at) => $"{name} ({places[at].Row}, {places[at].Column})"));
}
