using System.Text.RegularExpressions;
using R1CI.Sdk.Shards;
using R1CI.Sdk.Tasks.Audit;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.Tests.Audit;

/// <summary>Audits in folders: broken off, in parts, merged.</summary>
public sealed class TaskAuditMergeTests : IDisposable
{
    private static readonly string[] Names = ["audit.jsonl", "manifest.json"];
    private static readonly IReadOnlyList<ReasoningTask> Tasks = TaskSelection.Parse("game24,letters,gcd,light_puzzles,number_multiply,combinatorial_calculation,logical_equation,lcm,prime_factorization,base_conversion").Tasks;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("r1ci-audit-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(8)]
    public void Merge_OfAllParts_GivesTheBytesOfOneAudit(int count)
    {
        var whole = Audit("whole", Shard.Whole);
        var parts = Parts(count);
        new Random(count).Shuffle(parts);
        var merged = TaskAuditMerge.Merge(parts, In("merged"));
        Assert.All(Names, name => Assert.Equal(File.ReadAllText(Path.Combine(In("whole"), name)), File.ReadAllText(Path.Combine(In("merged"), name))));
        Assert.Equal(Tasks.Select(static task => task.Info.Name), merged.Select(static report => report.Task));
        Assert.Equal(whole.Select(static report => report.Defects), merged.Select(static report => report.Defects));
        Assert.Equal(Names, Directory.EnumerateFileSystemEntries(In("merged")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Run_BrokenOffAndResumed_AuditsTheRestAndGivesTheSameBytes()
    {
        Audit("whole", Shard.Whole);
        Assert.Throws<OperationCanceledException>(() => Audit("broken", Shard.Whole, onReport: static _ => throw new OperationCanceledException()));
        Assert.Throws<MergeException>(() => TaskAuditMerge.Merge([In("broken")], In("merged")));
        var lines = Path.Combine(In("broken"), "audit.jsonl");
        var done = File.ReadAllLines(lines).Length;
        File.AppendAllText(lines, "{\"task\":\"gcd\",\"items\":"); // as a crash leaves it
        Assert.InRange(done, 1, Tasks.Count);
        Assert.Equal(Tasks.Count, Audit("broken", Shard.Whole, resumes: true).Count);
        Assert.All(Names, name => Assert.Equal(File.ReadAllText(Path.Combine(In("whole"), name)), File.ReadAllText(Path.Combine(In("broken"), name))));
    }

    [Fact]
    public void Run_Resumed_TakesWhatIsDoneAsItStands()
    {
        Audit("whole", Shard.Whole);
        var lines = Path.Combine(In("whole"), "audit.jsonl");
        File.WriteAllText(lines, File.ReadAllText(lines).Replace("\"findings\":[]", "\"findings\":[{\"kind\":\"mark\",\"item\":\"\",\"problem\":\"kept\"}]", StringComparison.Ordinal));
        Assert.Contains(Audit("whole", Shard.Whole, resumes: true), static report => report.Findings.Any(static finding => finding.ToString() == "mark: kept"));
    }

    [Fact]
    public void Run_IntoAFolderOfOthers_NamesWhatDiffers()
    {
        Audit("there", new Shard(0, 2));
        RefusesToRun("must be empty, and holds 'audit.jsonl'", () => Audit("there", new Shard(0, 2)));
        RefusesToRun("'n' is 2 there and 3 here", () => Audit("there", new Shard(0, 2), items: 3, resumes: true));
        RefusesToRun("holds part 0/2 of an audit, and part 1/2 is asked for", () => Audit("there", new Shard(1, 2), resumes: true));
        Change("there", "manifest.json", static text => Regex.Replace(text, "\"r1ci\":\"[^\"]*\"", "\"r1ci\":\"0.0.9\""));
        RefusesToRun("'builds.r1ci' is \"0.0.9\" there and ", () => Audit("there", new Shard(0, 2), resumes: true));
        Directory.CreateDirectory(In("mine"));
        File.WriteAllText(Path.Combine(In("mine"), "notes.txt"), "");
        RefusesToRun("holds files and no audit", () => Audit("mine", Shard.Whole, resumes: true));
    }

    [Fact]
    public void Merge_OfWrongParts_SaysWhatIsWrongAndMakesNothing()
    {
        var parts = Parts(3);
        Audit("half", new Shard(1, 2));
        Audit("more", new Shard(1, 3), items: 3);
        Refuses("2 are missing: 0/3, 2/3", parts[1]);
        Refuses($"part 1/3 is there 2 times: '{parts[1]}', '{parts[1]}'", parts[0], parts[1], parts[2], parts[1]);
        Refuses("'n' is 2 there and 3 here", parts[0], In("more"), parts[2]);
        Refuses("Parts must be of one count", parts[0], In("half"), parts[2]);
        Directory.CreateDirectory(In("empty"));
        Refuses("has no 'manifest.json'", parts[0], In("empty"), parts[2]);
        Change(parts[1], "manifest.json", static text => Regex.Replace(text, "\"r1ci\":\"[^\"]*\"", "\"r1ci\":\"0.0.9\""));
        Refuses("and \"0.0.9\" here", parts);
        Assert.Throws<DirectoryNotFoundException>(() => TaskAuditMerge.Merge([In("nowhere")], In("merged")));
        Directory.CreateDirectory(In("merged"));
        File.WriteAllText(Path.Combine(In("merged"), "notes.txt"), "");
        Assert.Contains("holds 'notes.txt'", Assert.Throws<MergeException>(() => TaskAuditMerge.Merge([.. Parts(1)], In("merged"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Merge_OfPartsThatOverlap_NamesBoth()
    {
        var parts = Parts(2);
        File.Copy(Path.Combine(parts[0], "audit.jsonl"), Path.Combine(parts[1], "audit.jsonl"), overwrite: true);
        File.WriteAllText(Path.Combine(parts[1], "manifest.json"), File.ReadAllText(Path.Combine(parts[0], "manifest.json")).Replace("\"shard\": 0", "\"shard\": 1", StringComparison.Ordinal));
        Refuses($"is in '{parts[0]}' and '{parts[1]}': they overlap", parts);
    }

    [Fact]
    public void Merge_OfACutOrChangedPart_NamesTheFile()
    {
        var parts = Parts(2);
        Change(parts[1], "audit.jsonl", static text => text[..^5]);
        Assert.Contains("audit.jsonl' must have", Damaged(parts), StringComparison.Ordinal);
        Change(parts[1], "audit.jsonl", static text => text + "\"]}]}");
        Assert.Contains($"'{Path.Combine(parts[1], "audit.jsonl")}' must have the SHA-256", Damaged(parts), StringComparison.Ordinal);
        Change(parts[1], "manifest.json", static text => text[..^20]);
        Assert.Contains("must be the manifest of an audit", Damaged(parts), StringComparison.Ordinal);
    }

    private IReadOnlyList<TaskAuditReport> Audit(string output, Shard shard, int items = 2, bool resumes = false, Action<TaskAuditReport>? onReport = null) =>
        TaskAuditRun.Run(Tasks, new TaskAuditOptions { Items = items }, shard, In(output), resumes, onReport, TestContext.Current.CancellationToken);

    private string[] Parts(int count)
    {
        for (var part = 0; part < count; part++) Audit($"part{part}of{count}", new Shard(part, count));
        return [.. Enumerable.Range(0, count).Select(part => In($"part{part}of{count}"))];
    }

    private static void RefusesToRun(string words, Action run) => Assert.Contains(words, Assert.Throws<InvalidOperationException>(run).Message, StringComparison.Ordinal);

    private void Refuses(string words, params string[] parts)
    {
        Assert.Contains(words, Assert.Throws<MergeException>(() => TaskAuditMerge.Merge(parts, In("merged"))).Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(In("merged")) || Directory.Exists(In("merged.merging")));
    }

    private string Damaged(string[] parts)
    {
        var message = Assert.Throws<InvalidDataException>(() => TaskAuditMerge.Merge(parts, In("merged"))).Message;
        Assert.False(Directory.Exists(In("merged")));
        return message;
    }

    private void Change(string part, string name, Func<string, string> change) => File.WriteAllText(Path.Combine(In(part), name), change(File.ReadAllText(Path.Combine(In(part), name))));

    private string In(string name) => Path.Combine(_folder.FullName, name);
}
