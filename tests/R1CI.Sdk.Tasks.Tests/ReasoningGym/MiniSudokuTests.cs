namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class MiniSudokuTests() : TaskTests("mini_sudoku")
{
    // All 288 grids, by brute force over rows.
    private static readonly Lazy<string[]> Grids = new(() =>
    {
        string[] rows = [.. from a in "1234" from b in "1234" from c in "1234" from d in "1234" where a != b && a != c && a != d && b != c && b != d && c != d select $"{a}{b}{c}{d}"];
        return [.. from r in rows from s in rows where Fits(r, s) && Block(r, s) from t in rows where Fits(r, t) && Fits(s, t) from u in rows where Fits(r, u) && Fits(s, u) && Fits(t, u) && Block(t, u) select r + s + t + u];
    });

    protected override string Solve(string prompt)
    {
        Assert.Equal(288, Grids.Value.Length);
        var given = Given(prompt);
        return string.Join(' ', Grids.Value.First(grid => Agrees(grid, given)).ToCharArray());
    }

    protected override bool? Judge(string prompt, string answer)
    {
        var digits = string.Concat(answer.Where(char.IsAsciiDigit));
        return Grids.Value.Contains(digits) && Agrees(digits, Given(prompt));
    }

    private static bool Agrees(string grid, string given) => grid.Zip(given).All(pair => pair.Second == '_' || pair.First == pair.Second);

    private static bool Fits(string a, string b) => a.Zip(b).All(pair => pair.First != pair.Second);

    private static bool Block(string a, string b) => !a[..2].Intersect(b[..2]).Any();

    private static string Given(string prompt) => string.Concat(Blocks.Grid(prompt, "_1234").SelectMany(row => row));
}
