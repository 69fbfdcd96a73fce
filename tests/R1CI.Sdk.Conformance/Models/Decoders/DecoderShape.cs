namespace R1CI.Sdk.Conformance.Models.Decoders;

/// <summary>The dimensions and the number formats of a decoder that <see cref="RandomDecoder"/> writes.</summary>
/// <param name="Layers">Blocks of attention and a gated network.</param>
/// <param name="Width">Numbers in a token's state; with quantized weights a multiple of 32, as are <paramref name="Inner"/> and heads x <paramref name="HeadSize"/>.</param>
/// <param name="Heads">Query heads; a multiple of <paramref name="KvHeads"/>.</param>
/// <param name="KvHeads">Heads of keys and values.</param>
/// <param name="HeadSize">Numbers in a head; even, for the rotation by position. CUDA's kernels want a multiple of 8.</param>
/// <param name="Inner">Numbers inside the gated network.</param>
/// <param name="Vocabulary">Tokens.</param>
public sealed record DecoderShape(int Layers, int Width, int Heads, int KvHeads, int HeadSize, int Inner, int Vocabulary)
{
    /// <summary>Gets the dimensions of the shipped model: 3.0 M parameters.</summary>
    public static DecoderShape Shipped { get; } = new(6, 192, 6, 2, 32, 448, 2048) { Context = 1024, RotaryEvery = 2, IsHeadTied = true };

    /// <summary>Gets those of Qwen2.5-0.5B: 494 M parameters, of which a token reads every one, since the embedding is the head.</summary>
    public static DecoderShape HalfBillion { get; } = new(24, 896, 14, 2, 64, 4864, 151_936) { Context = 1024, IsHeadTied = true };

    /// <summary>Gets how many tokens the table of rotations holds.</summary>
    public int Context { get; init; } = 512;

    /// <summary>Gets which layers turn queries and keys by their place: 1 all of them, 2 every other one, from the first.</summary>
    public int RotaryEvery { get; init; } = 1;

    /// <summary>Gets whether states, cache and logits are float16; else they are float32. Weights that are not quantized are the same.</summary>
    public bool IsHalf { get; init; }

    /// <summary>Gets the bits of the matrices' weights, in blocks of 32 with a scale each: 8 or 4; 0 for floats. The embedding is never quantized.</summary>
    public int QuantizedBits { get; init; }

    /// <summary>Gets MatMulNBits' accuracy_level: 0 as the kernel likes, 1 computes in float32, 4 rounds the states to int8.</summary>
    public int AccuracyLevel { get; init; }

    /// <summary>Gets whether the head's weights are those of the embedding, in the file once; not with quantized weights.</summary>
    public bool IsHeadTied { get; init; }

    /// <summary>Gets whether a pass gives the logits after each of its tokens, not after the last alone.</summary>
    public bool GivesEveryLogit { get; init; } = true;

    /// <summary>Gets the bytes of one number of states, cache and logits.</summary>
    public int ElementBytes => IsHalf ? 2 : 4;

    /// <summary>Gets the bytes of one token in the KV cache.</summary>
    public long CacheBytesPerToken => 2L * Layers * KvHeads * HeadSize * ElementBytes;

    /// <summary>Gets how the weights are called: float32, float16, int8 or int4.</summary>
    public string WeightsName => QuantizedBits > 0 ? $"int{QuantizedBits}" : IsHalf ? "float16" : "float32";

    internal int QueryWidth => Heads * HeadSize;

    internal int KvWidth => KvHeads * HeadSize;

    internal void Check()
    {
        Require(Layers > 0 && Width > 0 && Inner > 0 && Context > 0 && RotaryEvery > 0 && Vocabulary >= 16, "sizes are positive, and a vocabulary has 16 tokens or more");
        Require(KvHeads > 0 && Heads % KvHeads == 0, "KV heads divide the heads");
        Require(HeadSize > 0 && HeadSize % 2 == 0, "a head's size is even");
        Require(QuantizedBits is 0 or 4 or 8, "weights have 4 or 8 bits, or 0 for floats");
        Require(QuantizedBits == 0 || !IsHeadTied, "a quantized head has weights of its own");
        Require(QuantizedBits == 0 || (Width % RandomWeights.Block == 0 && Inner % RandomWeights.Block == 0 && QueryWidth % RandomWeights.Block == 0), "quantized rows are whole blocks of 32");
    }

    private void Require(bool holds, string rule)
    {
        if (!holds)
        {
            throw new ArgumentException($"A decoder cannot have the shape {this}: {rule}.");
        }
    }
}
