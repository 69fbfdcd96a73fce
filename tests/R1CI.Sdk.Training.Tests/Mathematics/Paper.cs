namespace R1CI.Sdk.Training.Tests.Mathematics;

/// <summary>GRPO as the papers have it, written a second time: slow, in doubles, straight from the formulas.</summary>
internal static class Paper
{
    /// <summary>What the trainer sets its own options to.</summary>
    /// <param name="Low">The clip below 1, and <paramref name="High"/> above it: arXiv:2503.14476 equation 10.</param>
    /// <param name="High">The clip above 1.</param>
    /// <param name="MostWeight">Where an importance weight of the sampler is cut.</param>
    /// <param name="Kl">The factor of the distance to the reference.</param>
    internal sealed record Terms(double Low, double High, double MostWeight, double Kl);

    /// <summary>Groups that can be compared: all members there, none broken, all scored (arXiv:2402.03300 section 4.1.2 needs G rewards).</summary>
    public static List<List<RawRun>> WholeGroups(IEnumerable<RawRun> runs, bool dropsEqual = false, bool dropsTruncated = false) =>
        [.. runs.GroupBy(run => run.Group).Select(group => group.OrderBy(run => run.Sample).ToList())
            .Where(group => group.Count == group[0].GroupSize && group.TrueForAll(run => !run.HasFailed && run.Reward is not null && !(dropsTruncated && run.IsTruncated)))
            .Where(group => !dropsEqual || group.Max(run => run.Reward) - group.Min(run => run.Reward) > 1e-6)];

    /// <summary>A_i = (r_i - mean r) / std r, or without the division (arXiv:2503.20783 section 3.2); the deviation is that of a sample.</summary>
    public static double[] Advantages(IReadOnlyList<double> rewards, bool divides)
    {
        var mean = rewards.Sum() / rewards.Count;
        var deviation = Math.Sqrt(rewards.Sum(reward => Math.Pow(reward - mean, 2)) / (rewards.Count - 1));
        return [.. rewards.Select(reward => rewards.All(other => other == reward) ? 0 : divides ? (reward - mean) / (deviation + 1e-4) : reward - mean)];
    }

    /// <summary>
    /// The loss of one sampled token: -w min(r A, clip(r, 1 - l, 1 + h) A) + k (exp(d) - d - 1), with r the new probability over the old one, w the old
    /// one over the sampler's but at most the bound, and d the reference's logarithm less the new one.
    /// </summary>
    /// <returns>The loss, its derivative by the new log-probability, and whether the clip stopped it.</returns>
    public static (double Loss, double Slope, bool IsClipped) Token(double now, double old, double sampler, double reference, double advantage, Terms terms)
    {
        var (ratio, weight) = (Math.Exp(now - old), Math.Min(Math.Exp(old - sampler), terms.MostWeight));
        var bounded = Math.Clamp(ratio, 1 - terms.Low, 1 + terms.High);
        var isClipped = bounded * advantage < ratio * advantage;
        var distance = reference - now;
        return (
            (-weight * Math.Min(ratio * advantage, bounded * advantage)) + (terms.Kl * (Math.Exp(distance) - distance - 1)),
            (isClipped ? 0 : -weight * ratio * advantage) + (terms.Kl * (1 - Math.Exp(distance))),
            isClipped);
    }
}
