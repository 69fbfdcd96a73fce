namespace R1CI.Sdk.Tasks.Tests;

/// <summary>What the README of the tasks says of their names.</summary>
public sealed class TaskReadmeTests
{
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(Repository.Root, "src", "R1CI.Sdk.Tasks", "README.md"));

    [Fact]
    public void Split_InTheReadme_IsTheLibrarys()
    {
        var named = Table("| suite | for testing |").SelectMany(row => Names(row[1]));
        Assert.Equal(TaskLibrary.All.Select(task => task.Info.Name).Where(TaskSplit.IsTest).Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
        Assert.Contains(Lines, line => line.Contains($"`{TaskSplit.Digest}`", StringComparison.Ordinal));
    }

    [Fact]
    public void Relatives_InTheReadme_StandOnBothSides()
    {
        var rows = Table("| for testing | its relatives for training |");
        Assert.True(rows.Count > 10);
        Assert.All(rows.SelectMany(row => Names(row[0])), name => Assert.True(TaskSplit.IsTest(TaskLibrary.Get(name).Info.Name), name));
        Assert.All(rows.SelectMany(row => Names(row[1])), name => Assert.False(TaskSplit.IsTest(TaskLibrary.Get(name).Info.Name), name));
    }

    [Fact]
    public void StoredTasks_InTheReadme_AreTheLibrarys()
    {
        var named = Table("| task | in the folder | what it is |").SelectMany(row => Names(row[0]));
        Assert.Equal(TaskLibrary.All.Where(task => task.Info.NeedsData).Select(task => task.Info.Name).Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
    }

    private static List<string[]> Table(string head) =>
        [.. Lines.SkipWhile(line => line != head).Skip(2).TakeWhile(line => line.StartsWith('|')).Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries))];

    // What stands in brackets is a remark.
    private static string[] Names(string cell) => cell.Split('(')[0].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
