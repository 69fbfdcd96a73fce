using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using TrainTinyModel.Families;
using TrainTinyModel.Questions;
using TrainTinyModel.Teaching;

namespace TrainTinyModel.Commands;

/// <summary>The evaluation files. Their seeds are not those of training, and their wordings, but for <c>seen</c>, neither.</summary>
internal static class ProblemFiles
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static int Write(Arguments given)
    {
        var folder = given.Place(0, "OUT");
        var each = given.Number("--per-family", 30);
        Directory.CreateDirectory(folder);
        Save(folder, "seen", Tasks("seen", FamilyCatalog.Trained, WordingSplit.Trained, LessonPlan.Plain, each));
        Save(folder, "heldout-wordings", Tasks("heldout", FamilyCatalog.Trained, WordingSplit.HeldOut, LessonPlan.Plain, each));
        Save(folder, "heldout-families", Tasks("families", [.. FamilyCatalog.All.Where(family => family.IsHeldOut)], WordingSplit.Trained, LessonPlan.Plain, each * 2));
        Save(folder, "checks", Tasks("checks", [.. FamilyCatalog.Trained.Where(family => family.Name != "make24")], WordingSplit.HeldOut, new LessonPlan(IsChecked: true), (each / 4) + 1));
        Save(folder, "out-of-scope", Enumerable.Range(0, each * 14).Select(i => LessonMaker.OutOfScope(new Draw($"outside problem {i}"), WordingSplit.HeldOut)));
        return 0;
    }

    /// <summary>Writes questions of the mixture, for rollouts: trained wordings with slips, or held-out ones without.</summary>
    public static int WriteQuestions(Arguments given)
    {
        var path = given.Place(0, "OUT");
        var split = given.Text("--split", "trained") switch
        {
            "trained" => WordingSplit.Trained,
            "heldout" => WordingSplit.HeldOut,
            var other => throw new ArgumentException($"--split must be trained or heldout, and is '{other}'."),
        };
        var families = FamilyCatalog.Named(given.Text("--families", ""));
        var count = int.Parse(given.Place(1, "N"), System.Globalization.CultureInfo.InvariantCulture);
        Save(Path.GetDirectoryName(Path.GetFullPath(path))!, Path.GetFileNameWithoutExtension(path), Enumerable.Range(0, count).Select(i => LessonMaker.Question(new Draw($"questions {split} {given.Number("--seed", 1)} {i}"), families, split)));
        return 0;
    }

    private static IEnumerable<Lesson> Tasks(string name, IReadOnlyList<Family> families, WordingSplit split, LessonPlan plan, int each) =>
        families.SelectMany(family => Enumerable.Range(0, each).Select(i => LessonMaker.Task(new Draw($"{name} problem {family.Name} {i}"), family, split, plan, hasNoise: false)));

    private static void Save(string folder, string name, IEnumerable<Lesson> lessons)
    {
        using var file = new StreamWriter(Path.Combine(folder, name + ".jsonl")) { NewLine = "\n" };
        var number = 0;
        foreach (var lesson in lessons.DistinctBy(lesson => lesson.Prompt))
        {
            file.WriteLine(new JsonObject { ["id"] = $"{name}-{number++:000}", ["prompt"] = lesson.Prompt, ["answer"] = lesson.Answer, ["family"] = lesson.Family }.ToJsonString(Plain));
        }
    }
}
