using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.Audit;

/// <summary>Long answers made to keep a verifier busy: at the longest that is read at all, and just under the limits further inside.</summary>
internal static class HostileAnswers
{
    private const int Megabyte = 1 << 20;

    // Each repeated to the longest answer that is read: brackets, operators, numbers, marks that are stripped, names, moves, signs of other scripts.
    private static readonly string[] Units =
    [
        "(", "[", "{", ")", "(1", "((1)", "[1,2],", "{\"a\":", "(x+1)*", "(1+", "-(", "1-(",
        "0", "1", "7", "9", "-", "+", "1+", "1-", "2*", "1/", "7/3+", "9^", "9**", "x^", "x", "x*", "x^2+", "3x^7-", "1.5 ", "1e9 ", "1e4000+", "999999999999999999999999999999*", "0.1+",
        "sin(", "sin(x)", "sqrt(", "\\frac{", "\\frac12", "\\sqrt{", "\\binom{", "\\boxed{", "\\text{", "\\left(",
        "**", "__", "`", "```\n", "$", "\"", "'", "“", "answer: ", "the answer is ", "<<<", "<|im_end|>", "=", "1=", "->", "~", "&", "|", "p -> (", "not ", "True and ", "and (",
        "a", "a ", "A", "A ", "ab", "word ", "word, ", "cat, dog; ", "a,", "1,", "1 ", "12 ", "1\n", ",", ", ", ";", " .", ". ", "a\nb ", "a\r\n", "a\t", "\0", "_", "#", "# ", ".#", "*.",
        "\uD83D", "😀", "e\u0301", "\u0130", "ß", "\u0660", "\u200B", "A = 1, ", "A: 1\n", "Move A from 1 to 2\n", "(0, 0), ", "0 0, ", "U", "RLUD", "R U R' U' ", "Yes ", "(A) ", "1 2 3 4\n", "a: b\n", "[[", "]]",
    ];

    /// <summary>Gets the texts for an item, each with a name; they are made when they are asked for.</summary>
    /// <param name="oracle">The item's oracle answer: parts of it pass a verifier's first checks, so repeated they go the farthest.</param>
    public static IEnumerable<(string Name, Func<string> Make)> For(string oracle) => Fixed().Concat(Derived(oracle));

    private static IEnumerable<(string Name, Func<string> Make)> Fixed()
    {
        foreach (var unit in Units) yield return ($"'{unit}' repeated", () => Repeated(unit));
        yield return ("blanks between two digits", () => $"1{new string(' ', TaskItem.MaxAnswerChars - 2)}2");
        yield return ("newlines between two letters", () => $"a{new string('\n', TaskItem.MaxAnswerChars - 2)}b");
        yield return ("1 MB of digits", () => new string('7', Megabyte));
        yield return ("1 MB of blanks and a digit", () => $"{new string(' ', Megabyte / 2)}7{new string('\n', Megabyte / 2)}");
        yield return ("nested brackets", () => new string('(', TaskItem.MaxAnswerChars / 2) + new string(')', TaskItem.MaxAnswerChars / 2));
        yield return ("30 brackets in a sum", () => Repeated($"{new string('(', 30)}1{new string(')', 30)}+"));
        // Numbers of 10,000 characters are read, and exponents to 4,000.
        foreach (var digits in new[] { 1_000, 4_000, 9_990 }) yield return ($"{digits} digits", () => new string('9', digits));
        yield return ("a fraction of 9,999 characters", () => $"{new string('9', 4_999)}/{new string('7', 4_999)}");
        yield return ("a decimal number of 9,999 digits", () => "0." + new string('3', 9_990));
        yield return ("an exponent", () => $"{new string('9', 9_000)}e4000");
        yield return ("a negative exponent", () => $"{new string('9', 9_000)}e-4000");
        yield return ("groups of thousands", () => "1" + string.Concat(Enumerable.Repeat(",234", 2_490)));
        yield return ("a tower of powers", () => "9^9^9^9^9^9");
        yield return ("a power of a long number", () => $"{new string('9', 40)}^64^64");
        yield return ("a product of sums", () => string.Join('*', Enumerable.Repeat("(x+1)^9", 140)));
        yield return ("a long factor in a function", () => $"exp({string.Concat(Enumerable.Repeat("1*", 990))}x)");
        yield return ("functions of high frequency", () => string.Join('*', Enumerable.Repeat("sin(100x)", 190)));
        yield return ("powers with brackets", () => string.Join('+', Enumerable.Repeat($"x^({new string('(', 30)}1+1{new string(')', 30)})", 300)));
        yield return ("different numbers", () => Cut(string.Join(", ", Enumerable.Range(1, 20_000))));
        yield return ("different numbers on lines", () => Cut(string.Join('\n', Enumerable.Range(1, 20_000))));
        yield return ("different words", () => Cut(string.Join(' ', Enumerable.Range(1, 20_000).Select(Word))));
        yield return ("different words in a list", () => Cut(string.Join(", ", Enumerable.Range(1, 20_000).Select(Word))));
        yield return ("different fractions in a sum", () => Cut(string.Join('+', Enumerable.Range(1, 20_000).Select(number => $"1/{number}"))));
        yield return ("places", () => Cut(string.Join(", ", Enumerable.Range(1, 20_000).Select(number => $"({number % 9}, {number % 7})"))));
    }

    private static IEnumerable<(string Name, Func<string> Make)> Derived(string oracle)
    {
        foreach (var between in new[] { "", " ", "\n", ", ", " + ", " * " }) yield return ($"the oracle answer repeated with '{between}' between", () => Repeated(oracle + between));
        yield return ("1 MB of the oracle answer", () => string.Concat(Enumerable.Repeat(oracle + "\n", (Megabyte / (oracle.Length + 1)) + 1))[..Megabyte]);
        string[] lines = [.. oracle.Split('\n', StringSplitOptions.RemoveEmptyEntries)];
        string[] words = [.. oracle.Split([' ', '\n', ','], StringSplitOptions.RemoveEmptyEntries)];
        foreach (var (name, parts) in new[] { ("line", lines), ("word", words) })
        {
            if (parts.Length < 2) continue;
            var between = name == "line" ? "\n" : " ";
            yield return ($"the first {name} repeated", () => Repeated(parts[0] + between));
            yield return ($"the last {name} repeated", () => Repeated(parts[^1] + between));
            yield return ($"the last {name} repeated behind the oracle answer", () => Cut(oracle + between + Repeated(parts[^1] + between)));
            yield return ($"the first two {name}s repeated", () => Repeated(parts[0] + between + parts[1] + between));
        }

        yield return ("the oracle answer before blanks and a letter", () => $"{oracle}{new string(' ', Math.Max(1, TaskItem.MaxAnswerChars - oracle.Length - 1))}z");
        yield return ("the oracle answer with zeros before it", () => Cut(new string('0', 9_900) + oracle));
        yield return ("the oracle answer in brackets", () => $"{new string('(', 30)}{oracle}{new string(')', 30)}");
        if (oracle.Length < 20_000) yield return ("the oracle answer in many brackets", () => $"{new string('[', 20_000)}{oracle}{new string(']', 20_000)}");
    }

    private static string Repeated(string unit) => string.Concat(Enumerable.Repeat(unit, (TaskItem.MaxAnswerChars / unit.Length) + 1))[..TaskItem.MaxAnswerChars];

    private static string Cut(string text) => text.Length <= TaskItem.MaxAnswerChars ? text : text[..TaskItem.MaxAnswerChars];

    // Letters only: a, b, ..., z, ba, bb, ...
    private static string Word(int number)
    {
        var letters = "";
        for (; number > 0; number /= 26) letters = (char)('a' + (number % 26)) + letters;
        return letters;
    }
}
