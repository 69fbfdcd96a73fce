namespace R1CI.Sdk.Tasks.ReasoningGym.Grids;

/// <summary>All rules of the family and what they may be mistaken for, alone or with a finish behind them: what a set of examples may mean.</summary>
internal static class GridHypotheses
{
    private static readonly (GridRule Rule, int Variant)[] Rules = [.. PictureRules.All.Concat(ObjectRules.All).Concat(ObjectRules.Readings).SelectMany(rule => Enumerable.Range(0, rule.Variants).Select(variant => (rule, variant)))];

    // What a finish does must show on any picture.
    private static readonly GridFinish[] Finishes =
    [
        .. Variants(PictureRules.Turns, PictureRules.Turned, (_, from, to) => from.HasCellsOf(to)), .. Variants(6, PictureRules.Repeated, (_, from, to) => to.Rows > from.Rows || to.Columns > from.Columns),
        .. Variants(9, PictureRules.Framed, (variant, from, to) => to.Rows == from.Rows + 2 && to.Columns == from.Columns + 2 && to[0, 0] == variant + 1), .. Variants(4, PictureRules.Fallen, (_, from, to) => from.HasCellsOf(to)),
        new(PictureRules.Cropped, (from, to) => to.Rows <= from.Rows && to.Columns <= from.Columns),
        .. Variants(9, (grid, variant) => grid.Map(colour => colour == 0 ? 0 : variant + 1), (variant, from, to) => from.Rows == to.Rows && to.HasColour(variant + 1)),
    ];

    /// <summary>The finishes by depth: none, a turn or mirror, any.</summary>
    public static ReadOnlySpan<GridFinish> Depth(int depth) => depth switch { 0 => [], 1 => Finishes.AsSpan(0, PictureRules.Turns), _ => Finishes };

    /// <summary>Tells whether every explanation of the examples, as deep as the one they were made by, gives the same last output.</summary>
    public static bool AreClear(IReadOnlyList<Grid> inputs, IReadOnlyList<Grid> outputs, int depth)
    {
        // Many rules leave the first picture alone or make the same of it; its finishes are tried once.
        List<(Grid Middle, List<GridFinish> Fitting)> known = [];
        foreach (var (rule, variant) in Rules)
        {
            if (rule.Apply(inputs[0], variant) is not { } middle) continue;
            var fitting = known.Find(entry => entry.Middle.IsEqual(middle)).Fitting;
            if (fitting is null) known.Add((middle, fitting = Fitting(middle, outputs[0], depth)));
            foreach (var finish in fitting)
            {
                Grid? Apply(int at) => rule.Apply(inputs[at], variant) is { } grid ? finish.Apply(grid) : null;
                var explains = Enumerable.Range(1, inputs.Count - 2).All(at => Apply(at) is { } made && made.IsEqual(outputs[at]));
                if (explains && !(Apply(inputs.Count - 1) is { } last && last.IsEqual(outputs[^1]))) return false;
            }
        }

        return true;
    }

    private static List<GridFinish> Fitting(Grid middle, Grid output, int depth)
    {
        List<GridFinish> fitting = [];
        if (middle.IsEqual(output)) fitting.Add(GridFinish.None);
        foreach (var finish in Depth(depth))
        {
            if (finish.IsPossible(middle, output) && finish.Apply(middle) is { } made && made.IsEqual(output)) fitting.Add(finish);
        }

        return fitting;
    }

    private static IEnumerable<GridFinish> Variants(int count, Func<Grid, int, Grid> apply, Func<int, Grid, Grid, bool> isPossible) =>
        Enumerable.Range(0, count).Select(variant => new GridFinish(grid => apply(grid, variant), (from, to) => isPossible(variant, from, to)));
}

/// <summary>A change behind a rule.</summary>
/// <param name="Apply">Changes the rule's picture.</param>
/// <param name="IsPossible">Tells at a glance, and without ever missing one, whether the first picture may become the second.</param>
internal sealed record GridFinish(Func<Grid, Grid?> Apply, Func<Grid, Grid, bool> IsPossible)
{
    /// <summary>Gets the one that changes nothing.</summary>
    public static GridFinish None { get; } = new(static grid => grid, static (from, to) => from.IsEqual(to));
}
