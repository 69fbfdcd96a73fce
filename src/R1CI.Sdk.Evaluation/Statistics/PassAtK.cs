namespace R1CI.Sdk.Evaluation.Statistics;

/// <summary>How likely at least one of k runs is right, without the bias of looking at the first k.</summary>
/// <remarks>1 − C(n − c, k) / C(n, k) for c right ones of n runs, arXiv:2107.03374 §2.1. Intervals as <see cref="Success"/> says; pass@1 is the mean success.</remarks>
public static class PassAtK
{
    /// <summary>Gets pass@k of one problem.</summary>
    /// <param name="problem">Its runs.</param>
    /// <param name="k">1 or more.</param>
    /// <returns>0 to 1; <see langword="null"/> when the problem has fewer than <paramref name="k"/> runs, which say nothing without bias.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="k"/> is below 1, or not 0 ≤ right ones ≤ runs.</exception>
    public static double? OfProblem(ProblemTally problem, int k)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(k, 1);
        var (correct, runs) = problem;
        if (correct < 0 || correct > runs)
        {
            throw new ArgumentOutOfRangeException(nameof(problem), problem, "The right runs of a problem must be from 0 to all of its runs.");
        }

        if (k > runs) return null;
        if (k == 1) return (double)correct / runs;
        if (runs - correct < k) return 1;
        // The quotient of the two binomials, factor by factor: neither is ever formed, and all factors are below 1.
        var none = 1.0;
        for (var i = runs - correct + 1; i <= runs; i++) none *= 1 - ((double)k / i);
        return 1 - none;
    }

    /// <summary>Gets the mean of pass@k over the problems of a task, with its interval over problems.</summary>
    /// <param name="problems">The problems; those with fewer than <paramref name="k"/> runs are passed over.</param>
    /// <param name="k">1 or more.</param>
    /// <returns><see langword="null"/> when no problem has enough runs.</returns>
    /// <exception cref="ArgumentOutOfRangeException">As for <see cref="OfProblem"/>.</exception>
    public static Estimate? OfTask(IEnumerable<ProblemTally> problems, int k)
    {
        ArgumentNullException.ThrowIfNull(problems);
        return TaskMean.Of(problems, k)?.Interval;
    }

    /// <summary>Gets the mean over tasks of their means of pass@k, with its interval over tasks; of a single task, the interval over its problems.</summary>
    /// <param name="tasks">The problems of each task; tasks none of whose problems has enough runs are passed over.</param>
    /// <param name="k">1 or more.</param>
    /// <returns><see langword="null"/> when no problem has enough runs.</returns>
    /// <exception cref="ArgumentOutOfRangeException">As for <see cref="OfProblem"/>.</exception>
    public static Estimate? OverTasks(IEnumerable<IEnumerable<ProblemTally>> tasks, int k)
    {
        ArgumentNullException.ThrowIfNull(tasks);
        List<TaskMean> means = [.. tasks.Select(problems => TaskMean.Of(problems, k)).OfType<TaskMean>()];
        if (means.Count < 2) return means.Count == 0 ? null : means[0].Interval;
        // What the mean of the means of independent runs, equally likely to be right in every task, would be worth.
        var independent = means.Count / means.Average(mean => 1 / mean.Runs);
        return WilsonInterval.Of([.. means.Select(mean => mean.Value)], independent);
    }

    private sealed record TaskMean(double Value, double Runs, Estimate Interval)
    {
        public static TaskMean? Of(IEnumerable<ProblemTally> problems, int k)
        {
            List<double> values = [];
            double independent = 0;
            foreach (var problem in problems)
            {
                if (OfProblem(problem, k) is not { } value) continue;
                values.Add(value);
                independent += 1.0 / problem.Runs;
            }

            if (values.Count == 0) return null;
            var runs = values.Count * values.Count / independent;
            var interval = WilsonInterval.Of(values, runs);
            return new TaskMean(interval.Value, runs, interval);
        }
    }
}
