using R1CI.Sdk.Training.Curriculum;
using R1CI.Sdk.Training.Selection;
using R1CI.Sdk.Training.Views;
using R1CI.Sdk.Trajectories;
using R1CI.Sdk.Trajectories.Files;

namespace R1CI.Sdk.Training.Export;

/// <summary>One export: a reading that judges, a reading that writes.</summary>
internal sealed class ExportRun(string input, ExportOptions options, View view)
{
    private readonly Dictionary<int, List<TrajectoryRecord>> _open = [];

    public ExportCounts Write(string path, CancellationToken cancellationToken)
    {
        CheckInput();
        using var folder = OutputFolder.Open(path, input);
        var survey = Survey.Of(input, TrajectoryFile.Read(input), cancellationToken);
        var selection = view.Input == ViewInput.WholeGroup
            ? RecordSelection.OfGroups(survey, options.Selection)
            : RecordSelection.OfRecords(survey, options.Selection);
        CheckRecords(survey, selection);
        var taken = survey.Records.Where((_, i) => selection.Reason(i) is null).Select(record => record.Problem).ToHashSet();
        var places = options.Stages > 1 ? PotentialGroups.Of(survey.Problems, taken, options.Stages) : [];
        var sink = new RowSink(folder, options, FactsOf(survey, selection), (record, reason) => selection.Leave(survey.IndexOf(record), reason), survey.Problems, places);
        WriteRows(survey, selection, sink, cancellationToken);
        view.Finish(sink);
        if (view.Input == ViewInput.WholeGroup) SideFiles.WriteSetAside(folder, options.Format, survey, selection);
        if (options.Stages > 1) SideFiles.WriteCurriculum(folder, options, survey, places);
        if (folder.Outdated(options.Format.ToName()).ToList() is { Count: > 0 } old)
        {
            sink.Note($"The folder also has {string.Join(", ", old)} of an earlier export with more stages: they do not belong to these rows.");
        }

        var counts = CountsReport.Of(survey, selection, sink, folder, options, view);
        CountsReport.Write(folder[OutputFolder.CountsName], counts, options, Path.GetFileName(input));
        folder.Commit();
        return counts;
    }

    private void CheckInput()
    {
        if (Directory.Exists(input)) throw new IOException($"'{input}' must be a file of rollouts, and is a folder.");
        using var file = File.OpenRead(input);
        if (!file.CanSeek) throw new IOException($"'{input}' is a pipe, and rollouts are read twice: once to be judged, once to be written. Put them into a file first.");
    }

    // What a view cannot write is an error before the first row, not a row less.
    private void CheckRecords(Survey survey, RecordSelection selection)
    {
        if (view.Input == ViewInput.WholeGroup && survey.Groups.FirstOrDefault(group => group.Size < 2) is { } single)
        {
            throw new ExportException(input, single.Line, "group.size",
                $"must be at least 2 for '{options.Format.ToName()}', and is {single.Size}: a group of one has no baseline. Collect with --group-size 2 or more.");
        }

        if (!view.NeedsTokens) return;
        for (var i = 0; i < survey.Records.Count; i++)
        {
            if (selection.Reason(i) is not null) continue;
            var record = survey.Records[i];
            if (!record.Has(RecordTraits.Tokens))
            {
                throw new ExportException(input, i + 1, "has_tokens",
                    $"must be true for '{options.Format.ToName()}', with the tokens of every turn: this run was recorded without them. Export it with sft-msg, or collect with a client that reports tokens.");
            }

            // The trainer's ratio would be off by exactly the mass that was cut, in every token.
            if (view.Input == ViewInput.WholeGroup && record.Has(RecordTraits.CutWithoutMass))
            {
                throw new ExportException(input, i + 1, "log_s",
                    $"must be there for '{options.Format.ToName()}', since top-p or top-k cut what could be sampled. Collect with top_p 1 and top_k 0, or with a client that reports the mass.");
            }
        }
    }

    private ExportFacts FactsOf(Survey survey, RecordSelection selection)
    {
        var used = survey.Records.Where((_, i) => selection.Reason(i) is null).ToList();
        return new ExportFacts
        {
            FileName = options.Format.ToName() + ".jsonl",
            HasMass = used.Exists(record => record.Has(RecordTraits.Cut)),
            HasReference = used.Count > 0 && used.TrueForAll(record => record.Has(RecordTraits.Reference)),
            TasksAreGroups = survey.Groups.Count == survey.Problems.Select(problem => problem.Id).Distinct().Count(),
            Advantage = options.Advantage,
            RewardParts = survey.RewardParts,
            SkipFailedTurns = options.SkipFailedTurns,
            MinRewardGap = options.MinRewardGap,
        };
    }

    private void WriteRows(Survey survey, RecordSelection selection, RowSink sink, CancellationToken cancellationToken)
    {
        var members = new int[survey.Groups.Count];
        for (var i = 0; i < survey.Records.Count; i++)
        {
            members[survey.Records[i].Group] += selection.Reason(i) is null ? 1 : 0;
        }

        var index = 0;
        foreach (var record in TrajectoryFile.Read(input))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (index == survey.Records.Count || RecordFacts.HashOf(record.Id!) != survey.Records[index].Name) throw Changed();

            if (selection.Reason(index) is null) Take(record, survey.Records[index].Group, members, sink);
            index++;
        }

        if (index < survey.Records.Count) throw Changed();
    }

    private IOException Changed() => new(
        $"'{input}' was changed while it was exported. Export it again when its collection is over.");

    private void Take(TrajectoryRecord record, int group, int[] members, RowSink sink)
    {
        if (view.Input == ViewInput.Record)
        {
            view.Write([record], sink);
            return;
        }

        if (!_open.TryGetValue(group, out var records)) _open.Add(group, records = []);
        records.Add(record);
        if (records.Count < members[group]) return;
        _open.Remove(group);
        view.Write([.. records.OrderBy(member => member.Group.Sample)], sink);
    }
}
