using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class SyllogismTests() : TaskTests("syllogism")
{
    private sealed record Statement(string Form, string First, string Second)
    {
        // Judges a whole society: each member is the set of the kinds it belongs to.
        public bool IsTrue(IReadOnlyList<HashSet<string>> society)
        {
            var firsts = society.Where(member => member.Contains(First)).ToArray();
            return Form switch
            {
                "all" => firsts.All(member => member.Contains(Second)),
                "no" => !firsts.Any(member => member.Contains(Second)),
                "some" => firsts.Any(member => member.Contains(Second)),
                _ => firsts.Any(member => !member.Contains(Second)),
            };
        }
    }

    // Looks for a society in which the premises hold and the conclusion does not. What all-statements allow may live together; a conclusion about
    // some is false only without its examples, one about all or none needs a single counterexample more.
    protected override string Solve(string prompt)
    {
        var premises = prompt.Split('\n').Where(line => Regex.IsMatch(line, @"^(All|No|Some) .* are .*\.$")).Select(line => Read(line.TrimEnd('.'))).ToArray();
        var conclusion = Read(Regex.Match(prompt, @"(?:follow|true|certainty) that ([a-z ]+ are [a-z ]+)\?").Groups[1].Value);
        var kinds = premises.SelectMany(premise => new[] { premise.First, premise.Second }).Distinct().ToArray();
        var society = Enumerable.Range(0, 1 << kinds.Length).Select(set => kinds.Where((_, at) => (set >> at & 1) == 1).ToHashSet())
            .Where(member => premises.Where(premise => premise.Form is "all" or "no").All(premise => premise.IsTrue([member]))).ToList();
        if (conclusion.Form.StartsWith("some")) society.RemoveAll(member => conclusion.IsTrue([member]));
        var isPossible = premises.All(premise => premise.IsTrue(society)) && kinds.All(kind => society.Exists(member => member.Contains(kind)));
        return isPossible && !conclusion.IsTrue(society) ? "No" : "Yes";
    }

    private static Statement Read(string text)
    {
        var match = Regex.Match(text, @"^(\w+) (.+?) are (not )?(.+)$");
        return new Statement(match.Groups[1].Value.ToLowerInvariant() + (match.Groups[3].Success ? " not" : ""), match.Groups[2].Value, match.Groups[4].Value);
    }
}
