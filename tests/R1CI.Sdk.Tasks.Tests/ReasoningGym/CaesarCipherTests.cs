using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class CaesarCipherTests() : TaskTests("caesar_cipher")
{
    protected override string Solve(string prompt)
    {
        const string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
        var shift = int.Parse(Regex.Match(prompt, @"\d+").Value);
        return Regex.Replace(prompt.Split("\n\n")[1], "[A-Z]", letter => alphabet[(alphabet.IndexOf(letter.Value[0]) - shift + 26) % 26].ToString());
    }
}
