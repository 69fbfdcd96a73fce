using Microsoft.ML.OnnxRuntime;
using R1CI.Sdk.OnnxRuntime.Engine;

namespace R1CI.Sdk.OnnxRuntime.Tests.Engine;

public sealed class DeviceCacheTests
{
    [Fact]
    public void CopyTo_AnotherLaneWhileThisOneExchangesRows_CopiesWhatTheRowHolds()
    {
        const int times = 200;
        using var model = EngineModel.Load(TinyModel.Folder, OrtMemoryInfo.DefaultInstance);
        using var one = new LaneModel(model, 3, 128, EngineModel.Context);
        using var other = new LaneModel(model, 1, 128, EngineModel.Context);
        var (prompt, next) = (EngineModel.Tokens(1, 40), EngineModel.Tokens(2, 1));
        one.Pass(0, prompt, 0);
        one.Pass(1, prompt, 0);

        Parallel.Invoke(() => Repeat(() => one.Cache.Swap(1, 2, 40)), () => Repeat(() => one.Cache.CopyTo(other.Cache, 0, 0, 40)));

        other.Step(0, next, [40]);
        one.Step(0, next, [40]);
        Assert.Equal(one.ReadLogits(0).ToArray(), other.ReadLogits(0).ToArray());

        static void Repeat(Action copy)
        {
            for (var i = 0; i < times; i++)
            {
                copy();
            }
        }
    }
}
