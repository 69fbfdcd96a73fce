using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class QuantumLockTests() : TaskTests("quantum_lock")
{
    /// <summary>All lists of presses, the shorter ones first.</summary>
    protected override string Solve(string prompt)
    {
        List<string> lists = [""];
        while (lists.Count > 0)
        {
            lists = [.. from list in lists from name in "ABC" where Run(prompt, list + name) is not null select list + name];
            if (lists.Find(list => Run(prompt, list) == Target(prompt)) is { } found) return string.Join(' ', found.ToCharArray());
        }

        throw new InvalidOperationException("no solution");
    }

    protected override bool? Judge(string prompt, string answer)
    {
        var presses = Regex.Replace(answer, "[ ,→]", "").ToUpperInvariant();
        return Regex.IsMatch(presses, "^[ABC]+$") && Run(prompt, presses) == Target(prompt) && presses.Length == (Solve(prompt).Length / 2) + 1;
    }

    private static int Target(string prompt) => int.Parse(Regex.Match(prompt, @"(?:exactly|it say|display to) (\d+)").Groups[1].Value);

    private static int? Run(string prompt, string presses)
    {
        var value = int.Parse(Regex.Match(prompt, @"(?:the number|display says|Display:) (\d+)").Groups[1].Value);
        for (var at = 0; at < presses.Length; at++)
        {
            var button = Regex.Match(prompt, $@"^{presses[at]}: (add|subtract|multiply by) (\d+) \((\w+)\)", RegexOptions.Multiline).Groups;
            if (button[3].Value == (at % 2 == 0 ? "green" : "red")) return null;
            var number = int.Parse(button[2].Value);
            value = button[1].Value switch { "add" => value + number, "subtract" => value - number, _ => value * number };
            if (value is < 0 or > 400) return null;
        }

        return value;
    }
}
