using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class GameOfLifeTests() : TaskTests("game_of_life")
{
    protected override string Solve(string prompt) => string.Join('\n', Run(prompt).Select(row => string.Join(' ', row)));

    internal static string[][] Run(string prompt)
    {
        var board = Blocks.Grid(prompt, "01");
        for (var steps = int.Parse(Regex.Match(prompt, @"(\d+) generation").Groups[1].Value); steps > 0; steps--)
        {
            var now = board;
            board = [.. now.Select((line, row) => line.Select((cell, column) =>
            {
                var near = now.SelectMany((other, r) => other.Where((bit, c) => bit == "1" && Math.Abs(r - row) < 2 && Math.Abs(c - column) < 2)).Count();
                return near == 3 || (near == 4 && cell == "1") ? "1" : "0";
            }).ToArray())];
        }

        return board;
    }
}
