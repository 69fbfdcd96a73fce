using R1CI.Sdk.Execution;
using R1CI.Sdk.Jint.Running;

namespace R1CI.Sdk.Jint.World;

/// <summary>Lets the runtime compile the engine, the better part of a second, before the clock of a process's first script starts.</summary>
internal static class WarmUp
{
    private static readonly Lazy<bool> Done = new(Run);

    public static void Once() => _ = Done.Value;

    private static bool Run()
    {
        using var world = new JintWorld(new CodeSessionOptions { Limits = new ExecutionLimits { Timeout = TimeSpan.FromMinutes(1) } });
        using var run = new ScriptRun(new CodeRequest("for (let i = 0; i < 3; i++) console.log([i, { a: String(i) }]); try { null.x } catch { }"), new ExecutionLimits(), default);
        return world.Execute(run).Status == ExecutionStatus.Ok;
    }
}
