using R1CI.Sdk.Agents;
using R1CI.Sdk.Training.Export;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Training.Tests.Views;

public sealed class MessageViewTests
{
    [Theory]
    [InlineData(ExportFormat.SftMsg)]
    [InlineData(ExportFormat.LlamaFactory)]
    public async Task Export_OfAnInlineRun_MovesOutputIntoAToolMessageAndSaysSo(ExportFormat format)
    {
        var record = await ScriptedRuns.RunAsync(0, 0, 1, [ScriptedRuns.Works, ScriptedRuns.Right]);
        using var folder = new ExportFolder().Write([record]);
        var counts = folder.Export(format);

        var row = folder.Rows($"{format.ToName()}.jsonl")[0];
        Assert.EndsWith("user assistant tool assistant", row.Roles(), StringComparison.Ordinal);
        Assert.Contains(counts.Notes, note => note.Contains("differs from the sampled stream", StringComparison.Ordinal));
        Assert.Contains("differs from the sampled stream", folder.Text("counts.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_OfARunThatEndsOnAnObservation_IsCutAfterTheLastReply()
    {
        var record = await ScriptedRuns.RunAsync(0, 0, 1, [ScriptedRuns.Works, ScriptedRuns.Works], configure: options => options.MaxTurns = 2);
        using var folder = new ExportFolder().Write([record]);
        folder.Export(ExportFormat.SftMsg);

        Assert.EndsWith("assistant", folder.Rows("sft-msg.jsonl")[0].Roles(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_OfTextOnlyRuns_NeedsNoTokens()
    {
        var record = await ScriptedRuns.RunAsync(0, 0, 1, [ScriptedRuns.Works, ScriptedRuns.Right], ObservationPlacement.Message, hasTokens: false);
        using var folder = new ExportFolder().Write([record]);

        Assert.Equal(1, folder.Export(ExportFormat.SftMsg).Used);
        Assert.Equal("has_tokens", Assert.Throws<ExportException>(() => folder.Export(ExportFormat.SftTok)).Field);
    }

    [Fact]
    public async Task Export_OfMessagesThatDoNotAlternate_IsCountedForLlamaFactory()
    {
        var fine = await ScriptedRuns.RunAsync(0, 0, 1, [ScriptedRuns.Right]);
        var odd = await ScriptedRuns.RunAsync(1, 0, 1, [ScriptedRuns.Right]);
        odd = odd with { Run = odd.Run with { Prompt = [.. odd.Run.Prompt, odd.Run.Prompt[^1]] } };
        using var folder = new ExportFolder().Write([fine, odd]);
        var counts = folder.Export(ExportFormat.LlamaFactory);

        Assert.Equal((1, 1), (counts.Used, counts.Dropped["not_alternating"]));
        Assert.Single(folder.Rows("llamafactory.jsonl"));
    }

    [Fact]
    public async Task Export_ForLlamaFactory_NamesEveryFileThatItWrote()
    {
        using var folder = new ExportFolder().Write(await ScriptedRuns.GroupsAsync(5));
        folder.Export(new ExportOptions { Format = ExportFormat.LlamaFactory, Stages = 2 });

        var info = folder.Rows("dataset_info.json")[0];
        var named = info.EnumerateObject().Select(entry => entry.Value.Text("file_name")).Order();
        Assert.Equal(Directory.GetFiles(folder.Output, "llamafactory*.jsonl").Select(Path.GetFileName).Order(), named);
    }

    [Fact]
    public void Export_OfKtoSteps_LeavesOutThoseThatBothOutcomesShare()
    {
        using var folder = new ExportFolder().Write(MulSixSeven.Group);
        var counts = folder.Export(ExportFormat.Kto);

        Assert.Equal(3, counts.Rows["steps_with_both_outcomes"]);
        Assert.Equal("False False True True", string.Join(' ', folder.Rows("kto.jsonl").Select(row => row.GetProperty("label").GetBoolean()).Order()));
    }

    [Fact]
    public async Task Export_ForLlamaFactory_KeepsEntriesThatOthersMade()
    {
        using var folder = new ExportFolder().Write(await ScriptedRuns.GroupsAsync(5));
        Directory.CreateDirectory(folder.Output);
        File.WriteAllText(Path.Combine(folder.Output, "dataset_info.json"), "{\n  \"identity\": {\n    \"file_name\": \"identity.json\"\n  },\n  \"r1ci_llamafactory\": {}\n}\n");
        ExportFormat[] formats = [ExportFormat.LlamaFactory, ExportFormat.LlamaFactoryDpo, ExportFormat.LlamaFactoryKto];
        foreach (var format in formats)
        {
            folder.Export(format);
        }

        var info = folder.Rows("dataset_info.json")[0];
        Assert.Equal(["identity", "r1ci_llamafactory", "r1ci_llamafactory_dpo", "r1ci_llamafactory_kto"], info.EnumerateObject().Select(entry => entry.Name));
        Assert.Equal("identity.json", info.GetProperty("identity").Text("file_name"));
        Assert.All(formats, format => Assert.Equal($"{format.ToName()}.jsonl", info.GetProperty("r1ci_" + format.ToName().Replace('-', '_')).Text("file_name")));
    }

    [Fact]
    public async Task Export_BesideADatasetInfoThatIsNone_LeavesItAlone()
    {
        using var folder = new ExportFolder().Write(await ScriptedRuns.GroupsAsync(1));
        Directory.CreateDirectory(folder.Output);
        File.WriteAllText(Path.Combine(folder.Output, "dataset_info.json"), "[]");
        Assert.Contains("must be a JSON object", Assert.Throws<IOException>(() => folder.Export(ExportFormat.LlamaFactory)).Message, StringComparison.Ordinal);
        Assert.Equal("[]", folder.Text("dataset_info.json"));
    }

    [Fact]
    public void Export_OfPreferencesForOtherTrainers_HasTheSamePairsAndSteps()
    {
        using var folder = new ExportFolder().Write(MulSixSeven.Group);
        ExportFormat[] formats = [ExportFormat.Dpo, ExportFormat.Kto, ExportFormat.LlamaFactoryDpo, ExportFormat.LlamaFactoryKto, ExportFormat.NemoRl];
        foreach (var format in formats)
        {
            folder.Export(format);
        }

        var (dpo, kto) = (folder.Rows("dpo.jsonl"), folder.Rows("kto.jsonl"));
        Assert.Equal(dpo.Select(PairOf), folder.Rows("llamafactory-dpo.jsonl").Select(row => $"{row.GetProperty("messages")}{row.GetProperty("chosen")}{row.GetProperty("rejected")}"));
        Assert.Equal(dpo.Select(PairOf), folder.Rows("nemo-rl.jsonl").Select(row =>
        {
            var completions = row.GetProperty("completions");
            Assert.Equal((0, 1), (completions[0].GetProperty("rank").GetInt32(), completions[1].GetProperty("rank").GetInt32()));
            return $"{row.GetProperty("context")}{completions[0].GetProperty("completion")[0]}{completions[1].GetProperty("completion")[0]}";
        }));
        Assert.Equal(
            kto.Select(row => $"[{string.Join(',', row.GetProperty("prompt").EnumerateArray().Concat(row.GetProperty("completion").EnumerateArray()))}]{row.GetProperty("label")}"),
            folder.Rows("llamafactory-kto.jsonl").Select(row => $"{row.GetProperty("messages")}{row.GetProperty("kto_tag")}"));

        static string PairOf(System.Text.Json.JsonElement row) => $"{row.GetProperty("prompt")}{row.GetProperty("chosen")[0]}{row.GetProperty("rejected")[0]}";
    }

    [Fact]
    public async Task Export_OfUnbalancedSteps_SaysHowToWeightThem()
    {
        using var folder = new ExportFolder().Write(await ScriptedRuns.GroupsAsync(2, ObservationPlacement.Message));
        var counts = folder.Export(ExportFormat.Kto);
        var (right, wrong) = (counts.Rows["steps_of_right_runs"], counts.Rows["steps_of_wrong_runs"]);

        Assert.Equal(folder.Rows("kto.jsonl").Count, right + wrong);
        var note = Assert.Single(counts.Notes, note => note.Contains("desirable_weight", StringComparison.Ordinal));
        Assert.Contains(FormattableString.Invariant($"between {(double)wrong / right:0.00} and {wrong / 0.75 / right:0.00}"), note, StringComparison.Ordinal);
    }

    [Fact]
    public void Export_OfPairs_HasOneReplyASideAndTheHistoryAsPrompt()
    {
        using var folder = new ExportFolder().Write(MulSixSeven.Group);
        folder.Export(ExportFormat.Dpo);

        var rows = folder.Rows("dpo.jsonl");
        Assert.Equal(3, rows.Count); // two right runs against two wrong ones; both begin with the same code, so one pair of first steps is there twice
        Assert.All(rows, row => Assert.Equal(("assistant", "assistant"), (row.Roles("chosen"), row.Roles("rejected"))));
        Assert.Equal(2, rows.Count(row => row.Roles("prompt") == "system user assistant tool"));
    }
}
