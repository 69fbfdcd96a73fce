using R1CI.Sdk.Training.Curriculum;
using R1CI.Sdk.Training.Selection;
using R1CI.Sdk.Training.Views;

namespace R1CI.Sdk.Training.Export;

/// <summary>Files beside the rows.</summary>
internal static class SideFiles
{
    /// <summary>Writes the groups that are not in the rows, with the lines of their records and the reason.</summary>
    public static void WriteSetAside(OutputFolder folder, ExportFormat format, Survey survey, RecordSelection selection)
    {
        var file = folder[$"{format.ToName()}.set-aside.jsonl"];
        foreach (var (number, reason) in selection.SetAside)
        {
            var group = survey.Groups[number];
            file.Add(new RowWriter()
                .Text("group_id", group.Id)
                .Text("task_id", survey.Problems[group.Problem].Id)
                .Number("policy_version", group.PolicyVersion)
                .Number("size", group.Size)
                .Number("n", group.Lines.Count)
                .Text("reason", reason)
                .Ints("lines", group.Lines)
                .Finish().Span);
        }
    }

    /// <summary>Writes k, n and the potential of every problem, and which files each stage trains on.</summary>
    public static void WriteCurriculum(OutputFolder folder, ExportOptions options, Survey survey, IReadOnlyList<PlacedProblem> places)
    {
        var potential = folder["potential.jsonl"];
        foreach (var placed in places)
        {
            potential.Add(new RowWriter()
                .Text("task_id", survey.Problems[placed.Problem].Id)
                .Text("source", survey.Problems[placed.Problem].Source)
                .Number("policy_version", placed.PolicyVersion)
                .Number("k", placed.Successes)
                .Number("n", placed.Attempts)
                .Float("potential", placed.Potential)
                .Number("group", placed.Group)
                .Finish().Span);
        }

        var name = options.Format.ToName();
        folder["stages.json"].Add(new RowWriter()
            .Text("schema", "ci.stages/1")
            .List("stages", Enumerable.Range(1, options.Stages), (row, stage) =>
            {
                var group = places.Where(placed => placed.Group == stage).Select(placed => placed.Potential).DefaultIfEmpty(0).ToList();
                row.Number("stage", stage)
                    .Text("file", $"{name}.stage-{stage}.jsonl")
                    .Texts("groups", Enumerable.Range(1, stage).Select(number => $"{name}.group-{number}.jsonl"))
                    .Number("problems", places.Count(placed => placed.Group <= stage))
                    .Float("least_potential", group.Min())
                    .Float("most_potential_of_the_new_group", group.Max());
            })
            .Finish().Span);
    }
}
