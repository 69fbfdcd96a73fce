using System.Globalization;
using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.SymBench;

/// <summary>Lifters of different strength lift all boxes together within a number of steps.</summary>
internal sealed class Boxlift() : ReasoningTask(new("boxlift", TaskSuite.SymBench, "steps with boxes and lifters", VerifierKind.Constraint) { NeighbourShare = 0.002 })
{
    protected override IReadOnlyList<string> Wordings =>
    [
        """
        Boxes are to be lifted, each once. Several lifters can lift a box together if their capacities add up to at least its weight. In one step every lifter takes part in at most one lift; different boxes can be lifted in the same step by different lifters.

        Boxes (weight): {boxes}
        Lifters (capacity): {lifters}

        Lift all boxes in at most {steps} steps. Answer with one line a step, in the form: Step 1: B1 = L1 + L3, B2 = L2
        """,
        """
        A team has to lift every box exactly one time within {steps} steps or fewer.
        Boxes (weight): {boxes}
        Lifters (capacity): {lifters}
        A lift succeeds when the capacities of the lifters assigned to it sum to the box's weight or more. Within a step nobody may be assigned twice. Write the plan, a line per step, like this: Step 1: B1 = L1 + L3, B2 = L2
        """,
        """
        Schedule of lifts, at most {steps} steps. In a step, each lifter works on no more than one box, and a box is lifted by any group of lifters whose total capacity is not below its weight. All boxes must be lifted, none twice.

        Boxes (weight): {boxes}
        Lifters (capacity): {lifters}

        Give any valid schedule; format of each line: Step 1: B1 = L1 + L3, B2 = L2
        """,
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var (steps, lifters) = (1 + level, Enumerable.Range(0, 3 + (level / 2)).Select(_ => random.Between(30, 120)).ToArray());
        List<int> boxes = [];
        List<List<int[]>> plan = [];
        for (var step = 0; step < steps; step++)
        {
            List<int[]> groups = [];
            var left = random.Shuffled([.. Enumerable.Range(0, lifters.Length)]);
            while (left.Length > 0)
            {
                var size = Math.Min(left.Length, random.Pick(1, 1, 2, 2, 3));
                groups.Add(left[..size]);
                left = left[size..];
            }

            // Nearly all that the group can lift, so that strength cannot be wasted.
            boxes.AddRange(groups.Select(group => group.Sum(lifter => lifters[lifter]) * random.Between(70, 100) / 100));
            plan.Add(groups);
        }

        // Boxes are named in random order, or the plan could be read off the list.
        var names = random.Shuffled([.. Enumerable.Range(0, boxes.Count)]);
        int[] weights = new int[boxes.Count];
        for (var box = 0; box < boxes.Count; box++) weights[names[box]] = boxes[box];
        var next = 0;
        string[] lines = [.. plan.Select((groups, step) => $"Step {step + 1}: {string.Join(", ", groups.Select(group => $"B{names[next++] + 1} = {string.Join(" + ", group.Select(lifter => $"L{lifter + 1}"))}"))}")];
        var answer = string.Join('\n', lines);
        return new TaskDraft(answer, Accept.When(text => Judge(text, weights, lifters, steps)),
            ("boxes", Named('B', weights)), ("lifters", Named('L', lifters)), ("steps", $"{steps}"))
        {
            Size = boxes.Count,
            Right = () => [answer.Replace(" ", "", StringComparison.Ordinal), string.Join('\n', lines.Reverse())],
            Wrong = () => [string.Join('\n', lines[1..]), $"{answer}\nStep {steps + 1}: B1 = L1", answer.Replace("Step 2", "Step 1", StringComparison.Ordinal), answer.Replace("L1", "L99", StringComparison.Ordinal), $"{answer}, B1 = L1"],
        };
    }

    private static string Named(char letter, int[] values) => string.Join(", ", values.Select((value, at) => $"{letter}{at + 1} ({value})"));

    private static string? Judge(string answer, int[] boxes, int[] lifters, int steps)
    {
        var lifted = new bool[boxes.Length];
        HashSet<int> seen = [];
        if (AnswerTokens.Statements(answer) is not { } lines) return "a line is no step";
        foreach (var line in lines)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0 || !line.StartsWith("Step", StringComparison.OrdinalIgnoreCase) || !TryNumber(line[4..colon], out var step)) return "a line is no step";
            if (step < 1 || step > steps || !seen.Add(step)) return "a step's number is out of range or there twice";
            var busy = new bool[lifters.Length];
            foreach (var lift in line[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries))
            {
                var sides = lift.Split('=', StringSplitOptions.TrimEntries);
                if (sides.Length != 2 || Named(sides[0], 'B', boxes.Length) is not { } box || lifted[box]) return "a lift names no box that is still to be lifted";
                lifted[box] = true;
                var strength = 0;
                foreach (var name in sides[1].Split('+', StringSplitOptions.TrimEntries))
                {
                    if (Named(name, 'L', lifters.Length) is not { } lifter || busy[lifter]) return "a lift names no lifter who is free";
                    busy[lifter] = true;
                    strength += lifters[lifter];
                }

                if (strength < boxes[box]) return "a box is too heavy for its lifters";
            }
        }

        return Array.TrueForAll(lifted, isLifted => isLifted) ? null : "a box is not lifted";
    }

    private static int? Named(string name, char letter, int count) =>
        name.Length > 1 && char.ToUpperInvariant(name[0]) == letter && TryNumber(name[1..], out var number) && number >= 1 && number <= count ? number - 1 : null;

    private static bool TryNumber(string text, out int number)
    {
        number = 0;
        var digits = text.AsSpan().Trim();
        return digits.Length is > 0 and < 5 && !digits.ContainsAnyExceptInRange('0', '9') && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
