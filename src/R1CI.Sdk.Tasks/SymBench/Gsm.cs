using System.Globalization;
using System.Text.Json;
using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.SymBench;

/// <summary>Word problems of GSM-hard, from the file its authors publish: a JSON object a line with <c>input</c> and <c>target</c>.</summary>
/// <remarks>Answers are judged as numbers: a millionth of the target apart, because targets are sums of floating-point numbers.</remarks>
internal sealed class Gsm() : StoredTask(new("gsm", TaskSuite.SymBench, "number", VerifierKind.Numeric) { MaxLevel = 1, DataFile = "gsmhardv2.jsonl" })
{
    protected override IReadOnlyList<string> Wordings =>
    [
        "{question}\nAnswer with the number only.",
        "Solve this word problem and give the resulting number.\n{question}",
        "{question}\nWhat is the result? State it as a number without a unit.",
    ];

    protected override IReadOnlyList<TaskDraft> Read(string path, ICollection<string> leftOut)
    {
        List<TaskDraft> drafts = [];
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            try
            {
                using var json = JsonDocument.Parse(line);
                var question = json.RootElement.GetProperty("input").GetString() ?? throw new FormatException("'input' must be a text, and is null.");
                var target = json.RootElement.GetProperty("target").GetDouble();
                drafts.Add(Draft(question, target));
            }
            catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
            {
                throw new FormatException($"'{path}', line {number}: a line must be a JSON object with 'input' (text) and 'target' (number). {problem.Message}");
            }
        }

        return drafts;
    }

    private static TaskDraft Draft(string question, double target)
    {
        if (!double.IsFinite(target)) throw new FormatException($"'target' must be finite, and is {target.ToString(CultureInfo.InvariantCulture)}.");
        var answer = target.ToString("R", CultureInfo.InvariantCulture);
        var distance = Math.Max(Math.Abs(target) / 1_000_000, 1e-9).ToString("R", CultureInfo.InvariantCulture);
        return new TaskDraft(answer, Accept.Number(answer, distance, "dollars", "$", "%"), ("question", question));
    }
}
