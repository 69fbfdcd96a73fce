using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.SymBench;

public sealed class ReversiTests() : TaskTests("reversi")
{
    // On one string with a border: a line is flipped by a regular expression on what is read in each direction.
    protected override string Solve(string prompt)
    {
        var rows = Regex.Matches(prompt, @"^[.BW]{4,}\r?$", RegexOptions.Multiline).Select(row => row.Value.Trim()).ToArray();
        var n = rows.Length;
        var width = n + 1;
        var board = string.Concat(rows.Select(row => row + "|")).ToCharArray();
        foreach (Match move in Regex.Matches(prompt, @"([BW]) \((\d+), (\d+)\)"))
        {
            var (mine, at) = (move.Groups[1].Value[0], (int.Parse(move.Groups[2].Value) - 1) * width + int.Parse(move.Groups[3].Value) - 1);
            foreach (var step in new[] { 1, -1, width, -width, width + 1, width - 1, -width + 1, -width - 1 })
            {
                List<int> line = [];
                for (var next = at + step; next >= 0 && next < board.Length && board[next] != '|'; next += step) line.Add(next);
                var flips = Regex.Match(string.Concat(line.Select(place => board[place])), $"^{(mine == 'B' ? 'W' : 'B')}+(?={mine})").Length;
                line[..flips].ForEach(place => board[place] = mine);
            }

            board[at] = mine;
        }

        return new string(board).Replace("|", "\n").Trim();
    }
}
