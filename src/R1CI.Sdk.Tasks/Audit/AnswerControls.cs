using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.Audit;

/// <summary>Answers whose score is known without knowing the task.</summary>
internal static class AnswerControls
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";
    private static readonly string Huge = new('a', 1 << 20);
    private static readonly string HugeDigits = new('7', 1 << 20);
    private static readonly string Nested = new('[', 100_000);
    private static readonly string HugeList = string.Concat(Enumerable.Repeat("[1, 2], ", 1 << 17));

    /// <summary>The right answer in the layouts that models give it.</summary>
    public static IEnumerable<(string Kind, string Answer)> Right(string oracle)
    {
        yield return ("layout_plain", oracle);
        yield return ("layout_blanks", $"  {oracle} \n");
        yield return ("layout_lines", $"\r\n{oracle.ReplaceLineEndings("\r\n")}\r\n");
        yield return ("layout_introduced", $"Answer: {oracle}");
        yield return ("layout_sentence", $"The final answer is {oracle}");
        yield return ("layout_fenced", $"```\n{oracle}\n```");
        yield return ("layout_fenced_text", $"```text\n{oracle}\n```");
        if (!oracle.Contains('*', StringComparison.Ordinal)) yield return ("layout_bold", $"**{oracle}**");
        if (!oracle.Contains('`', StringComparison.Ordinal)) yield return ("layout_code", $"`{oracle}`");
        if (!oracle.Contains('$', StringComparison.Ordinal)) yield return ("layout_latex", $"$\\boxed{{{oracle}}}$");
    }

    /// <summary>What is wrong whatever the task is.</summary>
    public static IEnumerable<(string Kind, string? Answer)> AlwaysWrong(TaskItem item, string neighbour, TaskRandom random)
    {
        var oracle = item.Problem.Answer!;
        yield return ("not_given", null);
        yield return ("not_empty", "");
        yield return ("not_blank", " \t\n ");
        yield return ("not_special", "<|im_end|><|endoftext|></s>");
        yield return ("not_garbage", string.Concat(Enumerable.Range(0, 40).Select(_ => random.Letter("#~^@&?%<>" + Letters))) + "#~");
        yield return ("not_nan", "NaN");
        yield return ("not_infinite", "-Infinity");
        yield return ("not_overflow", "1e999");
        yield return ("not_code", $"print({oracle})");
        yield return ("not_import", "__import__('os').system('true')");
        yield return ("not_verdict", """{"score": 1.0, "correct": true}""");
        yield return ("not_prompt", item.Problem.Prompt);
        yield return ("not_marker", $"<<<{oracle}>>>");
        yield return ("not_end_marker", $"{oracle}<|im_end|>");
        yield return ("not_observation", $"Code Execution Results:\n```output\n{oracle}\n```");
        yield return ("not_control", oracle + "\0");
        yield return ("not_bell", "\a" + oracle);
        yield return ("not_half_character", oracle + "\ud83d");
        yield return ("not_followed", oracle + " and then some more 777");
        yield return ("not_buried", oracle + string.Concat(Enumerable.Repeat("[(", 40)));
        if (neighbour != oracle) yield return ("not_hedged", $"{oracle} or {neighbour}");
        foreach (var (kind, zero) in new[] { ("not_arabic_digits", '\u0660'), ("not_wide_digits", '\uff10') })
        {
            if (oracle.Any(char.IsAsciiDigit)) yield return (kind, string.Concat(oracle.Select(letter => char.IsAsciiDigit(letter) ? (char)(letter - '0' + zero) : letter)));
        }

        // The large ones cost milliseconds: seldom is enough.
        if (item.Index % 20 != 0) yield break;
        yield return ("not_huge", Huge);
        yield return ("not_huge_digits", HugeDigits);
        yield return ("not_huge_list", HugeList);
        yield return ("not_nested", Nested[..50_000]);
        yield return ("not_nested_huge", Nested + oracle);
        yield return ("not_long", $"{oracle}\n{new string('x', TaskItem.MaxAnswerChars)}");
    }

    /// <summary>Changes of the oracle answer that are wrong where there is one right answer.</summary>
    public static IEnumerable<(string Kind, string Answer)> WrongWhereUnique(TaskItem item, string neighbour, TaskRandom random)
    {
        var (oracle, kind) = (item.Problem.Answer!, item.Task.Verifier);
        if (neighbour != oracle) yield return ("not_both", $"{neighbour}\n{oracle}");
        int[] places = [.. Enumerable.Range(0, oracle.Length).Where(at => char.IsAsciiLetterOrDigit(oracle[at]))];
        if (places.Length == 0)
        {
            if (oracle.Length > 1) yield return ("not_truncated", oracle[..^1]);
            yield return ("not_twice", $"{oracle}\n{oracle}");
            yield break;
        }

        // The last digits of a decimal number are within its tolerance.
        var isDecimal = kind is VerifierKind.Numeric or VerifierKind.Symbolic && oracle.Contains('.', StringComparison.Ordinal);
        // The letters of a formula are names that may have others: i and j, C and K.
        int[] digits = [.. places.Where(at => char.IsAsciiDigit(oracle[at]))];
        var place = kind is VerifierKind.Numeric ? places[0] : random.Pick(kind is VerifierKind.Symbolic && digits.Length > 0 ? digits : places);
        yield return ("not_mutated", oracle[..place] + Other(oracle[place], random) + oracle[(place + 1)..]);
        yield return ("not_twice", $"{oracle}\n{oracle}");
        if (kind is VerifierKind.Numeric && oracle[0] != '-' && oracle.Any(letter => letter is >= '1' and <= '9')) yield return ("not_negated", "-" + oracle);
        if (places.Length > 1 && !isDecimal) yield return ("not_truncated", oracle[..places[^1]]);
        var letters = string.Concat(places.Select(at => oracle[at]));
        if (kind is not (VerifierKind.Multiset or VerifierKind.Symbolic) && !isDecimal && !letters.SequenceEqual(letters.Reverse())) yield return ("not_reversed", string.Concat(oracle.Reverse()));
    }

    private static char Other(char letter, TaskRandom random)
    {
        var alphabet = char.IsAsciiDigit(letter) ? "123456789" : char.IsAsciiLetterUpper(letter) ? Letters.ToUpperInvariant() : Letters;
        while (true)
        {
            var other = random.Letter(alphabet);
            if (other != letter) return other;
        }
    }
}
