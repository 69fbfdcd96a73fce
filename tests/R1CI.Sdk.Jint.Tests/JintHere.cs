using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Jint.Tests;

/// <summary>Jint where it can run; elsewhere the test that asks is reported skipped, with what is missing.</summary>
internal static class JintHere
{
    public static CodeExecutor Executor
    {
        get
        {
            Assert.SkipUnless(JavaScriptExecutor.IsAvailable(out var reason), reason ?? "");
            return new JavaScriptExecutor();
        }
    }
}
