using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class ManipulateMatrixTests() : TaskTests("manipulate_matrix")
{
    protected override string Solve(string prompt)
    {
        var rows = Regex.Matches(prompt, @"^[\d ]+$", RegexOptions.Multiline).Select(match => match.Value.Split(' ').Select(int.Parse).ToList()).ToList();
        foreach (Match match in Regex.Matches(prompt, @"^\d+\. (.*)$", RegexOptions.Multiline)) rows = Apply(rows, match.Groups[1].Value);
        return string.Join('\n', rows.Select(row => string.Join(' ', row)));
    }

    private static List<List<int>> Apply(List<List<int>> rows, string step)
    {
        int[] n = [.. Regex.Matches(step, @"\d+").Select(match => int.Parse(match.Value))];
        if (step.StartsWith("transpose")) return Transposed(rows);
        if (step.EndsWith("clockwise")) return Transposed(rows, upsideDown: true);
        if (step.StartsWith("rotate")) return Transposed(Transposed(rows, upsideDown: true), upsideDown: true);
        if (step.EndsWith("of the rows")) rows.Reverse();
        else if (step.EndsWith("of the columns")) rows.ForEach(row => row.Reverse());
        else if (step.StartsWith("remove row")) rows.RemoveAt(n[0] - 1);
        else if (step.StartsWith("remove column")) rows.ForEach(row => row.RemoveAt(n[0] - 1));
        else if (step.StartsWith("multiply")) rows[n[0] - 1] = rows[n[0] - 1].ConvertAll(cell => cell * n[1]);
        else if (step.StartsWith("exchange")) (rows[n[0] - 1], rows[n[1] - 1]) = (rows[n[1] - 1], rows[n[0] - 1]);
        else if (step.StartsWith("add")) rows.ForEach(row => row[n[1] - 1] += n[0]);
        else throw new FormatException(step);
        return rows;
    }

    private static List<List<int>> Transposed(List<List<int>> rows, bool upsideDown = false)
    {
        List<List<int>> turned = [.. Enumerable.Range(0, rows[0].Count).Select(_ => new List<int>())];
        foreach (var row in rows)
        {
            for (var at = 0; at < row.Count; at++) turned[at].Insert(upsideDown ? 0 : turned[at].Count, row[at]);
        }

        return turned;
    }
}
