using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.SymBench;

public sealed class MahjongPatternTests() : TaskTests("mahjong_pattern")
{
    // The hand as counts of letters.
    protected override string Solve(string prompt)
    {
        var counts = new int[32];
        foreach (var tile in Regex.Match(prompt, @"(?:[A-M] ){6,}[A-M]").Value.Where(char.IsLetter)) counts[tile - 'A' + 2]++;
        var reaction = "";
        foreach (Match round in Regex.Matches(prompt, @"you draw (\w), your neighbour discards (\w)"))
        {
            counts[round.Groups[1].Value[0] - 'A' + 2]++;
            var tile = round.Groups[2].Value[0] - 'A' + 2;
            int[] taken = counts[tile] > 1 ? [tile, tile]
                : counts[tile - 2] > 0 && counts[tile - 1] > 0 ? [tile - 2, tile - 1]
                : counts[tile - 1] > 0 && counts[tile + 1] > 0 ? [tile - 1, tile + 1]
                : counts[tile + 1] > 0 && counts[tile + 2] > 0 ? [tile + 1, tile + 2] : [];
            reaction = taken.Length == 0 ? "Pass" : taken[0] == taken[1] ? "Peng" : "Chi";
            foreach (var at in taken) counts[at]--;
        }

        return reaction;
    }
}
