using R1CI.Sdk.Training.Export;
using R1CI.Sdk.Training.Selection;

namespace R1CI.Sdk.Training.Tests.Selection;

public sealed class FilterTests
{
    private static ExportCounts Export(ExportFolder folder, ExportFormat format, SelectionOptions selection) =>
        folder.Export(new ExportOptions { Format = format, Selection = selection });

    [Fact]
    public async Task Export_OfAnyFilters_AccountsForEveryRecord()
    {
        using var folder = new ExportFolder().Write(await ScriptedRuns.GroupsAsync(10));
        SelectionOptions[] all =
        [
            new(), new() { CorrectOnly = true }, new() { MaxPerTask = 3 }, new() { Split = ProblemSplit.Sft }, new() { DropTruncated = true },
            new() { DropVoidTurns = true }, new() { DropUnscored = true }, new() { CorrectOnly = true, MaxPerTask = 5, Split = ProblemSplit.Grpo },
        ];
        foreach (var selection in all)
        {
            var counts = Export(folder, ExportFormat.SftTok, selection);
            Assert.Equal(counts.Records, counts.Used + counts.Dropped.Values.Sum());
            Assert.Equal(counts.Used, counts.Files["sft-tok.jsonl"]);
        }
    }

    [Fact]
    public async Task Export_OfBothSplits_NeverSharesAProblemAndLosesNone()
    {
        var records = await ScriptedRuns.GroupsAsync(20);
        using var folder = new ExportFolder().Write(records);
        Export(folder, ExportFormat.Grpo, new SelectionOptions { Split = ProblemSplit.Grpo });
        var grpo = folder.Rows("grpo.jsonl").Select(row => row.Text("task_id")).ToHashSet();
        Export(folder, ExportFormat.Grpo, new SelectionOptions { Split = ProblemSplit.Sft });
        var sft = folder.Rows("grpo.jsonl").Select(row => row.Text("task_id")).ToHashSet();

        Assert.Empty(grpo.Intersect(sft));
        Assert.Equal(20, grpo.Count + sft.Count);
        Assert.InRange(sft.Count, 4, 16);
    }

    [Fact]
    public async Task Export_WithThePreset_IsThePapersRecipe()
    {
        string[][] replies =
        [
            [ScriptedRuns.Right], [ScriptedRuns.Works, ScriptedRuns.Right], [ScriptedRuns.Raises, ScriptedRuns.Works, ScriptedRuns.Wrong],
            [ScriptedRuns.Right], [ScriptedRuns.Works, ScriptedRuns.Right], [ScriptedRuns.Raises, ScriptedRuns.Works, ScriptedRuns.Right],
        ];
        var runs = await Task.WhenAll(replies.Select(words => ScriptedRuns.RunAsync(0, 0, 1, words)));
        using var folder = new ExportFolder().Write(Enumerable.Range(0, 300).Select(problem => runs[problem % runs.Length].As(problem)));
        var counts = folder.Export(ExportOptions.R1CISft(ExportFormat.SftTok));

        Assert.Equal((70, 70), (counts.Used, counts.Rows["correct"]));
        Assert.Equal(300, counts.Used + counts.Dropped["other_split"] + counts.Dropped["not_correct"] + counts.Dropped["over_task_cap"]);
        // Of the right answers one in five repaired code; the draw takes more of them.
        Assert.True(counts.Rows["repaired_code"] > 70 / 4, $"{counts.Rows["repaired_code"]} of 70");
    }

    [Fact]
    public async Task Export_OfGroupsThatAreNotWhole_SetsThemAsideWithTheReason()
    {
        var records = await ScriptedRuns.GroupsAsync(6);
        records[21] = records[21].With(null); // the sixth group has a run without a reward
        records.RemoveAt(18);                 // the fifth lacks one
        using var folder = new ExportFolder().Write(records);
        var counts = Export(folder, ExportFormat.Grpo, new SelectionOptions { DropZeroVariance = true });

        // Of 0 to 4 right answers in the first five groups, 0 gives no variance; 4 is in the group that lacks a run.
        Assert.Equal(["zero_variance_group", "missing_samples", "unscored"], folder.Rows("grpo.set-aside.jsonl").Select(row => row.Text("reason")));
        Assert.Equal((6L, 3L, 3L), (counts.Groups["read"], counts.Groups["written"], counts.Groups["set_aside"]));
        Assert.Equal((7L, 4L), (counts.Dropped["incomplete_group"], counts.Dropped["zero_variance_group"]));
        Assert.Equal(12, folder.Rows("grpo.jsonl").Count);
    }

    [Fact]
    public async Task Export_OfGroupsOfTheOtherSplit_AddsUpAndSetsNoneOfThemAside()
    {
        var records = await ScriptedRuns.GroupsAsync(20);
        var failed = await ScriptedRuns.RunAsync(0, 0, 4, []); // the script has no reply: the model failed
        for (var group = 0; group < 20; group++)
        {
            records[4 * group] = failed.As(group);
        }

        using var folder = new ExportFolder().Write(records);
        var counts = Export(folder, ExportFormat.Grpo, new SelectionOptions { Split = ProblemSplit.Grpo });

        Assert.Equal(counts.Groups["read"], counts.Groups["written"] + counts.Groups["set_aside"] + counts.Groups["other_split"]);
        Assert.Equal(4 * counts.Groups["other_split"], counts.Dropped["other_split"]);
        Assert.InRange(counts.Groups["other_split"], 4, 16);
    }

    [Fact]
    public async Task Export_OfGroupsMadeOfTheFirstToFinish_TakesSamplesBeyondTheSize()
    {
        var records = await ScriptedRuns.GroupsAsync(2);
        records[0] = records[0] with { Id = "p0#v1.5", Group = records[0].Group with { Sample = 5 } };
        using var folder = new ExportFolder().Write(records);
        Export(folder, ExportFormat.Grpo, new SelectionOptions());

        Assert.Equal([1, 2, 3, 5], folder.Rows("grpo.jsonl").Take(4).Select(row => row.GetProperty("sample_index").GetInt32()));
    }

    [Theory]
    [InlineData(ExportFormat.Dpo)]
    [InlineData(ExportFormat.Kto)]
    [InlineData(ExportFormat.LlamaFactory)]
    public async Task Export_OfRunsThatGiveNoRow_CountsThemAsLeftOut(ExportFormat format)
    {
        // Of the first group no run is right, of the second one is; the third group's prompt does not alternate, and one of its runs has no reward.
        var records = await ScriptedRuns.GroupsAsync(3, Trajectories.ObservationPlacement.Message);
        for (var i = 8; i < 12; i++)
        {
            records[i] = records[i] with { Run = records[i].Run with { Prompt = [.. records[i].Run.Prompt, records[i].Run.Prompt[^1]] } };
        }

        records[8] = records[8].With(null);
        using var folder = new ExportFolder().Write(records);
        var counts = folder.Export(format);
        Assert.Equal(counts.Records, counts.Used + counts.Dropped.Values.Sum());
        var expected = format switch
        {
            ExportFormat.Dpo => "unscored 1, no_pair 4",
            ExportFormat.Kto => "unscored 1",
            _ => "not_alternating 4",
        };
        Assert.Equal(expected, string.Join(", ", counts.Dropped.Select(pair => $"{pair.Key} {pair.Value}")));
        Assert.True(counts.Rows["correct"] <= counts.Used);
        Assert.Equal(format == ExportFormat.LlamaFactory ? 1 : 2, counts.Rows["correct"]);
    }

    [Fact]
    public async Task Export_OfPartsThatSomeRunsLack_GivesEveryRowTheSameKeys()
    {
        var records = await ScriptedRuns.GroupsAsync(1);
        records[1] = records[1] with { Rewards = [records[1].Rewards[0], new Trajectories.TrajectoryReward("style", null, 0, Trajectories.RewardStatus.Timeout, "style@1")] };
        records[2] = records[2] with { Rewards = [records[2].Rewards[0], new Trajectories.TrajectoryReward("style", 0.5, 0, Trajectories.RewardStatus.Ok, "style@1")] };
        using var folder = new ExportFolder().Write(records);
        folder.Export(ExportFormat.Grpo);

        Assert.Equal(
            ["{\"correct\":0.0,\"style\":null}", "{\"correct\":0.0,\"style\":null}", "{\"correct\":0.0,\"style\":0.5}", "{\"correct\":0.0,\"style\":null}"],
            folder.Rows("grpo.jsonl").Select(row => row.GetProperty("reward_components").GetRawText()));
    }

    [Theory]
    [InlineData(4, true)]
    [InlineData(3, false)]
    public void Export_OfReferenceLogProbs_HasThemInEveryRowOrInNoneAndSaysSo(int referenced, bool isThere)
    {
        var records = MulSixSeven.Group;
        for (var i = 0; i < referenced; i++)
        {
            var length = Trajectories.TokenSequence.Of(records[i].Run).Ids.Count;
            records[i] = records[i] with { Reference = new Trajectories.ReferenceLogProbs("base", new string('d', 64), new float[length]) };
        }

        using var folder = new ExportFolder().Write(records);
        var counts = folder.Export(ExportFormat.GrpoFull);

        Assert.All(folder.Rows("grpo-full.jsonl"), row => Assert.Equal(isThere, row.TryGetProperty("ref_logprobs", out _)));
        Assert.Equal(!isThere, counts.Notes.Any(note => note.StartsWith("3 of 4 runs have log-probabilities of a reference", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Export_OfRewardsWithinEpsilon_CountsAsZeroVariance()
    {
        var records = await ScriptedRuns.GroupsAsync(1);
        using var folder = new ExportFolder().Write(records.Select((record, i) => record.With(0.1 + (i * 1e-9))));
        Assert.Equal(1, folder.Export(ExportFormat.Grpo).Groups["zero_variance"]);
    }

    [Fact]
    public async Task Export_OfAFailedRun_LeavesItOutAndItsGroupToo()
    {
        var records = await ScriptedRuns.GroupsAsync(2);
        records[2] = await ScriptedRuns.RunAsync(0, 2, 4, []); // the script has no reply: the model failed
        using var folder = new ExportFolder().Write(records);

        Assert.Equal(1, folder.Export(ExportFormat.SftTok).Dropped["failed"]);
        folder.Export(ExportFormat.Grpo);
        Assert.Equal("failed", folder.Rows("grpo.set-aside.jsonl")[0].Text("reason"));
    }
}
