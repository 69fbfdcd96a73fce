using R1CI.Sdk.OnnxRuntime.Loading;

namespace R1CI.Sdk.OnnxRuntime.Tests.Loading;

public sealed class EngineFitTests
{
    [Fact]
    public void FindProblem_ShippedModel_IsNone() => Assert.Null(EngineFit.FindProblem(TinyModel.Folder));

    [Fact]
    public void FindProblem_NoFolder_NamesIt() => Assert.Contains("/no/such/model", EngineFit.FindProblem("/no/such/model"), StringComparison.Ordinal);

    [Fact]
    public void Version_OfTheNativeLibrary_HasThreeNumbers() => Assert.Equal(3, EngineFit.Version.Split('.').Length);
}
