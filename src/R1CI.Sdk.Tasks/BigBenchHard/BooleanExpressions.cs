using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.BigBenchHard;

/// <summary>The value of an expression of True, False, not, and, or.</summary>
internal sealed class BooleanExpressions() : ReasoningTask(new("boolean_expressions", TaskSuite.BigBenchHard, "True or False", VerifierKind.Choice) { HasFewAnswers = true })
{
    protected override IReadOnlyList<string> Wordings =>
    [
        """
        Evaluate this Boolean expression. "not" binds tighter than "and", and "and" binds tighter than "or"; parentheses come first.

        {expression}

        Is it True or False? Answer with that one word.
        """,
        """
        What does the following line of logic come to, with the usual precedence (parentheses, then not, then and, then or)?

        {expression}

        Reply True or False.
        """,
        """
        A program prints the value of

        {expression}

        where not is applied before and, and and before or. Write what it prints: True or False.
        """,
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var wanted = random.Chance(1, 2);
        while (true)
        {
            var (text, value) = Expression(random, 3 + (4 * level), isFactor: false);
            if (value == wanted) return TwoWords.Draft($"{value}", $"{!value}", text.Count(letter => letter == ' '), ("expression", text));
        }
    }

    // A factor stands beside "and" or behind "not", where an expression with "or" needs parentheses.
    private static (string Text, bool Value) Expression(TaskRandom random, int leaves, bool isFactor)
    {
        if (random.Chance(1, 5))
        {
            var (inner, innerValue) = leaves == 1 ? Leaf(random) : Parenthesized(Expression(random, leaves, isFactor: false));
            return ($"not {inner}", !innerValue);
        }

        if (leaves == 1) return Leaf(random);
        var (left, isAnd) = (random.Between(1, leaves - 1), random.Chance(1, 2));
        var (first, second) = (Expression(random, left, isAnd), Expression(random, leaves - left, isAnd));
        var whole = isAnd ? ($"{first.Text} and {second.Text}", first.Value && second.Value) : ($"{first.Text} or {second.Text}", first.Value || second.Value);
        return (isFactor && !isAnd) || random.Chance(1, 4) ? Parenthesized(whole) : whole;
    }

    private static (string Text, bool Value) Leaf(TaskRandom random)
    {
        var value = random.Chance(1, 2);
        return ($"{value}", value);
    }

    private static (string Text, bool Value) Parenthesized((string Text, bool Value) expression) => ($"( {expression.Text} )", expression.Value);
}
