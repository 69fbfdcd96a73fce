using R1CI.Sdk.Training.Selection;
using R1CI.Sdk.Training.Views;

namespace R1CI.Sdk.Training.Export;

/// <summary>Counts what an export read, wrote and left out.</summary>
internal static class CountsReport
{
    public static ExportCounts Of(Survey survey, RecordSelection selection, RowSink sink, OutputFolder folder, ExportOptions options, View view)
    {
        var used = survey.Records.Where((_, i) => selection.Reason(i) is null).ToList();
        var dropped = Enumerable.Range(0, survey.Records.Count).Select(selection.Reason).OfType<string>().CountBy(reason => reason).ToDictionary(pair => pair.Key, pair => (long)pair.Value);
        return new ExportCounts
        {
            Records = survey.Records.Count,
            Used = used.Count,
            Dropped = Drop.All.Where(dropped.ContainsKey).ToDictionary(reason => reason, reason => dropped[reason]),
            Files = folder.RowsByFile,
            Groups = view.Input == ViewInput.WholeGroup ? GroupCounts(survey, selection) : new Dictionary<string, long>(),
            Rows = RowCounts(survey, used, sink),
            Notes = [.. sink.Notes, .. NotesOf(used, options, view)],
        };
    }

    public static void Write(OutputFile file, ExportCounts counts, ExportOptions options, string input) => file.Add(new RowWriter()
        .Text("schema", "ci.export/1")
        .Text("input", input)
        .Text("format", options.Format.ToName())
        .Text("preset", options.Preset)
        .Number("records", counts.Records)
        .Number("used", counts.Used)
        .Object("dropped", row => WriteAll(row, counts.Dropped))
        .Object("files", row => WriteAll(row, counts.Files))
        .Object("groups", row => WriteAll(row, counts.Groups))
        .Object("rows", row => WriteAll(row, counts.Rows))
        .Object("options", row => WriteOptions(row, options))
        .Texts("notes", counts.Notes)
        .Finish().Span);

    private static Dictionary<string, long> GroupCounts(Survey survey, RecordSelection selection) => new()
    {
        ["read"] = survey.Groups.Count,
        ["written"] = survey.Groups.Count(group => selection.Reason(group.Lines[0] - 1) is null),
        ["set_aside"] = selection.SetAside.Count,
        ["other_split"] = selection.GroupsOfOtherSplit,
        ["zero_variance"] = selection.ZeroVarianceGroups,
    };

    private static Dictionary<string, long> RowCounts(Survey survey, List<RecordFacts> used, RowSink sink)
    {
        var rows = new Dictionary<string, long>
        {
            ["correct"] = used.Count(record => record.Has(RecordTraits.Correct)),
            ["truncated"] = used.Count(record => record.Has(RecordTraits.Truncated)),
            ["unscored"] = used.Count(record => record.Has(RecordTraits.Unscored)),
            ["void_turn"] = used.Count(record => record.Has(RecordTraits.Void)),
            ["multi_turn"] = used.Count(record => record.Has(RecordTraits.MultiTurn)),
            ["multi_turn_of_all_records"] = survey.Records.Count(record => record.Has(RecordTraits.MultiTurn)),
            ["repaired_code"] = used.Count(record => record.Has(RecordTraits.Repaired)),
            ["repaired_code_of_all_records"] = survey.Records.Count(record => record.Has(RecordTraits.Repaired)),
        };
        foreach (var (what, number) in sink.Counts)
        {
            rows[what] = number;
        }

        return rows;
    }

    private static IEnumerable<string> NotesOf(List<RecordFacts> used, ExportOptions options, View view)
    {
        var inline = used.Count(record => record.Has(RecordTraits.Inline));
        if (view.IsText && inline > 0)
        {
            yield return $"{inline} runs placed observations inline, in the assistant's own turn. As messages their text differs from the sampled stream: the trainer's template " +
                "puts its own tokens around each message. sft-tok has the stream as it was.";
        }

        var references = used.Count(record => record.Has(RecordTraits.Reference));
        if (view.Input == ViewInput.WholeGroup && references > 0 && references < used.Count)
        {
            yield return $"{references} of {used.Count} runs have log-probabilities of a reference policy. Rows all have 'ref_logprobs' or none do, so they were left out: " +
                "collect all runs with --reference.";
        }

        var otherTemperature = used.Count(record => record.Has(RecordTraits.OtherTemperature));
        if (view.Input == ViewInput.WholeGroup && otherTemperature > 0)
        {
            yield return $"{otherTemperature} of {used.Count} runs were sampled at another temperature than 1, and their log-probabilities are those at that temperature: the trainer " +
                "must divide its logits by it too, or every ratio is off.";
        }

        if (view is { IsText: true, Input: ViewInput.Record })
        {
            yield return "Text is rendered and tokenized again by the trainer, each in its own way; sft-tok cannot differ from what was sampled.";
        }
    }

    private static void WriteOptions(RowWriter row, ExportOptions options)
    {
        var selection = options.Selection;
        row.Truth("correct_only", selection.CorrectOnly)
            .Number("max_per_task", selection.MaxPerTask ?? 0)
            .Float("multi_turn_weight", selection.MultiTurnWeight)
            .Float("repair_weight", selection.RepairWeight)
            .Text("split", selection.Split.ToString().ToLowerInvariant())
            .Float("sft_share", selection.SftShare)
            .Truth("drop_truncated", selection.DropTruncated)
            .Truth("drop_void_turns", selection.DropVoidTurns)
            .Truth("drop_unscored", selection.DropUnscored)
            .Truth("drop_zero_variance", selection.DropZeroVariance)
            .Float("reward_epsilon", selection.RewardEpsilon)
            .Number("seed", selection.Seed)
            .Truth("skip_failed_turns", options.SkipFailedTurns)
            .Text("advantage", options.Advantage == Advantages.AdvantageScale.None ? "mean" : "std")
            .Float("min_reward_gap", options.MinRewardGap)
            .Number("stages", options.Stages);
    }

    private static void WriteAll(RowWriter row, IReadOnlyDictionary<string, long> counts)
    {
        foreach (var (name, number) in counts)
        {
            row.Number(name, number);
        }
    }
}
