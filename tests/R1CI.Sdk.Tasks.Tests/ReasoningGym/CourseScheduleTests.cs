using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class CourseScheduleTests() : TaskTests("course_schedule")
{
    /// <summary>Closes the relation; a course before itself is a circle.</summary>
    protected override string Solve(string prompt)
    {
        var rules = Regex.Matches(prompt, @"(\d+) before (\d+)").Select(match => (A: int.Parse(match.Groups[1].Value), B: int.Parse(match.Groups[2].Value))).ToList();
        var before = new bool[40, 40];
        foreach (var (a, b) in rules) before[a, b] = true;
        for (var middle = 0; middle < 40; middle++)
            for (var a = 0; a < 40; a++)
                for (var b = 0; b < 40; b++) before[a, b] |= before[a, middle] && before[middle, b];
        return Enumerable.Range(0, 40).Any(course => before[course, course]) ? "no" : "yes";
    }
}
