namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class IsomorphicStringsTests() : TaskTests("isomorphic_strings")
{
    protected override string Solve(string prompt)
    {
        var pair = prompt.Split("\n\n")[1].Split('\n');
        return string.Join(' ', pair[0].Select(letter => pair[0].IndexOf(letter))) == string.Join(' ', pair[1].Select(letter => pair[1].IndexOf(letter))) ? "yes" : "no";
    }
}
