using R1CI.Sdk.Fuzzing.Running;

namespace R1CI.Sdk.Python.Tests.Fuzzing;

/// <summary>Runs what needs the stack of a lane.</summary>
internal static class DeepStack
{
    public static T Run<T>(Func<T> act)
    {
        var result = default(T);
        var thread = new Thread(() => result = act(), Embedded.StackBytes);
        thread.Start();
        thread.Join();
        return result!;
    }
}
