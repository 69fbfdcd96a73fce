using R1CI.Sdk.Training.Views;

namespace R1CI.Sdk.Training.Export;

/// <summary>CodeI/O's final records as messages: prompt, first answer, feedback on it and second answer. Feedback is a user's, so it is not trained.</summary>
internal static class CodeIOExport
{
    public static ExportCounts Run(string input, string path, ExportOptions options, CancellationToken cancellationToken)
    {
        using var folder = OutputFolder.Open(path, input);
        var (messages, final) = (folder["codeio.jsonl"], folder["codeio.final.jsonl"]);
        var (records, revised) = (0, 0);
        foreach (var record in FinalLine.ReadAll(input, "codeio"))
        {
            cancellationToken.ThrowIfCancellationRequested();
            records++;
            revised += record.Turns.Count > 1 ? 1 : 0;
            messages.Add(new RowWriter().Messages("messages", Messages(record)).Finish().Span);
            final.Add(Released(record).Finish().Span);
        }

        var counts = new ExportCounts
        {
            Records = records,
            Used = records,
            Dropped = new Dictionary<string, long>(),
            Files = folder.RowsByFile,
            Groups = new Dictionary<string, long>(),
            Rows = new Dictionary<string, long> { ["revised"] = revised },
            Notes = ["Right and wrong records are both kept, as CodeI/O++ does. codeio.final.jsonl has the released keys, null where there was no second turn."],
        };
        CountsReport.Write(folder[OutputFolder.CountsName], counts, options, Path.GetFileName(input));
        folder.Commit();
        return counts;
    }

    /// <summary>Gets a record as a conversation that ends with its last answer.</summary>
    public static IEnumerable<ViewMessage> Messages(FinalLine record)
    {
        yield return new ViewMessage("user", record.Prompt, -1);
        for (var turn = 0; turn < record.Turns.Count; turn++)
        {
            if (turn > 0) yield return new ViewMessage("user", record.Turns[turn - 1].Feedback, turn - 1);
            yield return new ViewMessage("assistant", record.Turns[turn].Answer, turn);
        }
    }

    private static RowWriter Released(FinalLine record)
    {
        var row = new RowWriter().Text("prompt", record.Prompt);
        for (var at = 0; at < Math.Max(2, record.Turns.Count); at++)
        {
            var (answer, feedback) = at < record.Turns.Count ? record.Turns[at] : (null!, null!);
            row.Text($"turn_{at + 1}", answer).Text($"feedback_{at + 1}", at > 0 && feedback is "" ? null : feedback);
        }

        return row;
    }
}
