using R1CI.Sdk.Training.Export;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Training.Tests.Views;

public sealed class MaskTests
{
    [Theory]
    [InlineData(ObservationPlacement.Inline)]
    [InlineData(ObservationPlacement.Message)]
    public async Task Export_OfRealRuns_MasksExactlyWhatTheModelSampled(ObservationPlacement placement)
    {
        var records = await ScriptedRuns.GroupsAsync(5, placement);
        using var folder = new ExportFolder().Write(records);
        folder.Export(ExportFormat.Grpo);
        folder.Export(ExportFormat.GrpoFull);
        folder.Export(ExportFormat.SftTok);

        var (side, full, sft) = (folder.Rows("grpo.jsonl"), folder.Rows("grpo-full.jsonl"), folder.Rows("sft-tok.jsonl"));
        for (var i = 0; i < records.Count; i++)
        {
            var sampled = records[i].Run.Turns.SelectMany(turn => turn.Tokens!.SampledIds);
            var (ids, mask) = (full[i].Ints("input_ids"), full[i].Ints("completion_mask"));
            Assert.Equal(sampled, ids.Where((_, at) => mask[at] == 1));
            Assert.Equal(ids, side[i].Ints("prompt_ids").Concat(side[i].Ints("completion_ids")));
            Assert.Equal(mask[side[i].Ints("prompt_ids").Length..], side[i].Ints("env_mask"));
            Assert.Equal(ids.Select((id, at) => mask[at] == 1 ? id : -100), sft[i].Ints("labels"));
            Assert.All(full[i].Floats("old_log_probs").Zip(mask), pair => Assert.Equal(pair.Second == 1, pair.First < 0));
        }
    }

    [Fact]
    public async Task Export_SkippingFailedTurns_LeavesTheirLabelsOut()
    {
        var record = await ScriptedRuns.RunAsync(0, 0, 1, [ScriptedRuns.Raises, ScriptedRuns.Works, ScriptedRuns.Right]);
        using var folder = new ExportFolder().Write([record]);
        folder.Export(new ExportOptions { Format = ExportFormat.SftTok, SkipFailedTurns = true });
        folder.Export(new ExportOptions { Format = ExportFormat.SftMsg, SkipFailedTurns = true });

        var labels = folder.Rows("sft-tok.jsonl")[0].Ints("labels").Where(label => label != -100);
        Assert.Equal(record.Run.Turns.Skip(1).SelectMany(turn => turn.Tokens!.SampledIds), labels);
        var trained = folder.Rows("sft-msg.jsonl")[0].GetProperty("messages").EnumerateArray().Where(message => message.GetProperty("train").GetBoolean());
        Assert.Equal(record.Run.Turns.Skip(1).Select(turn => turn.Text), trained.Select(message => message.Text("content")));
    }

    [Fact]
    public async Task Export_OfTheSameFile_GivesTheSameBytes()
    {
        var records = await ScriptedRuns.GroupsAsync(5);
        using var folder = new ExportFolder().Write(records);
        foreach (var format in Enum.GetValues<ExportFormat>().Where(format => format != ExportFormat.CodeIO))
        {
            folder.Export(format);
            var first = Directory.GetFiles(folder.Output).Order().Select(File.ReadAllText).ToList();
            folder.Export(format);
            Assert.Equal(first, Directory.GetFiles(folder.Output).Order().Select(File.ReadAllText));
        }
    }

    [Fact]
    public async Task Export_OfAFileInAnyOrder_KeepsGroupsTogether()
    {
        var records = await ScriptedRuns.GroupsAsync(5);
        using var folder = new ExportFolder().Write(records.OrderBy(record => record.Group.Sample));
        folder.Export(ExportFormat.Grpo);

        var rows = folder.Rows("grpo.jsonl");
        Assert.Equal(records.Count, rows.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            Assert.Equal((i / 4, i % 4), (rows[i].GetProperty("group_index").GetInt32(), rows[i].GetProperty("sample_index").GetInt32()));
        }
    }
}
