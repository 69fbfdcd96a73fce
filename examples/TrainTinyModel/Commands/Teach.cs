using R1CI.Sdk.Rollouts;
using TrainTinyModel.Families;
using TrainTinyModel.Teaching;

namespace TrainTinyModel.Commands;

internal static class Teach
{
    public static async Task<int> RunAsync(Arguments given)
    {
        var kind = given.Text("--kind", "tasks");
        if (kind is not ("tasks" or "copies")) throw new ArgumentException($"--kind must be tasks or copies, and is '{kind}'.");
        var asked = new Collection(
            given.Place(0, "MODEL"), given.Place(1, "OUT"), kind, given.Number("--count", 1000), given.Number("--part", 2000), given.Number("--seed", 1), FamilyCatalog.Named(given.Text("--families", "")), FrameOf(given.Text("--frame", "agent")),
            new LessonMix(given.Percent("--faults", LessonShares.Fault), given.Percent("--wrong", 0)), given.Number("--workers", Environment.ProcessorCount));
        var start = System.Diagnostics.Stopwatch.StartNew();
        var (records, right) = await Classroom.CollectAsync(asked, Console.WriteLine);
        Console.WriteLine($"{records} records in {asked.Folder}, {right} new ones right, {start.Elapsed.TotalSeconds:0} s");
        return 0;
    }

    private static AgentFrame FrameOf(string name) => name switch
    {
        "agent" => AgentFrame.Guided, // the user's follow-ups come from the guide
        "text" => AgentFrame.Text,
        "code" => AgentFrame.Code,
        _ => throw new ArgumentException($"--frame must be agent, text or code, and is '{name}'."),
    };
}
