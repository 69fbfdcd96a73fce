using System.Runtime.InteropServices;

namespace R1CI.Sdk.OnnxRuntime.Tokens;

/// <summary>The tokenizer functions of ONNX Runtime Extensions, which ONNX Runtime GenAI's native library holds and exports.</summary>
/// <remarks>
/// Source: include/ortx_tokenizer.h and ortx_utils.h of onnxruntime-extensions. All return zero when they succeed; texts are UTF-8 and end at a NUL.
/// They need neither a model nor an environment of ONNX Runtime.
/// </remarks>
internal static unsafe partial class ExtensionsLibrary
{
    public const string Name = "onnxruntime-genai";

    private const DllImportSearchPath Places = DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories;

    /// <summary>Creates a tokenizer from a folder with tokenizer.json and tokenizer_config.json.</summary>
    [LibraryImport(Name, EntryPoint = "OrtxCreateTokenizerWithOptions", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(Places)]
    public static partial int CreateTokenizer(out ExtensionsHandle tokenizer, string folder, string[] keys, string[] values, nuint options);

    /// <summary>Encodes texts; not safe on one tokenizer from several threads.</summary>
    [LibraryImport(Name, EntryPoint = "OrtxTokenize")]
    [DefaultDllImportSearchPaths(Places)]
    public static partial int Tokenize(ExtensionsHandle tokenizer, byte** texts, nuint count, out ExtensionsHandle ids);

    /// <summary>Gets the ids of one text, valid as long as <paramref name="ids"/>.</summary>
    [LibraryImport(Name, EntryPoint = "OrtxTokenId2DArrayGetItem")]
    [DefaultDllImportSearchPaths(Places)]
    public static partial int GetIds(ExtensionsHandle ids, nuint index, out uint* values, out nuint length);

    /// <summary>Renders messages, given as JSON, by a template.</summary>
    [LibraryImport(Name, EntryPoint = "OrtxApplyChatTemplate", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(Places)]
    public static partial int ApplyChatTemplate(
        ExtensionsHandle tokenizer, string template, string messages, string? tools, out ExtensionsHandle result,
        [MarshalAs(UnmanagedType.U1)] bool addGenerationPrompt, [MarshalAs(UnmanagedType.U1)] bool tokenize);

    /// <summary>Gets one tensor of a result.</summary>
    [LibraryImport(Name, EntryPoint = "OrtxTensorResultGetAt")]
    [DefaultDllImportSearchPaths(Places)]
    public static partial int GetTensor(ExtensionsHandle result, nuint index, out ExtensionsHandle tensor);

    /// <summary>Gets a tensor's content, valid as long as <paramref name="tensor"/>; the shape may be left out.</summary>
    [LibraryImport(Name, EntryPoint = "OrtxGetTensorData")]
    [DefaultDllImportSearchPaths(Places)]
    public static partial int GetData(ExtensionsHandle tensor, out byte* data, long** shape, nuint* rank);

    [LibraryImport(Name, EntryPoint = "OrtxDispose")]
    [DefaultDllImportSearchPaths(Places)]
    public static partial int Dispose(ref nint value);

    /// <summary>Gets why the last call of this thread failed.</summary>
    [LibraryImport(Name, EntryPoint = "OrtxGetLastErrorMessage")]
    [DefaultDllImportSearchPaths(Places)]
    public static partial byte* GetLastError();
}
