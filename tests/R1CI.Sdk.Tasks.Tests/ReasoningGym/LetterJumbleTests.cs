namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class LetterJumbleTests() : TaskTests("letter_jumble")
{
    protected override string Solve(string prompt)
    {
        var blocks = prompt.Split("\n\n");
        var bank = blocks.Single(block => block.Count(letter => letter == ',') > 10).Split(", ");
        var jumbled = blocks[prompt.StartsWith("Word bank") ? 3 : 1].Split(' ');
        return string.Join(' ', jumbled.Select(word => bank.Single(known => known.Length == word.Length && known.All(letter => known.Count(other => other == letter) == word.Count(other => other == letter)))));
    }
}
