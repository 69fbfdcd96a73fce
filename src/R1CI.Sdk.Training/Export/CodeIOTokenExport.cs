using Microsoft.Extensions.AI;
using R1CI.Sdk.Training.Selection;
using R1CI.Sdk.Training.Views;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Training.Export;

/// <summary>CodeI/O's final records as <c>sft-tok</c>: one stream of tokens a record, with labels on the answers and their end tokens only.</summary>
internal sealed class CodeIOTokenExport(ExportOptions options, IConversationTokenizer tokenizer)
{
    private readonly SortedDictionary<string, long> _dropped = new(StringComparer.Ordinal);
    private readonly int _maxTokens = options.MaxTokens ?? tokenizer.ContextLength;
    private long _revised, _right, _notImitated, _tokens, _trained;

    public static ExportCounts Run(string input, string path, ExportOptions options, CancellationToken cancellationToken)
    {
        var name = options.Format.ToName();
        if (options.Stages > 1 || options.Selection with { CorrectOnly = false } != new SelectionOptions())
        {
            throw new ArgumentException($"'{input}' has final records of CodeI/O, of which '{name}' takes 'correct only' and 'skip failed turns': the other filters and stages are about rollouts.", nameof(options));
        }

        if (options.Tokenizer is null)
        {
            throw new ArgumentException($"'{input}' has final records of CodeI/O, which are text, and '{name}' needs the tokenizer of a model (ExportOptions.Tokenizer). Or export them in the format codeio.", nameof(options));
        }

        using var folder = OutputFolder.Open(path, input);
        var counts = new CodeIOTokenExport(options, options.Tokenizer()).Write(input, folder, folder[$"{name}.jsonl"], cancellationToken);
        CountsReport.Write(folder[OutputFolder.CountsName], counts, options, Path.GetFileName(input));
        folder.Commit();
        return counts;
    }

    private ExportCounts Write(string input, OutputFolder folder, OutputFile file, CancellationToken cancellationToken)
    {
        var records = 0L;
        foreach (var record in FinalLine.ReadAll(input, options.Format.ToName()))
        {
            cancellationToken.ThrowIfCancellationRequested();
            records++;
            if (options.Selection.CorrectOnly && !record.IsRight) Leave(Drop.NotCorrect);
            else Write(record, file);
        }

        return new ExportCounts
        {
            Records = records,
            Used = file.Rows,
            Dropped = _dropped,
            Files = folder.RowsByFile,
            Groups = new Dictionary<string, long>(),
            Rows = new Dictionary<string, long> { ["correct"] = _right, ["revised"] = _revised, ["turns_not_imitated"] = _notImitated, ["tokens"] = _tokens, ["trained_tokens"] = _trained },
            Notes = [$"Labels stand on answers and their end tokens; prompts and feedback have none. Rows have at most {_maxTokens:N0} tokens."],
        };
    }

    private void Write(FinalLine record, OutputFile file)
    {
        var spans = tokenizer.Tokenize([.. CodeIOExport.Messages(record).Select(static message => new ChatMessage(new ChatRole(message.Role), message.Content))]);
        List<int> ids = [], labels = [];
        var notImitated = 0;
        for (var turn = 0; turn < spans.Count; turn++)
        {
            foreach (var segment in spans[turn].Context) ids.AddRange(segment.Ids);
            labels.AddRange(Enumerable.Repeat(SftTokView.NoLabel, ids.Count - labels.Count));
            ids.AddRange(spans[turn].SampledIds);
            var isImitated = !options.SkipFailedTurns || (record.IsRight && turn == spans.Count - 1);
            notImitated += isImitated ? 0 : 1;
            labels.AddRange(isImitated ? spans[turn].SampledIds : Enumerable.Repeat(SftTokView.NoLabel, spans[turn].SampledIds.Count));
        }

        if (notImitated == spans.Count || ids.Count > _maxTokens)
        {
            Leave(notImitated == spans.Count ? Drop.NothingTrained : Drop.TooLong);
            return;
        }

        file.Add(new RowWriter().Ints("input_ids", ids).Ints("attention_mask", ids.Select(static _ => 1)).Ints("labels", labels).Finish().Span);
        _revised += record.Turns.Count > 1 ? 1 : 0;
        _right += record.IsRight ? 1 : 0;
        _notImitated += notImitated;
        _tokens += ids.Count;
        _trained += labels.Count(static label => label != SftTokView.NoLabel);
    }

    private void Leave(string reason) => _dropped[reason] = _dropped.GetValueOrDefault(reason) + 1;
}
