using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class SokobanTests() : TaskTests("sokoban")
{
    /// <summary>Searches in breadth over whole rooms, as text.</summary>
    protected override string Solve(string prompt)
    {
        var (room, width) = Read(prompt);
        var ways = new Dictionary<string, string> { [room] = "" };
        var queue = new Queue<string>([room]);
        while (queue.TryDequeue(out var now))
        {
            if (!now.Contains('$')) return ways[now];
            foreach (var move in "LDRU")
            {
                if (After(now, width, move) is { } next && ways.TryAdd(next, ways[now] + move)) queue.Enqueue(next);
            }
        }

        throw new InvalidOperationException("no solution");
    }

    protected override bool? Judge(string prompt, string answer)
    {
        var (room, width) = Read(prompt);
        foreach (var move in answer.Replace(" ", "").ToUpperInvariant())
        {
            if (!"UDLR".Contains(move) || After(room, width, move) is not { } next) return false;
            room = next;
        }

        return !room.Contains('$');
    }

    private static string? After(string room, int width, char move)
    {
        var at = room.IndexOfAny(['@', '+']);
        var step = move == 'U' ? -width : move == 'D' ? width : move == 'L' ? -1 : 1;
        var cells = room.ToCharArray();
        if (cells[at + step] == '#') return null;
        if (cells[at + step] is '$' or '*')
        {
            if (cells[at + step + step] is not ('-' or '.')) return null;
            cells[at + step + step] = cells[at + step + step] == '.' ? '*' : '$';
            cells[at + step] = cells[at + step] == '*' ? '.' : '-';
        }

        cells[at + step] = cells[at + step] == '.' ? '+' : '@';
        cells[at] = cells[at] == '+' ? '.' : '-';
        return new(cells);
    }

    private static (string Room, int Width) Read(string prompt)
    {
        var lines = Regex.Matches(prompt, @"^#[ #@$.*+-]*#$", RegexOptions.Multiline).Select(line => line.Value.Replace(" ", "")).ToArray();
        return (string.Concat(lines), lines[0].Length);
    }
}
