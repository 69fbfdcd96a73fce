using System.Text.RegularExpressions;
using R1CI.Sdk.Tasks.Tests.BigBenchHard;

namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class PropositionalLogicTests() : TaskTests("propositional_logic")
{
    // Writes the truth values into the text and rewrites it to T or F.
    protected override string Solve(string prompt)
    {
        var premises = prompt.Split('\n').Where(line => Regex.IsMatch(line, @"^[(~P-V][()~&|>P-V -]*$")).ToArray();
        var models = Enumerable.Range(0, 1 << 7).Select(model => "PQRSTUV".Where((_, at) => (model >> at & 1) == 1).ToHashSet()).Where(model => premises.All(premise => IsTrue(premise, model))).ToArray();
        return PromptText.Only(prompt, option => models.All(model => IsTrue(option, model)));
    }

    private static bool IsTrue(string formula, HashSet<char> model)
    {
        var text = Regex.Replace(formula, "[P-V]", letter => model.Contains(letter.Value[0]) ? "1" : "0");
        for (var before = ""; before != text;)
        {
            before = text;
            text = text.Replace("~0", "1").Replace("~1", "0");
            text = Regex.Replace(text, @"\(([01]) (&|\||->) ([01])\)", part => (part.Groups[2].Value, part.Groups[1].Value + part.Groups[3].Value) is ("&", "11") or ("|", not "00") or ("->", not "10") ? "1" : "0");
        }

        return text == "1";
    }
}
