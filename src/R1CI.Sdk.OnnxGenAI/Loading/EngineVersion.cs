using System.Reflection;
using Microsoft.ML.OnnxRuntimeGenAI;

namespace R1CI.Sdk.OnnxGenAI.Loading;

/// <summary>The version of ONNX Runtime GenAI that is loaded.</summary>
internal static class EngineVersion
{
    /// <summary>Gets it without the commit that builds append.</summary>
    public static string Value { get; } =
        typeof(Model).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "unknown";
}
