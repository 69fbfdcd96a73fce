using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Trajectories;

/// <summary>One script the model wrote: the request, and once it was executed or refused, the result.</summary>
public sealed record CodeCall
{
    /// <summary>Gets the name of the call within its run: <c>c0</c>, <c>c1</c>, ...</summary>
    public required string Id { get; init; }

    /// <summary>Gets the index of the turn that wrote the code.</summary>
    public required int Turn { get; init; }

    /// <summary>Gets the executor's language, such as <c>python</c>, whatever spelling the fence had.</summary>
    public required string Language { get; init; }

    /// <summary>Gets the source between the fences, without the last newline.</summary>
    public required string Code { get; init; }

    /// <summary>Gets whether the script verifies a proposed answer; then it runs in a clean fork.</summary>
    public bool IsSelfCheck { get; init; }

    /// <summary>Gets the interpreter's name and version.</summary>
    public string Interpreter { get; init; } = "";

    /// <summary>Gets the digest that identifies the interpreter's build, in lower-case hexadecimal; empty when unknown.</summary>
    public string InterpreterSha256 { get; init; } = "";

    /// <summary>Gets what the execution could use.</summary>
    public ExecutionLimits Limits { get; init; } = new();

    /// <summary>Gets the seed of everything random that the script could observe without seeding it.</summary>
    public ulong Seed { get; init; }

    /// <summary>Gets what the script's clock showed at its start.</summary>
    public DateTimeOffset Clock { get; init; }

    /// <summary>Gets what the host decided about the execution; <see langword="null"/> when it was not asked.</summary>
    public Approval? Approval { get; init; }

    /// <summary>Gets whether the host approved the execution; <see langword="null"/> when it was not asked.</summary>
    public bool? IsApproved => Approval?.IsApproved;

    /// <summary>
    /// Gets what the execution did; <see langword="null"/> before it ended. Code that was not executed has
    /// <see cref="ExecutionStatus.Denied"/>.
    /// </summary>
    public ExecutionResult? Result { get; init; }

    /// <summary>Gets whether what the model read was cut in the middle, or printing ended at the output limit.</summary>
    public bool IsOutputTruncated { get; init; }
}
