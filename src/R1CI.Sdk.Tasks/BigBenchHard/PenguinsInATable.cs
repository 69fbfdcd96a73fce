using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.BigBenchHard;

/// <summary>A question about a table of animals that is changed before it is asked.</summary>
internal sealed class PenguinsInATable() : ReasoningTask(new("penguins_in_a_table", TaskSuite.BigBenchHard, "option letter", VerifierKind.Choice) { HasFewAnswers = true })
{
    private const int OptionCount = 5;

    private static readonly (string Name, string Unit)[] Columns = [("age", "years"), ("height", "cm"), ("weight", "kg")];

    protected override IReadOnlyList<string> Wordings =>
    [
        """
        A zoo keeps this table of its penguins, age in years, height in cm, weight in kg:

        {table}

        {changes}
        Question: {question}
        {options}
        Answer with the letter of the option, such as (A).
        """,
        """
        The lines after the header are one penguin each (years, cm, kg).

        {table}

        What happened since then: {changes}
        For the table as it is then: {question}
        {options}
        Give the letter, like (B).
        """,
        """
        name, age (years), height (cm) and weight (kg) of some penguins:

        {table}

        {changes}
        Taking that into account: {question}
        {options}
        Reply with the letter of the right answer in parentheses.
        """,
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var names = new Queue<string>(random.Shuffled(Vocabulary.People));
        List<Penguin> rows = [];
        while (rows.Count < 3 + level) rows.Add(Drawn(random, names.Dequeue(), rows));
        var table = string.Join('\n', rows.Select(row => row.Text).Prepend("name, age, height, weight"));
        List<string> changes = [];
        for (var change = 1; change < level; change++) changes.Add(Change(random, rows, names));
        var (question, options) = Ask(random, rows);
        return options.Draft((rows.Count + changes.Count) * 3,
            ("table", table), ("changes", changes.Count == 0 ? "Nothing is changed." : string.Join(' ', changes)), ("question", question));
    }

    // No two of the same value in a column: the oldest is one.
    private static Penguin Drawn(TaskRandom random, string name, List<Penguin> others)
    {
        while (true)
        {
            var row = new Penguin(name, [random.Between(2, 30), random.Between(40, 99), random.Between(8, 39)]);
            if (others.TrueForAll(other => other.Values.Zip(row.Values).All(pair => pair.First != pair.Second))) return row;
        }
    }

    private static string Change(TaskRandom random, List<Penguin> rows, Queue<string> names)
    {
        switch (random.Below(3))
        {
            case 0:
                rows.Add(Drawn(random, names.Dequeue(), rows));
                return $"This row is added at the end: {rows[^1].Text}.";
            case 1 when rows.Count > 4:
                var gone = random.Below(rows.Count);
                var name = rows[gone].Name;
                rows.RemoveAt(gone);
                return $"The row of {name} is deleted.";
            default:
                var (at, column) = (random.Below(rows.Count), random.Below(Columns.Length));
                var value = Drawn(random, "", rows).Values[column];
                rows[at] = rows[at] with { Values = [.. rows[at].Values.Select((old, place) => place == column ? value : old)] };
                return $"The {Columns[column].Name} of {rows[at].Name} is corrected to {value}.";
        }
    }

    private static (string Question, OptionList Options) Ask(TaskRandom random, List<Penguin> rows)
    {
        var column = random.Below(Columns.Length);
        var (noun, unit) = Columns[column];
        int[] values = [.. rows.Select(row => row.Values[column])];
        switch (random.Below(6))
        {
            case 0:
                var bound = random.Pick(values);
                return ($"how many penguins have {Vocabulary.WithArticle(noun)} of more than {bound} {unit}?", OptionList.Around(random, values.Count(value => value > bound), OptionCount));
            case 1:
                var rank = random.Between(1, Math.Min(3, rows.Count));
                var nth = rows.OrderByDescending(row => row.Values[column]).ElementAt(rank - 1);
                return ($"which penguin has the {(rank == 1 ? "" : Vocabulary.Ordinal(rank) + " ")}highest {noun}?", Named(random, nth, rows));
            case 2:
                var place = random.Between(1, rows.Count);
                return ($"which penguin's name comes at place {place} when the names are sorted alphabetically?", Named(random, rows.OrderBy(row => row.Name, StringComparer.Ordinal).ElementAt(place - 1), rows));
            case 3:
                return ($"what is the sum of the column {noun}?", OptionList.Shuffled(random, $"{values.Sum()}", Near(random, values.Sum(), values)));
            case 4:
                var difference = values.Max() - values.Min();
                return ($"what is the difference between the highest and the lowest {noun}?", OptionList.Shuffled(random, $"{difference}", Near(random, difference, values)));
            default:
                var asked = random.Pick<Penguin>(rows);
                return ($"what is the {noun} of the penguin whose row is {(rows[^1] == asked ? "the last one" : $"directly above that of {rows[rows.IndexOf(asked) + 1].Name}")}?",
                    OptionList.Shuffled(random, $"{asked.Values[column]}", random.Shuffled([.. values.Where(value => value != asked.Values[column]).Distinct()]).Take(OptionCount - 1).Select(value => $"{value}")));
        }
    }

    private static OptionList Named(TaskRandom random, Penguin right, List<Penguin> rows) =>
        OptionList.Shuffled(random, right.Name, random.Shuffled([.. rows.Where(row => row != right)]).Take(OptionCount - 1).Select(row => row.Name));

    private static IEnumerable<string> Near(TaskRandom random, int right, int[] values) =>
        random.Shuffled<int>([.. values.SelectMany(value => new[] { right - value, right + value }).Append(right + 1).Append(right + 2).Append(right + 10).Append(right + 5).Where(value => value > 0 && value != right).Distinct()])
            .Take(OptionCount - 1).Select(value => $"{value}");

    private sealed record Penguin(string Name, int[] Values)
    {
        public string Text => $"{Name}, {string.Join(", ", Values)}";
    }
}
