using System.Runtime.InteropServices;
using System.Text;

namespace R1CI.Sdk.Models.Native;

/// <summary>Switches off the telemetry the native runtimes have on by default (it writes under ~/.cache and means to upload).</summary>
/// <remarks>
/// They read the variable with getenv when they are loaded. On Unix .NET keeps its own copy of the environment, so
/// Environment.SetEnvironmentVariable never reaches them: libc's setenv must be called before the first P/Invoke into them.
/// </remarks>
internal static class NativeTelemetry
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
            _ = SetEnv(Encoding.ASCII.GetBytes(Switch + '\0'), Encoding.ASCII.GetBytes("1\0"), overwrite: 1);
        }
    }

    // Texts as bytes: nothing to marshal, so no generated code that would need unsafe blocks.
    [DllImport("libc", EntryPoint = "setenv")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetEnv(byte[] name, byte[] value, int overwrite);
}
