using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Benchmarks.AgentLoop;

/// <summary>Runs each script once in the embedded Python; when replaying, gives the result back at no cost.</summary>
internal sealed class ReplayExecutor : CodeExecutor
{
    private readonly PythonExecutor _python = new();
    private readonly Dictionary<string, ExecutionResult> _results = [];

    public bool IsReplaying { get; set; }

    public override string Language => _python.Language;

    public override string Interpreter => _python.Interpreter;

    public override CodeSession CreateSession(CodeSessionOptions? options = null) => new Session(this, options);

    private sealed class Session(ReplayExecutor executor, CodeSessionOptions? options) : CodeSession
    {
        public override async Task<ExecutionResult> ExecuteAsync(CodeRequest request, CancellationToken cancellationToken = default)
        {
            if (executor.IsReplaying)
            {
                return executor._results[request.Code];
            }

            await using var session = executor._python.CreateSession(options);
            return executor._results[request.Code] = await session.ExecuteAsync(request, cancellationToken);
        }

        public override CodeSession Fork() => new Session(executor, options);

        public override void Reset()
        {
        }
    }
}
