using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>Squares with each of 1 to n once in every row and column.</summary>
internal static class LatinSquare
{
    public static int[] Draw(TaskRandom random, int n)
    {
        var (rows, columns, symbols) = (Order(random, n), Order(random, n), Order(random, n));
        return [.. Enumerable.Range(0, n * n).Select(at => symbols[(rows[at / n] + columns[at % n]) % n] + 1)];
    }

    /// <summary>Reads a square from an answer; <see langword="null"/> unless it is one.</summary>
    public static int[]? Read(string text, int n)
    {
        if (Cells(text, n) is not { } cells || cells.Length != n * n || cells.Any(cell => cell < 1 || cell > n)) return null;
        for (var line = 0; line < n; line++)
        {
            if (Enumerable.Range(0, n).Select(at => cells[(line * n) + at]).Distinct().Count() < n) return null;
            if (Enumerable.Range(0, n).Select(at => cells[(at * n) + line]).Distinct().Count() < n) return null;
        }

        return cells;
    }

    // Numbers, or rows of digits without blanks.
    private static int[]? Cells(string text, int n)
    {
        var tokens = AnswerTokens.Rows(text).SelectMany(row => row).ToArray();
        return n > 1 && tokens.Length == n && Array.TrueForAll(tokens, row => row.Length == n && row.All(char.IsAsciiDigit))
            ? [.. tokens.SelectMany(row => row).Select(digit => digit - '0')] : AnswerTokens.Integers(string.Join(' ', tokens));
    }

    public static string Text<T>(IEnumerable<T> cells, int n) => string.Join('\n', cells.Chunk(n).Select(row => string.Join(' ', row)));

    private static int[] Order(TaskRandom random, int n) => random.Shuffled([.. Enumerable.Range(0, n)]);
}
