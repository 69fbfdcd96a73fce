namespace R1CI.Sdk.Reports.Charts;

/// <summary>How many runs of a kind were right, wrong, or without a score.</summary>
internal readonly record struct Outcomes(int Right, int Wrong, int Unscorable)
{
    /// <summary>Gets all of them.</summary>
    public int Total => Right + Wrong + Unscorable;

    /// <summary>Counts one more run.</summary>
    /// <param name="isCorrect">Whether it was right; <see langword="null"/> without a score.</param>
    public Outcomes With(bool? isCorrect) => isCorrect switch
    {
        true => this with { Right = Right + 1 },
        false => this with { Wrong = Wrong + 1 },
        null => this with { Unscorable = Unscorable + 1 },
    };
}
