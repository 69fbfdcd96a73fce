using R1CI.Sdk.OnnxRuntime.Engine;

namespace R1CI.Sdk.OnnxRuntime.Tests.Engine;

public sealed class ReadHistoryTests
{
    [Fact]
    public void At_AfterPassesAndSteps_TellsTheWayAndItsEnd()
    {
        var history = new ReadHistory();
        history.Append(0, inPass: true);
        history.Append(10, inPass: true);
        history.Append(20, inPass: false);
        history.Append(21, inPass: false);
        history.Append(25, inPass: true);

        Assert.Equal([(true, 20), (true, 20), (false, 25), (false, 25), (true, 30)], Places(history, 30, 0, 19, 20, 24, 25));
    }

    [Fact]
    public void At_WhenTheFirstTokenWasReadInAStep_SaysSo()
    {
        var history = new ReadHistory();
        history.Append(0, inPass: false);
        history.Append(1, inPass: true);

        Assert.Equal([(false, 1), (true, 5)], Places(history, 5, 0, 1));
    }

    [Fact]
    public void StartAt_AfterPassesAndSteps_IsTheBeginningOfThePassOrTheStepItself()
    {
        var history = new ReadHistory();
        history.Append(0, inPass: true);
        history.Append(20, inPass: false);
        history.Append(25, inPass: true);

        Assert.Equal((0, 0, 20), (history.StartAt(0), history.StartAt(19), history.StartAt(20)));
        Assert.Equal((22, 25, 25), (history.StartAt(22), history.StartAt(25), history.StartAt(29)));
    }

    [Fact]
    public void TruncateTo_APlace_ForgetsTheChangesFromThereOn()
    {
        var history = new ReadHistory();
        history.Append(0, inPass: true);
        history.Append(10, inPass: false);
        history.Append(15, inPass: true);
        var copy = new ReadHistory(history);

        history.TruncateTo(10);
        history.Append(10, inPass: true);

        Assert.Equal((true, 30), history.At(12, 30));
        Assert.Equal((false, 15), copy.At(12, 30));
    }

    private static IEnumerable<(bool, int)> Places(ReadHistory history, int length, params int[] places) => places.Select(place => history.At(place, length));
}
