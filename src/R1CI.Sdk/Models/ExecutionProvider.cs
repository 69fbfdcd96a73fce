namespace R1CI.Sdk.Models;

/// <summary>Where a model runs.</summary>
public enum ExecutionProvider
{
    /// <summary>The processor; always available.</summary>
    Cpu,

    /// <summary>An NVIDIA GPU; needs the CUDA build of the model host's runtime (see models/README.md).</summary>
    Cuda,
}
