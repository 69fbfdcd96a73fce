using Microsoft.Extensions.AI;

namespace R1CI.Sdk.Execution;

/// <summary>Views executors as functions, and says which functions of the host may be called.</summary>
public static class HostFunctionExtensions
{
    /// <summary>Puts a question before every call of a function by guest code.</summary>
    /// <param name="function">The function; <see cref="ApprovalRequiredAIFunction"/> or any other.</param>
    /// <param name="approve">
    /// Replies whether the call may happen, once and with these arguments; its exception is a no. What it is given is a copy. In Python the wait does not count
    /// as time of the script; in JavaScript it does, so raise <see cref="ExecutionLimits.Timeout"/> where people are asked.
    /// </param>
    /// <param name="timeout">
    /// How long a reply may take, longer than zero; a later one counts for nothing, and the script reads that nobody decided. <see langword="null"/>, the
    /// default, waits as long as the script's caller does.
    /// </param>
    /// <returns>A function for <see cref="CodeSessionOptions.HostFunctions"/>. A call that is not approved throws <see cref="HostCallDeniedException"/>, which scripts can read.</returns>
    public static AIFunction WithApproval(this AIFunction function, Func<FunctionCallContent, CancellationToken, ValueTask<ApprovalReply>> approve, TimeSpan? timeout = null)
    {
        ArgumentNullException.ThrowIfNull(function);
        ArgumentNullException.ThrowIfNull(approve);
        if (timeout <= TimeSpan.Zero) throw new ArgumentOutOfRangeException(nameof(timeout), timeout, "The time for an approval must be longer than zero. Pass null to wait without a limit.");
        return ApprovedFunction.Over(function, new ApprovedFunction.Approver(approve, timeout, TimeProvider.System));
    }
}
