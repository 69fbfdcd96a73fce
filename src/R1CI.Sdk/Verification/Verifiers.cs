namespace R1CI.Sdk.Verification;

/// <summary>The verifiers that files name.</summary>
public static class Verifiers
{
    private const string NumericWithTolerance = "numeric:";

    private static readonly IVerifier[] All =
        [new ExactVerifier(), new NumericVerifier(), new AnswerVerifier(), new SetVerifier(), new MultisetVerifier(), new JsonVerifier(), new ConstraintVerifier()];

    /// <summary>Gets a verifier.</summary>
    /// <param name="name">
    /// <c>exact</c>, <c>numeric</c>, <c>numeric:0.01</c> (so far apart at most), <c>answer</c> (exact or numeric), <c>set</c>, <c>multiset</c>,
    /// <c>json</c> or <c>constraint</c>; with or without the version, as in <c>exact@1</c>.
    /// </param>
    /// <exception cref="FormatException">There is no verifier of that name or version.</exception>
    /// <exception cref="ArgumentException">The tolerance is no number of at least 0.</exception>
    public static IVerifier ByName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var known = All.FirstOrDefault(verifier => verifier.Id == name || verifier.Id[..verifier.Id.IndexOf('@', StringComparison.Ordinal)] == name);
        if (known is not null) return known;
        if (name.StartsWith(NumericWithTolerance, StringComparison.Ordinal))
        {
            var tolerance = name.EndsWith("@1", StringComparison.Ordinal) ? name[NumericWithTolerance.Length..^2] : name[NumericWithTolerance.Length..];
            return new NumericVerifier(tolerance);
        }

        throw new FormatException(
            $"A verifier must be {string.Join(", ", All.Select(verifier => verifier.Id[..verifier.Id.IndexOf('@', StringComparison.Ordinal)]))} or numeric:TOLERANCE, and is '{name}'.");
    }
}
