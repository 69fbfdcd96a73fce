using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class SentenceReorderingTests() : TaskTests("sentence_reordering")
{
    /// <summary>Tells roles by the forms of words and what little English is needed.</summary>
    protected override string Solve(string prompt)
    {
        var words = prompt.Split("\n\n")[1].Split(", ").ToList();
        var pattern = Regex.Match(prompt, @"a person's name(, an? [\w' ]+)*").Value.Split(", ").Select(role => role.Trim());
        return string.Join(' ', pattern.Select(role => words.Single(word => RoleOf(word) == role)));
    }

    private static string RoleOf(string word) => word switch
    {
        _ when char.IsUpper(word[0]) => "a person's name",
        "always" or "often" or "sometimes" or "rarely" or "never" or "usually" => "an adverb of frequency",
        "indoors" or "outdoors" or "upstairs" or "downstairs" or "abroad" => "a place",
        "two" or "three" or "four" or "five" or "six" or "seven" or "eight" or "nine" => "a number",
        "tiny" or "small" or "big" or "huge" or "enormous" => "a word for size",
        "wooden" or "plastic" or "golden" or "leather" or "metal" or "paper" => "a material",
        "red" or "blue" or "green" or "yellow" or "purple" or "black" or "white" or "brown" => "a colour",
        "admires" or "borrows" or "destroys" or "examines" or "forgets" or "receives" or "describes" or "inspects" => "a verb",
        _ when word.EndsWith("ly") => "a manner",
        _ => "a plural noun",
    };
}
