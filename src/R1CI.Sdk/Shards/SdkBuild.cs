using System.Reflection;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Shards;

/// <summary>Which build of the library made something: parts of one run must have the same.</summary>
internal static class SdkBuild
{
    private const int DigestDigits = 12;

    /// <summary>Gets the version and 12 hexadecimal digits of the assembly's content, such as <c>0.1.0 (3f2a51c09be4)</c>.</summary>
    /// <remarks>The digits are of the module version, which a deterministic build derives from what it compiles.</remarks>
    public static string Name { get; } = NameOf(typeof(SdkBuild).Assembly);

    /// <summary>Gets the build of the library and of the interpreters that a run executes scripts with, by name.</summary>
    /// <param name="executors">The interpreters; those without a digest are named by their version.</param>
    /// <param name="more">Assemblies beside this one that the results depend on, named as their files are.</param>
    public static IReadOnlyDictionary<string, string> Of(IEnumerable<CodeExecutor> executors, params ReadOnlySpan<Assembly> more)
    {
        SortedDictionary<string, string> parts = new(StringComparer.Ordinal) { ["r1ci"] = Name };
        foreach (var assembly in more) parts[assembly.GetName().Name!] = NameOf(assembly);
        foreach (var executor in executors)
        {
            parts[executor.Language] = executor.InterpreterSha256 is { Length: > DigestDigits } digest ? $"{executor.Interpreter} ({digest[..DigestDigits]})" : executor.Interpreter;
        }

        return parts;
    }

    private static string NameOf(Assembly assembly)
    {
        var version = assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "unknown";
        return $"{version} ({assembly.ManifestModule.ModuleVersionId:N}"[..(version.Length + 2 + DigestDigits)] + ")";
    }
}
