using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.SymBench;

public sealed class LetterLogicDiagramTests() : TaskTests("letter_logic_diagram")
{
    protected override string Solve(string prompt)
    {
        foreach (var diagonal in "abcdefg")
        {
            var cells = Given(prompt);
            var fits = Enumerable.Range(0, 7).All(row => cells[row * 7 + 6 - row] == '.' || cells[row * 7 + 6 - row] == diagonal);
            for (var row = 0; row < 7; row++) cells[row * 7 + 6 - row] = diagonal;
            if (fits && IsLatin(cells) && Fill(cells)) return string.Join(' ', cells);
        }

        return "none";
    }

    protected override bool? Judge(string prompt, string answer)
    {
        var cells = Regex.Matches(answer.ToLowerInvariant(), "[a-g]").Select(cell => cell.Value[0]).ToArray();
        var given = Given(prompt);
        return cells.Length == 49 && IsLatin(cells) && given.Zip(cells).All(pair => pair.First == '.' || pair.First == pair.Second)
            && Enumerable.Range(0, 7).Select(row => cells[row * 7 + 6 - row]).Distinct().Count() == 1;
    }

    private static bool Fill(char[] cells)
    {
        var open = Enumerable.Range(0, 49).Where(at => cells[at] == '.').Select(at => (At: at, Letters: "abcdefg".Where(letter => Peers(at).All(peer => cells[peer] != letter)).ToArray())).ToArray();
        if (open.Length == 0) return true;
        var (place, letters) = open.MinBy(cell => cell.Letters.Length);
        foreach (var letter in letters)
        {
            cells[place] = letter;
            if (Fill(cells)) return true;
        }

        cells[place] = '.';
        return false;
    }

    private static bool IsLatin(char[] cells) => Enumerable.Range(0, 49).All(at => cells[at] == '.' || Peers(at).All(peer => cells[peer] != cells[at]));

    private static IEnumerable<int> Peers(int at) => Enumerable.Range(0, 49).Where(other => other != at && (other / 7 == at / 7 || other % 7 == at % 7));

    private static char[] Given(string prompt) => [.. Regex.Matches(prompt, @"^[.a-g]( [.a-g]){6}\r?$", RegexOptions.Multiline).SelectMany(row => row.Value.Trim().Replace(" ", ""))];
}
