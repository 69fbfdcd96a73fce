namespace R1CI.Sdk.Evaluation.Statistics;

/// <summary>Wilson's interval for the mean of clusters; <see cref="Success"/> says how and why.</summary>
internal static class WilsonInterval
{
    /// <param name="clusters">The mean of each cluster, 0 to 1; at least one.</param>
    /// <param name="independent">How many independent runs would tell as much if clusters did not matter: the bound from above.</param>
    public static Estimate Of(IReadOnlyCollection<double> clusters, double independent)
    {
        const double Z = StudentT.Normal;
        var mean = Math.Clamp(clusters.Average(), 0, 1);
        var variance = mean * (1 - mean);
        var n = Math.Max(clusters.Count, Math.Min(independent, Effective(clusters, mean, variance)));
        var centre = (mean + (Z * Z / (2 * n))) / (1 + (Z * Z / n));
        var half = Z * Math.Sqrt((variance / n) + (Z * Z / (4 * n * n))) / (1 + (Z * Z / n));
        // Rounding must not put the mean outside: at 0 and 1 it is the interval's end.
        return new Estimate(mean, Math.Clamp(centre - half, 0, mean), Math.Clamp(centre + half, mean, 1));
    }

    private static double Effective(IReadOnlyCollection<double> clusters, double mean, double variance)
    {
        if (clusters.Count == 1 || variance <= 0) return 0;
        var spread = clusters.Sum(value => (value - mean) * (value - mean)) / (clusters.Count - 1);
        var shrink = StudentT.Normal / StudentT.Quantile(clusters.Count - 1);
        return variance / (spread / clusters.Count) * shrink * shrink;
    }
}
