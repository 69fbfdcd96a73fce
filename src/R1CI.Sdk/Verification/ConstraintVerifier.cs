using System.Text.Json;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Verification;

/// <summary>
/// Right when a check of the problem's own, written in Python, says so: for problems that many answers solve. The script is
/// <see cref="MetadataKey"/> of the problem's metadata and defines <c>check(answer)</c>, which gets the answer's text and returns true, false, a
/// number from 0 to 1, or a text that says what the answer violates (empty: nothing).
/// </summary>
/// <remarks>
/// The check runs in a session of its own under limits of steps and memory, so the same answer gets the same score on any machine, and nothing
/// a model's code did reaches it. The answer is data to it, never code. A check that raises leaves the answer without a score, so it should return
/// false for what it cannot read.
/// </remarks>
public sealed class ConstraintVerifier : IVerifier
{
    /// <summary>The name of the script in <see cref="Problem.Metadata"/>.</summary>
    public const string MetadataKey = "check";

    // Printed last, on a line of its own, whatever the check itself prints.
    private const string Call = "\nimport json, sys\nprint('\\n' + json.dumps(check(sys.stdin.read())))\n";

    private static readonly CodeExecutor Python = new PythonExecutor();
    private static readonly CodeSessionOptions Options = new() { Limits = new ExecutionLimits { MaxSteps = 100_000_000, Timeout = TimeSpan.FromSeconds(60) } };

    /// <inheritdoc/>
    public string Id => "constraint@1";

    /// <inheritdoc/>
    public VerifierResult Verify(Problem problem, string? answer)
    {
        ArgumentNullException.ThrowIfNull(problem);
        if (!problem.Metadata.TryGetValue(MetadataKey, out var check))
        {
            return VerifierResult.Unscorable($"Problem '{problem.Id}' has no '{MetadataKey}' to verify answers by.");
        }

        if (answer is null) return VerifierResult.Of(false, "no answer");
        var result = Run(check + Call, answer);
        return result.Status switch
        {
            ExecutionStatus.Ok => Score(problem, result.Stdout.TrimEnd('\n').Split('\n')[^1]),
            ExecutionStatus.Timeout or ExecutionStatus.StepLimit => VerifierResult.Unscorable($"The check of problem '{problem.Id}' met a limit: {result.Error}", RewardStatus.Timeout),
            _ => VerifierResult.Unscorable($"The check of problem '{problem.Id}' failed: {result.Error}", RewardStatus.Error),
        };
    }

    private static ExecutionResult Run(string code, string answer)
    {
        var session = Python.CreateSession(Options);
        try
        {
            return session.ExecuteAsync(new CodeRequest(code) { FileName = MetadataKey, Stdin = new StringReader(answer) }).GetAwaiter().GetResult();
        }
        finally
        {
            session.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    private static VerifierResult Score(Problem problem, string verdict)
    {
        using var json = TryParse(verdict);
        return json?.RootElement switch
        {
            { ValueKind: JsonValueKind.True or JsonValueKind.False } value => VerifierResult.Of(value.GetBoolean()),
            { ValueKind: JsonValueKind.String } value => VerifierResult.Of(value.ValueEquals(""), Text(value)),
            { ValueKind: JsonValueKind.Number } value when value.TryGetDouble(out var reward) && reward is >= 0 and <= 1 => new VerifierResult(reward),
            _ => VerifierResult.Unscorable(
                $"The check of problem '{problem.Id}' must return true, false, 0 to 1 or a text, and returned {(verdict.Length == 0 ? "nothing" : verdict)}.", RewardStatus.Error),
        };
    }

    // Python's json writes NaN, and a check that ends the program writes nothing at all.
    private static JsonDocument? TryParse(string verdict)
    {
        try
        {
            return JsonDocument.Parse(verdict);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // A check may quote the answer, and that may have half of a surrogate pair.
    private static string Text(JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return value.GetRawText();
        }
    }
}
