namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class PalindromePartitioningTests() : TaskTests("palindrome_partitioning")
{
    /// <summary>Tries every set of places to cut at.</summary>
    protected override string Solve(string prompt)
    {
        var text = prompt.Split("\n\n")[1];
        var ways = Enumerable.Range(0, 1 << (text.Length - 1)).Select(cuts => string.Concat(text.Select((letter, at) => at > 0 && (cuts >> (at - 1) & 1) == 1 ? $" {letter}" : $"{letter}")));
        return string.Join('\n', ways.Where(way => way.Split(' ').All(piece => new string([.. piece.Reverse()]) == piece)));
    }
}
