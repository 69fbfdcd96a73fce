using R1CI.Sdk.Python.Builtins;

namespace R1CI.Sdk.Python.Modules.Sys;

/// <summary>The safe part of the module <c>sys</c>.</summary>
internal static class SysModule
{
    private const string Version = "3.11.7 (main, Jan  1 2000, 00:00:00) [R1CI.Sdk]";

    private static readonly PyType VersionInfo = StructSequence.Declare("version_info", "sys", false, "major", "minor", "micro", "releaselevel", "serial");

    private static readonly PyType FloatInfo = StructSequence.Declare(
        "float_info", "sys", false, "max", "max_exp", "max_10_exp", "min", "min_exp", "min_10_exp", "dig", "mant_dig", "epsilon", "radix", "rounds");

    private static readonly PyType IntInfo = StructSequence.Declare(
        "int_info", "sys", false, "bits_per_digit", "sizeof_digit", "default_max_str_digits", "str_digits_check_threshold");

    private static readonly PyType HashInfo = StructSequence.Declare(
        "hash_info", "sys", false, "width", "modulus", "inf", "nan", "imag", "algorithm", "hash_bits", "seed_bits", "cutoff");

    private static readonly PyType Flags = StructSequence.Declare(
        "flags", "sys", false, "debug", "inspect", "interactive", "optimize", "dont_write_bytecode", "no_user_site", "no_site", "ignore_environment",
        "verbose", "bytes_warning", "quiet", "hash_randomization", "isolated", "dev_mode", "utf8_mode", "warn_default_encoding", "safe_path", "int_max_str_digits");

    private static readonly PyType Implementation = StructSequence.Declare("SimpleNamespace", "types", false, "name", "cache_tag", "version", "hexversion", "_multiarch");

    public static readonly ModuleDef Def = new("sys", m =>
    {
        m.Vm.Sys = m.Module;
        m.Vm.ModulesDict = new SysModulesDict();
        m.Const("modules", m.Vm.ModulesDict);
        AddFacts(m);
        AddStreams(m);
        AddLimits(m);
        AddErrors(m);
        m.Fn1("__getattr__", static (vm, name) => vm.TryGetAttr(vm.ImportModule("_sys_more"), name.As<PyStr>().S, out var v)
            ? v
            : vm.Raise(Types.AttributeError, $"module 'sys' has no attribute '{name.As<PyStr>().S}'"));
        m.Fn1("intern", static (vm, s) => s.O is PyStr ? Intern(vm, s) : vm.Raise(Types.TypeError, $"intern() argument must be str, not {StrMethods.TypeNameOf(s)}"));
        m.Fn("getsizeof", "object, default=0", static (vm, a) => ObjectSize.Of(vm, a[0]));
        m.Fn1("getrefcount", static (_, _) => 2L);
        m.Fn0("getdefaultencoding", static _ => Value.Str("utf-8"));
        m.Fn0("getfilesystemencoding", static _ => Value.Str("utf-8"));
        m.Fn0("is_finalizing", static _ => false);
        m.Fn0("gettrace", static _ => Value.None).Fn1("settrace", static (_, _) => Value.None);
        m.Fn0("getprofile", static _ => Value.None).Fn1("setprofile", static (_, _) => Value.None);
        m.Fn0("getswitchinterval", static _ => 0.005).Fn1("setswitchinterval", static (_, _) => Value.None);
    });

    private static void AddFacts(ModuleBuilder m)
    {
        var vm = m.Vm;
        m.Const("version", Version).Const("platform", "linux").Const("byteorder", "little").Const("copyright", "").Const("executable", "");
        m.Const("prefix", "").Const("base_prefix", "").Const("exec_prefix", "").Const("float_repr_style", "short").Const("abiflags", "");
        m.Const("maxsize", long.MaxValue).Const("maxunicode", 0x10FFFFL).Const("hexversion", 0x030b07f0L).Const("api_version", 1013L);
        m.Const("dont_write_bytecode", true).Const("pycache_prefix", Value.None).Const("platlibdir", "lib");
        var versionInfo = StructSequence.Make(vm, VersionInfo, 3L, 11L, 7L, Value.Str("final"), 0L);
        m.Const("version_info", versionInfo);
        m.Const("implementation", StructSequence.Make(vm, Implementation, Value.Str("cpython"), Value.Str("cpython-311"), versionInfo, 0x030b07f0L, Value.Str("x86_64-linux-gnu")));
        m.Const("float_info", StructSequence.Make(
            vm, FloatInfo, double.MaxValue, 1024L, 308L, 2.2250738585072014e-308, -1021L, -307L, 15L, 53L, Math.BitIncrement(1.0) - 1, 2L, 1L));
        m.Const("int_info", StructSequence.Make(vm, IntInfo, 30L, 4L, 4300L, 640L));
        m.Const("hash_info", StructSequence.Make(
            vm, HashInfo, 64L, (1L << 61) - 1, 314159L, 0L, 1000003L, Value.Str("siphash13"), 64L, 128L, 0L));
        var flags = new Value[18];
        Array.Fill(flags, 0L);
        (flags[13], flags[16], flags[17]) = (false, false, -1L);
        m.Const("flags", StructSequence.Make(vm, Flags, flags));
        m.Const("path", vm.NewList(vm.Packages.IsEmpty ? [] : [Value.Str(Packages.PackageMount.Place)])).Const("warnoptions", vm.NewList([])).Const("meta_path", vm.NewList([]));
        m.Const("argv", vm.NewList([ScriptName(vm)])).Const("orig_argv", vm.NewList([Value.Str(""), ScriptName(vm)]));
        m.Const("builtin_module_names", vm.NewTuple(ModuleTable.Native.Keys.Order(StringComparer.Ordinal).Select(Value.Str).ToArray()));
    }

    /// <summary>The first of <c>sys.argv</c>: as after <c>python FILE</c>; of a script without a name, as after <c>python -c</c>.</summary>
    public static string ArgumentOf(Vm vm) => vm.Script?.FileName is { } name && !name.StartsWith('<') ? name : "-c";

    private static Value ScriptName(Vm vm) => Value.Str(ArgumentOf(vm));

    private static void AddStreams(ModuleBuilder m)
    {
        m.Const("stdin", StandardStream.In).Const("stdout", StandardStream.Out).Const("stderr", StandardStream.Err);
        m.Const("__stdin__", StandardStream.In).Const("__stdout__", StandardStream.Out).Const("__stderr__", StandardStream.Err);
        AddHooks(m);
    }

    private static void AddHooks(ModuleBuilder m)
    {
        foreach (var name in (string[])["displayhook", "__displayhook__"]) m.Fn1(name, static (vm, v) =>
        {
            vm.Display(v);
            return Value.None;
        });
    }

    private static void AddLimits(ModuleBuilder m)
    {
        m.Fn0("getrecursionlimit", static vm => (long)vm.RecursionLimit);
        m.Fn1("setrecursionlimit", static (vm, limit) =>
        {
            var wanted = vm.ToBig(limit);
            if (wanted < 1)
            {
                return vm.Raise(Types.ValueError, "recursion limit must be greater or equal than 1");
            }

            if (wanted > int.MaxValue)
            {
                return vm.Raise(Types.OverflowError, "Python int too large to convert to C int");
            }

            // CPython counts the call of setrecursionlimit itself.
            if (wanted <= vm.CallDepth + 1)
            {
                return vm.Raise(Types.RecursionError, $"cannot set the recursion limit to {wanted} at the recursion depth {vm.CallDepth + 1}: the limit is too low");
            }

            // The run's own limit on call depth holds whatever a script asks for.
            vm.RecursionLimit = (int)wanted;
            return Value.None;
        });
        m.Fn0("get_int_max_str_digits", static vm => (long)vm.MaxIntDigits);
        m.Fn("set_int_max_str_digits", "maxdigits", static (vm, a) =>
        {
            var digits = vm.ToIndex(a[0]);
            if (digits is not (0 or >= 640))
            {
                return vm.Raise(Types.ValueError, "maxdigits must be 0 or larger than 640");
            }

            vm.MaxIntDigits = (int)Math.Min(digits, int.MaxValue);
            return Value.None;
        });
    }

    // The first of equal strings given; kept in the module, so that a fork has its own.
    private static Value Intern(Vm vm, Value text)
    {
        if (text.Type != Types.Str || vm.Sys == null)
        {
            return text;
        }

        if (!vm.Sys.TryGet("_interned", out var known))
        {
            known = vm.NewDict();
            vm.Sys.Set(vm, "_interned", known);
        }

        if (known.As<PyDict>().TryGet(vm, text, out var first))
        {
            return first;
        }

        known.As<PyDict>().Set(vm, text, text);
        return text;
    }

    private static void AddErrors(ModuleBuilder m)
    {
        m.FnN("exit", 0, 1, static (vm, a) => vm.RaiseWith(Types.SystemExit, a switch
        {
            [{ O: PyTuple all }] => all.Items.ToArray(),
            [{ IsNone: true }] => [],
            _ => a.ToArray(),
        }));
        m.Fn0("exc_info", static vm => vm.Handled is { } e
            ? vm.NewTuple(e.Type, e, e.Traceback is { } traceback ? traceback : Value.None)
            : vm.NewTuple(Value.None, Value.None, Value.None));
        m.Fn("_getframe", "depth=0, /", static (vm, a) => FrameNames.Frames(vm, a[0].IsMissing ? 0 : Math.Max(0, vm.ToIndex(a[0]))) is { } frame
            ? frame
            : vm.Raise(Types.ValueError, "call stack is not deep enough"));
        m.Fn0("exception", static vm => vm.Handled is { } e ? e : Value.None);
    }
}
