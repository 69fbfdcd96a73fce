using Microsoft.Extensions.AI;

namespace R1CI.Sdk.Execution;

/// <summary>Views executors as functions, and says which functions of the host may be called.</summary>
public static class HostFunctionExtensions
{
    /// <summary>Puts a question before every call of a function by guest code.</summary>
    /// <param name="function">The function; <see cref="ApprovalRequiredAIFunction"/> or any other.</param>
    /// <param name="approve">
    /// Returns whether the call may happen. Asked on the script's thread: the wait counts as time of the script, so raise
    /// <see cref="ExecutionLimits.Timeout"/> where people are asked. Its exception is a no.
    /// </param>
    /// <returns>A function for <see cref="CodeSessionOptions.HostFunctions"/>. A call that is not approved throws <see cref="HostCallDeniedException"/>, which scripts can read.</returns>
    public static AIFunction WithApproval(this AIFunction function, Func<FunctionCallContent, CancellationToken, ValueTask<bool>> approve)
    {
        ArgumentNullException.ThrowIfNull(function);
        ArgumentNullException.ThrowIfNull(approve);
        return ApprovedFunction.Over(function, approve);
    }
}
