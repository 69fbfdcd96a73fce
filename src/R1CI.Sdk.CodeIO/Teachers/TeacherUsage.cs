namespace R1CI.Sdk.CodeIO.Teachers;

/// <summary>What a teacher was asked, and what it took.</summary>
/// <param name="Requests">Requests made by this process, tries again among them.</param>
/// <param name="Retries">Tries again.</param>
/// <param name="InputTokens">Tokens read by the model, as the server counts them, earlier processes of the run included.</param>
/// <param name="OutputTokens">Tokens written by it.</param>
public sealed record TeacherUsage(long Requests, long Retries, long InputTokens, long OutputTokens)
{
    /// <summary>Gets the tokens read and written.</summary>
    public long Tokens => InputTokens + OutputTokens;

    /// <summary>Gets the tokens read and written for this process's own requests.</summary>
    public long OwnTokens { get; init; }

    /// <summary>Gets the questions that had no reply after all tries, or were refused.</summary>
    public long Failures { get; init; }

    /// <summary>Gets the questions whose reply was known from the file of replies.</summary>
    public long Known { get; init; }

    /// <summary>Gets whether some of the tokens are a quarter of the characters, because the server did not count them.</summary>
    public bool IsEstimated { get; init; }

    /// <summary>Gets what all tokens cost.</summary>
    /// <value>Money, in the unit of the prices; <see langword="null"/> without prices.</value>
    public decimal? Cost { get; init; }

    /// <summary>Gets how long it is since this process's first request.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>Gets why requests were made again: the words <c>busy</c>, <c>http_500</c> and its like, <c>no_connection</c>, <c>cut_off</c>, <c>timeout</c>, <c>empty_reply</c>, <c>long_reply</c>, <c>broken_reply</c>.</summary>
    public IReadOnlyDictionary<string, long> RetryReasons { get; init; } = new Dictionary<string, long>();
}
