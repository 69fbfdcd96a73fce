using System.Collections.Concurrent;
using System.Text.Json;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Trajectories;
using R1CI.Sdk.Verification;

namespace R1CI.Sdk.Conformance.Models;

/// <summary>One evaluated problem.</summary>
public sealed record EvaluatedProblem(Problem Problem, Trajectory Run)
{
    /// <summary>Gets whether the answer equals the problem's, character for character after trimming: the rule the recorded figures were taken with.</summary>
    public bool IsCorrect => ExactVerifier.Matches(Run.Answer, Problem.Answer!);
}

/// <summary>Runs an agent over an evaluation file that lies beside a model: JSON Lines of <c>{"id","prompt","answer"}</c>.</summary>
public static class ModelEvaluation
{
    /// <summary>Reads the problems.</summary>
    public static IReadOnlyList<Problem> Read(string path) =>
    [
        .. File.ReadLines(path).Select(line => JsonElement.Parse(line)).Select(item =>
            new Problem(item.GetProperty("id").GetString()!, item.GetProperty("prompt").GetString()!) { Answer = item.GetProperty("answer").GetString() }),
    ];

    /// <summary>Runs every problem, a few side by side; results come in the file's order.</summary>
    public static async Task<IReadOnlyList<EvaluatedProblem>> RunAsync(
        R1Agent agent, IReadOnlyList<Problem> problems, int workers, CancellationToken cancellationToken = default)
    {
        var results = new ConcurrentDictionary<int, EvaluatedProblem>();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, problems.Count),
            new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = cancellationToken },
            async (i, token) => results[i] = new EvaluatedProblem(problems[i], await agent.RunAsync(problems[i].Prompt, token)));
        return [.. Enumerable.Range(0, problems.Count).Select(i => results[i])];
    }
}
