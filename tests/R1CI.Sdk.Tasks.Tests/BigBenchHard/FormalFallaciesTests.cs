using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.BigBenchHard;

public sealed class FormalFallaciesTests() : TaskTests("formal_fallacies")
{
    private const string Description = "an? [A-Za-z' ]+?";

    // Looks for a world in which the premises are true and the conclusion is not: one inhabitant for each sentence that asks for one, and one more.
    protected override string Solve(string prompt)
    {
        var lines = PromptText.Lines(prompt).Where(line => line.EndsWith('.') && Regex.IsMatch(line, $@"\b(is|be|being) (either |both )?(not )?{Description}")).ToArray();
        var atoms = lines.SelectMany(line => Regex.Matches(line, @"\ban? (?:[a-z]+ (?:of|in) )[A-Za-z' ]+?(?= or a | or not | and a | and not | \(or| without| is |\.)").Select(match => match.Value)).Distinct().ToArray();
        var sentences = lines.Select(line => Read(line, atoms)).ToArray();
        var (premises, conclusion) = (sentences[..^1], sentences[^1]);
        var people = Enumerable.Range(0, 1 << atoms.Length).Where(person => premises.Where(premise => premise.Who == "all").All(premise => premise.IsTrue(person))).ToArray();
        var named = people.Where(person => premises.Where(premise => premise.Who == "named").All(premise => premise.IsTrue(person))).ToArray();
        var bySome = premises.Where(premise => premise.Who == "some").Select(premise => people.Where(person => premise.IsTrue(person)).ToArray()).ToArray();
        var hasCounterexample = conclusion.Who switch
        {
            "all" => people.Any(person => !conclusion.IsTrue(person)),
            "named" => named.Any(person => !conclusion.IsTrue(person)),
            // Nobody in that world may be as the conclusion says.
            _ => bySome.Append(named).All(candidates => candidates.Any(person => !conclusion.IsTrue(person))),
        };
        return hasCounterexample ? "invalid" : "valid";
    }

    private static (string Who, Func<int, bool> IsTrue) Read(string line, string[] atoms)
    {
        foreach (var (pattern, isTurned) in new[]
        {
            (@"^Whoever is (.+) is ((?:either |both )?(?:not )?an? .+)\.$", false), (@"^To be (.+) is sufficient for being (.+)\.$", false), (@"^To be (.+) is necessary for being (.+)\.$", true),
            (@"^Nobody is (.+) without being (.+)\.$", false), (@"^Everybody who is (.+) is also (.+)\.$", false),
        })
        {
            if (Regex.Match(line, pattern) is not { Success: true } match) continue;
            var (first, second) = (Condition(match.Groups[isTurned ? 2 : 1].Value, atoms), Condition(match.Groups[isTurned ? 1 : 2].Value, atoms));
            return ("all", person => !first(person) || second(person));
        }

        var rest = Regex.Match(line, @"^(?<who>There is somebody who|At least one person|\w+) is (?<what>.+)\.$");
        return (rest.Groups["who"].Value.Contains(' ') ? "some" : "named", Condition(rest.Groups["what"].Value, atoms));
    }

    private static Func<int, bool> Condition(string text, string[] atoms)
    {
        if (Regex.Match(text, @"^either (.+) or ((?:not )?an? .+) \(or both\)$") is { Success: true } or)
        {
            var (first, second) = (Condition(or.Groups[1].Value, atoms), Condition(or.Groups[2].Value, atoms));
            return person => first(person) || second(person);
        }

        if (Regex.Match(text, "^both (.+) and ((?:not )?an? .+)$") is { Success: true } and)
        {
            var (first, second) = (Condition(and.Groups[1].Value, atoms), Condition(and.Groups[2].Value, atoms));
            return person => first(person) && second(person);
        }

        var isDenied = text.StartsWith("not ");
        var atom = Array.IndexOf(atoms, isDenied ? text[4..] : text);
        return atom < 0 ? throw new InvalidOperationException($"'{text}' is not among {string.Join(" / ", atoms)}") : person => (person >> atom & 1) == 1 != isDenied;
    }
}
