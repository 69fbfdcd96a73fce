using System.Runtime.InteropServices;

namespace R1CI.Sdk.OnnxGenAI.Loading;

/// <summary>Switches off the telemetry both native libraries have on by default (it writes under ~/.cache and means to upload).</summary>
/// <remarks>
/// They read the variable with getenv when they are loaded. On Unix .NET keeps its own copy of the environment, so
/// Environment.SetEnvironmentVariable never reaches them: libc's setenv must be called before the first P/Invoke into them.
/// </remarks>
internal static partial class NativeTelemetry
{
    private const string Switch = "ORT_DISABLE_TELEMETRY";

    public static void Disable()
    {
        if (OperatingSystem.IsWindows())
        {
            Environment.SetEnvironmentVariable(Switch, "1");
        }
        else
        {
            _ = SetEnv(Switch, "1", overwrite: 1);
        }
    }

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SetEnv(string name, string value, int overwrite);
}
