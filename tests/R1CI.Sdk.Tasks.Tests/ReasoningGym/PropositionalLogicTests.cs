using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class PropositionalLogicTests() : TaskTests("propositional_logic")
{
    private static readonly HashSet<char>[] Models = [.. Enumerable.Range(0, 1 << 7).Select(model => "PQRSTUV".Where((_, at) => (model >> at & 1) == 1).ToHashSet())];

    /// <summary>Tries every formula of one or two letters.</summary>
    protected override string Solve(string prompt)
    {
        var literals = "PQRSTUV".SelectMany(letter => new[] { $"{letter}", $"~{letter}" }).ToArray();
        var candidates = literals.Concat(from left in literals from sign in "&|>" from right in literals select $"({left} {(sign == '>' ? "->" : sign.ToString())} {right})");
        return candidates.First(candidate => Judge(prompt, candidate) == true);
    }

    protected override bool? Judge(string prompt, string answer)
    {
        var premises = Premises(prompt);
        var formula = answer.Replace("\u2227", "&").Replace("\\lor", "|").Replace("\u00ac", "~").Trim();
        if (formula.Count(char.IsAsciiLetterUpper) > 2 || !string.Concat(premises).ToHashSet().IsSupersetOf(formula.Where(char.IsAsciiLetterUpper))) return false;
        // Without brackets around it all, as it may be written.
        var truths = Models.Select(model => Value($"({formula})", model)).ToArray();
        if (truths.Contains(null)) return false;
        bool Follows(IEnumerable<string> from) => Models.Zip(truths).All(pair => pair.Second == true || !from.All(premise => Value(premise, pair.First) == true));
        return Follows(premises) && !premises.Any(premise => Follows([premise]));
    }

    private static string[] Premises(string prompt) => [.. prompt.Split('\n').Where(line => Regex.IsMatch(line, @"^\([()~&|>P-V -]*\)$"))];

    // Writes the truth values into the text and rewrites it to 1 or 0.
    private static bool? Value(string formula, HashSet<char> model)
    {
        var text = Regex.Replace(formula, "[P-V]", letter => model.Contains(letter.Value[0]) ? "1" : "0");
        for (var before = ""; before != text;)
        {
            before = text;
            text = Regex.Replace(text.Replace("~0", "1").Replace("~1", "0"), @"\(([01])\)", "$1");
            text = Regex.Replace(text, @"\(([01]) (&|\||->) ([01])\)", part => (part.Groups[2].Value, part.Groups[1].Value + part.Groups[3].Value) is ("&", "11") or ("|", not "00") or ("->", not "10") ? "1" : "0");
        }

        return text switch { "1" => true, "0" => false, _ => null };
    }

    [Theory]
    [InlineData("P | Q", true), InlineData("P \\lor Q", true), InlineData("P | Q | P", true), InlineData("~(~P & ~Q)", true), InlineData("~P -> Q", true), InlineData("\u00acP \u2192 Q", true), InlineData("[P || Q]", true), InlineData("!P => Q", true)]
    [InlineData("P Q", false), InlineData("P |", false), InlineData("| P", false), InlineData("(P | Q", false), InlineData("P | Q)", false), InlineData("p | q", false), InlineData("P | S", false), InlineData("P & Q | P", false), InlineData("P -> Q -> P", false), InlineData("", false), InlineData("P or Q", false), InlineData("1", false)]
    public void TryRead_OfFormulas_ReadsEachNotationAndNothingElse(string text, bool isRead)
    {
        Assert.Equal(isRead, Tasks.Answers.TruthTable.TryRead(text, 3, out var table, out _) && table == 0b1110_1110);
    }

    [Fact]
    public void TryRead_OfDeepNesting_ReturnsWithoutUsingTheStack()
    {
        Assert.False(Tasks.Answers.TruthTable.TryRead(new string('(', 399), 3, out _, out _));
        Assert.False(Tasks.Answers.TruthTable.TryRead(new string('~', 65_000) + "P", 3, out _, out _));
    }
}
