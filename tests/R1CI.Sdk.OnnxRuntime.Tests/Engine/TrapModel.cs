using R1CI.Sdk.Conformance.Models.Decoders;
using R1CI.Sdk.Models.Folders;
using R1CI.Sdk.OnnxRuntime.Loading;

namespace R1CI.Sdk.OnnxRuntime.Tests.Engine;

/// <summary>The shipped model with a token that it cannot read: the graph looks each token up in a table that ends before it, which ONNX Runtime refuses in the middle of a run.</summary>
internal static class TrapModel
{
    /// <summary>The token.</summary>
    public const int Token = TinyModel.Vocabulary - 1;

    private const int Float32 = 1;
    private static readonly Lazy<OrtModel> Loaded = new(Load);

    public static OrtModel Instance => Loaded.Value;

    /// <summary>Gets the ONNX file.</summary>
    /// <remarks>Of two graphs in one file protobuf makes one, so what is appended joins the graph.</remarks>
    public static byte[] File => [.. System.IO.File.ReadAllBytes(Path.Combine(TinyModel.Folder, "model.onnx")), .. new OnnxMessage().Message(7, Graph).ToArray()];

    // Field numbers of onnx.proto3. The lookup is an output, so that it is not left out as needless.
    private static OnnxMessage Graph => new OnnxMessage()
        .Message(1, new OnnxMessage().Text(1, "trap.table").Text(1, "input_ids").Text(2, "trap").Text(4, "Gather"))
        .Message(5, new OnnxMessage().Number(1, Token).Number(2, Float32).Text(8, "trap.table").Bytes(9, new byte[Token * sizeof(float)]))
        .Message(12, new OnnxMessage().Text(1, "trap").Message(2, new OnnxMessage().Message(1, new OnnxMessage().Number(1, Float32))));

    private static OrtModel Load()
    {
        var (folder, file) = (new ModelFolder(TinyModel.Folder), File);
        var config = GenAIConfig.Read(folder);
        var path = folder.Resolve(config.ModelFile, "The test");
        var onnx = OnnxFile.Read(path, file);
        return OrtModel.Load(GraphContract.Read(folder, config, path, file.Length, onnx.Inputs, onnx.Outputs), path, threads: 1, file);
    }
}
