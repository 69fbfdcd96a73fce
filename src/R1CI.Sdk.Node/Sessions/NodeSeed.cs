using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Node.Sessions;

/// <summary>What a child is told of a session's options: the seed as the state of its generator, the clock in milliseconds, the functions' names.</summary>
internal static class NodeSeed
{
    public static NodeSetUp SetUp(CodeSessionOptions options) => new(
        options.Clock.ToUnixTimeMilliseconds(),
        Words(options.Seed),
        [.. options.HostFunctions.Select(static function => new NodeFunction(function.Name, HostFunctionBridge.ParametersOf(function)))]);

    // SplitMix64 (Steele, Lea and Flood 2014), as the authors of xoshiro128** advise for its state.
    private static uint[] Words(ulong seed)
    {
        var words = new uint[4];
        for (var i = 0; i < words.Length; i += 2)
        {
            var z = seed += 0x9E3779B97F4A7C15;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            z ^= z >> 31;
            (words[i], words[i + 1]) = ((uint)z, (uint)(z >> 32) | 1);
        }

        return words;
    }
}
