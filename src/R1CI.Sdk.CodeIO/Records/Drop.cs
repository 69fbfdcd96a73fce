namespace R1CI.Sdk.CodeIO.Records;

/// <summary>What went in and did not come out, with its reason: nothing is lost without one.</summary>
/// <param name="Stage">The stage's name, such as <c>execute</c>.</param>
/// <param name="Id">The record's id: of a source before it is transformed, of a function after it.</param>
/// <param name="Reason">A word of <see cref="DropReason"/>.</param>
/// <param name="Detail">What a person needs to see why: the error's last line, the limit, the other id.</param>
public sealed record Drop(string Stage, string Id, string Reason, string Detail)
{
    private const int MaxMessageChars = 1_000;

    /// <summary>Makes the drop of a record at which a stage itself failed.</summary>
    internal static Drop OfFailure(string stage, string id, Exception failure) =>
        new(stage, id, DropReason.StageFailed, $"{failure.GetType().Name}: {(failure.Message.Length <= MaxMessageChars ? failure.Message : failure.Message[..MaxMessageChars] + "…")}");
}

/// <summary>What a stage made of one record: the next record, or why there is none.</summary>
/// <typeparam name="T">The next record.</typeparam>
public readonly record struct StageResult<T>
    where T : class
{
    /// <summary>Gets the record; <see langword="null"/> when it was dropped.</summary>
    public T? Record { get; private init; }

    /// <summary>Gets why there is none; <see langword="null"/> when it was kept.</summary>
    public Drop? Dropped { get; private init; }

    /// <summary>Gets how many interpreter steps the stage took for it.</summary>
    public long Steps { get; init; }

    /// <summary>Keeps a record.</summary>
    /// <param name="record">The record.</param>
    public static implicit operator StageResult<T>(T record) => new() { Record = record };

    /// <summary>Drops a record.</summary>
    /// <param name="drop">Why.</param>
    public static implicit operator StageResult<T>(Drop drop) => new() { Dropped = drop };
}
