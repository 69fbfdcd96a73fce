using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class BlockLettersTests() : TaskTests("figlet_font")
{
    // An alphabet of its own, five rows of five bits as numbers; a letter is the nearest one.
    private static readonly Dictionary<char, int[]> Alphabet = new()
    {
        ['A'] = [14, 17, 31, 17, 17], ['B'] = [30, 17, 30, 17, 30], ['C'] = [14, 16, 16, 16, 15], ['D'] = [30, 17, 17, 17, 30], ['E'] = [31, 16, 28, 16, 31], ['F'] = [31, 16, 28, 16, 16],
        ['G'] = [15, 16, 19, 17, 14], ['H'] = [17, 17, 31, 17, 17], ['I'] = [31, 4, 4, 4, 31], ['J'] = [7, 2, 2, 18, 12], ['K'] = [17, 18, 28, 18, 17], ['L'] = [16, 16, 16, 16, 31], ['M'] = [17, 27, 21, 17, 17],
        ['N'] = [17, 25, 21, 19, 17], ['O'] = [14, 17, 17, 17, 14], ['P'] = [30, 17, 30, 16, 16], ['Q'] = [14, 17, 21, 18, 13], ['R'] = [30, 17, 30, 18, 17], ['S'] = [15, 16, 14, 1, 30], ['T'] = [31, 4, 4, 4, 4],
        ['U'] = [17, 17, 17, 17, 14], ['V'] = [17, 17, 17, 10, 4], ['W'] = [17, 17, 21, 27, 17], ['X'] = [17, 10, 4, 10, 17], ['Y'] = [17, 10, 4, 4, 4], ['Z'] = [31, 2, 4, 8, 31],
    };

    protected override string Solve(string prompt)
    {
        var rows = prompt.Split("\n\n").Single(block => Regex.IsMatch(block, @"^[#*@O%.\n]+$")).Split('\n');
        return string.Concat(Enumerable.Range(0, (rows[0].Length + 2) / 7).Select(at => Nearest([.. rows.Select(row => row.Substring(at * 7, 5).Aggregate(0, (bits, cell) => (bits * 2) + (cell == '.' ? 0 : 1)))])));
    }

    private static char Nearest(int[] drawn) => Alphabet.MinBy(letter => letter.Value.Zip(drawn).Sum(pair => int.PopCount(pair.First ^ pair.Second))).Key;
}
