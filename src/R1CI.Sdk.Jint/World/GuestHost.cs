using System.Text.Json;
using Jint;
using Jint.Native;
using Jint.Runtime;
using Jint.Runtime.Interop;
using Microsoft.Extensions.AI;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Jint.Running;
using R1CI.Sdk.Jint.Values;

namespace R1CI.Sdk.Jint.World;

/// <summary>The host's functions as functions of the guest: arguments and results cross as JSON, and every call is recorded.</summary>
internal static class GuestHost
{
    public static void Install(Engine engine, CodeSessionOptions options, Func<ScriptRun> run)
    {
        foreach (var function in options.HostFunctions)
        {
            var parameters = HostFunctionBridge.ParametersOf(function);
            engine.SetValue(function.Name, new ClrFunction(
                engine, function.Name, (_, values) => Call(engine, function, parameters, values, run(), options.Limits), parameters.Count));
        }
    }

    private static JsValue Call(Engine engine, AIFunction function, List<string> parameters, JsValue[] values, ScriptRun run, ExecutionLimits limits)
    {
        if (run.HostCalls.Count >= limits.MaxHostCalls)
        {
            throw new ScriptStopException(ExecutionStatus.CallLimit);
        }

        if (!JsonValues.TryWriteArguments(parameters, values, out var arguments, out var problem))
        {
            throw new JavaScriptException(engine.Intrinsics.TypeError, $"{function.Name}: {problem}");
        }

        var call = HostFunctionBridge.Call(function, arguments, run.StopToken);
        run.HostCalls.Add(call);
        if (run.StopReason is { } reason)
        {
            throw new ScriptStopException(reason);
        }

        if (call.Error is not null)
        {
            throw new JavaScriptException(engine.Intrinsics.Error, call.Error);
        }

        using var result = JsonDocument.Parse(call.Result!);
        return JsonValues.Read(engine, result.RootElement);
    }
}
