using System.Text;
using IronPython.Runtime.Exceptions;
using Microsoft.Scripting;
using Microsoft.Scripting.Hosting;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.IronPython;

/// <summary>One engine with one scope of names, the host's functions, and a gate before .NET.</summary>
internal sealed class IronPythonWorld : IDisposable
{
    // Deeper, the frames of the engine overflow the stack of the thread, which ends the process.
    private const int MaxDepth = 2_000;

    // Where there is no clr, the assemblies that the engine was made with are no packages either. Takes the place of the builtin, so that it holds for
    // every module; a script can find its way around it.
    private const string Gate = """
        def __gate():
            try:
                import builtins
            except ImportError:
                import __builtin__ as builtins
            inner = builtins.__import__
            closed = ('clr', 'System', 'Microsoft', 'IronPython', 'R1CI')
            def gated(name, *rest, **named):
                if name.split('.')[0] in closed:
                    raise ImportError("No module named '" + name + "' (.NET is closed: TrustedIronPythonExecutorOptions.AllowsClr opens it)")
                return inner(name, *rest, **named)
            builtins.__import__ = gated
        __gate()
        del __gate
        """;

    private readonly ScriptEngine _engine;
    private readonly ScriptScope _scope;
    private IronPythonScript? _script;

    public IronPythonWorld(CodeSessionOptions options, bool allowsClr)
    {
        _engine = global::IronPython.Hosting.Python.CreateEngine(new Dictionary<string, object> { ["RecursionLimit"] = Math.Min(options.Limits.MaxCallDepth, MaxDepth) });
        _engine.Runtime.IO.SetOutput(new ScriptOutput(() => _script, isError: false), Encoding.UTF8);
        _engine.Runtime.IO.SetErrorOutput(new ScriptOutput(() => _script, isError: true), Encoding.UTF8);
        if (!allowsClr) Execute(Gate, "<gate>", _engine.CreateScope());
        _scope = _engine.CreateScope();
        _scope.SetVariable("__name__", "__main__");
        foreach (var function in options.HostFunctions)
        {
            var host = new HostFunction(function, () => _script ?? throw new ScriptEndException());
            _scope.SetVariable(host.DelegateName, host.Delegate);
            Execute(host.Definition, "<host>", _scope);
        }
    }

    public ExecutionResult Execute(IronPythonScript script)
    {
        _script = script;
        try
        {
            _engine.Runtime.IO.SetInput(new MemoryStream(Encoding.UTF8.GetBytes(script.Request.Stdin.ReadToEnd())), Encoding.UTF8);
            Execute(script.Request.Code, script.Request.FileName, _scope);
            return script.Result(ExecutionStatus.Ok, null);
        }
        catch (SystemExitException exit)
        {
            var code = exit.GetExitCode(out _);
            return script.Result(code == 0 ? ExecutionStatus.Ok : ExecutionStatus.Error, code == 0 ? null : $"SystemExit: {code}", code == 0 ? "" : "SystemExit", code);
        }
#pragma warning disable CA1031 // Errors of Python and of .NET alike are what the caller has to read.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            var text = _engine.GetService<ExceptionOperations>()?.FormatException(exception).TrimEnd() ?? exception.Message;
            return script.Result(ExecutionStatus.Error, text, TypeOf(text));
        }
    }

    public void Dispose() => _engine.Runtime.Shutdown();

    private void Execute(string code, string fileName, ScriptScope scope) =>
        _engine.CreateScriptSourceFromString(code, fileName, SourceCodeKind.Statements).Execute(scope);

    // The last line of a traceback: "ValueError: text", or the name alone.
    private static string TypeOf(string traceback)
    {
        var name = traceback[(traceback.LastIndexOf('\n') + 1)..].Split(':')[0];
        return name.Length > 0 && name.All(static c => char.IsLetterOrDigit(c) || c is '_' or '.') ? name : "";
    }
}
