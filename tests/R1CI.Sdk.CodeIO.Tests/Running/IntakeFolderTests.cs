using System.Text.RegularExpressions;
using R1CI.Sdk.CodeIO.Instances;
using R1CI.Sdk.CodeIO.Intake;
using R1CI.Sdk.CodeIO.Running;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Shards;

namespace R1CI.Sdk.CodeIO.Tests.Running;

/// <summary>Runs over what the stage <c>intake</c> made of an input are runs over the input.</summary>
public sealed class IntakeFolderTests : IDisposable
{
    private static readonly string[] All = [.. RunInputs.DataFiles, "progress.jsonl", "manifest.json"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0, 3)]
    [InlineData(2, 3)]
    public async Task Run_OverAnIntake_WritesTheBytesOfARunOverItsInput(int part, int count)
    {
        var raw = RunInputs.Write(_folder);
        await IntakeAsync(raw, new IntakeOptions());
        await RunAsync(raw, "direct", new Shard(part, count));
        await RunAsync(In("intake"), "indirect", new Shard(part, count));
        Assert.All(All, name => Assert.Equal(File.ReadAllText(Path.Combine(In("direct"), name)), File.ReadAllText(Path.Combine(In("indirect"), name))));
    }

    [Fact]
    public async Task Run_OverAnIntakeOfAFolder_TakesThePartByPath()
    {
        foreach (var name in (string[])["b/x.py", "a.py", "b/y.py", "c.py", "d.py"]) _folder.Write($"raw/{name}", $"def f(n: int) -> int:\n    return n * {name.Length} + {(int)name[0]}\n");
        await IntakeAsync(In("raw"), new IntakeOptions());
        await RunAsync(In("intake"), "part", new Shard(1, 2));
        var taken = File.ReadLines(Path.Combine(In("part"), "progress.jsonl")).Skip(1).Select(static line => int.Parse(Regex.Match(line, "\"place\":(\\d+)").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(((string[])["a.py", "b/x.py", "b/y.py", "c.py", "d.py"]).Index().Where(static file => new Shard(1, 2).Contains(file.Item)).Select(static file => file.Index), taken);
    }

    [Fact]
    public async Task Run_OverAnIntakeThatDoesNotFit_SaysWhy()
    {
        var raw = RunInputs.Write(_folder);
        await IntakeAsync(raw, new IntakeOptions { Shard = new Shard(0, 2) });
        await RefusesAsync<InvalidOperationException>("has that of part 0/2");
        await IntakeAsync(raw, new IntakeOptions { MaxBytes = 900 });
        await RefusesAsync<InvalidOperationException>("'max_source_bytes' is 900 there and 100000 here");
        await IntakeAsync(raw, new IntakeOptions());
        Change("intake.json", static text => Regex.Replace(text, "\"R1CI.Sdk.CodeIO\":\"[^\"]*\"", "\"R1CI.Sdk.CodeIO\":\"0.0.9 (00ff)\""));
        await RefusesAsync<InvalidOperationException>("'builds.R1CI.Sdk.CodeIO' is \"0.0.9 (00ff)\" there and ");
        File.Delete(Path.Combine(In("intake"), "intake.json"));
        await RefusesAsync<InvalidDataException>("the stage that wrote it did not end");
    }

    [Theory]
    [InlineData("places.jsonl", "line 17")] // one line less than there are
    [InlineData("sources.jsonl", "line ")]
    [InlineData("intake.drops.jsonl", "line ")]
    public async Task Run_OverAnIntakeThatWasCut_SaysWhichLine(string name, string words)
    {
        await IntakeAsync(RunInputs.Write(_folder), new IntakeOptions());
        Change(name, static text => text[..(text.LastIndexOf('\n', text.Length - 2) + 1)]);
        await RefusesAsync<InvalidDataException>($"places.jsonl', {words}");
    }

    [Fact]
    public async Task Run_OverAnIntakeWithAnotherSource_Refuses()
    {
        await IntakeAsync(RunInputs.Write(_folder), new IntakeOptions());
        Change("sources.jsonl", static text => text.Replace("n * 2", "n * 3", StringComparison.Ordinal));
        await RefusesAsync<InvalidDataException>("were changed or cut");
    }

    private Task<CodeIOSummary> IntakeAsync(string raw, IntakeOptions intake) =>
        new CodeIOStageRun(new PythonExecutor(), new TeacherlessSources(), new NarratedPredictions(), new CodeIORunOptions { Workers = 3, Intake = intake })
            .RunAsync(CodeIOStage.Intake, [raw], In("intake"), overwrites: true, TestContext.Current.CancellationToken);

    private Task<CodeIOSummary> RunAsync(string raw, string output, Shard shard)
    {
        var options = new CodeIORunOptions { Workers = 2, Instances = new InstanceOptions { MaxPairs = 1 }, Intake = new IntakeOptions { Shard = shard } };
        return new CodeIORun(new PythonExecutor(), new TeacherlessSources(), new NarratedPredictions(), options).RunAsync(raw, In(output), cancellationToken: TestContext.Current.CancellationToken);
    }

    private async Task RefusesAsync<T>(string words)
        where T : Exception
    {
        var message = (await Assert.ThrowsAsync<T>(() => RunAsync(In("intake"), Path.GetRandomFileName(), Shard.Whole))).Message;
        Assert.Contains(words, message, StringComparison.Ordinal);
        Assert.Contains(In("intake"), message, StringComparison.Ordinal);
    }

    private void Change(string name, Func<string, string> change) => File.WriteAllText(Path.Combine(In("intake"), name), change(File.ReadAllText(Path.Combine(In("intake"), name))));

    private string In(string name) => Path.Combine(_folder.Root, name);
}
