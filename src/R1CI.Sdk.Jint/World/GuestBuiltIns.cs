using Jint;
using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime.Interop;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Jint.World;

/// <summary>Built-ins that are other than Jint's: randomness that is seeded, and nothing that tells real time.</summary>
internal static class GuestBuiltIns
{
    private static readonly string[] Removed = ["performance", "ShadowRealm"];

    public static void Install(Engine engine, CodeSessionOptions options)
    {
        var random = new SeededRandom(options.Seed);
        ((ObjectInstance)engine.GetValue("Math")).Set("random", new ClrFunction(engine, "random", (_, _) => random.Next()));
        foreach (var name in Removed)
        {
            engine.Global.Delete(name);
        }
    }

    /// <summary>SplitMix64: one word of state, equal on every machine.</summary>
    private sealed class SeededRandom(ulong seed)
    {
        private ulong _state = seed;

        /// <summary>Gives a number in [0, 1), a multiple of 2 to the power of -53.</summary>
        public double Next()
        {
            var z = _state += 0x9E3779B97F4A7C15;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return ((z ^ (z >> 31)) >> 11) * (1.0 / (1UL << 53));
        }
    }
}
