namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class WordSequenceReversalTests() : TaskTests("word_sequence_reversal")
{
    protected override string Solve(string prompt)
    {
        var stack = new Stack<string>(prompt.Split("\n\n")[1].Split(", "));
        return string.Join(", ", stack);
    }
}
