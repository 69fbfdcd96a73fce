using System.Globalization;
using System.Text;
using System.Text.Json;
using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.SymBench;

/// <summary>Word problems of GSM-hard, from the file its authors publish: a JSON object a line with <c>input</c> and <c>target</c>.</summary>
/// <remarks>Whole targets are judged exactly. Others are results of floating-point sums, which the file gives with up to ten decimals; two of them are enough.</remarks>
internal sealed class Gsm() : StoredTask(new("gsm", TaskSuite.SymBench, "number", VerifierKind.Numeric) { MaxLevel = 1, DataFile = "gsmhardv2.jsonl" })
{
    // The public file has 1.2 MB.
    private const long MaxBytes = 64 << 20;

    protected override IReadOnlyList<string> Wordings =>
    [
        "{question}\nAnswer with the number only; where it is no integer, give at least two decimals and four significant digits.",
        "Solve this word problem and give the resulting number (at least two decimals and four significant digits if it is not whole).\n{question}",
        "{question}\nWhat is the result? State it as a number without a unit, to two decimals and four significant digits or more unless it is an integer.",
    ];

    protected override IReadOnlyList<TaskDraft> Read(string path, ICollection<string> leftOut)
    {
        if (!File.Exists(path)) throw new FileNotFoundException($"There is no file '{path}'. The folder of data must have the file of GSM-hard in it, as its authors publish it.", path);
        if (new FileInfo(path).Length > MaxBytes) throw new FormatException($"'{path}' has more than {MaxBytes >> 20} MiB, which the file of GSM-hard has not.");
        List<TaskDraft> drafts = [];
        var number = 0;
        try
        {
            foreach (var line in File.ReadLines(path, new UTF8Encoding(false, throwOnInvalidBytes: true)))
            {
                number++;
                if (!string.IsNullOrWhiteSpace(line)) drafts.Add(Draft(line));
            }
        }
        catch (Exception problem) when (problem is JsonException or FormatException or ArgumentException)
        {
            // The text is decoded in blocks: a byte that is none of UTF-8 is on this line or one of the next.
            var place = problem is DecoderFallbackException ? $"after line {number}" : $"line {number}";
            throw new FormatException($"'{path}', {place}: a line must be a JSON object in UTF-8 with 'input' (text) and 'target' (number). {problem.Message}", problem);
        }

        return drafts;
    }

    private static TaskDraft Draft(string line)
    {
        using var json = JsonDocument.Parse(line);
        var question = StoredField.Text(json.RootElement, "input");
        var target = StoredField.Number(json.RootElement, "target");
        var answer = target.ToString("R", CultureInfo.InvariantCulture);
        // The file rounds to 1e-10. An integer that is off by one is wrong, however large it is.
        var distance = double.IsInteger(target) ? "1e-10" : Math.Max(Math.Min(0.0051, Math.Abs(target) / 1000), 1e-10).ToString("R", CultureInfo.InvariantCulture);
        return new TaskDraft(answer, Accept.Number(answer, distance, "dollars", "$", "%"), ("question", question)) { Size = question.Length };
    }
}
