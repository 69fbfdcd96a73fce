namespace R1CI.Sdk.Fuzzing.Minimizing;

/// <summary>Programs with some lines less. Not all are valid: an invalid one fails in both interpreters alike and is dropped.</summary>
internal static class LineCuts
{
    public static IEnumerable<string> Of(string program)
    {
        var lines = program.TrimEnd('\n').Split('\n');
        for (var size = lines.Length / 2; size >= 4; size /= 2)
        {
            for (var start = 0; start < lines.Length; start += size)
            {
                yield return Without(lines, start, Math.Min(lines.Length, start + size));
            }
        }

        for (var start = lines.Length - 1; start >= 0; start--)
        {
            var end = EndOfBlock(lines, start);
            yield return Without(lines, start, end);
            if (end > start + 1)
            {
                yield return Dedented(lines, start, end);
                yield return Without(lines, start, EndOfClauses(lines, start));
            }

            yield return Without(lines, start, start + 1);
        }
    }

    private static int Indent(string line) => line.Length - line.TrimStart(' ').Length;

    private static int EndOfBlock(string[] lines, int start)
    {
        var end = start + 1;
        while (end < lines.Length && Indent(lines[end]) > Indent(lines[start]))
        {
            end++;
        }

        return end;
    }

    // A statement with the clauses that follow it: except, else, a bracket that closes.
    private static int EndOfClauses(string[] lines, int start)
    {
        var end = EndOfBlock(lines, start);
        while (end < lines.Length && Indent(lines[end]) == Indent(lines[start]) && lines[end].TrimStart() is var text
            && (text.StartsWith("except", StringComparison.Ordinal) || text.StartsWith("else", StringComparison.Ordinal) || text.StartsWith("elif", StringComparison.Ordinal)
                || text.StartsWith("finally", StringComparison.Ordinal) || text.StartsWith(')')))
        {
            end = EndOfBlock(lines, end);
        }

        return end;
    }

    private static string Without(string[] lines, int from, int to) => Joined(lines.Take(from).Concat(lines.Skip(to)));

    // The block without what heads it, and without the clauses after it.
    private static string Dedented(string[] lines, int start, int end)
    {
        var depth = Indent(lines[start + 1]) - Indent(lines[start]);
        var body = lines.Skip(start + 1).Take(end - start - 1).Select(line => line[Math.Min(depth, Indent(line))..]);
        return Joined(lines.Take(start).Concat(body).Concat(lines.Skip(EndOfClauses(lines, start))));
    }

    private static string Joined(IEnumerable<string> lines) => string.Concat(lines.Select(static line => line + "\n"));
}
