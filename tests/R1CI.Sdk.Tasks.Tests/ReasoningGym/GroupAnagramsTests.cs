namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class GroupAnagramsTests() : TaskTests("group_anagrams")
{
    protected override string Solve(string prompt) =>
        string.Join('\n', prompt.Split("\n\n")[1].Split(", ").GroupBy(word => string.Concat(word.Order())).Select(group => string.Join(' ', group)));
}
