using R1CI.Sdk.Execution;
using R1CI.Sdk.Trajectories;
using R1CI.Sdk.Verification;

namespace R1CI.Sdk.Agents;

/// <summary>Decides whether a proposed answer is accepted; the verdict rests on what scripts printed, never on what the model says.</summary>
internal sealed class SelfCheck(SelfCheckMode mode, int maxAttempts)
{
    private readonly List<SelfCheckAttempt> _attempts = [];
    private CodeCall? _script;

    public enum Decision
    {
        Accept,
        Ask,
        GiveUp,
    }

    /// <summary>Gets the answer under test; <see langword="null"/> when none is.</summary>
    public string? Proposed { get; private set; }

    public IReadOnlyList<SelfCheckAttempt> Attempts => _attempts;

    /// <summary>Gets whether the model's last answer counts as it stands.</summary>
    public bool IsAccepted { get; private set; }

    /// <summary>Gets whether an answer counts only once it was accepted.</summary>
    public bool IsEnforced => mode == SelfCheckMode.Enforced;

    public SelfCheck Copy()
    {
        var copy = new SelfCheck(mode, maxAttempts) { Proposed = Proposed, IsAccepted = IsAccepted, _script = _script };
        copy._attempts.AddRange(_attempts);
        return copy;
    }

    /// <summary>Takes note of a check script that ended; the last one of a try counts.</summary>
    public void Observe(CodeCall script) => _script = script;

    /// <summary>Closes the try under way, if there is one.</summary>
    public SelfCheckAttempt? Conclude()
    {
        if (Proposed is null)
        {
            return null;
        }

        var value = LastLines(_script?.Result?.Stdout, Proposed.Count(letter => letter == '\n') + 1);
        var attempt = new SelfCheckAttempt(_attempts.Count + 1, Proposed, Judge(value), value, _script?.Id);
        _attempts.Add(attempt);
        (Proposed, _script) = (null, null);
        return attempt;
    }

    /// <summary>Decides about an answer.</summary>
    /// <param name="answer">The model's last answer.</param>
    /// <param name="concluded">The try that this answer concluded.</param>
    public Decision Decide(string answer, SelfCheckAttempt? concluded)
    {
        var isDone = mode == SelfCheckMode.None
            || (mode == SelfCheckMode.Prompted && concluded is not null)
            || (concluded is { Verdict: SelfCheckVerdict.Agreed } && AnswerVerifier.Matches(answer, concluded.ProposedAnswer));
        if (isDone)
        {
            IsAccepted = true;
            return Decision.Accept;
        }

        if (_attempts.Count >= maxAttempts)
        {
            return Decision.GiveUp;
        }

        Proposed = answer;
        return Decision.Ask;
    }

    private SelfCheckVerdict Judge(string? value) => _script switch
    {
        null => SelfCheckVerdict.Absent,
        { Result.Status: not ExecutionStatus.Ok } => SelfCheckVerdict.Failed,
        _ when value is null => SelfCheckVerdict.Failed,
        _ => AnswerVerifier.Matches(value, Proposed!) ? SelfCheckVerdict.Agreed : SelfCheckVerdict.Disagreed,
    };

    // As many as the answer has: a board or a grid is several.
    private static string? LastLines(string? stdout, int lines)
    {
        var text = stdout?.TrimEnd() ?? "";
        if (text.Length == 0) return null;
        var start = text.Length;
        for (var line = 0; line < lines && start > 0; line++) start = text.LastIndexOf('\n', start - 1);
        return text[(Math.Max(start, -1) + 1)..].Trim();
    }
}
