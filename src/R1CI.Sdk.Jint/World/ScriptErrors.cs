using System.Text.RegularExpressions;
using Jint.Native;
using Jint.Native.Error;
using Jint.Native.Object;
using Jint.Runtime;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Jint.Running;
using R1CI.Sdk.Jint.Values;

namespace R1CI.Sdk.Jint.World;

/// <summary>What a script ended with, as a result. Nothing of the guest runs here.</summary>
internal static class ScriptErrors
{
    private const string StackIsFull = "RangeError: Maximum call stack size exceeded";

    /// <summary>Describes an exception that came out of the engine.</summary>
    public static ExecutionResult Of(Exception exception, ExecutionLimits limits, bool isParsing) => exception switch
    {
        ScriptStopException stop => Limit(stop.Status, limits),
        JavaScriptException error => Uncaught(error.Error, limits, error.JavaScriptStackTrace),
        MemoryLimitExceededException or OutOfMemoryException => Limit(ExecutionStatus.MemoryLimit, limits),
        RecursionDepthOverflowException => Limit(ExecutionStatus.DepthLimit, limits),
        InsufficientExecutionStackException => Limit(isParsing ? ExecutionStatus.SourceLimit : ExecutionStatus.DepthLimit, limits),
        TimeoutException or RegexMatchTimeoutException => new ExecutionResult { Status = ExecutionStatus.Timeout, Error = "Stopped: one regular expression took too long." },
        _ when isParsing => Guest("SyntaxError", "the source cannot be parsed"),
        // A text of the host's would tell the guest about the host.
        _ => Guest("InternalError", "the engine could not execute this"),
    };

    /// <summary>Describes a value that was thrown, or that a promise was rejected with, and that nobody caught.</summary>
    public static ExecutionResult Uncaught(JsValue thrown, ExecutionLimits limits, string? stack = null)
    {
        if (thrown is not ObjectInstance error || InspectText.ErrorHead(error) is not { } head)
        {
            return new ExecutionResult { Status = ExecutionStatus.Error, Error = $"Uncaught {InspectText.Of(thrown, 2_000)}" };
        }

        // The guest may catch it where it happens; what comes out is the limit.
        if (head.Text == StackIsFull) return Limit(ExecutionStatus.DepthLimit, limits);

        var trace = string.IsNullOrEmpty(stack) ? "" : "\n" + stack.TrimEnd('\n');
        return new ExecutionResult { Status = ExecutionStatus.Error, ErrorType = head.Name, Error = head.Text + trace };
    }

    private static ExecutionResult Limit(ExecutionStatus status, ExecutionLimits limits) => new() { Status = status, Error = LimitText.Of(status, limits) };

    private static ExecutionResult Guest(string type, string message) =>
        new() { Status = ExecutionStatus.Error, ErrorType = type, Error = $"{type}: {message}" };
}
