using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class WordLadderTests() : TaskTests("word_ladder")
{
    /// <summary>Grows all chains at once, from the last word backwards.</summary>
    protected override string Solve(string prompt)
    {
        var (first, last, words) = Read(prompt);
        var chains = new Dictionary<string, string> { [last] = last };
        while (!chains.ContainsKey(first))
        {
            foreach (var (word, chain) in chains.ToList())
            {
                foreach (var next in words.Where(next => next.Zip(word).Count(pair => pair.First != pair.Second) == 1)) chains.TryAdd(next, $"{next}, {chain}");
            }
        }

        return chains[first];
    }

    protected override bool? Judge(string prompt, string answer)
    {
        var (first, last, words) = Read(prompt);
        var chain = Regex.Matches(answer.ToLowerInvariant(), "[a-z]+").Select(word => word.Value).ToArray();
        return chain[0] == first && chain[^1] == last && chain.All(words.Contains) && Enumerable.Range(1, chain.Length - 1).All(at => chain[at].Zip(chain[at - 1]).Count(pair => pair.First != pair.Second) == 1);
    }

    private static (string First, string Last, string[] Words) Read(string prompt)
    {
        var ends = Regex.Matches(prompt, "'([a-z]{3})'").Select(match => match.Groups[1].Value).Distinct().ToArray();
        return (ends[0], ends[1], prompt.Split("\n\n").Single(block => Regex.IsMatch(block, "^[a-z]{3}( [a-z]{3})*$")).Split(' '));
    }
}
