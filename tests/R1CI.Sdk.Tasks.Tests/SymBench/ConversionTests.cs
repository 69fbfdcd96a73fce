using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.SymBench;

/// <summary>Reads stores and rules from prompts; amounts are by name.</summary>
internal sealed class Conversions(string prompt)
{
    public Dictionary<string, int> Store { get; } = Amounts(Regex.Match(prompt, "^Store: (.*)$", RegexOptions.Multiline).Groups[1].Value);

    public (Dictionary<string, int> Takes, Dictionary<string, int> Makes)[] Rules { get; } =
        [.. Regex.Matches(prompt, @"^Rule \d+: (.*) -> (.*)$", RegexOptions.Multiline).Select(rule => (Amounts(rule.Groups[1].Value), Amounts(rule.Groups[2].Value)))];

    public int Limit { get; } = int.Parse(Regex.Match(prompt, @"(\d+) (?:steps|times|rounds|days)|at most (\d+)\.").Value.Split(' ', '.').First(word => int.TryParse(word, out _)));

    public string Answer => string.Join(", ", Store.Values);

    public bool Use(int rule)
    {
        var (takes, makes) = Rules[rule];
        if (takes.Any(pair => Store[pair.Key] < pair.Value)) return false;
        foreach (var (thing, amount) in takes) Store[thing] -= amount;
        foreach (var (thing, amount) in makes) Store[thing] += amount;
        return true;
    }

    private static Dictionary<string, int> Amounts(string text) => Regex.Matches(text, @"(\d+) ([^\s,]+)").ToDictionary(match => match.Groups[2].Value, match => int.Parse(match.Groups[1].Value));
}

public sealed class StringSplittingTests() : TaskTests("string_splitting")
{
    protected override string Solve(string prompt)
    {
        var work = new Conversions(prompt);
        for (var step = 0; step < work.Limit; step++)
        {
            var rule = 0;
            while (rule < work.Rules.Length && !work.Use(rule)) rule++;
        }

        return work.Answer;
    }
}

public sealed class StringSynthesisTests() : TaskTests("string_synthesis")
{
    protected override string Solve(string prompt)
    {
        var work = new Conversions(prompt);
        for (var turn = 0; turn < work.Limit * work.Rules.Length; turn++)
        {
            while (work.Use(turn % work.Rules.Length))
            {
            }
        }

        return work.Answer;
    }
}

public sealed class SynthesisDecompositionTests() : TaskTests("synthesis_decomposition")
{
    protected override string Solve(string prompt)
    {
        var work = new Conversions(prompt);
        for (var turn = 0; turn < work.Limit * work.Rules.Length; turn++) work.Use(turn % work.Rules.Length);
        return work.Answer;
    }
}
