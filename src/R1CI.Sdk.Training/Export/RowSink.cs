using R1CI.Sdk.Training.Curriculum;
using R1CI.Sdk.Training.Selection;
using R1CI.Sdk.Training.Views;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Training.Export;

/// <summary>Puts rows into the files of an export, and those of a curriculum also into the files of their stages.</summary>
internal sealed class RowSink : IRowSink
{
    private readonly OutputFolder _folder;
    private readonly string _name;
    private readonly Dictionary<(string Source, string Id), int> _groups;
    private readonly int _stages;
    private readonly Action<TrajectoryRecord, string> _leave;
    private readonly SortedDictionary<string, long> _counts = new(StringComparer.Ordinal);
    private readonly List<string> _notes = [];

    // leave: takes a record that gives no row, with the reason. places: where the problems stand in a curriculum; empty without one.
    public RowSink(
        OutputFolder folder, ExportOptions options, ExportFacts facts, Action<TrajectoryRecord, string> leave, IReadOnlyList<ProblemFacts> problems, IReadOnlyList<PlacedProblem> places)
    {
        (_folder, _name, Facts, _leave, _stages) = (folder, options.Format.ToName(), facts, leave, options.Stages);
        var stages = _stages;
        _groups = places.ToDictionary(placed => (problems[placed.Problem].Source, problems[placed.Problem].Id), placed => placed.Group);
        Files =
        [
            facts.FileName,
            .. Enumerable.Range(1, stages).Where(_ => stages > 1).SelectMany(stage => new[] { GroupFile(stage), StageFile(stage) }).Order(StringComparer.Ordinal),
        ];
        foreach (var file in Files)
        {
            _ = folder[file];
        }
    }

    public ExportFacts Facts { get; }

    public IReadOnlyList<string> Files { get; }

    public IReadOnlyDictionary<string, long> Counts => _counts;

    public IReadOnlyList<string> Notes => _notes;

    public void Add(RowWriter row, TrajectoryRecord record)
    {
        var line = row.Finish().Span;
        _folder[Facts.FileName].Add(line);
        if (_stages == 1) return;
        var group = _groups[(record.Task.Source, record.Task.Id)];
        _folder[GroupFile(group)].Add(line);
        for (var stage = group; stage <= _stages; stage++)
        {
            _folder[StageFile(stage)].Add(line);
        }
    }

    public void AddTo(string suffix, RowWriter row) => _folder[$"{_name}.{suffix}.jsonl"].Add(row.Finish().Span);

    public void Register(string name, IReadOnlyList<(string Key, Action<RowWriter> WriteFields)> entries)
    {
        var row = new RowWriter();
        using (var existing = _folder.ReadObject(name))
        {
            foreach (var entry in existing?.RootElement.EnumerateObject().Where(entry => entries.All(own => own.Key != entry.Name)) ?? [])
            {
                row.Copy(entry);
            }
        }

        foreach (var (key, writeFields) in entries)
        {
            row.Object(key, writeFields);
        }

        _folder[name].Add(row.Finish().Span);
    }

    public void Leave(TrajectoryRecord record, string reason) => _leave(record, reason);

    public void Count(string what, long number = 1)
    {
        if (number > 0) _counts[what] = _counts.GetValueOrDefault(what) + number;
    }

    public void Note(string text)
    {
        if (!_notes.Contains(text)) _notes.Add(text);
    }

    private string GroupFile(int group) => $"{_name}.group-{group}.jsonl";

    private string StageFile(int stage) => $"{_name}.stage-{stage}.jsonl";
}
