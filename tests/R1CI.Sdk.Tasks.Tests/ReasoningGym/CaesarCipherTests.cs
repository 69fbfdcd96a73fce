using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class CaesarCipherTests() : TaskTests("caesar_cipher")
{
    protected override string Solve(string prompt)
    {
        const string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
        string Moved(int shift) => Regex.Replace(prompt.Split("\n\n")[1], "[A-Z]", letter => alphabet[(alphabet.IndexOf(letter.Value[0]) - shift + 26) % 26].ToString());
        // Of an unknown distance: the text with most of the frequent letters, and fewest of the rare ones.
        return Regex.Match(prompt, @"\d+") is { Success: true } told ? Moved(int.Parse(told.Value))
            : Enumerable.Range(1, 25).Select(Moved).MaxBy(text => text.Count("ETAORIN".Contains) - (3 * text.Count("JQXZ".Contains)))!;
    }
}
