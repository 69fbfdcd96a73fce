using System.Runtime.InteropServices;

namespace R1CI.Sdk.Conformance.Models.Decoders;

/// <summary>The tensors of a graph and their values, which are made while they are written: memory does not grow with the model.</summary>
internal sealed class RandomWeights(DecoderShape shape, int seed)
{
    /// <summary>How many weights of a quantized row share a scale.</summary>
    public const int Block = 32;

    private const int Float32 = 1;
    private const int UInt8 = 2;
    private const int Float16 = 10;
    private const int ChunkBytes = 1 << 20;
    private const int Values = 1 << 16;

    private readonly List<(long Bytes, Action<Span<byte>, long> Fill)> _tensors = [];
    private readonly Dictionary<(float Mean, float Deviation), Array> _tables = [];
    private readonly RandomStream _random = new(seed);
    private readonly float[] _normal = Normal(seed);

    /// <summary>Gets how many bytes there are so far.</summary>
    public long Bytes { get; private set; }

    /// <summary>Gets how many parameters there are so far: weights, not scales and not tables.</summary>
    public long Parameters { get; private set; }

    /// <summary>Adds floats of the decoder's precision with a normal distribution.</summary>
    /// <returns>The tensor for the graph, which says where in the file the values are.</returns>
    public OnnxMessage AddFloats(string name, float mean, float deviation, params long[] dimensions)
    {
        Parameters += Count(dimensions);
        return AddNumbers(name, mean, deviation, dimensions);
    }

    /// <summary>Adds the bytes of quantized rows, each value as likely as any other, and their scales.</summary>
    public (OnnxMessage Weights, OnnxMessage Scales) AddQuantized(string name, float deviation, long rows, long columns)
    {
        Parameters += rows * columns;
        var weights = Add(name + ".q", UInt8, 1, (bytes, _) => _random.Fill(bytes), rows, columns / Block, Block * shape.QuantizedBits / 8);
        var uniform = (1 << shape.QuantizedBits) / MathF.Sqrt(12);
        var scale = deviation / uniform;
        return (weights, AddNumbers(name + ".s", scale, scale / 8, rows * columns / Block));
    }

    /// <summary>Adds floats of the decoder's precision by their place.</summary>
    public OnnxMessage AddTable(string name, Func<long, double> valueAt, params long[] dimensions) => shape.IsHalf
        ? Add(name, Float16, 2, (bytes, first) => FillTable(MemoryMarshal.Cast<byte, Half>(bytes), first / 2, place => (Half)valueAt(place)), dimensions)
        : Add(name, Float32, 4, (bytes, first) => FillTable(MemoryMarshal.Cast<byte, float>(bytes), first / 4, place => (float)valueAt(place)), dimensions);

    /// <summary>Writes all values in the order they were added.</summary>
    public void WriteTo(Stream stream)
    {
        var chunk = new byte[ChunkBytes];
        foreach (var (bytes, fill) in _tensors)
        {
            for (var done = 0L; done < bytes; done += ChunkBytes)
            {
                var part = chunk.AsSpan(0, (int)Math.Min(ChunkBytes, bytes - done));
                fill(part, done);
                stream.Write(part);
            }
        }
    }

    private OnnxMessage AddNumbers(string name, float mean, float deviation, params long[] dimensions)
    {
        if (!_tables.TryGetValue((mean, deviation), out var table))
        {
            table = shape.IsHalf ? Array.ConvertAll(_normal, value => (Half)(mean + (deviation * value))) : Array.ConvertAll(_normal, value => mean + (deviation * value));
            _tables[(mean, deviation)] = table;
        }

        return shape.IsHalf
            ? Add(name, Float16, 2, (bytes, _) => FillHalves(bytes, (Half[])table), dimensions)
            : Add(name, Float32, 4, (bytes, _) => FillSingles(bytes, (float[])table), dimensions);
    }

    private OnnxMessage Add(string name, int type, int elementBytes, Action<Span<byte>, long> fill, params long[] dimensions)
    {
        var bytes = Count(dimensions) * elementBytes;
        var tensor = new OnnxMessage();
        foreach (var size in dimensions)
        {
            tensor.Number(1, size);
        }

        tensor.Number(2, type).Text(8, name).Number(14, 1); // data_location EXTERNAL
        foreach (var (key, value) in new[] { ("location", RandomDecoder.DataName), ("offset", $"{Bytes}"), ("length", $"{bytes}") })
        {
            tensor.Message(13, new OnnxMessage().Text(1, key).Text(2, value));
        }

        _tensors.Add((bytes, fill));
        Bytes += bytes;
        return tensor;
    }

    private static long Count(long[] dimensions) => dimensions.Aggregate(1L, (product, size) => product * size);

    private static void FillTable<T>(Span<T> values, long first, Func<long, T> valueAt)
    {
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = valueAt(first + i);
        }
    }

    // Random bits become values in place: as many bits as a number has, of which 16 choose one from the table.
    private void FillHalves(Span<byte> bytes, Half[] table)
    {
        _random.Fill(bytes);
        var places = MemoryMarshal.Cast<byte, ushort>(bytes);
        var values = MemoryMarshal.Cast<byte, Half>(bytes);
        for (var i = 0; i < places.Length; i++)
        {
            values[i] = table[places[i]];
        }
    }

    private void FillSingles(Span<byte> bytes, float[] table)
    {
        _random.Fill(bytes);
        var places = MemoryMarshal.Cast<byte, uint>(bytes);
        var values = MemoryMarshal.Cast<byte, float>(bytes);
        for (var i = 0; i < places.Length; i++)
        {
            values[i] = table[places[i] >> 16];
        }
    }

    // Box and Muller's pairs.
    private static float[] Normal(int seed)
    {
        var random = new Random(seed);
        var values = new float[Values];
        for (var i = 0; i < Values; i += 2)
        {
            var (radius, angle) = (Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())), 2 * Math.PI * random.NextDouble());
            values[i] = (float)(radius * Math.Cos(angle));
            values[i + 1] = (float)(radius * Math.Sin(angle));
        }

        return values;
    }
}
