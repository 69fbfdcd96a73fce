using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.BigBenchHard;

public sealed class WebOfLiesTests() : TaskTests("web_of_lies")
{
    // Tries both assumptions about the person asked for and follows them through all statements to a contradiction.
    protected override string Solve(string prompt)
    {
        var asked = Regex.Match(prompt, @"(?:Does (\w+) tell|Is (\w+) a truth|whether (\w+) is)").Groups.Values.Skip(1).First(group => group.Success).Value;
        var statements = Regex.Matches(prompt, @"^(?<who>\w+) (?:says that (?<about>\w+) )?(?<what>tells the truth|lies)\.$", RegexOptions.Multiline);
        return IsPossible(statements, new() { [asked] = true }) ? "Yes" : "No";
    }

    private static bool IsPossible(MatchCollection statements, Dictionary<string, bool> truths)
    {
        for (var round = 0; round <= statements.Count; round++)
        {
            foreach (Match statement in statements)
            {
                var (who, about, what) = (statement.Groups["who"].Value, statement.Groups["about"], statement.Groups["what"].Value == "tells the truth");
                if (!about.Success)
                {
                    if (!truths.TryAdd(who, what) && truths[who] != what) return false;
                }
                else if (truths.TryGetValue(who, out var honest))
                {
                    if (!truths.TryAdd(about.Value, what == honest) && truths[about.Value] != (what == honest)) return false;
                }
                else if (truths.TryGetValue(about.Value, out var honestOther))
                {
                    truths[who] = what == honestOther;
                }
            }
        }

        return true;
    }
}
