using R1CI.Sdk.Fuzzing.Comparing;
using R1CI.Sdk.Fuzzing.Running;

namespace R1CI.Sdk.Python.Tests.Fuzzing;

public class CorpusTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Fuzzing", "Corpus");

    [Fact]
    public void Run_OfEveryFind_GivesWhatCPythonGave()
    {
        var open = DeepStack.Run(static () => Directory.EnumerateFiles(Folder, "*.py").Where(static path => !Agrees(path)).Select(Path.GetFileName).ToArray());

        Assert.Empty(open);
    }

    private static bool Agrees(string path)
    {
        var ours = Embedded.Run(File.ReadAllText(path));
        var theirs = new Outcome(Ending.Ok, File.ReadAllText(Path.ChangeExtension(path, ".out")), "");

        return Comparison.Of(theirs, new Outcome(ours.Ending == Ending.Error ? Ending.Ok : ours.Ending, ours.Text, "")) is not { Reason: null };
    }
}
