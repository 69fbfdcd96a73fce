using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.BigBenchHard;

public sealed class PenguinsInATableTests() : TaskTests("penguins_in_a_table")
{
    private static readonly string[] Columns = ["name", "age", "height", "weight"];

    protected override string Solve(string prompt)
    {
        var table = PromptText.Lines(prompt).Where(line => Regex.IsMatch(line, @"^\w+, \d+, \d+, \d+$")).Select(line => line.Split(", ")).ToList();
        foreach (Match change in Regex.Matches(prompt, @"end: (?<new>\w+, \d+, \d+, \d+)\.|row of (?<gone>\w+) is deleted|The (?<column>\w+) of (?<name>\w+) is corrected to (?<value>\d+)"))
        {
            if (change.Groups["new"].Success) table.Add(change.Groups["new"].Value.Split(", "));
            table.RemoveAll(row => row[0] == change.Groups["gone"].Value);
            if (change.Groups["name"].Success) table.Single(row => row[0] == change.Groups["name"].Value)[Array.IndexOf(Columns, change.Groups["column"].Value)] = change.Groups["value"].Value;
        }

        var answer = Answer(Regex.Match(prompt, @"\b(how many penguins|which penguin|what is the)\b.*\?").Value, table);
        return PromptText.Only(prompt, option => option == answer);
    }

    private static string Answer(string question, List<string[]> table)
    {
        var column = Array.FindIndex(Columns, 1, name => question.Contains(name)) is var found and > 0 ? found : 0;
        var values = column == 0 ? [] : table.Select(row => int.Parse(row[column])).ToArray();
        if (Regex.Match(question, @"more than (\d+)") is { Success: true } bound) return $"{values.Count(value => value > int.Parse(bound.Groups[1].Value))}";
        if (Regex.Match(question, @"at place (\d+)") is { Success: true } place) return table.Select(row => row[0]).Order(StringComparer.Ordinal).ToArray()[int.Parse(place.Groups[1].Value) - 1];
        if (question.Contains("sum of")) return $"{values.Sum()}";
        if (question.Contains("difference")) return $"{values.Max() - values.Min()}";
        if (question.Contains("row is the last")) return $"{values[^1]}";
        if (Regex.Match(question, @"directly above that of (\w+)") is { Success: true } below) return $"{values[table.FindIndex(row => row[0] == below.Groups[1].Value) - 1]}";
        var rank = question.Contains("second highest") ? 1 : question.Contains("third highest") ? 2 : 0;
        return table.Single(row => values.Count(value => value > int.Parse(row[column])) == rank)[0];
    }
}
