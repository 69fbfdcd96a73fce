namespace R1CI.Sdk.Fuzzing.Minimizing;

/// <summary>Programs in which a bracketed part is smaller: its content alone, nothing, zero, or one item less.</summary>
internal static class BracketCuts
{
    public static IEnumerable<string> Of(string program)
    {
        foreach (var (open, close) in Pairs(program).OrderByDescending(static p => p.Close - p.Open))
        {
            var content = program[(open + 1)..close];
            var (before, after) = (program[..open], program[(close + 1)..]);
            if (content.Contains('\n'))
            {
                continue;
            }

            if (content.Length > 1)
            {
                yield return $"{before}0{after}";
                yield return $"{before}{program[open]}{program[close]}{after}";
            }

            yield return before + content + after;
            foreach (var (from, to) in Items(content))
            {
                yield return $"{before}{program[open]}{content[..from]}{content[to..]}{program[close]}{after}";
            }
        }
    }

    private static IEnumerable<(int Open, int Close)> Pairs(string program)
    {
        var opened = new Stack<int>();
        for (var i = 0; i < program.Length; i++)
        {
            if (program[i] is '(' or '[' or '{')
            {
                opened.Push(i);
            }
            else if (program[i] is ')' or ']' or '}' && opened.TryPop(out var open))
            {
                yield return (open, i);
            }
        }
    }

    // Ranges of the items, each with one comma.
    private static IEnumerable<(int From, int To)> Items(string content)
    {
        var (depth, start) = (0, 0);
        for (var i = 0; i < content.Length; i++)
        {
            depth += content[i] is '(' or '[' or '{' ? 1 : content[i] is ')' or ']' or '}' ? -1 : 0;
            if (content[i] == ',' && depth == 0)
            {
                yield return (start, i + 1);
                start = i + 1;
            }
        }

        if (start > 0)
        {
            yield return (start - 1, content.Length);
        }
    }
}
