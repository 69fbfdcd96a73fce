using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.SymBench;

public sealed class EightQueensTests() : TaskTests("eight_queens")
{
    protected override string Solve(string prompt)
    {
        var board = Board(prompt);
        var queens = new List<(int, int)>();
        for (var at = 0; at < 64; at++)
        {
            if (board[at / 8][at % 8] == 'Q') queens.Add((at / 8, at % 8));
        }

        Assert.True(Search(board, queens, 0));
        return string.Join(", ", queens.Select(queen => $"{queen.Item1} {queen.Item2}"));
    }

    protected override bool? Judge(string prompt, string answer)
    {
        var board = Board(prompt);
        var queens = Regex.Matches(answer, @"(\d+)\W+(\d+)").Select(pair => (int.Parse(pair.Groups[1].Value), int.Parse(pair.Groups[2].Value))).ToList();
        return queens.Count == 8 && queens.All(queen => queen.Item1 < 8 && queen.Item2 < 8 && board[queen.Item1][queen.Item2] != 'X')
            && queens.Select((queen, at) => !queens.Skip(at + 1).Any(other => Attacks(queen, other))).All(holds => holds)
            && Enumerable.Range(0, 64).All(at => board[at / 8][at % 8] != 'Q' || queens.Contains((at / 8, at % 8)));
    }

    private static bool Search(string[] board, List<(int, int)> queens, int square)
    {
        if (queens.Count == 8) return true;
        for (; square < 64; square++)
        {
            var place = (square / 8, square % 8);
            if (board[place.Item1][place.Item2] != '.' || queens.Exists(queen => Attacks(queen, place))) continue;
            queens.Add(place);
            if (Search(board, queens, square + 1)) return true;
            queens.RemoveAt(queens.Count - 1);
        }

        return false;
    }

    private static bool Attacks((int Row, int Column) a, (int Row, int Column) b) =>
        a.Row == b.Row || a.Column == b.Column || Math.Abs(a.Row - b.Row) == Math.Abs(a.Column - b.Column);

    private static string[] Board(string prompt) => [.. Regex.Matches(prompt, @"^[.QX]{8}\r?$", RegexOptions.Multiline).Select(row => row.Value.TrimEnd())];
}
