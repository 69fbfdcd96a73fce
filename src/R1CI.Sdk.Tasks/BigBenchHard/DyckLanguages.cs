using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.BigBenchHard;

/// <summary>The brackets that close a sequence.</summary>
/// <remarks>The fourth pair is « », not &lt; &gt;: an answer that ends with &gt; cannot stand before the marker that closes answers.</remarks>
internal sealed class DyckLanguages() : ReasoningTask(new("dyck_languages", TaskSuite.BigBenchHard, "closing brackets", VerifierKind.Exact))
{
    private const string Opening = "([{«";
    private const string Closing = ")]}»";

    protected override IReadOnlyList<string> Wordings =>
    [
        """
        A sequence of the brackets ( ) [ ] { } « » is well nested when every bracket is closed by one of its own kind, the innermost first. This one was cut off before its end:

        {sequence}

        Which closing brackets, in order, complete it? Write only the missing brackets, separated by spaces.
        """,
        """
        Here is the beginning of a balanced string over four kinds of brackets, ( with ), [ with ], { with }, « with »:

        {sequence}

        Give the shortest ending that balances it: just the brackets that are still to be written, with blanks between them.
        """,
        """
        Some brackets below are still open. Every ( needs a ), every [ a ], every { a } and every « a »; whatever was opened last is closed first.

        {sequence}

        Close all that is open and answer with those closing brackets alone, from left to right, a space between each two.
        """,
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var (length, open) = (6 + (6 * level), 2 + level + random.Below(level + 1));
        List<int> stack = [];
        List<char> sequence = [];
        while (sequence.Count < length || stack.Count != open)
        {
            // Past the length the depth walks straight to its aim.
            var opens = stack.Count == 0 || (sequence.Count < length ? random.Chance(1, 2) : stack.Count < open);
            if (opens)
            {
                stack.Add(random.Below(Opening.Length));
                sequence.Add(Opening[stack[^1]]);
                continue;
            }

            sequence.Add(Closing[stack[^1]]);
            stack.RemoveAt(stack.Count - 1);
        }

        string[] missing = [.. Enumerable.Reverse(stack).Select(kind => $"{Closing[kind]}")];
        var answer = string.Join(' ', missing);
        return new TaskDraft(answer, Accept.When(text => Brackets(text) == string.Concat(missing) || Brackets(text) == string.Join(',', missing) ? null : "not the missing brackets"), ("sequence", string.Join(' ', sequence)))
        {
            Size = sequence.Count,
            Right = () => [string.Concat(missing), string.Join(", ", missing)],
            Wrong = () => [string.Join(' ', missing[1..]) + " ", $"{answer} {answer[0]}", $"{string.Join(' ', sequence)} {answer}", Opening[stack[0]] + answer, answer + ",,"],
        };
    }

    private static string Brackets(string text)
    {
        // The common marks leave a box alone that has braces in it, and here the answer is braces.
        const string box = "\\boxed{";
        var inside = text.StartsWith(box, StringComparison.Ordinal) && text.EndsWith('}') ? text[box.Length..^1] : text;
        return string.Concat(inside.Where(letter => !char.IsWhiteSpace(letter)));
    }
}
