using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class ColorCubeRotationTests() : TaskTests("color_cube_rotation")
{
    private static readonly Dictionary<string, (int X, int Y, int Z)> Directions = new()
    {
        ["top"] = (0, 0, 1), ["bottom"] = (0, 0, -1), ["front"] = (0, -1, 0), ["back"] = (0, 1, 0), ["left"] = (-1, 0, 0), ["right"] = (1, 0, 0),
    };

    /// <summary>Turns vectors: a quarter turn from a to b leaves the third direction, a x b, as it is.</summary>
    protected override string Solve(string prompt)
    {
        var colours = Regex.Matches(Regex.Match(prompt, "top [a-z]+(, [a-z]+ [a-z]+){5}").Value, "([a-z]+) ([a-z]+)").ToDictionary(match => Directions[match.Groups[1].Value], match => match.Groups[2].Value);
        foreach (Match turn in Regex.Matches(prompt, "the ([a-z]+) side becomes the ([a-z]+) side"))
        {
            var (a, b) = (Directions[turn.Groups[1].Value], Directions[turn.Groups[2].Value]);
            colours = colours.ToDictionary(pair => pair.Key == a ? b : pair.Key == b ? Minus(a) : pair.Key == Minus(a) ? Minus(b) : pair.Key == Minus(b) ? a : pair.Key, pair => pair.Value);
        }

        return colours[Directions[Regex.Match(prompt, @"(?:on the|of its|found at the) (top|bottom|front|back|left|right)").Groups[1].Value]];
    }

    private static (int X, int Y, int Z) Minus((int X, int Y, int Z) v) => (-v.X, -v.Y, -v.Z);
}
