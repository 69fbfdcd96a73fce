using R1CI.Sdk.CodeIO.Files;
using R1CI.Sdk.CodeIO.Records;

namespace R1CI.Sdk.CodeIO.Running;

/// <summary>Records that belong together, out of files that stand in the same order: one function with its prompts, and what was said to each, is in memory.</summary>
internal static class StageGroups
{
    /// <summary>Gets prompts with their answers and verdicts.</summary>
    /// <param name="instances">The file of prompts.</param>
    /// <param name="predictions">Files of answers.</param>
    /// <param name="verdicts">Files of verdicts.</param>
    /// <exception cref="InvalidDataException">A file has another order, or records of prompts that are not there.</exception>
    public static IEnumerable<InstanceGroup> Instances(string instances, IReadOnlyList<string> predictions, IReadOnlyList<string> verdicts)
    {
        using var answers = new Rows<Prediction>(predictions, RecordReading.Prediction, static record => record.InstanceId);
        using var judged = new Rows<Verdict>(verdicts, RecordReading.Verdict, static record => record.InstanceId);
        foreach (var instance in StageInputs.Read(instances, RecordReading.Instance))
        {
            yield return new InstanceGroup(instance, [.. answers.Of(instance.Id).OrderBy(static record => record.Turn)], [.. judged.Of(instance.Id).OrderBy(static record => record.Turn)]);
        }

        answers.RequireEnd(instances);
        judged.RequireEnd(instances);
    }

    /// <summary>Gets functions with their prompts; a function without a prompt is passed over.</summary>
    /// <param name="functions">The file of functions.</param>
    /// <param name="instances">The prompts, with what belongs to them.</param>
    /// <exception cref="InvalidDataException">The prompts have another order, or are about functions that are not there.</exception>
    public static IEnumerable<FunctionGroup> Functions(string functions, IEnumerable<InstanceGroup> instances)
    {
        using var known = StageInputs.Read(functions, RecordReading.Function).GetEnumerator();
        List<InstanceGroup> group = [];
        foreach (var instance in instances)
        {
            if (group.Count > 0 && group[0].Instance.FunctionId != instance.Instance.FunctionId)
            {
                yield return new FunctionGroup(known.Current, group);
                group = [];
            }

            if (group.Count == 0) Seek(known, instance.Instance, functions);
            group.Add(instance);
        }

        if (group.Count > 0) yield return new FunctionGroup(known.Current, group);
    }

    private static void Seek(IEnumerator<CodeFunction> functions, CodeInstance instance, string path)
    {
        while (functions.MoveNext())
        {
            if (functions.Current.Id == instance.FunctionId) return;
        }

        throw new InvalidDataException($"'{path}' must have the function '{instance.FunctionId}' of the prompt '{instance.Id}', in the order of the prompts, and has not. Give the functions that the prompts were made of.");
    }

    /// <summary>Records of several files, each in the order of the prompts.</summary>
    private sealed class Rows<T>(IReadOnlyList<string> paths, Func<string, T> read, Func<T, string> idOf) : IDisposable
        where T : class
    {
        private readonly List<(string Path, IEnumerator<T> Records)> _files = [.. paths.Select(path => (path, Begun(StageInputs.Read(path, read).GetEnumerator())))];
        private readonly HashSet<int> _ended = [];

        public IEnumerable<T> Of(string id)
        {
            for (var at = 0; at < _files.Count; at++)
            {
                while (Current(at) is { } record && idOf(record) == id)
                {
                    yield return record;
                    if (!_files[at].Records.MoveNext()) _ended.Add(at);
                }
            }
        }

        public void RequireEnd(string instances)
        {
            for (var at = 0; at < _files.Count; at++)
            {
                if (Current(at) is { } record) throw new InvalidDataException($"'{_files[at].Path}' must have records of the prompts in '{instances}' only, in their order, and has one of '{idOf(record)}' that is not there, or stands too late.");
            }
        }

        public void Dispose()
        {
            foreach (var (_, records) in _files) records.Dispose();
        }

        // Begun already: before the first record Current is null.
        private T? Current(int at) => _ended.Contains(at) ? null : _files[at].Records.Current;

        private static IEnumerator<T> Begun(IEnumerator<T> records)
        {
            records.MoveNext();
            return records;
        }
    }
}

/// <summary>A prompt and what was said to it so far, by turns.</summary>
internal sealed record InstanceGroup(CodeInstance Instance, IReadOnlyList<Prediction> Predictions, IReadOnlyList<Verdict> Verdicts)
{
    /// <summary>Gets the answers with what was said about each.</summary>
    /// <exception cref="InvalidDataException">An answer has no verdict, or a verdict no answer.</exception>
    public List<FinalTurn> Turns()
    {
        var both = Predictions.Select(static item => item.Turn).SequenceEqual(Verdicts.Select(static item => item.Turn));
        return both ? [.. Predictions.Zip(Verdicts, FunctionStages.TurnOf)]
            : throw new InvalidDataException($"Every answer to '{Instance.Id}' must have one verdict: there are answers of the turns [{string.Join(", ", Predictions.Select(static item => item.Turn))}] and verdicts of [{string.Join(", ", Verdicts.Select(static item => item.Turn))}]. Run 'r1ci codeio verify' on these answers first.");
    }
}

/// <summary>A function and its prompts.</summary>
internal sealed record FunctionGroup(CodeFunction Function, IReadOnlyList<InstanceGroup> Instances);
