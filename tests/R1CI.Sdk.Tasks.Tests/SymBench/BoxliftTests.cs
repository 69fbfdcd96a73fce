using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.SymBench;

public sealed class BoxliftTests() : TaskTests("boxlift")
{
    // Step by step: the heaviest box that is left gets every group that can lift it, lean groups first; then the other boxes, or nothing more.
    protected override string Solve(string prompt)
    {
        var (boxes, lifters, steps) = Parse(prompt);
        var plan = new List<string>[steps];
        for (var step = 0; step < steps; step++) plan[step] = [];
        var free = Enumerable.Repeat((1 << lifters.Length) - 1, steps).ToArray();
        var order = Enumerable.Range(0, boxes.Length).OrderByDescending(box => boxes[box]).ToArray();
        var groups = Enumerable.Range(1, (1 << lifters.Length) - 1).Select(group => (Group: group, Strength: Enumerable.Range(0, lifters.Length).Where(at => (group >> at & 1) == 1).Sum(at => lifters[at]))).OrderBy(group => group.Strength).ToArray();
        var dead = new HashSet<string>();
        Assert.True(Place(0));
        return string.Join('\n', plan.Select((lifts, step) => (lifts, step)).Where(line => line.lifts.Count > 0).Select(line => $"Step {line.step + 1}: {string.Join(", ", line.lifts)}"));

        bool Place(int at)
        {
            if (at == order.Length) return true;
            var key = $"{at}:{string.Join(',', free.Order())}";
            if (dead.Contains(key)) return false;
            var tried = new HashSet<int>();
            foreach (var (group, strength) in groups)
            {
                if (strength < boxes[order[at]]) continue;
                tried.Clear();
                for (var step = 0; step < steps; step++)
                {
                    if ((free[step] & group) != group || !tried.Add(free[step])) continue;
                    // A group with someone it does not need is never better.
                    if (Enumerable.Range(0, lifters.Length).Any(lifter => (group >> lifter & 1) == 1 && strength - lifters[lifter] >= boxes[order[at]])) break;
                    free[step] ^= group;
                    plan[step].Add($"B{order[at] + 1} = {string.Join(" + ", Enumerable.Range(0, lifters.Length).Where(lifter => (group >> lifter & 1) == 1).Select(lifter => $"L{lifter + 1}"))}");
                    if (Place(at + 1)) return true;
                    plan[step].RemoveAt(plan[step].Count - 1);
                    free[step] ^= group;
                }
            }

            dead.Add(key);
            return false;
        }
    }

    protected override bool? Judge(string prompt, string answer)
    {
        var (boxes, lifters, steps) = Parse(prompt);
        var lines = answer.Replace(" ", "").Split('\n').Select(line => Regex.Match(line, @"^Step(\d+):(.*)$")).ToArray();
        var lifts = lines.SelectMany(line => line.Groups[2].Value.Split(',').Select(lift => (Step: line.Groups[1].Value, Parts: lift.Split('=')))).ToArray();
        if (lines.Any(line => !line.Success || int.Parse(line.Groups[1].Value) > steps) || lines.DistinctBy(line => line.Groups[1].Value).Count() < lines.Length) return false;
        if (!lifts.Select(lift => lift.Parts[0]).Order().SequenceEqual(Enumerable.Range(1, boxes.Length).Select(box => $"B{box}").Order())) return false;
        var work = lifts.SelectMany(lift => lift.Parts[1].Split('+').Select(lifter => (lift.Step, lifter))).ToArray();
        return work.Distinct().Count() == work.Length && work.All(pair => int.Parse(pair.lifter[1..]) <= lifters.Length)
            && lifts.All(lift => lift.Parts[1].Split('+').Sum(lifter => lifters[int.Parse(lifter[1..]) - 1]) >= boxes[int.Parse(lift.Parts[0][1..]) - 1]);
    }

    private static (int[] Boxes, int[] Lifters, int Steps) Parse(string prompt)
    {
        int[] Values(char letter) => [.. Regex.Matches(prompt, letter + @"\d+ \((\d+)\)").Select(match => int.Parse(match.Groups[1].Value))];
        return (Values('B'), Values('L'), int.Parse(Regex.Match(prompt, @"(\d+) steps").Groups[1].Value));
    }
}
