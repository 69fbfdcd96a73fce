using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.SymBench;

public sealed class CryptanalysisTests() : TaskTests("cryptanalysis")
{
    protected override string Solve(string prompt)
    {
        var last = Regex.Match(prompt, "A(?: to |-)([J-Z])").Groups[1].Value[0];
        var guesses = Regex.Matches(prompt, @"^- (\d\d[A-Z]{2}): (.*)$", RegexOptions.Multiline)
            .Select(line => (Code: line.Groups[1].Value, Said: Regex.Matches(line.Groups[2].Value, @"\d").Select(match => int.Parse(match.Value)).ToArray())).ToArray();
        List<string> found = [];
        for (var number = 0; number < 100; number++)
        {
            for (var first = 'A'; first <= last; first++)
            {
                for (var second = 'A'; second <= last; second++)
                {
                    var code = $"{number:00}{first}{second}";
                    if (code[0] != code[1] && first != second && Array.TrueForAll(guesses, guess => Fits(guess.Code, code, guess.Said))) found.Add(code);
                }
            }
        }

        return Assert.Single(found);
    }

    private static bool Fits(string guess, string code, int[] said)
    {
        var half = said.Length == 4 ? 2 : 4;
        for (var from = 0; from < 4; from += half)
        {
            var (placed, misplaced) = (0, 0);
            for (var at = from; at < from + half; at++)
            {
                if (guess[at] == code[at]) placed++;
                else if (code.Contains(guess[at], StringComparison.Ordinal)) misplaced++;
            }

            if (said[from == 0 ? 0 : 2] != placed || said[from == 0 ? 1 : 3] != misplaced) return false;
        }

        return true;
    }
}
