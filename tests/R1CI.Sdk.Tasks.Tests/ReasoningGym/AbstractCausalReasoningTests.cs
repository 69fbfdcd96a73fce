using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class AbstractCausalReasoningTests() : TaskTests("acre")
{
    // By deduction: what lay on a machine that was off does nothing; the rest of a trial that was on has a cause among it.
    protected override string Solve(string prompt)
    {
        var trials = Regex.Matches(prompt, @"^(.+) -> (on|off)$", RegexOptions.Multiline).Select(line => (Things: line.Groups[1].Value.Split(", "), IsOn: line.Groups[2].Value == "on")).ToArray();
        var query = Regex.Match(prompt, @"(?:lie on it: (.+?)\. Is|With (.+?) on the plate|be for (.+?)\?)").Groups.Values.Skip(1).First(group => group.Success).Value.Split(", ");
        var harmless = trials.Where(trial => !trial.IsOn).SelectMany(trial => trial.Things).ToHashSet();
        if (query.All(harmless.Contains)) return "off";
        return trials.Any(trial => trial.IsOn && trial.Things.Where(thing => !harmless.Contains(thing)).All(query.Contains)) ? "on" : "undetermined";
    }
}
