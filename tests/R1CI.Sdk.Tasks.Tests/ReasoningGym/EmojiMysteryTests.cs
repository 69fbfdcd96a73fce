using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class EmojiMysteryTests() : TaskTests("emoji_mystery")
{
    protected override string Solve(string prompt)
    {
        var first = Convert.ToInt32(Regex.Match(prompt, @"U\+([0-9A-F]+)").Groups[1].Value, 16);
        return string.Concat(prompt.Split("\n\n")[1].EnumerateRunes().Select(rune => rune.Value == ' ' ? ' ' : "abcdefghijklmnopqrstuvwxyz"[rune.Value - first]));
    }
}
