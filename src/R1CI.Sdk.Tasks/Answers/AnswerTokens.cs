using System.Globalization;
using System.Numerics;
using System.Text;

namespace R1CI.Sdk.Tasks.Answers;

/// <summary>Takes answers apart, in time linear in their length.</summary>
internal static class AnswerTokens
{
    private static readonly char[] Separators = [' ', '\t', '\r', '\n', ',', ';', '|', '[', ']', '(', ')', '{', '}', '\'', '"'];
    private static readonly char[] ItemSeparators = [',', ';', '\n'];

    // No task's answer has numbers this long; parsing one takes time that grows with its square.
    private const int MaxDigits = 1_000;
    private const int MaxDepth = 16;

    /// <summary>Gets what stands between blanks, commas, semicolons, bars, brackets and quotes; the text as one piece when its brackets and commas make no list.</summary>
    public static string[] Of(string text) => IsList(text) ? Pieces(text) : [text];

    /// <summary>Gets the same of a part of a list, whose brackets need not be closed in it.</summary>
    public static string[] Pieces(string text) => text.Split(Separators, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Gets whether brackets are closed and commas stand between things: a right list with either strewn over it was not written as a list.</summary>
    public static bool IsList(string text)
    {
        Span<char> open = stackalloc char[MaxDepth];
        var (depth, last) = (0, '\0');
        foreach (var sign in text)
        {
            if (char.IsWhiteSpace(sign)) continue;
            var isComma = sign is ',' or ';';
            if (isComma && last is '\0' or ',' or ';' or '[' or '(' or '{') return false;
            if (sign is '[' or '(' or '{')
            {
                if (depth == MaxDepth) return false;
                open[depth++] = sign;
            }
            else if (sign is ']' or ')' or '}')
            {
                // An empty pair is a list only by itself.
                if (depth == 0 || (last is '[' or '(' or '{' && text.AsSpan().Trim().Length > 2)) return false;
                if ((open[--depth], sign) is not (('[', ']') or ('(', ')') or ('{', '}'))) return false;
            }

            last = sign;
        }

        return depth == 0;
    }

    /// <summary>Gets what stands on lines or between semicolons, without full stops; <see langword="null"/> when nothing stands between two semicolons.</summary>
    public static IReadOnlyList<string>? Statements(string text)
    {
        List<string> statements = [];
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            foreach (var statement in (line.EndsWith(';') ? line[..^1] : line).Split(';', StringSplitOptions.TrimEntries))
            {
                if (statement.Length == 0) return null;
                statements.Add(AnswerText.WithoutFullStop(statement));
            }
        }

        return statements;
    }

    /// <summary>Gets what stands between commas, semicolons or line ends, without a pair of brackets around it all and quotes around each.</summary>
    public static IEnumerable<string> Items(string text)
    {
        var list = text.Trim();
        if (list.Length >= 2 && (list[0], list[^1]) is ('[', ']') or ('(', ')') or ('{', '}')) list = list[1..^1];
        return list.Split(ItemSeparators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(item => AnswerText.Collapse(item.Length >= 2 && item[0] is '\'' or '"' && item[^1] == item[0] ? item[1..^1] : item));
    }

    /// <summary>Gets the rows of a table and what stands in each: lines, innermost brackets, parts between semicolons, or rows of a LaTeX matrix.</summary>
    public static IReadOnlyList<string[]> Rows(string text)
    {
        var matrix = LatexMatrix(text);
        if (!IsList(matrix)) return [[text]];
        var isNested = matrix.AsSpan().Count('[') > 1;
        var rows = matrix.Split(isNested ? [']'] : matrix.Contains(';', StringComparison.Ordinal) ? [';', '\n'] : ['\n']);
        string[][] cells = [.. rows.Select(Pieces).Where(row => row.Length > 0)];
        // 1 2 3, 4 5 6
        return cells.Length == 1 && !isNested && matrix.Contains(", ", StringComparison.Ordinal) && matrix.Split(',').All(row => Pieces(row).Length > 1) ? [.. matrix.Split(',').Select(Pieces)] : cells;
    }

    /// <summary>
    /// Gets the moves of a list: on lines, or between commas or blanks, numbered (<c>1.</c>) or with a bullet before each line or neither; arrows and minus
    /// signs in one spelling and no blanks around <c>-></c>, <c>+</c> and <c>-</c>.
    /// </summary>
    public static IEnumerable<string> Moves(string text)
    {
        var plain = text.Replace("\\rightarrow", "->", StringComparison.Ordinal).Replace("\\to", "->", StringComparison.Ordinal).Replace("→", "->", StringComparison.Ordinal).Replace('\u2212', '-').Replace('\u2013', '-').Replace("**", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal);
        string[] lines = [.. plain.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(WithoutBullet)];
        if (!IsList(string.Join('\n', lines)))
        {
            yield return text;
            yield break;
        }

        foreach (var line in lines)
        {
            foreach (var move in Pieces(Joined(line))) yield return move;
        }
    }

    /// <summary>Gets a line without the number or the bullet of a list in front of it.</summary>
    public static string WithoutBullet(string line)
    {
        var digits = 0;
        while (digits < line.Length && char.IsAsciiDigit(line[digits])) digits++;
        var end = digits > 0 && digits < line.Length && line[digits] is '.' or ')' ? digits + 1 : line.Length > 0 && line[0] is '-' or '*' or '•' ? 1 : 0;
        return end > 0 && end < line.Length && line[end] == ' ' ? line[(end + 1)..].TrimStart() : line;
    }

    // A -> B and A + 1 are one move each.
    private static string Joined(string line)
    {
        var joined = new StringBuilder(line.Length);
        for (var at = 0; at < line.Length; at++)
        {
            if (line[at] == ' ' && (at + 1 == line.Length || line[at + 1] is ' ' or '+' or '-' || (at > 0 && line[at - 1] is '+' or '-' or '>'))) continue;
            joined.Append(line[at]);
        }

        return joined.ToString();
    }

    private static string LatexMatrix(string text)
    {
        if (!text.StartsWith("\\begin{", StringComparison.Ordinal) || !text.EndsWith('}')) return text;
        var (start, end) = (text.IndexOf('}', StringComparison.Ordinal), text.LastIndexOf("\\end{", StringComparison.Ordinal));
        return end < start ? text : text[(start + 1)..end].Replace("\\\\", "\n", StringComparison.Ordinal).Replace('&', ' ');
    }

    /// <summary>Reads so many integers and nothing else, in any spelling of a list.</summary>
    /// <param name="text">The text.</param>
    /// <param name="count">How many; another number is no list that is looked for.</param>
    /// <param name="numbers">The integers.</param>
    public static bool TryIntegers(string text, int count, out BigInteger[] numbers)
    {
        numbers = [];
        var tokens = Of(text);
        if (tokens.Length != count) return false;
        var read = new BigInteger[count];
        for (var at = 0; at < count; at++)
        {
            if (!TryInteger(tokens[at], out read[at])) return false;
        }

        numbers = read;
        return true;
    }

    /// <summary>Reads integers that fit and nothing else, in any spelling of a list; <see langword="null"/> when that is not what the text is.</summary>
    public static int[]? Integers(string text)
    {
        var tokens = Of(text);
        var numbers = new int[tokens.Length];
        for (var at = 0; at < tokens.Length; at++)
        {
            if (!IsInteger(tokens[at]) || !int.TryParse(tokens[at], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out numbers[at])) return null;
        }

        return numbers;
    }

    private static bool TryInteger(string token, out BigInteger number)
    {
        number = default;
        return token.Length <= MaxDigits && IsInteger(token) && BigInteger.TryParse(token, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
    }

    // The class library's parsers also take NUL characters behind a number.
    private static bool IsInteger(string token)
    {
        var digits = token.AsSpan(token[0] is '-' or '+' ? 1 : 0);
        return !digits.IsEmpty && !digits.ContainsAnyExceptInRange('0', '9');
    }
}
