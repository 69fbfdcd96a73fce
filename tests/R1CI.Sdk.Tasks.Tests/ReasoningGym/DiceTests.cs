using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class DiceTests() : TaskTests("dice")
{
    /// <summary>Counts throws by recursion over the dice; the same question is asked once only.</summary>
    protected override string Solve(string prompt)
    {
        int[] sides = [.. Regex.Match(prompt, @"\d+(, \d+)+").Value.Split(", ").Select(int.Parse)];
        var total = int.Parse(Regex.Match(prompt, @"(?:sum is|at least|reaching) (\d+)").Groups[1].Value);
        var known = new Dictionary<(int, int), long>();
        long Throws(int die, int missing)
        {
            if (die == sides.Length) return missing <= 0 ? 1 : 0;
            if (known.TryGetValue((die, missing), out var count)) return count;
            return known[(die, missing)] = Enumerable.Range(1, sides[die]).Sum(face => Throws(die + 1, missing - face));
        }

        return $"{Throws(0, total)}/{sides.Aggregate(1L, (product, die) => product * die)}";
    }
}
