using System.Globalization;
using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.BigBenchHard;

public sealed class TemporalSequencesTests() : TaskTests("temporal_sequences")
{
    // Marks every minute of the day that is taken; an option is possible when none of its minutes is.
    protected override string Solve(string prompt)
    {
        var taken = new bool[24 * 60];
        Array.Fill(taken, true, 0, Minute(Regex.Match(prompt, @"got up at (.+)\.").Groups[1].Value));
        var closing = Minute(Regex.Match(prompt, @"was closed from (.+) on\.").Groups[1].Value);
        Array.Fill(taken, true, closing, taken.Length - closing);
        foreach (Match seen in Regex.Matches(prompt, @" saw .* from (.+ [ap]m) to (.+ [ap]m)\."))
        {
            var from = Minute(seen.Groups[1].Value);
            Array.Fill(taken, true, from, Minute(seen.Groups[2].Value) - from);
        }

        return PromptText.Only(prompt, option =>
        {
            var ends = option.Split(" to ").Select(Minute).ToArray();
            return !taken.AsSpan(ends[0], ends[1] - ends[0]).Contains(true);
        });
    }

    private static int Minute(string text) => (int)DateTime.Parse(text, CultureInfo.InvariantCulture).TimeOfDay.TotalMinutes;
}
