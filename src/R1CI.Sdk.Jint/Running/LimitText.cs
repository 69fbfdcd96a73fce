using System.Globalization;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Jint.Running;

/// <summary>What a result says about the limit that ended it.</summary>
internal static class LimitText
{
    public static string Of(ExecutionStatus status, ExecutionLimits limits) => status switch
    {
        ExecutionStatus.Timeout => string.Create(CultureInfo.InvariantCulture, $"Stopped: the script ran longer than {limits.Timeout.TotalSeconds:0.###} s."),
        ExecutionStatus.StepLimit => string.Create(CultureInfo.InvariantCulture, $"Stopped: the script ran more than {limits.MaxSteps:N0} statements."),
        ExecutionStatus.MemoryLimit => string.Create(CultureInfo.InvariantCulture, $"Stopped: the script needs more than {limits.MaxBytes:N0} bytes."),
        ExecutionStatus.DepthLimit => string.Create(CultureInfo.InvariantCulture, $"Stopped: calls nested deeper than {limits.MaxCallDepth:N0}."),
        ExecutionStatus.OutputLimit => string.Create(CultureInfo.InvariantCulture, $"Stopped: the script printed more than {limits.MaxOutputChars:N0} characters."),
        ExecutionStatus.CallLimit => string.Create(CultureInfo.InvariantCulture, $"Stopped: the script called host functions more than {limits.MaxHostCalls:N0} times."),
        ExecutionStatus.SourceLimit => "Stopped: the source is nested too deeply to be parsed.",
        ExecutionStatus.Cancelled => "Cancelled.",
        _ => "Stopped.",
    };
}
