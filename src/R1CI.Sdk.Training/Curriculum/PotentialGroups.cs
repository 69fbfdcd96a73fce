using R1CI.Sdk.Training.Selection;

namespace R1CI.Sdk.Training.Curriculum;

/// <summary>The place of one problem in a curriculum.</summary>
/// <param name="Problem">Its number in the survey.</param>
/// <param name="Potential">From 0 to 1.</param>
/// <param name="Successes">Its right answers.</param>
/// <param name="Attempts">Its scored runs.</param>
/// <param name="PolicyVersion">The version whose runs were counted: the newest that has scored runs.</param>
/// <param name="Group">From 1, the highest potential.</param>
internal sealed record PlacedProblem(int Problem, int PolicyVersion, int Successes, int Attempts, double Potential, int Group);

/// <summary>Problems in equal groups by falling improvement potential: stage s of a curriculum trains on groups 1 to s.</summary>
internal static class PotentialGroups
{
    /// <summary>Places problems; those without scored runs come last.</summary>
    /// <param name="problems">All of a survey.</param>
    /// <param name="taken">The numbers of those that give rows: they alone are cut into equal groups.</param>
    /// <param name="groups">At least 1.</param>
    public static PlacedProblem[] Of(IReadOnlyList<ProblemFacts> problems, IReadOnlyCollection<int> taken, int groups)
    {
        var measured = taken.Select(number =>
        {
            var facts = problems[number];
            return new PlacedProblem(number, facts.PolicyVersion, facts.Successes, facts.Attempts, ImprovementPotential.Of(facts.Successes, facts.Attempts), 0);
        });

        // With few runs a problem, many potentials are equal; their order is that of a hash, so that no group collects the file's beginning.
        var order = measured.OrderByDescending(placed => placed.Potential)
            .ThenBy(placed => RecordFacts.HashOf($"stage\n{problems[placed.Problem].Source}\n{problems[placed.Problem].Id}"));
        return [.. order.Select((placed, rank) => placed with { Group = 1 + (int)((long)rank * groups / taken.Count) }).OrderBy(placed => placed.Problem)];
    }
}
