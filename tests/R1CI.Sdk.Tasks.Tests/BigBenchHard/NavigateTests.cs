using System.Numerics;
using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.BigBenchHard;

public sealed class NavigateTests() : TaskTests("navigate")
{
    // A complex number walks: turning is multiplying by i.
    protected override string Solve(string prompt)
    {
        var (place, heading) = (Complex.Zero, Complex.ImaginaryOne);
        foreach (Match match in Regex.Matches(prompt, @"^(?:Turn (?<turn>right|left|around)|Take (?<steps>\d+) steps?(?: (?<side>\w+))?)\.$", RegexOptions.Multiline))
        {
            heading *= match.Groups["turn"].Value switch { "left" => Complex.ImaginaryOne, "right" => -Complex.ImaginaryOne, "around" => -1, _ => 1 };
            if (!match.Groups["steps"].Success) continue;
            var side = match.Groups["side"].Value switch { "left" => Complex.ImaginaryOne, "right" => -Complex.ImaginaryOne, "backward" => -1, _ => 1 };
            place += int.Parse(match.Groups["steps"].Value) * side * heading;
        }

        return place == Complex.Zero ? "Yes" : "No";
    }
}
