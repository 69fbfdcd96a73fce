using R1CI.Sdk.Python.Text;
using System.Text;
using R1CI.Sdk.Python.Regex;

namespace R1CI.Sdk.Python.Modules.Patterns;

/// <summary>The module <c>re</c>.</summary>
internal static class ReModule
{
    // What re.escape puts a backslash before.
    private const string Specials = "()[]{}?*+-|^$\\.&~# \t\n\r\v\f";

    private const string Public =
        "match fullmatch search sub subn split findall finditer compile purge template escape error Pattern Match A I L M S X U ASCII IGNORECASE LOCALE " +
        "MULTILINE DOTALL VERBOSE UNICODE NOFLAG RegexFlag";

    public static readonly ModuleDef Def = new("re", m =>
    {
        m.Type(PatternType.Type).Type(MatchType.Type).Const("error", PatternErrors.Type);
        m.Fn1("__getattr__", static (vm, name) => Late(vm, name.As<PyStr>().S));
        m.Const("__all__", m.Vm.NewList(Public.Split(' ').Select(Value.Str).ToArray()));
        m.Fn("compile", "def pattern, flags=0", static (vm, a) => PatternType.Compile(vm, a[0], a[1]));
        AddFinders(m);
        m.Fn("split", "def pattern, string, maxsplit=0, flags=0", static (vm, a) =>
            PatternFunctions.Split(vm, PatternType.Compile(vm, a[0], a[3]), a[1], a[2].IsMissing ? 0 : vm.ToIndex(a[2])));
        m.Fn("sub", "def pattern, repl, string, count=0, flags=0", static (vm, a) =>
            PatternFunctions.Replace(vm, PatternType.Compile(vm, a[0], a[4]), a[1], a[2], a[3].IsMissing ? 0 : vm.ToIndex(a[3])).Text);
        m.Fn("subn", "def pattern, repl, string, count=0, flags=0", static (vm, a) =>
        {
            var (text, count) = PatternFunctions.Replace(vm, PatternType.Compile(vm, a[0], a[4]), a[1], a[2], a[3].IsMissing ? 0 : vm.ToIndex(a[3]));
            return vm.NewTuple(text, count);
        });
        m.Fn("escape", "def pattern", Escape);
        m.Fn("purge", "def ", static (_, _) => Value.None);
    });

    // The flags are members of an enum, which is guest source: made when one is first asked for.
    private static Value Late(Vm vm, string name)
    {
        if (!name.StartsWith('_') && vm.TryGetAttr(vm.ImportModule("_re_flags"), name, out var v))
        {
            vm.ImportModule("re").Set(vm, name, v);
            return v;
        }

        return vm.Raise(Types.AttributeError, $"module 're' has no attribute '{name}'");
    }

    private static void AddFinders(ModuleBuilder m)
    {
        const string Parameters = "def pattern, string, flags=0";
        ReadOnlySpan<(string Name, MatchMode Mode)> finders = [("search", MatchMode.Search), ("match", MatchMode.Prefix), ("fullmatch", MatchMode.Full)];
        foreach (var (name, each) in finders)
        {
            var mode = each;
            m.Fn(name, Parameters, (vm, a) => PatternFunctions.Find(vm, PatternType.Compile(vm, a[0], a[2]), a[1], Value.Missing, Value.Missing, mode));
        }

        m.Fn("findall", Parameters, static (vm, a) =>
            PatternFunctions.FindAll(vm, PatternType.Compile(vm, a[0], a[2]), a[1], Value.Missing, Value.Missing));
        m.Fn("finditer", Parameters, static (vm, a) =>
            PatternType.FindEach(vm, PatternType.Compile(vm, a[0], a[2]), a[1], Value.Missing, Value.Missing));
    }

    private static Value Escape(Vm vm, ReadOnlySpan<Value> a)
    {
        var isText = a[0].O is PyStr;
        string text;
        if (isText)
        {
            text = a[0].As<PyStr>().S;
        }
        else if (Ops.BytesLike(a[0], out var data))
        {
            text = Encoding.Latin1.GetString(data);
        }
        else
        {
            return vm.Raise(Types.TypeError, $"decoding to str: need a bytes-like object, {a[0].Type.Name} found");
        }

        vm.Tick(text.Length >> 2);
        var result = new StringBuilder(text.Length + 8);
        vm.Charge(8L * text.Length);
        foreach (var c in text)
        {
            Interruption.Check(result.Length);
            if (Specials.Contains(c, StringComparison.Ordinal))
            {
                result.Append('\\');
            }

            result.Append(c);
        }

        return isText ? vm.NewStr(Pieces.Text(result)) : vm.NewBytes(Encoding.Latin1.GetBytes(Pieces.Text(result)));
    }
}
