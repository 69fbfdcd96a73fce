using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntimeGenAI;
using R1CI.Sdk.Models;

namespace R1CI.Sdk.OnnxGenAI.Generation;

/// <summary>The next token's logits, read where the runtime keeps them.</summary>
/// <remarks>
/// The binding offers GetOutput("logits"), which copies the rows of every appended token (1.2 GB for a prompt of 2,000 tokens and a
/// vocabulary of 150,000). The native library's own call gives the last row as float32, but the binding leaves it out.
/// </remarks>
internal readonly unsafe ref struct NativeLogits
{
    private readonly nint _tensor;
    private readonly float* _data;
    private readonly int _length;

    /// <summary>Reads the logits.</summary>
    /// <param name="generator">Not disposed, with appended tokens, and touched by no other thread.</param>
    /// <param name="vocabulary">The model's number of logits, which the runtime checks.</param>
    /// <exception cref="GenerationException">The runtime refuses.</exception>
    public NativeLogits(Generator generator, int vocabulary)
    {
        Check(Native.GetLogits(HandleOf(generator), out _tensor));
        var result = Native.GetData(_tensor, out var data);
        if (result != 0)
        {
            Native.DestroyTensor(_tensor);
            Check(result);
        }

        _data = (float*)data;
        _length = vocabulary;
    }

    /// <summary>Gets one value per token of the vocabulary; valid until this is disposed.</summary>
    public ReadOnlySpan<float> Values => new(_data, _length);

    public void Dispose()
    {
        if (_tensor != 0)
        {
            Native.DestroyTensor(_tensor);
        }
    }

    private static void Check(nint result)
    {
        if (result == 0)
        {
            return;
        }

        var message = Marshal.PtrToStringUTF8(Native.GetError(result));
        Native.DestroyResult(result);
        throw new GenerationException($"ONNX Runtime GenAI could not compute the next token: {message}");
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_generatorHandle")]
    private static extern ref nint HandleOf(Generator generator);

    private static class Native
    {
        private const string Library = "onnxruntime-genai";

        [DllImport(Library, EntryPoint = "OgaGenerator_GetLogits")]
        [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
        public static extern nint GetLogits(nint generator, out nint tensor);

        [DllImport(Library, EntryPoint = "OgaTensorGetData")]
        [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
        public static extern nint GetData(nint tensor, out nint data);

        [DllImport(Library, EntryPoint = "OgaDestroyTensor")]
        [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
        public static extern void DestroyTensor(nint tensor);

        [DllImport(Library, EntryPoint = "OgaResultGetError")]
        [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
        public static extern nint GetError(nint result);

        [DllImport(Library, EntryPoint = "OgaDestroyResult")]
        [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
        public static extern void DestroyResult(nint result);
    }
}
