using Jint;
using Jint.Native;
using Jint.Runtime.Interop;
using R1CI.Sdk.Jint.Running;
using R1CI.Sdk.Jint.Values;

namespace R1CI.Sdk.Jint.World;

/// <summary><c>print</c>, <c>console</c> and <c>readline</c>.</summary>
internal static class GuestConsole
{
    private static readonly string[] ToStdout = ["log", "info", "debug"];
    private static readonly string[] ToStderr = ["warn", "error"];

    public static void Install(Engine engine, Func<ScriptRun> run)
    {
        var console = new JsObject(engine);
        foreach (var name in ToStdout) console.Set(name, Printer(engine, run, name, isError: false));
        foreach (var name in ToStderr) console.Set(name, Printer(engine, run, name, isError: true));
        engine.SetValue("console", console);
        engine.SetValue("print", Printer(engine, run, "print", isError: false));
        engine.SetValue("readline", new ClrFunction(engine, "readline", (_, _) =>
            run().Request.Stdin.ReadLine() is { } line ? new JsString(line) : JsValue.Null));
    }

    private static ClrFunction Printer(Engine engine, Func<ScriptRun> run, string name, bool isError) => new(engine, name, (_, values) =>
    {
        var current = run();
        var shown = name == "print" ? values : PrintFormat.Apply(values, current.OutputLeft);
        current.Print(InspectText.Line(shown, current.OutputLeft, isNegativeZeroShown: name != "print"), isError);
        return JsValue.Undefined;
    });
}
