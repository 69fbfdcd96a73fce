using R1CI.Sdk.Training.Curriculum;
using R1CI.Sdk.Training.Export;
using R1CI.Sdk.Training.Selection;

namespace R1CI.Sdk.Training.Tests.Curriculum;

public sealed class CurriculumTests
{
    [Fact]
    public void Of_TwentyRuns_GivesTheElevenValuesOfThePaper() => Assert.Equal(
        [0, 0.19, 0.36, 0.51, 0.64, 0.75, 0.84, 0.91, 0.96, 0.99, 1],
        Enumerable.Range(0, 21).Select(k => Math.Round(ImprovementPotential.Of(k, 20), 6)).Distinct().Order());

    [Fact]
    public void Of_NoRuns_IsZero() => Assert.Equal(0, ImprovementPotential.Of(0, 0));

    [Fact]
    public void Of_MoreSuccessesThanRuns_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => ImprovementPotential.Of(3, 2));

    [Fact]
    public async Task Export_InFourStages_WritesEqualGroupsAndTheirUnions()
    {
        using var folder = new ExportFolder().Write(await ScriptedRuns.GroupsAsync(20));
        folder.Export(new ExportOptions { Format = ExportFormat.Grpo, Stages = 4 });

        var potential = folder.Rows("potential.jsonl");
        var groups = Enumerable.Range(1, 4).Select(group => folder.Rows($"grpo.group-{group}.jsonl")).ToList();
        Assert.All(groups, rows => Assert.Equal(5 * 4, rows.Count));
        Assert.Equal(Enumerable.Range(1, 4).Select(stage => 20 * stage), Enumerable.Range(1, 4).Select(stage => folder.Rows($"grpo.stage-{stage}.jsonl").Count));
        Assert.Equal(folder.Text("grpo.jsonl"), folder.Text("grpo.stage-4.jsonl"));
        for (var group = 1; group < 4; group++)
        {
            var here = potential.Where(row => row.GetProperty("group").GetInt32() == group).Min(row => row.GetProperty("potential").GetDouble());
            var next = potential.Where(row => row.GetProperty("group").GetInt32() == group + 1).Max(row => row.GetProperty("potential").GetDouble());
            Assert.True(here >= next);
        }
    }

    [Fact]
    public async Task Export_InFewerStagesThanBefore_NamesTheFilesThatAreLeftOver()
    {
        using var folder = new ExportFolder().Write(await ScriptedRuns.GroupsAsync(4));
        Assert.Empty(folder.Export(new ExportOptions { Format = ExportFormat.Grpo, Stages = 3 }).Notes);
        var note = Assert.Single(folder.Export(new ExportOptions { Format = ExportFormat.Grpo, Stages = 2 }).Notes);
        Assert.Contains("grpo.group-3.jsonl, grpo.stage-3.jsonl of an earlier export", note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_OfOneSplitInStages_CutsItsOwnProblemsIntoEqualGroups()
    {
        using var folder = new ExportFolder().Write(await ScriptedRuns.GroupsAsync(20));
        folder.Export(new ExportOptions { Format = ExportFormat.Grpo, Stages = 3, Selection = new SelectionOptions { Split = ProblemSplit.Grpo } });

        var sizes = Enumerable.Range(1, 3).Select(group => folder.Rows($"grpo.group-{group}.jsonl").Count / 4).ToList();
        Assert.Equal(folder.Rows("potential.jsonl").Count, sizes.Sum());
        Assert.True(sizes.Max() - sizes.Min() <= 1, string.Join(' ', sizes));
    }

    [Fact]
    public async Task Export_OfTwoVersions_MeasuresTheNewestOnly()
    {
        var old = await ScriptedRuns.GroupsAsync(2);
        var records = old.Concat(old.Select(record => record.With(1) with
        {
            Id = record.Id + "b", PolicyVersion = 2, Group = record.Group with { Id = record.Task.Id + "#v2" },
        }));
        using var folder = new ExportFolder().Write(records);
        folder.Export(new ExportOptions { Format = ExportFormat.Grpo, Stages = 2 });

        Assert.All(folder.Rows("potential.jsonl"), row => Assert.Equal((2, 4, 4), (row.GetProperty("policy_version").GetInt32(), row.GetProperty("k").GetInt32(), row.GetProperty("n").GetInt32())));
    }
}
