using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.BigBenchHard;

/// <summary>Which of some things has a place in a row that clues determine.</summary>
internal sealed class LogicalDeduction(int count, string word)
    : ReasoningTask(new($"logical_deduction_{word}_objects", TaskSuite.BigBenchHard, "option letter", VerifierKind.Choice) { HasFewAnswers = true, Space = 200_000 })
{
    private readonly Lazy<int[][]> _orders = new(() => [.. Orders([.. Enumerable.Range(0, count)])]);

    protected override IReadOnlyList<string> Wordings =>
    [
        """
        {scene} In no particular order, they are: {things}. All of the following is true:

        {clues}

        Which statement is true as well?
        {options}
        Answer with its letter, such as (A).
        """,
        """
        {scene} They are {things}, listed here at random. The clues:

        {clues}

        Exactly one of these statements follows. Which one?
        {options}
        Give the letter in parentheses.
        """,
        """
        A puzzle. {scene} Named in arbitrary order: {things}. You know:

        {clues}

        Only one option below agrees with all of that. Pick it:
        {options}
        Reply with one letter, like (C).
        """,
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var row = random.Pick(DeductionRow.All);
        var things = random.Sample(row.Things, count);
        var truth = random.Shuffled<int>([.. Enumerable.Range(0, count)]);
        List<string> clues = [];
        var (open, work) = (_orders.Value, 0L);
        while (open.Length > 1)
        {
            var clue = DeductionClue.Draw(random, truth, level);
            var left = Array.FindAll(open, clue.Holds);
            if (left.Length == open.Length) continue;
            work += open.Length;
            open = left;
            clues.Add(clue.Text(row, things));
        }

        var (place, fromStart) = (random.Below(count), random.Chance(1, 2));
        var position = row.Position(fromStart ? place + 1 : count - place, fromStart);
        string[] options = [.. things.Select(thing => $"The {thing} is the {position}.")];
        return new OptionList(options, Array.IndexOf(truth, place)).Draft(work,
            ("scene", row.Scene(word)), ("things", Vocabulary.Listed([.. things.Select(thing => $"the {thing}")])), ("clues", string.Join('\n', random.Shuffled(clues))));
    }

    // An order says for each thing which place it has.
    private static IEnumerable<int[]> Orders(int[] places)
    {
        if (places.Length == 0) return [[]];
        return places.SelectMany(first => Orders(Array.FindAll(places, place => place != first)).Select(rest => (int[])[first, .. rest]));
    }
}

/// <summary>A row of things, and how one speaks of places in it.</summary>
internal sealed record DeductionRow(string Setting, string Before, string After, string FromStart, string FromEnd, string[] Things)
{
    public static readonly DeductionRow[] All =
    [
        new("On a wire sit {0} birds, side by side.", "to the left of", "to the right of", "from the left", "from the right", ["sparrow", "magpie", "thrush", "finch", "swallow", "wren", "starling", "blackbird", "jay", "pigeon"]),
        new("There are {0} jars on a shelf, next to one another.", "to the left of", "to the right of", "from the left", "from the right", ["red jar", "blue jar", "green jar", "white jar", "black jar", "yellow jar", "brown jar", "purple jar", "grey jar", "pink jar"]),
        new("In a race, {0} runners reached the finish, no two at once.", "ahead of", "behind", "to finish", "from last", ["baker", "pilot", "nurse", "teacher", "farmer", "painter", "lawyer", "tailor", "singer", "plumber"]),
        new("A museum shows {0} vehicles, each of another year.", "older than", "newer than", "oldest", "newest", ["tractor", "bus", "limousine", "tram", "van", "truck", "motorbike", "coach", "hearse", "jeep"]),
        new("A stall sells {0} kinds of fruit, each at another price.", "cheaper than", "more expensive than", "cheapest", "most expensive", ["apple", "mango", "kiwi", "pear", "plum", "lemon", "papaya", "peach", "melon", "fig"]),
        new("There are {0} towers in a town, all of different height.", "lower than", "higher than", "lowest", "highest", ["bell tower", "water tower", "clock tower", "radio tower", "castle tower", "harbour tower", "fire tower", "church tower", "school tower", "city tower"]),
    ];

    public string Scene(string count) => Setting.Replace("{0}", count, StringComparison.Ordinal);

    /// <summary>A place, counted from 1 from either side.</summary>
    public string Position(int place, bool isFromStart)
    {
        var side = isFromStart ? FromStart : FromEnd;
        if (side == "from last") return place == 1 ? "last to finish" : $"{Vocabulary.Ordinal(place)} to last";
        var isSuperlative = side.EndsWith("est", StringComparison.Ordinal) || side.StartsWith("most ", StringComparison.Ordinal);
        return place == 1 && isSuperlative ? side : $"{Vocabulary.Ordinal(place)} {side}";
    }
}

/// <summary>What a clue says of the places of one to three things.</summary>
internal sealed class DeductionClue
{
    private enum Kind
    {
        At,
        Before,
        Next,
        Gap,
        Either,
        NotAt,
        NotNext,
    }

    // What a clue leaves open grows with the level.
    private static readonly Kind[][] Levels =
    [
        [Kind.At],
        [Kind.At, Kind.At, Kind.Before],
        [Kind.At, Kind.Before, Kind.Before, Kind.Next],
        [Kind.Before, Kind.Before, Kind.Gap, Kind.Either, Kind.Next],
        [Kind.Before, Kind.NotAt, Kind.NotAt, Kind.NotNext, Kind.Gap, Kind.Either],
    ];

    private readonly Kind _kind;
    private readonly int _first;
    private readonly int _second;
    private readonly int _place;
    private readonly int _other;
    private readonly bool _isTurned;
    private readonly int _count;

    private DeductionClue(Kind kind, int first, int second, int place, int other, bool isTurned, int count) =>
        (_kind, _first, _second, _place, _other, _isTurned, _count) = (kind, first, second, place, other, isTurned, count);

    /// <summary>Draws a clue that is true of an order.</summary>
    public static DeductionClue Draw(TaskRandom random, int[] truth, int level)
    {
        while (true)
        {
            var kind = random.Pick(Levels[level - 1]);
            var pair = random.Sample([.. Enumerable.Range(0, truth.Length)], 2);
            if (kind is Kind.Before && truth[pair[0]] > truth[pair[1]]) (pair[0], pair[1]) = (pair[1], pair[0]);
            var distance = Math.Abs(truth[pair[0]] - truth[pair[1]]);
            var (place, other) = (truth[pair[0]], random.Below(truth.Length));
            if (kind is Kind.Gap) place = distance;
            var clue = new DeductionClue(kind, pair[0], pair[1], kind is Kind.NotAt ? other : place, other, random.Chance(1, 2), truth.Length);
            var isSound = kind switch { Kind.Gap => distance > 1, Kind.Either => other != place, _ => true };
            if (isSound && clue.Holds(truth)) return clue;
        }
    }

    public bool Holds(int[] order) => _kind switch
    {
        Kind.At => order[_first] == _place,
        Kind.Before => order[_first] < order[_second],
        Kind.Next => Math.Abs(order[_first] - order[_second]) == 1,
        Kind.Gap => Math.Abs(order[_first] - order[_second]) == _place,
        Kind.Either => order[_first] == _place || order[_first] == _other,
        Kind.NotAt => order[_first] != _place,
        _ => Math.Abs(order[_first] - order[_second]) != 1,
    };

    public string Text(DeductionRow row, string[] things)
    {
        var (first, second) = ($"The {things[_first]}", $"the {things[_second]}");
        return _kind switch
        {
            Kind.At => $"{first} is the {Position(row, _place)}.",
            Kind.Before => _isTurned ? $"The {things[_second]} is {row.After} the {things[_first]}." : $"{first} is {row.Before} {second}.",
            Kind.Next => $"{first} and {second} have no other between them.",
            Kind.Gap => $"{first} and {second} have exactly {Vocabulary.Number(_place - 1)} of the others between them.",
            // The lower place first: which of the two is true must not show.
            Kind.Either => $"{first} is either the {Position(row, Math.Min(_place, _other))} or the {Position(row, Math.Max(_place, _other))}.",
            Kind.NotAt => $"{first} is not the {Position(row, _place)}.",
            _ => $"{first} and {second} have at least one other between them.",
        };
    }

    private string Position(DeductionRow row, int place) => row.Position(_isTurned ? _count - place : place + 1, !_isTurned);
}
