using System.Text.Json;
using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.SymBench;

/// <summary>Problems of the MATH data set, from the folder its authors publish: a JSON file each, with <c>problem</c> and a <c>solution</c> whose last box is the answer.</summary>
internal abstract class StoredMath(string name, string folder)
    : StoredTask(new(name, TaskSuite.SymBench, "expression", VerifierKind.Symbolic) { MaxLevel = 1, DataFile = $"MATH/train/{folder}", NeighbourShare = 0.005 })
{
    // The longest public file has 14 kB.
    private const long MaxBytes = 1 << 20;

    protected override IReadOnlyList<string> Wordings =>
    [
        "{problem}\nGive the final answer as a number or expression; LaTeX is fine.",
        "Solve the following problem. The answer is one expression.\n{problem}",
        "{problem}\nWhat is the answer? Write only the simplified expression.",
    ];

    protected override IReadOnlyList<TaskDraft> Read(string path, ICollection<string> leftOut)
    {
        if (!Directory.Exists(path)) throw new DirectoryNotFoundException($"There is no folder '{path}'. The folder of data must have the folder MATH of the data set in it, as its authors publish it: a JSON file for each problem.");
        List<TaskDraft> drafts = [];
        foreach (var file in Directory.EnumerateFiles(path, "*.json").Order(StringComparer.Ordinal))
        {
            if (ReadProblem(file) is { } draft) drafts.Add(draft);
            else leftOut.Add($"'{file}' has a solution without \\boxed{{}}, and so no answer.");
        }

        return drafts;
    }

    private static TaskDraft? ReadProblem(string path)
    {
        try
        {
            if (new FileInfo(path).Length > MaxBytes) throw new FormatException($"It has more than {MaxBytes >> 20} MiB.");
            using var stream = File.OpenRead(path);
            using var json = JsonDocument.Parse(stream);
            var problem = StoredField.Text(json.RootElement, "problem");
            var answer = LatexAnswer.LastBox(StoredField.Text(json.RootElement, "solution"));
            return string.IsNullOrWhiteSpace(answer) ? null : new TaskDraft(answer, Accept.Latex(answer), ("problem", problem)) { Size = problem.Length };
        }
        catch (Exception problem) when (problem is JsonException or FormatException)
        {
            throw new FormatException($"'{path}': a file must be a JSON object in UTF-8 with 'problem' and a 'solution' with its answer in \\boxed{{}}. {problem.Message}", problem);
        }
    }
}

/// <summary>Counting and probability.</summary>
internal sealed class MathCountingAndProbability() : StoredMath("math_counting_and_probability", "counting_and_probability");

/// <summary>Geometry.</summary>
internal sealed class MathGeometry() : StoredMath("math_geometry", "geometry");
