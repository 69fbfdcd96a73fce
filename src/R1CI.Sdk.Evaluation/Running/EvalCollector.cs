using R1CI.Sdk.Evaluation.Results;
using R1CI.Sdk.Rollouts;
using R1CI.Sdk.Rollouts.Store;
using R1CI.Sdk.Trajectories.Files;

namespace R1CI.Sdk.Evaluation.Running;

/// <summary>Derives the results of an evaluation from the records of its runs and the rows of those that have none.</summary>
internal static class EvalCollector
{
    /// <returns>A result for every run that was asked for, in the order of problem and sample.</returns>
    public static IReadOnlyList<EvalResult> Collect(EvalRunOptions options, string path)
    {
        var (frame, found) = (options.Runs.Frames[0], new Dictionary<(string Problem, int Sample), EvalResult>());
        foreach (var record in TrajectoryFile.Read(path)) found[(record.Task.Id, record.Group.Sample)] = ResultOf.Record(record);
        foreach (var skipped in SkippedFile.Read(path)) found.TryAdd((skipped.Key.ProblemId, skipped.Key.Sample), ResultOf.Skipped(skipped));
        List<EvalResult> results = [];
        var index = -1;
        foreach (var problem in options.Problems)
        {
            index++;
            if (!options.Runs.Shard.Contains(problem.Problem.Id)) continue;
            for (var sample = 0; sample < options.Runs.GroupSize; sample++)
            {
                var result = found.GetValueOrDefault((problem.Problem.Id, sample)) ?? ResultOf.Nothing(problem.Problem.Id, frame, sample);
                results.Add(Place(result, problem, index));
            }
        }

        return results;
    }

    private static EvalResult Place(EvalResult result, RolloutProblem problem, int index)
    {
        var metadata = problem.Problem.Metadata;
        return result with
        {
            Index = index,
            Hash = problem.Hash,
            Task = metadata.GetValueOrDefault("task") ?? metadata.GetValueOrDefault("family") ?? problem.Source,
            Suite = metadata.GetValueOrDefault("suite") ?? "",
        };
    }
}
