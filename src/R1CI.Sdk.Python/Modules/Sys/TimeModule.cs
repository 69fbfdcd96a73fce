namespace R1CI.Sdk.Python.Modules.Sys;

/// <summary>The module <c>_time</c>: the virtual clock. Calendar functions are guest source.</summary>
internal static class TimeModule
{
    private static readonly PyType StructTime = StructSequence.Declare(
        "struct_time", "time", true, ["tm_zone", "tm_gmtoff"], "tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst");

    public static readonly ModuleDef Def = new("_time", m =>
    {
        m.Vm.Charge(64);
        var clock = new VirtualClock();
        foreach (var name in new[]
        {
            "time", "time_ns", "perf_counter", "perf_counter_ns", "monotonic", "monotonic_ns", "process_time", "process_time_ns",
            "thread_time", "thread_time_ns", "sleep",
        })
        {
            m.Const(name, m.Vm.GetAttr(clock, name));
        }

        m.Type(StructTime);
    });
}
