namespace R1CI.Sdk.Training.Curriculum;

/// <summary>How much a policy can gain from a problem, judged by how often it solves it now.</summary>
public static class ImprovementPotential
{
    /// <summary>Computes 4 p (1 - p) for p = k / n.</summary>
    /// <param name="successes">k, from 0 to <paramref name="attempts"/>.</param>
    /// <param name="attempts">n, the scored runs of the problem; 0 gives 0, since nothing is known.</param>
    /// <returns>From 0, always or never solved, to 1, solved every other time.</returns>
    /// <remarks>
    /// Source: R1-Code-Interpreter (arXiv:2505.21668, second version): p (1 - p) (1 - 1/G) is the expected squared advantage of a group of G runs
    /// with binary rewards, and bounds the norm of its policy gradient.
    /// </remarks>
    public static double Of(int successes, int attempts)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(successes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(successes, attempts);
        // One division, so that 0.64 is 0.64.
        return attempts == 0 ? 0 : 4.0 * successes * (attempts - successes) / ((double)attempts * attempts);
    }
}
