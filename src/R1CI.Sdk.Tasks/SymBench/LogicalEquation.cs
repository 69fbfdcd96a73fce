using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.SymBench;

/// <summary>Given values are assigned to letters so that equations and inequalities hold.</summary>
internal sealed class LogicalEquation() : ReasoningTask(new("logical_equation", TaskSuite.SymBench, "list of numbers", VerifierKind.Constraint))
{
    protected override IReadOnlyList<string> Wordings =>
    [
        """
        The letters {letters} stand for the numbers {values}, each number for exactly one letter. Find an assignment that fulfils all of these:
        {conditions}
        Answer with the numbers in the order of the letters: [number for A, number for B, ...]
        """,
        """
        Assign the values {values} to the variables {letters}, one value each, none twice, under the conditions
        {conditions}
        List the values for {letters} in this order, in square brackets, separated by commas.
        """,
        """
        Variables: {letters}. Numbers to distribute among them, every number once: {values}. What must hold:
        {conditions}
        Any solution is fine. Format: [value of A, value of B, ...] in alphabetical order of the variables.
        """,
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var count = level + 3;
        var values = random.Sample([.. Enumerable.Range(1, 3 * count)], count);
        HashSet<string> seen = [];
        List<Relation> relations = [];
        while (relations.Count < 2 * count)
        {
            var relation = Relation.Of(random, values, random.Sample([.. Enumerable.Range(0, count)], 3));
            if (seen.Add(relation.Text)) relations.Add(relation);
        }

        int[] oracle = [.. values];
        return new TaskDraft(Text(oracle), Accept.When(answer => Judge(answer, oracle, relations)),
            ("letters", string.Join(", ", Enumerable.Range(0, count).Select(Letter))), ("values", string.Join(", ", oracle.Order())), ("conditions", string.Join('\n', relations.Select(relation => $"- {relation.Text}"))))
        {
            Size = count,
            Right = () => [string.Join(' ', oracle), string.Join(", ", oracle.Select((value, at) => $"{Letter(at)} = {value}"))],
            Wrong = () => [Text([.. oracle.Select(_ => oracle[0])]), Text([.. oracle[..^1], oracle[^1] + 100]), Text(oracle[..^1]), Text([.. oracle, 1]), Text(oracle) + "==", string.Join(" = ", oracle)],
        };
    }

    private static string? Judge(string answer, int[] oracle, List<Relation> relations)
    {
        var isNamed = answer.Count(letter => letter is '=' or ':') == oracle.Length;
        var tokens = AnswerTokens.Of(isNamed ? answer.Replace('=', ' ').Replace(':', ' ') : answer);
        // A = 3, B = 5 says the letters too; they must come in order.
        if (isNamed && tokens.Length == 2 * oracle.Length && !tokens.Where((_, at) => at % 2 == 0).Select((token, at) => token == Letter(at)).Contains(false)) tokens = [.. tokens.Where((_, at) => at % 2 == 1)];
        if (AnswerTokens.Integers(string.Join(' ', tokens)) is not { } values || !values.Order().SequenceEqual(oracle.Order())) return "the numbers are not the given ones";
        return relations.Exists(relation => !relation.Holds(values)) ? "a condition does not hold" : null;
    }

    private static string Letter(int at) => $"{(char)('A' + at)}";

    private static string Text(int[] values) => $"[{string.Join(", ", values)}]";

    /// <summary>A true statement about some letters.</summary>
    private sealed record Relation(string Text, Func<int[], bool> Holds)
    {
        public static Relation Of(TaskRandom random, int[] values, int[] letters)
        {
            // In the order of the alphabet, so that no sum is there twice.
            var (a, b, c) = (Math.Min(letters[0], letters[1]), Math.Max(letters[0], letters[1]), letters[2]);
            var (x, y, z) = (values[a], values[b], values[c]);
            switch (random.Below(5))
            {
                case 0: return x > y ? new($"{Letter(a)} > {Letter(b)}", v => v[a] > v[b]) : new($"{Letter(a)} < {Letter(b)}", v => v[a] < v[b]);
                case 1: return new($"{Letter(a)} + {Letter(b)} = {x + y}", v => v[a] + v[b] == x + y);
                case 2: return x > y ? new($"{Letter(a)} - {Letter(b)} = {x - y}", v => v[a] - v[b] == x - y) : new($"{Letter(b)} - {Letter(a)} = {y - x}", v => v[b] - v[a] == y - x);
                case 3 when x % y == 0: return new($"{Letter(a)} = {x / y} * {Letter(b)}", v => v[a] == x / y * v[b]);
                case 3 when y % x == 0: return new($"{Letter(b)} = {y / x} * {Letter(a)}", v => v[b] == y / x * v[a]);
                default: return x + y > z ? new($"{Letter(a)} + {Letter(b)} > {Letter(c)}", v => v[a] + v[b] > v[c]) : new($"{Letter(a)} + {Letter(b)} <= {Letter(c)}", v => v[a] + v[b] <= v[c]);
            }
        }
    }
}
