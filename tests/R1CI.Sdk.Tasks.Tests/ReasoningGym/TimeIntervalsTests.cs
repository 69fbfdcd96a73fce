using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class TimeIntervalsTests() : TaskTests("time_intervals")
{
    private static readonly string[] Months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    protected override string Solve(string prompt)
    {
        var moments = Regex.Matches(prompt, @"(?:(?<y>\d{4})-(?<m>\d\d)-(?<d>\d\d)|(?<d>\d+) (?<n>[A-Z][a-z]+) (?<y>\d{4})|(?<n>[A-Z][a-z]+) (?<d>\d+), (?<y>\d{4})),? (?<h>\d+):(?<i>\d\d):(?<s>\d\d)(?: (?<p>AM|PM))?").Select(Seconds).ToArray();
        var seconds = moments[1] - moments[0];
        return $"{seconds / 3600}:{seconds % 3600 / 60:00}:{seconds % 60:00}";
    }

    private static long Seconds(Match match)
    {
        long Number(string name) => long.Parse(match.Groups[name].Value);
        var month = match.Groups["n"].Success ? Array.IndexOf(Months, match.Groups["n"].Value[..3]) + 1 : Number("m");
        // Days by Zeller's trick: the year begins in March.
        var (year, shifted) = month < 3 ? (Number("y") - 1, month + 9) : (Number("y"), month - 3);
        var days = (365 * year) + (year / 4) - (year / 100) + (year / 400) + (((153 * shifted) + 2) / 5) + Number("d");
        var hour = match.Groups["p"].Success ? (Number("h") % 12) + (match.Groups["p"].Value == "PM" ? 12 : 0) : Number("h");
        return (((((days * 24) + hour) * 60) + Number("i")) * 60) + Number("s");
    }
}
