using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace R1CI.Sdk.Models.Folders;

/// <summary>A graph input or output.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ElementType">ONNX TensorProto.DataType: 1 float32, 10 float16, 16 bfloat16; 0 unknown.</param>
/// <param name="Dimensions">-1 for a symbolic dimension.</param>
internal sealed record OnnxValue(string Name, int ElementType, IReadOnlyList<long> Dimensions);

/// <summary>What an ONNX file refers to and takes in, read without loading it: weights inside it are skipped.</summary>
/// <remarks>Field numbers from onnx.proto3 (onnx/onnx, IR version 10). Messages nest; lengths that leave their parent mean a damaged file.</remarks>
internal sealed class OnnxFile
{
    // Sub-graphs of sub-graphs: real models have two levels.
    private const int MaxDepth = 64;

    private readonly ProtobufReader _reader;
    private readonly string _path;

    private OnnxFile(string path, Stream stream)
    {
        _path = path;
        _reader = new ProtobufReader(path, stream);
    }

    /// <summary>Gets the external data files by their location, with the number of bytes that must be in each.</summary>
    public Dictionary<string, long> ExternalData { get; } = [];

    public List<OnnxValue> Inputs { get; } = [];

    public List<OnnxValue> Outputs { get; } = [];

    /// <summary>Gets how many bits a quantized weight has; 0 when nothing is quantized.</summary>
    public int QuantizedBits { get; private set; }

    /// <summary>Gets the bytes of weights by ONNX element type.</summary>
    public Dictionary<int, long> WeightBytes { get; } = [];

    /// <summary>Gets the bytes as an array: the one behind them when they are all of it, else a copy.</summary>
    public static byte[] ArrayOf(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var segment) && segment.Offset == 0 && segment.Count == segment.Array!.Length ? segment.Array : bytes.ToArray();

    public static OnnxFile Read(string path, ReadOnlyMemory<byte>? content = null)
    {
        try
        {
            using Stream stream = content is { } bytes
                ? new MemoryStream(ArrayOf(bytes), writable: false)
                : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1);
            var file = new OnnxFile(path, stream);
            file.ReadModel(stream.Length);
            return file;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new ModelLoadException($"'{path}' cannot be read: {problem.Message}", problem);
        }
    }

    private void ReadModel(long end)
    {
        var hasGraph = false;
        while (_reader.Next(end) is { } field)
        {
            if (field.Is(7)) // graph
            {
                hasGraph = true;
                ReadGraph(field.End, 0);
            }
            else if (field.Is(25)) // local functions
            {
                ReadNodes(field.End, 7, 0);
            }

            _reader.SkipTo(field.End);
        }

        if (!hasGraph)
        {
            throw new ModelLoadException($"'{_path}' holds no ONNX graph: it is empty, cut off or something else. Get the file again.");
        }
    }

    private void ReadGraph(long end, int depth)
    {
        if (depth > MaxDepth)
        {
            throw new ModelLoadException($"'{_path}' nests graphs deeper than {MaxDepth} levels. Get the file again.");
        }

        while (_reader.Next(end) is { } field)
        {
            switch (field.Number)
            {
                case 1 when field.IsMessage: ReadNode(field.End, depth); break;
                case 5 when field.IsMessage: ReadTensor(field.End); break; // initializer
                case 11 when field.IsMessage && depth == 0: Inputs.Add(ReadValue(field.End)); break;
                case 12 when field.IsMessage && depth == 0: Outputs.Add(ReadValue(field.End)); break;
                case 15 when field.IsMessage: ReadSparse(field.End); break;
            }

            _reader.SkipTo(field.End);
        }
    }

    private void ReadNodes(long end, uint number, int depth)
    {
        while (_reader.Next(end) is { } field)
        {
            if (field.Is(number))
            {
                ReadNode(field.End, depth);
            }

            _reader.SkipTo(field.End);
        }
    }

    private void ReadNode(long end, int depth)
    {
        var isQuantized = false;
        while (_reader.Next(end) is { } field)
        {
            if (field.Is(4)) // op_type
            {
                isQuantized = _reader.ReadString(field.End) is "MatMulNBits" or "GatherBlockQuantized" or "QMoE";
            }
            else if (field.Is(5)) // attribute
            {
                var (name, number) = ReadAttribute(field.End, depth);
                QuantizedBits = isQuantized && name == "bits" ? (int)number : QuantizedBits;
            }

            _reader.SkipTo(field.End);
        }
    }

    private (string Name, long Number) ReadAttribute(long end, int depth)
    {
        var (name, number) = ("", 0L);
        while (_reader.Next(end) is { } field)
        {
            switch (field.Number)
            {
                case 1 when field.IsMessage: name = _reader.ReadString(field.End); break;
                case 3: number = (long)field.Value; break;
                case 5 or 10 when field.IsMessage: ReadTensor(field.End); break;
                case 6 or 11 when field.IsMessage: ReadGraph(field.End, depth + 1); break;
                case 22 or 23 when field.IsMessage: ReadSparse(field.End); break;
            }

            _reader.SkipTo(field.End);
        }

        return (name, number);
    }

    private void ReadSparse(long end)
    {
        while (_reader.Next(end) is { } field)
        {
            if (field.Is(1) || field.Is(2)) // values, indices
            {
                ReadTensor(field.End);
            }

            _reader.SkipTo(field.End);
        }
    }

    private void ReadTensor(long end)
    {
        var entries = new Dictionary<string, string>();
        var (type, bytes) = (0, 0L);
        while (_reader.Next(end) is { } field)
        {
            switch (field.Number)
            {
                case 2: type = (int)field.Value; break;
                case 4 or 9 when field.IsMessage: bytes += field.End - field.Start; break; // float_data, raw_data
                case 13 when field.IsMessage: ReadEntry(field.End, entries); break;
            }

            _reader.SkipTo(field.End);
        }

        if (entries.TryGetValue("location", out var location))
        {
            var offset = Number(entries, "offset");
            bytes = Number(entries, "length");
            ExternalData[location] = Math.Max(ExternalData.GetValueOrDefault(location), checked(offset + bytes));
        }

        WeightBytes[type] = WeightBytes.GetValueOrDefault(type) + bytes;
    }

    private void ReadEntry(long end, Dictionary<string, string> entries)
    {
        var (key, value) = ("", "");
        while (_reader.Next(end) is { } field)
        {
            if (field.Is(1))
            {
                key = _reader.ReadString(field.End);
            }
            else if (field.Is(2))
            {
                value = _reader.ReadString(field.End);
            }

            _reader.SkipTo(field.End);
        }

        entries[key] = value;
    }

    private long Number(Dictionary<string, string> entries, string key) =>
        !entries.TryGetValue(key, out var text) ? 0
        : long.TryParse(text, out var number) && number is >= 0 and < long.MaxValue / 4 ? number
        : throw new ModelLoadException($"'{_path}' says the {key} of external data is '{text}'. Get the file again.");

    private OnnxValue ReadValue(long end)
    {
        var (name, type) = ("", 0);
        var dimensions = new List<long>();
        while (_reader.Next(end) is { } field)
        {
            if (field.Is(1))
            {
                name = _reader.ReadString(field.End);
            }
            else if (field.Is(2)) // TypeProto
            {
                type = ReadType(field.End, dimensions);
            }

            _reader.SkipTo(field.End);
        }

        return new OnnxValue(name, type, dimensions);
    }

    private int ReadType(long end, List<long> dimensions)
    {
        var type = 0;
        while (_reader.Next(end) is { } outer)
        {
            while (outer.Is(1) && _reader.Next(outer.End) is { } field) // tensor_type
            {
                if (field.Number == 1)
                {
                    type = (int)field.Value;
                }
                else if (field.Is(2))
                {
                    ReadShape(field.End, dimensions);
                }

                _reader.SkipTo(field.End);
            }

            _reader.SkipTo(outer.End);
        }

        return type;
    }

    private void ReadShape(long end, List<long> dimensions)
    {
        while (_reader.Next(end) is { } field)
        {
            var size = -1L;
            while (field.Is(1) && _reader.Next(field.End) is { } dimension)
            {
                size = dimension.Number == 1 ? (long)dimension.Value : size;
                _reader.SkipTo(dimension.End);
            }

            dimensions.Add(size);
            _reader.SkipTo(field.End);
        }
    }
}
