namespace R1CI.Sdk.Evaluation.Results;

/// <summary>One scored run of one problem: a line of <c>results.jsonl</c>.</summary>
public sealed record EvalResult
{
    /// <summary>Gets the place of the problem among those of the evaluation, from 0; a shard keeps the places of the whole.</summary>
    public int Index { get; init; }

    /// <summary>Gets the problem's id.</summary>
    public required string Problem { get; init; }

    /// <summary>Gets <c>sha256:</c> and the digest of everything that makes the problem, verifier included; empty when unknown.</summary>
    public string Hash { get; init; } = "";

    /// <summary>Gets the task the problem belongs to, the unit over which the macro mean is taken; the problem file's name when it has no task.</summary>
    public required string Task { get; init; }

    /// <summary>Gets the suite of the task; empty when it has none.</summary>
    public string Suite { get; init; } = "";

    /// <summary>Gets the frame, in the word of its JSON.</summary>
    public required string Frame { get; init; }

    /// <summary>Gets the position among the samples of the problem, from 0.</summary>
    public required int Sample { get; init; }

    /// <summary>Gets how the run ended.</summary>
    public required EvalStatus Status { get; init; }

    /// <summary>Gets whether the answer is right; <see langword="null"/> exactly when <see cref="Status"/> is <see cref="EvalStatus.Unscorable"/>.</summary>
    public required bool? IsCorrect { get; init; }

    /// <summary>Gets the answer; <see langword="null"/> when there is none.</summary>
    public string? Answer { get; init; }

    /// <summary>Gets why the answer is wrong or the run has no score, for people; empty when there is nothing to say.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Gets how many times the model generated.</summary>
    public int Turns { get; init; }

    /// <summary>Gets how many scripts ran.</summary>
    public int CodeCalls { get; init; }

    /// <summary>Gets how many scripts ended in each way, by the status word of an execution (<c>ok</c>, <c>error</c>, <c>timeout</c>, <c>mem_limit</c>, …).</summary>
    /// <value>Those that were refused unrun are <c>denied</c>, and not among <see cref="CodeCalls"/>.</value>
    public IReadOnlyDictionary<string, int> Scripts { get; init; } = new Dictionary<string, int>();

    /// <summary>Gets how many tokens the model sampled, as the chat client reports it; 0 when it does not.</summary>
    public long Tokens { get; init; }

    /// <summary>Gets whether the run verified an answer by code: a script after a first one had succeeded, or an attempt of the self-check option.</summary>
    public bool HasSelfCheck { get; init; }

    /// <summary>Gets the id of the run's record in <c>trajectories.jsonl</c>; empty when it has none.</summary>
    public string Record { get; init; } = "";
}
