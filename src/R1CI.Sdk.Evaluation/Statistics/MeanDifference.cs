namespace R1CI.Sdk.Evaluation.Statistics;

/// <summary>The mean of paired differences with its interval.</summary>
/// <remarks>
/// Agresti and Min's interval for paired proportions, Statistics in Medicine 24 (2005) 729–740: as if two more pairs had been seen that differ by one half
/// each way, so that pairs which never differ, or always alike, do not give an interval without width. Theirs is for differences of −1, 0 and 1. Means of
/// several runs, or of tasks, differ by less; there the added pairs differ by as much as those do that differ (root mean square), and by 1 where none does. With
/// Student's t, for few pairs.
/// </remarks>
internal static class MeanDifference
{
    private const double Added = 2;

    /// <param name="differences">The difference of each pair, −1 to 1; at least one.</param>
    public static Estimate Of(IReadOnlyCollection<double> differences)
    {
        var (sum, squares, differing) = (0.0, 0.0, 0);
        foreach (var difference in differences)
        {
            sum += difference;
            squares += difference * difference;
            if (difference != 0) differing++;
        }

        var count = differences.Count + Added;
        var centre = sum / count;
        var variance = ((squares + (differing == 0 ? 1 : squares / differing)) / count) - (centre * centre);
        var half = StudentT.Quantile(Math.Max(1, differences.Count - 1)) * Math.Sqrt(Math.Max(0, variance) / count);
        var mean = sum / differences.Count;
        return new Estimate(mean, Math.Max(-1, Math.Min(mean, centre - half)), Math.Min(1, Math.Max(mean, centre + half)));
    }
}
