using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.SymBench;

public sealed class ConstrainedLinearArrangementTests() : TaskTests("constrained_linear_arrangement")
{
    protected override string Solve(string prompt)
    {
        var (mine, results, hand, beats) = Parse(prompt);
        var order = new string[mine.Length];
        Assert.True(Search(0, hand.GroupBy(card => card).ToDictionary(group => group.Key, group => group.Count())));
        return string.Join(", ", order);

        bool Search(int round, Dictionary<string, int> left)
        {
            if (round == mine.Length) return true;
            foreach (var card in left.Keys.Where(card => left[card] > 0 && Result(beats, mine[round], card) == results[round]).ToArray())
            {
                left[card]--;
                order[round] = card;
                if (Search(round + 1, left)) return true;
                left[card]++;
            }

            return false;
        }
    }

    protected override bool? Judge(string prompt, string answer)
    {
        var (mine, results, hand, beats) = Parse(prompt);
        var order = Regex.Matches(answer.ToUpperInvariant(), "[A-Z]").Select(card => card.Value).ToArray();
        return order.Order(StringComparer.Ordinal).SequenceEqual(hand.Order(StringComparer.Ordinal)) && order.Select((card, round) => Result(beats, mine[round], card) == results[round]).All(holds => holds);
    }

    private static string Result(HashSet<string> beats, string mine, string theirs) => beats.Contains(mine + theirs) ? "win" : beats.Contains(theirs + mine) ? "loss" : "draw";

    private static (string[] Mine, string[] Results, string[] Hand, HashSet<string> Beats) Parse(string prompt)
    {
        string[] Line(string label) => Regex.Match(prompt, $"^(?:{label}): (.*?)\\r?$", RegexOptions.Multiline).Groups[1].Value.Split(", ");
        var beats = Regex.Matches(prompt, "([A-Z]) beats ([A-Z])").Select(pair => pair.Groups[1].Value + pair.Groups[2].Value).ToHashSet();
        if (prompt.Contains("animals", StringComparison.Ordinal)) beats.UnionWith("ABCDEF".SelectMany(a => "ABCDEF".Where(b => a < b && (a, b) != ('A', 'F')).Select(b => $"{a}{b}")));
        return (Line("Your cards, in the order of the rounds|What you played, first round first"), Line("Your results|What you got"), Line("The opponent's cards, in unknown order|What the opponent held, shuffled"), beats);
    }
}
