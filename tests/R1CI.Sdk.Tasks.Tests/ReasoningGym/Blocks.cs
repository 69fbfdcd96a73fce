namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

/// <summary>Finds data in prompts.</summary>
internal static class Blocks
{
    /// <summary>The block of a prompt whose lines are cells, separated by blanks, of these characters only.</summary>
    public static string[][] Grid(string prompt, string letters) =>
        [.. prompt.Split("\n\n").Single(block => block.All(letter => letter is ' ' or '\n' || letters.Contains(letter)))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
}
