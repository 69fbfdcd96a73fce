using System.Reflection;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Node;

namespace R1CI.Cli.Commands.Doctor;

/// <summary>Which interpreters run here, each by a small script, and how far what they run is shut in.</summary>
internal static class InterpreterFindings
{
    /// <summary>The metadata of this build that says which adapters it has, from the switches of Directory.Solution.targets.</summary>
    private const string Switch = "With";

    public static IEnumerable<DoctorFinding> Find()
    {
        yield return Run("interpreter", Executors.Python, new PythonExecutor(), "print(6 * 7)") with { IsCore = true };
        foreach (var (name, executor, problem) in Executors.JavaScriptEngines(warmProcesses: 0))
        {
            yield return executor is null
                ? new DoctorFinding("interpreter", $"javascript ({name})", false, problem, name == "node" ? "Install Node.js 20 or later (https://nodejs.org), so that 'node' is on PATH." : "Nothing, where node runs; else build with a package feed that has what is missing.")
                : Run("interpreter", $"javascript ({name})", executor, "console.log(6 * 7)");
            if (executor is NodeExecutor node)
            {
                foreach (var finding in Isolation(node)) yield return finding;
                node.Dispose();
            }
        }

        yield return Adapter("IronPython", "R1CI.Sdk.IronPython", "Python of the .NET world, for trusted code only");
        yield return Adapter("SemanticKernel", "R1CI.Sdk.SemanticKernel", "the interpreters and the agent in Semantic Kernel");
    }

    private static DoctorFinding Run(string area, string name, CodeExecutor executor, string code)
    {
        try
        {
            var session = executor.CreateSession(new CodeSessionOptions { Limits = new ExecutionLimits { Timeout = TimeSpan.FromSeconds(30) } });
            var result = session.ExecuteAsync(new CodeRequest(code)).GetAwaiter().GetResult();
            session.DisposeAsync().AsTask().GetAwaiter().GetResult();
            return result is { Status: ExecutionStatus.Ok, Stdout: "42\n" }
                ? new DoctorFinding(area, name, true, executor is NodeExecutor node ? $"{executor.Interpreter}, {node.NodePath}" : executor.Interpreter)
                : new DoctorFinding(area, name, false, $"{executor.Interpreter} ended as {result.Status.ToJsonName()}: {result.Error ?? result.Stdout}", "Report it with what this command prints.");
        }
#pragma warning disable CA1031 // What breaks an interpreter is the finding.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            return new DoctorFinding(area, name, false, problem.Message, "Mend what the message names, and run r1ci doctor again.");
        }
    }

    private static IEnumerable<DoctorFinding> Isolation(NodeExecutor node)
    {
        yield return Held(NodeIsolation.Permissions, "node's permission model: no file, process, thread or addon", "");
        yield return Held(NodeIsolation.Environment, "no variable of the environment", "");
        yield return Held(NodeIsolation.Heap, "the engine's heap is bounded", "");
        yield return Held(NodeIsolation.Memory, "memory outside the heap is bounded", "Run on Linux to bound what typed arrays take.");
        yield return Held(NodeIsolation.Network, "no network", "Run on Linux with unshare (util-linux), as root or with user namespaces allowed; until then scripts that break out of their realm have a network.");

        DoctorFinding Held(NodeIsolation what, string detail, string next) => node.Isolation.HasFlag(what)
            ? new DoctorFinding("isolation", $"node {what.ToString().ToLowerInvariant()}", true, detail)
            : new DoctorFinding("isolation", $"node {what.ToString().ToLowerInvariant()}", false, $"does not hold: {detail}", next);
    }

    private static DoctorFinding Adapter(string switchName, string package, string what)
    {
        var value = typeof(InterpreterFindings).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(item => item.Key == Switch + switchName)?.Value;
        return value switch
        {
            "true" => new DoctorFinding("adapter", package, true, $"a library: {what}"),
            "false" => new DoctorFinding("adapter", package, false, $"was left out of this build: the package feed lacked what it needs ({what})", $"Build with -p:{Switch}{switchName}=true and a feed that has the package."),
            _ => new DoctorFinding("adapter", package, false, $"was not looked for in this build ({what})", "Build R1CI.Sdk.sln, which asks the package feed."),
        };
    }
}
