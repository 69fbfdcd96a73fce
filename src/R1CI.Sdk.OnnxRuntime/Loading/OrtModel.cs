using Microsoft.ML.OnnxRuntime;
using R1CI.Sdk.Models;
using R1CI.Sdk.Models.Folders;
using R1CI.Sdk.Models.Native;

namespace R1CI.Sdk.OnnxRuntime.Loading;

/// <summary>A model as ONNX Runtime has loaded it. Runs on several threads at a time are allowed.</summary>
internal sealed class OrtModel : IDisposable
{
    private readonly SessionOptions _options;

    private OrtModel(GraphContract graph, InferenceSession session, SessionOptions options, int threads, OrtMemoryInfo? deviceMemory)
    {
        Graph = graph;
        Session = session;
        _options = options;
        DeviceMemory = deviceMemory;
        Lanes = IsOnDevice ? 1 : Math.Max(1, Environment.ProcessorCount / threads);
    }

    public GraphContract Graph { get; }

    public InferenceSession Session { get; }

    /// <summary>Gets how many runs at a time keep the processors busy.</summary>
    public int Lanes { get; }

    /// <summary>Gets the memory that runs read their inputs from when it is not the machine's own.</summary>
    public OrtMemoryInfo? DeviceMemory { get; }

    /// <summary>Gets whether runs read their inputs from the memory of a device.</summary>
    public bool IsOnDevice => DeviceMemory is not null;

    /// <summary>Loads a graph that has been checked.</summary>
    /// <param name="graph">What the check found.</param>
    /// <param name="path">The graph's file.</param>
    /// <param name="threads">How many processors compute one run; 1 is best for small models, of which several then run at a time.</param>
    /// <param name="weights">The file's content, if it is in memory.</param>
    /// <param name="provider">Where it computes.</param>
    /// <param name="deviceMemory">The memory to treat as a device's; <see langword="null"/> for the provider's own, if it has one.</param>
    /// <exception cref="ModelLoadException">ONNX Runtime refuses the graph, or the provider is missing here.</exception>
    public static OrtModel Load(
        GraphContract graph, string path, int threads, ReadOnlyMemory<byte>? weights = null, ExecutionProvider provider = ExecutionProvider.Cpu, OrtMemoryInfo? deviceMemory = null)
    {
        NativeTelemetry.Disable();
        NativeCalls.Enter();
        try
        {
            var options = CreateOptions(threads);
            if (provider == ExecutionProvider.Cuda)
            {
                deviceMemory = CudaProvider.AppendTo(options);
                CudaProvider.RequireHalf(graph);
            }

            var session = weights is { } bytes ? new InferenceSession(OnnxFile.ArrayOf(bytes), options) : new InferenceSession(path, options);
            return new OrtModel(graph, session, options, threads, deviceMemory);
        }
        catch (OnnxRuntimeException problem)
        {
            throw new ModelLoadException($"ONNX Runtime cannot load '{path}': {problem.Message} Get the folder again, or build it again (models/README.md).", problem);
        }
        finally
        {
            NativeCalls.Exit();
        }
    }

    /// <summary>Loads another graph where the model is; the caller disposes it, before the model.</summary>
    public InferenceSession CreateSession(byte[] graph) => new(graph, _options);

    public void Dispose()
    {
        Session.Dispose();
        _options.Dispose();
    }

    private static SessionOptions CreateOptions(int threads)
    {
        var options = new SessionOptions
        {
            IntraOpNumThreads = threads,
            InterOpNumThreads = 1,
            // A pattern is kept for every combination of shapes that was ever run: tens of thousands here.
            EnableMemoryPattern = false,
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, // errors come as exceptions
        };
        options.AddSessionConfigEntry("session.intra_op.allow_spinning", "0");
        return options;
    }
}
