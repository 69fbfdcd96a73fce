using R1CI.Sdk.Training.Export;
using R1CI.Sdk.Training.Selection;
using R1CI.Sdk.Trajectories;
using R1CI.Sdk.Trajectories.Files;

namespace R1CI.Sdk.Training.Tests.Export;

/// <summary>What cannot be exported is an error with line and field, and leaves nothing behind.</summary>
public sealed class BadInputTests
{
    public static TheoryData<string, string, int, string> Broken => new()
    {
        { "double id", "id", 4, "'t-0001-0' is also on line 1" },
        { "double sample", "group.sample", 4, "0 of 'mul-6-7#v12' is there already" },
        { "negative sample", "group.sample", 4, "at least 0, and is -1" },
        { "huge reward", "reward", 4, "from -1E+100 to 1E+100, and is -1E+200" },
        { "other size", "group.size", 4, "on line 1, 4, and is 5" },
        { "no size", "group.size", 4, "at least 1, and is 0" },
        { "group of one", "group.size", 4, "a group of one has no baseline" },
        { "other version", "policy.version", 4, "on line 1, 12, and is 13" },
        { "other problem", "task.id", 4, "and is 'mul-6-8'" },
        { "no tokens", "has_tokens", 4, "Export it with sft-msg" },
        { "cut sampling", "log_s", 4, "top-p or top-k cut" },
        { "empty completion", "segments", 4, "the completion of 't-0001-3' is empty" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void Export_OfABrokenRecord_NamesLineAndFieldAndWritesNothing(string name, string field, int line, string message)
    {
        var records = MulSixSeven.Group;
        var last = records[3];
        records[3] = name switch
        {
            "double id" => last with { Id = "t-0001-0" },
            "double sample" => last with { Group = last.Group with { Sample = 0 } },
            "negative sample" => last with { Group = last.Group with { Sample = -1 } },
            "huge reward" => last with { Reward = -1e200 },
            "other size" => last with { Group = last.Group with { Size = 5 } },
            "no size" => last with { Group = last.Group with { Size = 0 } },
            "group of one" => last with { Group = new TrajectoryGroup("alone", 1) },
            "other version" => last with { PolicyVersion = 13 },
            "other problem" => last with { Task = last.Task with { Id = "mul-6-8" } },
            "cut sampling" => MulSixSeven.Record(3, 1, [MulSixSeven.TextTurn(0, "It is 42.", [15, 14, 3], [-0.9f, -0.02f, -0.01f], [1, 100, 101, 2], topP: 0.9)]),
            "no tokens" => last with { Run = last.Run with { Turns = [.. last.Run.Turns.Select(turn => turn with { Tokens = null })] } },
            _ => last with { Run = last.Run with { Turns = [MulSixSeven.TextTurn(0, "", [], [], [1, 100, 101, 2])] } },
        };
        using var folder = new ExportFolder().Write(records);

        var exception = Assert.Throws<ExportException>(() => folder.Export(ExportFormat.Grpo));

        Assert.Equal((line, field), (exception.Line, exception.Field));
        Assert.Contains($"line {line}: field '{field}'", exception.Message, StringComparison.Ordinal);
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.Output));
    }

    [Fact]
    public void Export_OfAGroupWithMoreRunsThanItsSize_NamesTheLine()
    {
        var records = MulSixSeven.Group;
        using var folder = new ExportFolder().Write([.. records, records[3] with { Id = "t-0001-4", Group = records[3].Group with { Sample = 4 } }]);
        var exception = Assert.Throws<ExportException>(() => folder.Export(ExportFormat.Grpo));
        Assert.Equal((5, "group.size"), (exception.Line, exception.Field));
    }

    [Theory]
    [InlineData(ExportFormat.Grpo)]
    [InlineData(ExportFormat.CodeIO)]
    public void Export_OfWhatIsNoGzipFile_SaysSo(ExportFormat format)
    {
        using var folder = new ExportFolder().Write(MulSixSeven.Group);
        var path = folder.PathOf("in.jsonl.gz");
        File.Move(folder.Input, path);
        var exception = Assert.Throws<IOException>(() => TrajectoryExporter.Export(path, folder.Output, new ExportOptions { Format = format }, TestContext.Current.CancellationToken));
        Assert.Contains("is none or is damaged", exception.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.Output));
    }

    [Theory]
    [InlineData(ExportFormat.Grpo, "r1ci rollout")]
    [InlineData(ExportFormat.CodeIO, "is empty")]
    public void Export_OfAnEmptyFile_IsRefused(ExportFormat format, string message)
    {
        using var folder = new ExportFolder();
        File.WriteAllText(folder.Input, "");
        Assert.Contains(message, Assert.Throws<ExportException>(() => folder.Export(format)).Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.Output));
    }

    [Fact]
    public async Task Export_OfAPipe_IsRefusedInsteadOfGivingEmptyFiles()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("No named pipes in the file system here.");
        using var folder = new ExportFolder().Write(MulSixSeven.Group);
        var pipe = folder.PathOf("pipe.jsonl");
        Assert.True(await RunAsync("mkfifo", pipe));
        // Held open for reading and writing, it blocks nobody.
        using var held = new FileStream(pipe, FileMode.Open, FileAccess.ReadWrite);
        var export = Task.Run(() => TrajectoryExporter.Export(pipe, folder.Output, new ExportOptions(), TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);

        var exception = await Assert.ThrowsAsync<IOException>(() => export.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken));

        Assert.Contains("is a pipe", exception.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.Output));
    }

    [Fact]
    public async Task Export_OntoAFullDisk_LeavesNoHalfFileAndKeepsTheExportBefore()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "A small tmpfs can be mounted by root only.");
        using var folder = new ExportFolder().Write(await ScriptedRuns.GroupsAsync(100));
        Directory.CreateDirectory(folder.Output);
        Assert.SkipUnless(await RunAsync("mount", "-t", "tmpfs", "-o", "size=128k", "none", folder.Output), "tmpfs cannot be mounted here.");
        try
        {
            folder.Export(new ExportOptions { Format = ExportFormat.SftTok, Selection = new SelectionOptions { MaxPerTask = 1 } });
            var before = folder.Text("sft-tok.jsonl");

            Assert.Throws<IOException>(() => folder.Export(ExportFormat.SftTok));

            Assert.Equal(before, folder.Text("sft-tok.jsonl"));
            Assert.Equal(["counts.json", "sft-tok.jsonl"], Directory.GetFiles(folder.Output).Select(Path.GetFileName).Order());
        }
        finally
        {
            await RunAsync("umount", folder.Output);
        }
    }

    [Fact]
    public void Export_WhenCancelled_LeavesNothing()
    {
        using var folder = new ExportFolder().Write(MulSixSeven.Group);
        Assert.ThrowsAny<OperationCanceledException>(() => TrajectoryExporter.Export(folder.Input, folder.Output, new ExportOptions(), new CancellationToken(canceled: true)));
        Assert.False(Directory.Exists(folder.Output));
    }

    [Fact]
    public void Export_ThatWouldReplaceItsInput_IsRefused()
    {
        using var folder = new ExportFolder().Write(MulSixSeven.Group);
        Directory.CreateDirectory(folder.Output);
        var input = Path.Combine(folder.Output, "grpo.jsonl");
        File.Move(folder.Input, input);
        var before = File.ReadAllText(input);
        var exception = Assert.Throws<IOException>(() => TrajectoryExporter.Export(input, folder.Output, new ExportOptions { Format = ExportFormat.Grpo }, TestContext.Current.CancellationToken));

        Assert.Contains("would replace it", exception.Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(input));
        Assert.Equal([input], Directory.GetFileSystemEntries(folder.Output));
    }

    [Fact]
    public void Export_OverAFolderOfAFilesName_WritesNothingAtAll()
    {
        using var folder = new ExportFolder().Write(MulSixSeven.Group);
        Directory.CreateDirectory(Path.Combine(folder.Output, "grpo.set-aside.jsonl"));
        Assert.Contains("is to be a file", Assert.Throws<IOException>(() => folder.Export(ExportFormat.Grpo)).Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder.Output));
    }

    [Theory]
    [InlineData("\"reward\":1.0", "\"reward\":NaN")]
    [InlineData("\"reward\":1.0", "\"reward\":1e999")]
    [InlineData("\"ci.traj/1\"", "\"ci.traj/2\"")]
    [InlineData("\"stop\":\"eos\"", "\"stop\":\"ens\"")]
    public void Export_OfAChangedLine_NamesTheLineAndKeepsTheExportBefore(string from, string to)
    {
        using var folder = new ExportFolder().Write(MulSixSeven.Group);
        folder.Export(ExportFormat.SftTok);
        var before = folder.Text("sft-tok.jsonl");
        var lines = File.ReadAllLines(folder.Input);
        lines[1] = lines[1].Replace(from, to, StringComparison.Ordinal);
        File.WriteAllText(folder.Input, string.Join('\n', lines) + "\n");

        var exception = Assert.Throws<TrajectoryFileException>(() => folder.Export(ExportFormat.SftTok));

        Assert.Equal(2, exception.Line);
        if (to.EndsWith("NaN", StringComparison.Ordinal)) Assert.Contains("\"reward\":'", exception.Message, StringComparison.Ordinal);
        Assert.Equal(before, folder.Text("sft-tok.jsonl"));
        Assert.Equal(2, Directory.GetFiles(folder.Output).Length); // no .partial
    }

    private static async Task<bool> RunAsync(string command, params string[] arguments)
    {
        using var process = System.Diagnostics.Process.Start(command, arguments);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode == 0;
    }

    [Fact]
    public void Export_IntoAFile_ThrowsBeforeReading()
    {
        using var folder = new ExportFolder().Write(MulSixSeven.Group);
        var exception = Assert.Throws<IOException>(() => TrajectoryExporter.Export(folder.Input, folder.Input, new ExportOptions(), TestContext.Current.CancellationToken));
        Assert.Contains("must be a folder that can be written", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Export_OfRolloutsAsCodeIO_SaysWhatItTakes()
    {
        using var folder = new ExportFolder().Write(MulSixSeven.Group);
        Assert.Contains("final records of CodeI/O", Assert.Throws<ExportException>(() => folder.Export(ExportFormat.CodeIO)).Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.Output));
    }

    [Theory]
    [InlineData(ExportFormat.Grpo, "whole groups only")]
    [InlineData(ExportFormat.Dpo, "leaves none")]
    [InlineData(ExportFormat.CodeIO, "no trajectories")]
    public void Export_WithFiltersThatDoNotFit_Throws(ExportFormat format, string message)
    {
        using var folder = new ExportFolder().Write(MulSixSeven.Group);
        var options = new ExportOptions { Format = format, Selection = new SelectionOptions { CorrectOnly = true } };
        Assert.Contains(message, Assert.Throws<ArgumentException>(() => folder.Export(options)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ExportFormat.Grpo, "skip failed turns")]
    [InlineData(ExportFormat.Verifiers, "skip failed turns")]
    [InlineData(ExportFormat.SftTok, "drop zero variance")]
    [InlineData(ExportFormat.Dpo, "drop zero variance")]
    public void Export_WithAnOptionThatWouldDoNothing_Throws(ExportFormat format, string message)
    {
        using var folder = new ExportFolder().Write(MulSixSeven.Group);
        var isSkip = message == "skip failed turns";
        var options = new ExportOptions { Format = format, SkipFailedTurns = isSkip, Selection = new SelectionOptions { DropZeroVariance = !isSkip } };
        Assert.Contains(message, Assert.Throws<ArgumentException>(() => folder.Export(options)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void R1CISft_OfAGrpoView_Throws() =>
        Assert.Contains("makes SFT data", Assert.Throws<ArgumentException>(() => ExportOptions.R1CISft(ExportFormat.Grpo)).Message, StringComparison.Ordinal);
}
