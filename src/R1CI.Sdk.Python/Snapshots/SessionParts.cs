using R1CI.Sdk.Python.Modules.RandomNumbers;
using R1CI.Sdk.Python.Modules.Sys;

namespace R1CI.Sdk.Python.Snapshots;

/// <summary>State of a session that lies in modules of the library.</summary>
internal static class SessionParts
{
    /// <summary>The guest's clock; <see langword="null"/> while nobody has asked for the time.</summary>
    public static VirtualClock? Clock(Vm vm) =>
        vm.Modules.TryGetValue("_time", out var m) && m.TryGet("sleep", out var v) && v.O is PyBoundMethod { Self.O: VirtualClock clock } ? clock : null;

    /// <summary>The generator behind the functions of <c>random</c>; <see langword="null"/> while the module is not imported.</summary>
    public static PyRandom? Random(Vm vm) => vm.Modules.TryGetValue("random", out var m) && m.TryGet("_inst", out var v) ? v.O as PyRandom : null;
}
