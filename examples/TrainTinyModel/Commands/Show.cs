using TrainTinyModel.Families;
using TrainTinyModel.Questions;
using TrainTinyModel.Teaching;

namespace TrainTinyModel.Commands;

internal static class Show
{
    public static int Run(Arguments given)
    {
        for (var i = 0; i < int.Parse(given.Place(0, "N"), System.Globalization.CultureInfo.InvariantCulture); i++)
        {
            var lesson = LessonMaker.Next(new Draw($"tasks {given.Number("--seed", 1)} lesson {i}"), FamilyCatalog.Named(given.Text("--families", "")), new LessonMix());
            Console.WriteLine($"{lesson.Family,-20} {lesson.Prompt.ReplaceLineEndings("\\n")} => {lesson.Answer}{(lesson.FollowUp is { } more ? $" | {more}" : "")}");
        }

        return 0;
    }

    /// <summary>Writes questions and the teacher's texts about them, for a tokenizer to be trained on.</summary>
    public static int WriteTexts(Arguments given)
    {
        using var file = new StreamWriter(given.Place(0, "OUT"));
        var count = int.Parse(given.Place(1, "N"), System.Globalization.CultureInfo.InvariantCulture);
        for (var i = 0; i < count; i++)
        {
            var lesson = LessonMaker.Next(new Draw($"texts lesson {i}"), FamilyCatalog.Named(given.Text("--families", "")), new LessonMix());
            string[] texts = [lesson.Prompt, lesson.FollowUp ?? "", .. lesson.Turns.Select(turn => turn(lesson.Answer) + "\nCode Execution Results:\n```output\n")];
            foreach (var text in texts.Where(text => text.Length > 0)) file.WriteLine(System.Text.Json.JsonSerializer.Serialize(text));
        }

        foreach (var word in WordLists.Nouns) file.WriteLine(System.Text.Json.JsonSerializer.Serialize(" " + word));
        return 0;
    }
}
