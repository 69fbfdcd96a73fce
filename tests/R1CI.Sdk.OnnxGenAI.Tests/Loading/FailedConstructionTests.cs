namespace R1CI.Sdk.OnnxGenAI.Tests.Loading;

public sealed class FailedConstructionTests
{
    [Fact]
    public void Load_FailsInNativeCode_LeavesNothingForTheFinalizerToCrashOn()
    {
        using var badModel = new ModelFolderCopy();
        badModel.EditConfig(config => config["model"]!["type"] = "no-such-type");
        using var badTokenizer = new ModelFolderCopy();
        badTokenizer.Edit("tokenizer_config.json", json => json["tokenizer_class"] = "NoSuchTokenizer");

        for (var i = 0; i < 3; i++)
        {
            badModel.LoadProblem();
            badTokenizer.LoadProblem();
        }

        // The finalizers of half-made native objects would end this process here.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        TinyModel.Load().Dispose();
    }
}
