using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.SymBench;

/// <summary>Peng, Chi or Pass in the last round of a game with lettered tiles.</summary>
internal sealed class MahjongPattern() : ReasoningTask(new("mahjong_pattern", TaskSuite.SymBench, "Peng, Chi or Pass", VerifierKind.Choice) { MaxLevel = 6, HasFewAnswers = true })
{
    private const string Tiles = "ABCDEFGHIJKLM";

    private static readonly string[] Reactions = ["Peng", "Chi", "Pass"];

    protected override IReadOnlyList<string> Wordings =>
    [
        """
        A tile game with letters. You hold these tiles: {hand}.
        In every round you first draw a tile and add it to your hand; then your neighbour discards a tile, and you must do the first of these that is possible:
        1. Peng: if at least two tiles in your hand equal the discarded one, you lay two of them aside.
        2. Chi: if two tiles in your hand and the discarded one are three consecutive letters of the alphabet (such as C, D, E), you lay those two aside; if there are several ways, the one with the earliest letters.
        3. Pass: you do nothing.
        The discarded tile never comes into your hand, and tiles laid aside are out of the game.
        {rounds}
        What do you do in the last round: Peng, Chi or Pass?
        """,
        """
        Your hand: {hand}. In each round below a tile comes into your hand, then another player throws one away. You react by this order of preference. Peng when your hand has two or more tiles equal to the thrown one: put two of those away. Otherwise Chi when two tiles of your hand and the thrown one are three consecutive letters of the alphabet: put these two away (the alphabetically first possibility if there is a choice). Otherwise Pass: nothing changes. The thrown tile is gone in any case.
        {rounds}
        Name your reaction in the final round with one word: Peng, Chi or Pass.
        """,
        """
        Simulate. Hand at the start: {hand}. A round: draw the first tile named into the hand, then look at the discarded one. Two equal tiles in hand: Peng, both leave the hand. If not, two tiles in hand that complete a run of three letters with it: Chi, both leave the hand (if more than one pair does, the pair of the lowest run). If not: Pass. The discard is never taken.
        {rounds}
        Which of Peng, Chi, Pass is it in the last round?
        """,
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var wanted = random.Pick(Reactions);
        while (true)
        {
            var start = Enumerable.Range(0, 7 + level).Select(_ => random.Letter(Tiles)).Order().ToArray();
            List<char> hand = [.. start];
            List<string> rounds = [];
            var reaction = "";
            for (var round = 1; round <= 1 + (2 * level); round++)
            {
                var (drawn, discarded) = (random.Letter(Tiles), random.Letter(Tiles));
                rounds.Add($"Round {round}: you draw {drawn}, your neighbour discards {discarded}.");
                hand.Add(drawn);
                reaction = React(hand, discarded);
            }

            if (reaction != wanted) continue;
            return new TaskDraft(wanted, Accept.Words(wanted), ("hand", string.Join(' ', start)), ("rounds", string.Join('\n', rounds)))
            {
                Size = rounds.Count, Wrong = () => Reactions.Where(word => word != wanted).Append("0"), Right = () => [wanted.ToUpperInvariant(), $"{wanted}."],
            };
        }
    }

    private static string React(List<char> hand, char tile)
    {
        if (hand.Count(other => other == tile) >= 2)
        {
            hand.Remove(tile);
            hand.Remove(tile);
            return "Peng";
        }

        for (var low = tile - 2; low <= tile; low++)
        {
            var others = Enumerable.Range(low, 3).Select(letter => (char)letter).Where(letter => letter != tile).ToArray();
            if (!others.All(hand.Contains)) continue;
            foreach (var other in others) hand.Remove(other);
            return "Chi";
        }

        return "Pass";
    }
}
