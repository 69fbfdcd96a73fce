namespace R1CI.Sdk.Evaluation.Statistics;

/// <summary>The 97.5 % quantile of Student's t, half of a two-sided 95 %.</summary>
internal static class StudentT
{
    /// <summary>That of the normal distribution, to which it tends.</summary>
    public const double Normal = 1.959963984540054;

    // 1 to 30 degrees of freedom, where the series below is not good enough.
    private static readonly double[] Table =
    [
        12.706205, 4.302653, 3.182446, 2.776445, 2.570582, 2.446912, 2.364624, 2.306004, 2.262157, 2.228139,
        2.200985, 2.178813, 2.160369, 2.144787, 2.131450, 2.119905, 2.109816, 2.100922, 2.093024, 2.085963,
        2.079614, 2.073873, 2.068658, 2.063899, 2.059539, 2.055529, 2.051831, 2.048407, 2.045230, 2.042272,
    ];

    /// <param name="freedom">Degrees of freedom, 1 or more.</param>
    public static double Quantile(int freedom)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(freedom, 1);
        if (freedom <= Table.Length) return Table[freedom - 1];
        const double Z = Normal;
        const double Z2 = Z * Z;
        double n = freedom;
        // Abramowitz and Stegun 26.7.5; off by less than 1e-6 from 31 on.
        return Z * (1 + ((Z2 + 1) / (4 * n)) + (((5 * Z2 * Z2) + (16 * Z2) + 3) / (96 * n * n)) + (((3 * Z2 * Z2 * Z2) + (19 * Z2 * Z2) + (17 * Z2) - 15) / (384 * n * n * n)));
    }
}
