using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.Tests;

public sealed class TaskSelectionTests
{
    [Fact]
    public void Parse_OfAll_LeavesOutWhatNeedsDataByName()
    {
        var selection = TaskSelection.Parse("all");
        Assert.Contains("gsm", selection.LeftOut);
        Assert.Equal(TaskLibrary.All.Count, selection.Tasks.Count + selection.LeftOut.Count);
    }

    [Fact]
    public void Parse_OfTrainAndTest_DividesTheLibrary()
    {
        string[] train = [.. Names("train")], test = [.. Names("test")];
        Assert.Empty(train.Intersect(test));
        Assert.Equal(TaskLibrary.All.Count, train.Length + test.Length);
        Assert.Equal(7, test.Count(name => TaskLibrary.Get(name).Info.Suite == TaskSuite.SymBench));

        static IEnumerable<string> Names(string split) => TaskSelection.Parse(split) is var selection ? selection.Tasks.Select(task => task.Info.Name).Concat(selection.LeftOut) : [];
    }

    /// <summary>The split is fixed: figures of two times can be compared only where it is the same.</summary>
    [Fact]
    public void Split_OfTheLibrary_IsTheOneThatIsDocumented()
    {
        Assert.Equal("27415bb49c3d399678b7e37cd7880ecd32776c74b5eacf991b3a851674e0b696", TaskSplit.Digest);
        var bySuite = TaskLibrary.All.GroupBy(task => task.Info.Suite).Select(suite => (suite.Count(task => !TaskSplit.IsTest(task.Info.Name)), suite.Count(task => TaskSplit.IsTest(task.Info.Name))));
        Assert.Equal([(26, 7), (20, 7), (61, 23)], bySuite);
    }

    [Fact]
    public void Parse_OfATaskThatNeedsData_SaysWhichFile() => Assert.Contains("gsmhardv2.jsonl", Assert.Throws<ArgumentException>(() => TaskSelection.Parse("gsm")).Message, StringComparison.Ordinal);

    [Fact]
    public void Parse_OfATaskWhoseFileIsMissing_NamesFileAndFolder()
    {
        var problem = Assert.Throws<FileNotFoundException>(() => TaskSelection.Parse("gsm", Path.GetTempPath()));
        Assert.Contains($"'gsmhardv2.jsonl', and the folder '{Path.GetTempPath()}' has no such file", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" , ")]
    public void Parse_OfNothing_Throws(string names) => Assert.Throws<ArgumentException>(() => TaskSelection.Parse(names));

    [Fact]
    public void Load_OfMathFiles_ReadsTheLastBoxAndNamesWhatHasNone()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var files = Directory.CreateDirectory(Path.Combine(folder.FullName, "MATH", "train", "geometry")).FullName;
            File.WriteAllText(Path.Combine(files, "1.json"), """{"problem": "Area?", "solution": "First $\\boxed{3}$, no: $\\boxed{\\frac{9}{2}\\pi}$."}""");
            File.WriteAllText(Path.Combine(files, "2.json"), """{"problem": "Area?", "solution": "None."}""");
            var task = Assert.IsAssignableFrom<StoredTask>(Assert.Single(TaskSelection.Parse("math_geometry", folder.FullName).Tasks));
            var item = task.Create(1, 0);
            Assert.Equal("\\frac{9}{2}\\pi", item.Problem.Answer);
            Assert.True(item.Verifier.Verify(item.Problem, "$4.5\\pi$").IsCorrect);
            Assert.Contains("2.json", Assert.Single(task.LeftOut), StringComparison.Ordinal);
            Assert.Throws<ArgumentOutOfRangeException>(() => task.Create(1, 1));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
