using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class RectangleCountTests() : TaskTests("rectangle_count")
{
    /// <summary>Looks at the outline of every rectangle.</summary>
    protected override string Solve(string prompt)
    {
        var picture = prompt.Split("\n\n").Single(block => Regex.IsMatch(block, @"^[#.\n]+$")).Split('\n');
        var n = picture.Length;
        var count = 0;
        for (var r = 0; r < n; r++)
            for (var c = 0; c < n; c++)
                for (var height = 2; r + height <= n; height++)
                    for (var width = 2; c + width <= n; width++)
                        if (Enumerable.Range(c, width).All(x => picture[r][x] == '#' && picture[r + height - 1][x] == '#') && Enumerable.Range(r, height).All(y => picture[y][c] == '#' && picture[y][c + width - 1] == '#')) count++;
        return $"{count}";
    }
}
