using System.Reflection;
using R1CI.Sdk.Tasks.Audit;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.Tests;

public sealed class TaskLibraryTests
{
    [Fact]
    public void All_OfTheLibrary_HasATestClassForEveryGeneratedTask()
    {
        var tested = Assembly.GetExecutingAssembly().GetTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(TaskTests)))
            .Select(type => ((TaskTests)Activator.CreateInstance(type)!).Name);
        Assert.Equal(TaskLibrary.All.Where(task => !task.Info.NeedsData).Select(task => task.Info.Name).Order(StringComparer.Ordinal), tested.Order(StringComparer.Ordinal));
    }

    /// <summary>With <c>R1CI_ACCEPT_DIGESTS=1</c> the digests are written instead; build again after that.</summary>
    [Theory]
    [InlineData(TaskSuite.SymBench)]
    [InlineData(TaskSuite.BigBenchHard)]
    [InlineData(TaskSuite.ReasoningGym)]
    public void Digests_OfASuite_AreTheCommittedOnes(TaskSuite suite)
    {
        var tasks = TaskLibrary.All.Where(task => task.Info.Suite == suite && !task.Info.NeedsData);
        var digests = string.Concat(tasks.Select(task => $"{task.Info.Name} {TaskDigest.Of(task)}\n"));
        var file = Path.Combine(Repository.Root, "src", "R1CI.Sdk.Tasks", suite.ToString(), "digests.txt");
        if (Environment.GetEnvironmentVariable("R1CI_ACCEPT_DIGESTS") == "1") File.WriteAllText(file, digests);
        Assert.Equal(digests, File.ReadAllText(file), ignoreLineEndingDifferences: true);
    }

    [Theory]
    [InlineData("light_puzle", "light_puzzles")]
    [InlineData(" Light-Puzzles", "light_puzzles")]
    public void Closest_OfAMisspeltName_ComesFirst(string name, string closest) => Assert.Equal(closest, TaskLibrary.Closest(name)[0]);

    [Fact]
    public void Get_OfAnUnknownName_SuggestsTheClosest()
    {
        var problem = Assert.Throws<ArgumentException>(() => TaskLibrary.Get("light_puzle"));
        Assert.Contains("There is no task 'light_puzle'. The closest names are light_puzzles", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("light_puzzles-7-3-L2", true), InlineData("light_puzzles--7-3-L2h", true)]
    [InlineData("light_puzzles-7-3-L9", false), InlineData("light_puzzles-7-3", false), InlineData("no_such-7-3-L1", false), InlineData("gsm-7-3-L1", false), InlineData("light_puzzles-99999999999999999999-3-L2", false), InlineData("", false)]
    public void TryCreate_OfAnId_MakesThatItem(string id, bool isItem)
    {
        Assert.Equal(isItem, TaskLibrary.TryCreate(id, out var item));
        Assert.Equal(isItem ? id : null, item?.Problem.Id);
    }

    [Fact]
    public void Create_OfTheSameKey_GivesTheSameItemInAnyWording()
    {
        var task = TaskLibrary.Get("light_puzzles");
        var (first, again, heldOut) = (task.Create(7, 3), task.Create(7, 3), task.Create(7, 3, isHeldOut: true));
        Assert.Equal(first.Problem.Prompt, again.Problem.Prompt);
        Assert.Equal(first.Content, heldOut.Content);
        Assert.NotEqual(first.Problem.Prompt, heldOut.Problem.Prompt);
        Assert.Equal(first.Problem.Prompt, task.Create(7, 3, first.Level).Problem.Prompt);
    }

    [Fact]
    public void Verify_OfAnotherItemsProblem_Throws()
    {
        var task = TaskLibrary.Get("light_puzzles");
        Assert.Throws<ArgumentException>(() => task.Create(7, 3).Verifier.Verify(task.Create(7, 4).Problem, "0"));
    }
}
