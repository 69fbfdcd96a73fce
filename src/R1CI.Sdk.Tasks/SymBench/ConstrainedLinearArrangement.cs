using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.SymBench;

/// <summary>The opponent's cards are deduced from the results of the rounds.</summary>
internal sealed class ConstrainedLinearArrangement() : ReasoningTask(new("constrained_linear_arrangement", TaskSuite.SymBench, "list of letters", VerifierKind.Constraint) { Space = 100_000, NeighbourShare = 0.0002 })
{
    // Each game: the cards, and for each card those it beats.
    private static readonly (string Rule, string[] Cards, Func<int, int, bool> Beats)[] Games =
    [
        ("The cards are elements: M metal, W wood, E earth, R water, F fire. M beats W, W beats E, E beats R, R beats F, F beats M; every other pair of cards is a draw.",
            ["M", "W", "E", "R", "F"], (a, b) => b == (a + 1) % 5),
        ("The cards are S stick, T tiger, C chicken, I insect. S beats T, T beats C, C beats I, I beats S; every other pair of cards is a draw.",
            ["S", "T", "C", "I"], (a, b) => b == (a + 1) % 4),
        ("The cards are animals in order of strength: A elephant, B lion, C wolf, D dog, E cat, F mouse. A stronger animal beats every weaker one, except that F beats A and A does not beat F; equal cards are a draw.",
            ["A", "B", "C", "D", "E", "F"], (a, b) => (a < b && (a, b) != (0, 5)) || (a, b) == (5, 0)),
    ];

    protected override IReadOnlyList<string> Wordings =>
    [
        """
        Two players play {n} rounds of a card game, one card each per round. {rule}
        The opponent's cards, in unknown order: {hand}
        Your cards, in the order of the rounds: {mine}
        Your results: {results}
        In which order may the opponent have played? Every card of the opponent was played once. Answer with one possible order of the letters, separated by commas.
        """,
        """
        {rule}
        You and an opponent laid down one card each in {n} rounds.
        Your cards, in the order of the rounds: {mine}
        Your results: {results}
        The opponent's cards, in unknown order: {hand}
        Find an order of the opponent's cards (each used exactly once) that explains all results, and write its letters with commas in between. Any such order counts.
        """,
        """
        Deduction game over {n} rounds. {rule}
        What you got: {results}
        What you played, first round first: {mine}
        What the opponent held, shuffled: {hand}
        Output a sequence of all that the opponent held, round 1 first, that is consistent with what you got (comma-separated letters).
        """,
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var n = 4 + (2 * level);
        var (rule, cards, beats) = random.Pick(Games);
        int[] theirs = [.. Enumerable.Range(0, n).Select(_ => random.Below(cards.Length))];
        int[] mine = [.. Enumerable.Range(0, n).Select(_ => random.Below(cards.Length))];
        string[] results = [.. mine.Zip(theirs, Result)];
        var answer = Text(theirs);
        return new TaskDraft(answer, Accept.When(Judge), ("n", $"{n}"), ("rule", rule), ("hand", Text([.. theirs.Order()])), ("mine", Text(mine)), ("results", string.Join(", ", results)))
        {
            Size = n,
            Right = () => [string.Concat(theirs.Select(card => cards[card])), answer.ToLowerInvariant()],
            Wrong = () => [Text(theirs[..^1]), answer + ", " + cards[0], Text([.. theirs[..^1], (theirs[^1] + 1) % cards.Length])],
        };

        string Result(int a, int b) => beats(a, b) ? "win" : beats(b, a) ? "loss" : "draw";

        string Text(int[] hand) => string.Join(", ", hand.Select(card => cards[card]));

        string? Judge(string text)
        {
            var letters = string.Concat(AnswerTokens.Of(text)).ToUpperInvariant();
            int[] order = [.. letters.Select(letter => Array.IndexOf(cards, $"{letter}"))];
            if (!order.Order().SequenceEqual(theirs.Order())) return "the cards are not the opponent's";
            return mine.Zip(order, Result).SequenceEqual(results) ? null : "a round had another result";
        }
    }
}
