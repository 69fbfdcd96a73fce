namespace R1CI.Sdk.Training.Advantages;

/// <summary>What a group's centred rewards are divided by.</summary>
public enum AdvantageScale
{
    /// <summary>The group's sample standard deviation (n - 1) plus 1e-4: GRPO as TRL computes it.</summary>
    StandardDeviation,

    /// <summary>Nothing: Dr. GRPO (arXiv:2503.20783), which keeps questions of all difficulties on one scale.</summary>
    None,
}

/// <summary>Advantages of a group of runs relative to each other.</summary>
public static class GroupAdvantages
{
    private const double Guard = 1e-4;

    /// <summary>Computes the group-relative advantage of every rollout in one group.</summary>
    /// <param name="rewards">The G rewards of one problem, in rollout order; <see langword="null"/> marks an unscorable rollout.</param>
    /// <param name="scale">Whether to divide by the group's sample standard deviation (n - 1) after centring.</param>
    /// <returns>
    /// G advantages, dimensionless, in rollout order; <see langword="null"/> exactly where the reward was.
    /// All zero when the scored rewards are equal: the group has nothing to teach.
    /// </returns>
    /// <exception cref="ArgumentException">Fewer than two rewards are scored, so the group has no baseline; or one is not finite.</exception>
    /// <remarks>Source: GRPO outcome supervision, arXiv:2402.03300 section 4.1.2; the 1e-4 guard follows TRL.</remarks>
    public static double?[] Compute(IReadOnlyList<double?> rewards, AdvantageScale scale = AdvantageScale.StandardDeviation)
    {
        ArgumentNullException.ThrowIfNull(rewards);
        double[] scored = [.. rewards.OfType<double>()];
        if (scored.Length < 2) throw new ArgumentException($"A group needs two scored rewards for a baseline, and has {scored.Length} of {rewards.Count}.", nameof(rewards));
        if (!scored.All(double.IsFinite)) throw new ArgumentException("Rewards must be finite.", nameof(rewards));

        // Sums of equal numbers may not give back their mean; a group without differences must not learn from rounding.
        if (scored.Min() == scored.Max()) return [.. rewards.Select(reward => reward is null ? (double?)null : 0)];
        var mean = scored.Average();
        var deviation = scale == AdvantageScale.None ? 1 : Math.Sqrt(scored.Sum(reward => (reward - mean) * (reward - mean)) / (scored.Length - 1)) + Guard;
        return [.. rewards.Select(reward => (reward - mean) / deviation)];
    }
}
