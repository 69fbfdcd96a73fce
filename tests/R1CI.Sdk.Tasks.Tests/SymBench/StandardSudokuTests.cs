using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.SymBench;

public sealed class StandardSudokuTests() : TaskTests("standard_sudoku")
{
    protected override string Solve(string prompt)
    {
        var cells = Given(prompt);
        Assert.True(Fill(cells));
        return string.Join(' ', cells);

        // The empty cell with the fewest candidates, each tried in turn.
        static bool Fill(char[] cells)
        {
            var open = Enumerable.Range(0, 81).Where(at => cells[at] == '0').Select(at => (At: at, Digits: "123456789".Where(digit => Peers(at).All(peer => cells[peer] != digit)).ToArray())).ToArray();
            if (open.Length == 0) return true;
            var (place, digits) = open.MinBy(cell => cell.Digits.Length);
            foreach (var digit in digits)
            {
                cells[place] = digit;
                if (Fill(cells)) return true;
            }

            cells[place] = '0';
            return false;
        }
    }

    protected override bool? Judge(string prompt, string answer)
    {
        var digits = Regex.Matches(answer, @"\d").Select(digit => digit.Value[0]).ToArray();
        var given = Given(prompt);
        return digits.Length == 81 && Enumerable.Range(0, 81).All(at => digits[at] != '0' && (given[at] == '0' || given[at] == digits[at]) && Peers(at).All(peer => digits[peer] != digits[at]));
    }

    private static char[] Given(string prompt) => string.Concat(Regex.Matches(prompt, @"^\d{9}\r?$", RegexOptions.Multiline).Select(row => row.Value.Trim())).ToCharArray();

    private static readonly int[][] PeersOf = [.. Enumerable.Range(0, 81).Select(at =>
        Enumerable.Range(0, 81).Where(other => other != at && (other / 9 == at / 9 || other % 9 == at % 9 || (other / 27 == at / 27 && other % 9 / 3 == at % 9 / 3))).ToArray())];

    private static int[] Peers(int at) => PeersOf[at];
}
