using R1CI.Sdk.Execution;

namespace R1CI.Sdk.IronPython.Tests;

/// <summary>IronPython where the build has it; elsewhere the test that asks is reported skipped, with how to get it.</summary>
internal static class IronPythonHere
{
#if WITH_IRONPYTHON
    public static CodeExecutor Create(bool allowsClr = false) => new TrustedIronPythonExecutor(new TrustedIronPythonExecutorOptions { AllowsClr = allowsClr });
#else
    public static CodeExecutor Create(bool allowsClr = false)
    {
        _ = allowsClr;
        Assert.Skip("R1CI.Sdk.IronPython was left out of this build: its package could not be restored. -p:WithIronPython=true builds it or shows NuGet's reason.");
        throw new InvalidOperationException("not reached");
    }
#endif
}
