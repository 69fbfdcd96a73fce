using R1CI.Sdk.Benchmarks.Scale.Measured;

namespace R1CI.Sdk.Tests.Scale;

public sealed class ScaleInputsTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void Read_OfWhatWasWritten_IsTheSame()
    {
        new ScaleInputs { Machine = "here", Works = [new WorkInputs { Name = "rollouts", Items = 10, Seconds = [0.5, 1], ItemsPerUnit = 5, OutputBytesPerItem = 7 }] }.Write(_file);
        var work = Assert.Single(ScaleInputs.Read(_file).Works).ToWork();
        Assert.Equal(("rollouts", 10L, 5, 7.0, 2), (work.Name, work.Items, work.ItemsPerUnit, work.OutputBytesPerItem, work.Seconds.Count));
    }

    [Theory]
    [InlineData("""{"works": [{"name": "x", "items": 1, "seconds": [1], "secnods": 1}]}""", "secnods")]
    [InlineData("""{"works": [{"name": "x", "seconds": [1]}]}""", "items")]
    [InlineData("[1]", "is no file of measurements")]
    public void Read_OfAnotherFile_SaysWhatIsWrong(string text, string words)
    {
        File.WriteAllText(_file, text);
        Assert.Contains(words, Assert.Throws<InvalidDataException>(() => ScaleInputs.Read(_file)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(1, 0, 1)]
    [InlineData(1, 1, 0)]
    [InlineData(1, 1, -2)]
    public void ToWork_OfFiguresOutOfRange_NamesTheWork(long items, int itemsPerUnit, double seconds)
    {
        var inputs = new WorkInputs { Name = "mine", Items = items, ItemsPerUnit = itemsPerUnit, Seconds = [seconds] };
        Assert.Contains("'mine' must have", Assert.Throws<InvalidDataException>(() => inputs.ToWork()).Message, StringComparison.Ordinal);
    }
}
