using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class TokenRewritingTests() : TaskTests("ab")
{
    /// <summary>Rewrites from the right end, as text.</summary>
    protected override string Solve(string prompt)
    {
        var row = " " + prompt.Split("\n\n").Single(block => Regex.IsMatch(block, "^([AB]#|#[AB])( ([AB]#|#[AB]))*$")) + " ";
        while (true)
        {
            var next = Regex.Replace(row, " ([AB])# #([AB]) ", match => match.Groups[1].Value == match.Groups[2].Value ? " " : $" #{match.Groups[2].Value} {match.Groups[1].Value}# ", RegexOptions.RightToLeft);
            if (next == row) return row.Trim() is { Length: > 0 } rest ? rest : "EMPTY";
            row = next;
        }
    }
}
