using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.SymBench;

/// <summary>Books are put on a shelf in an order that fulfils conditions on their places.</summary>
internal sealed class PermutationsAndCombinations() : ReasoningTask(new("permutations_and_combinations", TaskSuite.SymBench, "list of titles", VerifierKind.Constraint))
{
    private static readonly string[] Titles = ["Atlas", "Botany", "Chess", "Dance", "Ethics", "Fables", "Geology", "History", "Iceland", "Jazz", "Knots", "Logic", "Maps", "Novels", "Opera", "Poems", "Quilts", "Rivers"];

    protected override IReadOnlyList<string> Wordings =>
    [
        """
        These books are to be put on a shelf, side by side: {books}. Positions are numbered from 1 on the left. The order must fulfil these conditions:
        {conditions}
        Answer with a JSON list of the titles from left to right.
        """,
        """
        A librarian sorts {books} into one row (place 1 is leftmost) and has been told:
        {conditions}
        Write an order that obeys everything as a JSON array of titles, beginning at place 1.
        """,
        """
        Arrange the books {books} in a line from left (position 1) to right, each exactly once, so that all of this is true:
        {conditions}
        Any valid order is accepted. Output it as a JSON list of strings.
        """,
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var order = random.Sample(Titles, level + 3);
        Dictionary<string, Func<string[], bool>> conditions = new(StringComparer.Ordinal);
        while (conditions.Count < level + 3)
        {
            var (text, holds) = Condition(random, order, random.Below(order.Length), random.Below(order.Length));
            conditions.TryAdd(text, holds);
        }

        var answer = Text(order);
        Func<string[], bool>[] checks = [.. conditions.Values];
        return new TaskDraft(answer, Accept.When(text => Judge(text, order, checks)), ("books", string.Join(", ", order.Order(StringComparer.Ordinal))), ("conditions", string.Join('\n', conditions.Keys.Select(text => $"- {text}"))))
        {
            Size = order.Length,
            Right = () => [string.Join(", ", order), answer.ToUpperInvariant()],
            Wrong = () => [Text(order[..^1]), Text([.. order, order[0]]), Text([.. order.Select(_ => order[0])]), Text([.. order[..^1], "Zoology"])],
        };
    }

    private static (string Text, Func<string[], bool> Holds) Condition(TaskRandom random, string[] order, int first, int second)
    {
        if (second == first) second = (first + 1) % order.Length;
        var (a, b) = (order[first], order[second]);
        switch (random.Below(5))
        {
            case 0 when random.Chance(1, 3): return ($"{a} is at position {first + 1}", books => books[first] == a);
            case 1:
                var place = (first + random.Between(1, order.Length - 1)) % order.Length;
                return ($"{a} is not at position {place + 1}", books => books[place] != a);
            case 2 when Math.Abs(first - second) == 1: return ($"{a} and {b} stand next to each other", books => Distance(books, a, b) == 1);
            case 3 when Math.Abs(first - second) > 1: return ($"{a} and {b} do not stand next to each other", books => Distance(books, a, b) > 1);
            default:
                var (left, right) = first < second ? (a, b) : (b, a);
                return ($"{left} is somewhere to the left of {right}", books => Array.IndexOf(books, left) < Array.IndexOf(books, right));
        }
    }

    private static int Distance(string[] books, string a, string b) => Math.Abs(Array.IndexOf(books, a) - Array.IndexOf(books, b));

    private static string? Judge(string answer, string[] order, Func<string[], bool>[] conditions)
    {
        var books = AnswerTokens.Items(answer).Select(item => Array.Find(order, title => title.Equals(item, StringComparison.OrdinalIgnoreCase)) ?? "").ToArray();
        if (books.Length != order.Length || books.Contains("") || books.Distinct(StringComparer.Ordinal).Count() < order.Length) return "the books are not the given ones, each once";
        return Array.TrueForAll(conditions, condition => condition(books)) ? null : "a condition does not hold";
    }

    private static string Text(string[] books) => $"[{string.Join(", ", books.Select(book => $"\"{book}\""))}]";
}
