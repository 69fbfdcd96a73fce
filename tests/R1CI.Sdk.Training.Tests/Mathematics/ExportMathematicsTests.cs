using System.Text.Json;
using R1CI.Sdk.Conformance.Fakes;
using R1CI.Sdk.Trajectories;
using R1CI.Sdk.Training.Advantages;
using R1CI.Sdk.Training.Export;
using R1CI.Sdk.Training.Selection;

namespace R1CI.Sdk.Training.Tests.Mathematics;

/// <summary>
/// What exports write, against masks, groups, advantages and log-probabilities that are worked out again from the records' JSON. <c>R1CI_MATH_RUNS</c>
/// names a file of rollouts to check instead of a few of the shipped model.
/// </summary>
public sealed class ExportMathematicsTests
{
    [Theory]
    [InlineData(ObservationPlacement.Inline)]
    [InlineData(ObservationPlacement.Message)]
    public async Task Export_OfScriptedRuns_IsWhatThePapersSay(ObservationPlacement placement)
    {
        using var folder = new ExportFolder().Write(await ScriptedRuns.GroupsAsync(5, placement));
        Assert.Equal(5, Check(folder));
    }

    [Fact]
    public async Task Export_OfEdgeCases_IsWhatThePapersSay()
    {
        var records = await Collections.OfEdgeCasesAsync();
        using var folder = new ExportFolder().Write(records);
        Assert.Equal(12, Check(folder)); // of 15: one member is unscorable, one is missing, one failed
    }

    [Fact]
    public void Export_OfCutDistributionsWithAReference_HasMassAndReferenceWhereTheirTokensAre()
    {
        var records = MulSixSeven.Group;
        for (var i = 0; i < records.Count; i++)
        {
            var length = TokenSequence.Of(records[i].Run).Ids.Count;
            records[i] = records[i] with { Reference = new ReferenceLogProbs("base", new string('d', 64), [.. Enumerable.Range(0, length).Select(at => -0.01f * at)]) };
        }

        records[0] = records[0] with { Run = records[0].Run with { Turns = [.. records[0].Run.Turns.Select(Cut)] } };
        using var folder = new ExportFolder().Write(records);
        Assert.Equal(1, Check(folder));
        Assert.Contains(folder.Rows("grpo.jsonl")[0].Floats("log_s"), value => value < 0);
    }

    [Fact]
    public async Task Export_OfRolloutsOfTheShippedModel_IsWhatThePapersSay()
    {
        using var folder = new ExportFolder();
        if (Environment.GetEnvironmentVariable("R1CI_MATH_RUNS") is { } path)
        {
            File.Copy(path, folder.Input);
            Assert.True(Check(folder) > 0);
            return;
        }

        // Hot enough that the model is wrong at times.
        Assert.Equal(5, Check(folder.Write(await Collections.OfTheShippedModelAsync(1.5f, TestContext.Current.CancellationToken))));
        Assert.StartsWith("20 of 20 runs were sampled at another temperature than 1", Assert.Single(folder.Export(ExportFormat.Grpo).Notes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mask_OfScriptedRuns_CoversTheScriptsWordsAndNothingElse()
    {
        // Every token of a scripted model is a character, so the masked text can be read.
        using var folder = new ExportFolder().Write(await ScriptedRuns.GroupsAsync(2));
        folder.Export(ExportFormat.GrpoFull);
        var row = folder.Rows("grpo-full.jsonl")[1];
        var (ids, mask) = (row.Ints("input_ids"), row.Ints("completion_mask"));
        string TextOf(int bit) => string.Concat(ids.Where((id, at) => mask[at] == bit && id != ScriptedChatClient.EosId).Select(id => (char)id));

        Assert.Equal(ScriptedRuns.Raises + ScriptedRuns.Works + ScriptedRuns.Wrong, TextOf(1).Replace("\n\n", "\n", StringComparison.Ordinal), ignoreLineEndingDifferences: true, ignoreWhiteSpaceDifferences: true);
        Assert.Contains("NameError", TextOf(0), StringComparison.Ordinal);
        Assert.Contains("what is 6*7?", TextOf(0), StringComparison.Ordinal);
    }

    [Fact]
    public void Paper_ByHand()
    {
        // r = 1, 0, 0, 0, 0: mean 0.2, sample variance (0.64 + 4 * 0.04) / 4 = 0.2. 0.8 / (0.4472136 + 0.0001) = 1.7884545, and a quarter of it below 0.
        Assert.Equal([1.7884545, -0.4471136, -0.4471136, -0.4471136, -0.4471136], Paper.Advantages([1, 0, 0, 0, 0], divides: true).Select(value => Math.Round(value, 7)));
        // Ratio 1.5 and A = 2, bound 1.28, weight 1: -2.56, no slope. Ratio 0.5 and A = -1, bound 0.8: 0.8, no slope. Ratio 1.5 and A = -1: 1.5, slope 1.5.
        var terms = new Paper.Terms(0.2, 0.28, 2, 0);
        Assert.Equal([(-2.56, 0, true), (0.8, 0, true), (1.5, 1.5, false)], new[] { (1.5, 2.0), (0.5, -1), (1.5, -1) }.Select(pair =>
        {
            var (loss, slope, isClipped) = Paper.Token(Math.Log(pair.Item1), 0, 0, Math.Log(pair.Item1), pair.Item2, terms);
            return (Math.Round(loss, 12), Math.Round(slope, 12), isClipped);
        }));
    }

    private static Turn Cut(Turn turn) => turn with
    {
        Tokens = new TokenSpanContent
        {
            Context = turn.Tokens!.Context,
            SampledIds = turn.Tokens.SampledIds,
            LogProbs = turn.Tokens.LogProbs,
            LogSurvivingMass = [.. turn.Tokens.SampledIds.Select((_, i) => -0.05f - (0.01f * i))],
            Stop = turn.Tokens.Stop,
            Sampling = new TokenSampling(1, 0, 0.9, 9001),
        },
    };

    /// <summary>Compares every view of the folder's rollouts with the records; returns how many groups were written.</summary>
    private static int Check(ExportFolder folder)
    {
        var runs = RawRun.ReadAll(folder.Input);
        CheckLabels(folder, runs);
        CheckGroups(folder, runs, new ExportOptions());
        CheckGroups(folder, runs, new ExportOptions { Advantage = AdvantageScale.None });
        CheckGroups(folder, runs, new ExportOptions { Selection = new SelectionOptions { DropZeroVariance = true } });
        CheckGroups(folder, runs, new ExportOptions { Advantage = AdvantageScale.None, Selection = new SelectionOptions { DropTruncated = true } });
        return Paper.WholeGroups(runs).Count;
    }

    private static void CheckGroups(ExportFolder folder, List<RawRun> runs, ExportOptions options)
    {
        var groups = Paper.WholeGroups(runs, options.Selection.DropZeroVariance, options.Selection.DropTruncated);
        var (written, left) = (groups.SelectMany(group => group).Select(run => run.Id).Order(), runs.Select(run => run.Group).Except(groups.Select(group => group[0].Group)).Order());
        foreach (var (format, rowFile, idOf) in new (ExportFormat, string, Func<JsonElement, string>)[]
        {
            (ExportFormat.Grpo, "grpo.jsonl", row => row.Text("id")), (ExportFormat.GrpoFull, "grpo-full.jsonl", row => row.Text("id")),
            (ExportFormat.Verl, "verl.agent-loop.jsonl", row => row.GetProperty("extra_fields").Text("traj_id")),
        })
        {
            folder.Export(options with { Format = format });
            var rows = folder.Rows(rowFile);
            Assert.Equal(written, rows.Select(idOf).Order());
            Assert.Equal(left, folder.Rows($"{format.ToName()}.set-aside.jsonl").Select(row => row.Text("group_id")).Order());
            var byId = rows.Select((row, at) => (row, at)).ToDictionary(pair => idOf(pair.row));
            foreach (var group in groups)
            {
                var first = byId[group[0].Id].at;
                Assert.Equal(Enumerable.Range(first, group.Count), group.Select(run => byId[run.Id].at)); // trainers count rows
                var advantages = Paper.Advantages([.. group.Select(run => run.Reward!.Value)], options.Advantage == AdvantageScale.StandardDeviation);
                foreach (var (run, advantage) in group.Zip(advantages))
                {
                    CheckRow(byId[run.Id].row, format, run, advantage);
                }
            }
        }
    }

    private static void CheckRow(JsonElement row, ExportFormat format, RawRun run, double advantage)
    {
        var (ids, mask, logProbs) = format switch
        {
            ExportFormat.Grpo => ("completion_ids", "env_mask", "logprobs"),
            ExportFormat.Verl => ("response_ids", "response_mask", "response_logprobs"),
            _ => ("input_ids", "completion_mask", "old_log_probs"),
        };
        var from = format == ExportFormat.GrpoFull ? 0 : run.PromptLength;
        if (from > 0) Assert.Equal(run.Ids[..from], row.Ints("prompt_ids"));
        Assert.Equal(run.Ids[from..], row.Ints(ids));
        Assert.Equal(run.IsSampled[from..].Select(bit => bit ? 1 : 0), row.Ints(mask));
        Assert.Equal(run.LogProbs[from..], row.Floats(logProbs));
        Assert.All(run.LogProbs.Where((_, at) => !run.IsSampled[at]), value => Assert.Equal(0, value));
        if (row.TryGetProperty("log_s", out _)) Assert.Equal(run.LogMass[from..], row.Floats("log_s"));
        if (row.TryGetProperty("ref_logprobs", out _)) Assert.Equal(run.Reference[from..], row.Floats("ref_logprobs"));
        if (format != ExportFormat.GrpoFull) Assert.Equal(run.Reward, row.GetProperty(format == ExportFormat.Grpo ? "reward" : "reward_score").GetDouble());
        if (format == ExportFormat.Grpo) Assert.Equal(run.IsTruncated, row.GetProperty("truncated").GetBoolean());
        if (format != ExportFormat.Verl) Assert.Equal(advantage, row.GetProperty("advantage").GetDouble(), 1e-9);
    }

    private static void CheckLabels(ExportFolder folder, List<RawRun> runs)
    {
        foreach (var skips in new[] { false, true })
        {
            folder.Export(new ExportOptions { Format = ExportFormat.SftTok, SkipFailedTurns = skips });
            var expected = runs.Where(run => !run.HasFailed)
                .Select(run => (run.Ids, Labels: run.Ids.Select((id, at) => run.IsSampled[at] && !(skips && run.FailedTurns.Contains(run.TurnOf[at])) ? id : -100).ToArray()))
                .Where(row => Array.Exists(row.Labels, label => label != -100)).ToList();
            var rows = folder.Rows("sft-tok.jsonl");
            Assert.Equal(expected.Count, rows.Count);
            foreach (var ((ids, labels), row) in expected.Zip(rows))
            {
                Assert.Equal(ids, row.Ints("input_ids"));
                Assert.Equal(labels, row.Ints("labels"));
            }
        }
    }
}
