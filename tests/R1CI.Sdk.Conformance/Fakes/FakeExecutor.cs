using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Conformance.Fakes;

/// <summary>An executor that does what the test tells it to. By default a script prints itself.</summary>
public sealed class FakeExecutor : CodeExecutor
{
    public override string Language => Name;

    public override string Interpreter => $"fake-{Name}@1";

    /// <summary>Gets or sets the language.</summary>
    public string Name { get; set; } = "python";

    /// <summary>Gets or sets what executes a script.</summary>
    public Func<CodeRequest, CancellationToken, Task<ExecutionResult>> OnExecute { get; set; } =
        (request, _) => Task.FromResult(new ExecutionResult { Status = ExecutionStatus.Ok, Stdout = request.Code + "\n" });

    /// <summary>Gets what happened to sessions, in order: <c>create 0</c>, <c>fork 0 1</c>, <c>run 1</c>, <c>dispose 1</c>.</summary>
    public List<string> Log { get; } = [];

    /// <summary>Gets the scripts that were executed.</summary>
    public List<string> Scripts { get; } = [];

    private int _sessions;

    /// <summary>Makes every script print the same.</summary>
    public static FakeExecutor Printing(string stdout) =>
        new() { OnExecute = (_, _) => Task.FromResult(new ExecutionResult { Status = ExecutionStatus.Ok, Stdout = stdout }) };

    public override CodeSession CreateSession(CodeSessionOptions? options = null)
    {
        var session = new Session(this, _sessions++);
        Log.Add($"create {session.Number}");
        return session;
    }

    private sealed class Session(FakeExecutor executor, int number) : CodeSession
    {
        public int Number => number;

        public override async Task<ExecutionResult> ExecuteAsync(CodeRequest request, CancellationToken cancellationToken = default)
        {
            executor.Log.Add($"run {number}");
            executor.Scripts.Add(request.Code);
            return await executor.OnExecute(request, cancellationToken);
        }

        public override CodeSession Fork()
        {
            var fork = new Session(executor, executor._sessions++);
            executor.Log.Add($"fork {number} {fork.Number}");
            return fork;
        }

        public override void Reset() => executor.Log.Add($"reset {number}");

        public override ValueTask DisposeAsync()
        {
            executor.Log.Add($"dispose {number}");
            return base.DisposeAsync();
        }
    }
}
