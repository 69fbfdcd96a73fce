using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class RushHourTests() : TaskTests("rush_hour")
{
    /// <summary>Searches in breadth over pictures of the lot; a move is one cell at a time.</summary>
    protected override string Solve(string prompt)
    {
        var lot = Read(prompt);
        var before = new Dictionary<string, (string Lot, string Move)> { [lot] = ("", "") };
        var queue = new Queue<string>([lot]);
        while (queue.TryDequeue(out var now))
        {
            if (IsFree(now))
            {
                var moves = new Stack<string>();
                for (; now != lot; now = before[now].Lot) moves.Push(before[now].Move);
                return string.Join('\n', moves);
            }

            foreach (var name in now.Distinct().Where(char.IsLetter))
            {
                foreach (var sign in "+-")
                {
                    if (After(now, name, sign) is { } next && before.TryAdd(next, (now, $"{name}{sign}1"))) queue.Enqueue(next);
                }
            }
        }

        throw new InvalidOperationException("no solution");
    }

    protected override bool? Judge(string prompt, string answer)
    {
        string? lot = Read(prompt);
        foreach (var move in Regex.Replace(answer.ToUpperInvariant().Replace('\u2212', '-'), @"^\d+\. ", "", RegexOptions.Multiline).Split(['\n', ',', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = Regex.Match(move.Trim(), "^([A-Z])([+-])([1-9])$");
            for (var far = parts.Success ? int.Parse(parts.Groups[3].Value) : 0; far > 0 && lot is not null; far--) lot = After(lot, parts.Groups[1].Value[0], parts.Groups[2].Value[0]);
            if (!parts.Success || lot is null) return false;
        }

        return IsFree(lot!);
    }

    private static bool IsFree(string lot) => lot.LastIndexOf('A') % 6 == 5;

    private static string? After(string lot, char name, char sign)
    {
        int[] cells = [.. Enumerable.Range(0, 36).Where(at => lot[at] == name)];
        if (cells.Length == 0) return null;
        var step = (cells[1] - cells[0]) * (sign == '+' ? 1 : -1);
        var end = sign == '+' ? cells[^1] : cells[0];
        var to = end + step;
        if (to is < 0 or > 35 || lot[to] != '.' || (Math.Abs(step) == 1 && to / 6 != end / 6)) return null;
        var after = lot.ToCharArray();
        after[to] = name;
        after[sign == '+' ? cells[0] : cells[^1]] = '.';
        return new(after);
    }

    private static string Read(string prompt) => string.Concat(prompt.Split("\n\n").Single(block => Regex.IsMatch(block, @"^[A-Z. \n]{60,}$")).Where(letter => letter is not (' ' or '\n')));
}
