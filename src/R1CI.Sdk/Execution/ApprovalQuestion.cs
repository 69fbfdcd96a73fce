using System.Security.Cryptography;
using System.Text;

namespace R1CI.Sdk.Execution;

/// <summary>Puts the question whether something may run, with a time limit, and writes down what came of it.</summary>
/// <param name="text">Exactly what is asked for; its digest is recorded.</param>
/// <param name="limit">How long an answer may take; <see langword="null"/> for as long as the run.</param>
/// <param name="time">The clock of the limit and the record.</param>
internal sealed class ApprovalQuestion(string text, TimeSpan? limit, TimeProvider time)
{
    private readonly DateTimeOffset _askedAt = time.GetUtcNow();
    private readonly long _start = time.GetTimestamp();

    /// <summary>Waits for the reply.</summary>
    /// <param name="ask">Asks; its token fires when nobody waits for the reply any more. A later reply counts for nothing.</param>
    /// <param name="cancellationToken">Ends the wait with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>Approved, denied or timed out. What <paramref name="ask"/> throws passes through.</returns>
    public async ValueTask<Approval> AskAsync(Func<CancellationToken, ValueTask<ApprovalReply>> ask, CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(limit ?? Timeout.InfiniteTimeSpan, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
        try
        {
            var reply = await ask(both.Token).AsTask().WaitAsync(both.Token).ConfigureAwait(false)
                ?? throw new InvalidOperationException("Whoever approves must reply yes or no, and replied null.");
            return Record(reply.IsApproved ? ApprovalDecision.Approved : ApprovalDecision.Denied) with { Reason = reply.Reason, By = reply.By };
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return Record(ApprovalDecision.TimedOut);
        }
    }

    /// <summary>The record of a question that was put and got this decision.</summary>
    public Approval Record(ApprovalDecision decision) =>
        new(decision, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))) { AskedAt = _askedAt, Waited = time.GetElapsedTime(_start) };
}
