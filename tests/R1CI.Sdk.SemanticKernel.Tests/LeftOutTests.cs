namespace R1CI.Sdk.SemanticKernel.Tests;

/// <summary>Stands in for the tests of an adapter that this feed cannot build.</summary>
public sealed class LeftOutTests
{
    [Fact]
    public void SemanticKernelAdapter_WithoutItsPackage_IsNotTested() =>
        Assert.Skip("R1CI.Sdk.SemanticKernel is left out: this feed lacks Microsoft.SemanticKernel.Core, or it is switched off. Build the solution with -p:WithSemanticKernel=true.");
}
