// IronPython 3.4 and DynamicLanguageRuntime 1.3: only what the adapter uses. Read from src/core/IronPython/Hosting/Python.cs
// and src/core/Microsoft.Scripting/Hosting of the public repositories.
#pragma warning disable CS1591, CA1822, CA1711, CA1032, CA1716, CA1724, IDE0060
using System.Text;
using Microsoft.Scripting.Hosting;

namespace Microsoft.Scripting
{
    public enum SourceCodeKind
    {
        Unspecified,
        Expression,
        Statements,
    }
}

namespace Microsoft.Scripting.Hosting
{
    public sealed class ScriptScope
    {
        public void SetVariable(string name, object? value) => throw null!;
    }

    public sealed class ScriptSource
    {
        public dynamic? Execute(ScriptScope scope) => throw null!;
    }

    public sealed class ExceptionOperations
    {
        public string FormatException(Exception exception) => throw null!;
    }

    public sealed class ScriptIO
    {
        public TextWriter OutputWriter => throw null!;

        public void SetOutput(Stream stream, Encoding encoding) => throw null!;

        public void SetErrorOutput(Stream stream, Encoding encoding) => throw null!;

        public void SetInput(Stream stream, Encoding encoding) => throw null!;
    }

    public sealed class ScriptRuntime
    {
        public ScriptIO IO => throw null!;

        public void Shutdown() => throw null!;
    }

    public sealed class ScriptEngine
    {
        public ScriptRuntime Runtime => throw null!;

        public ScriptScope CreateScope() => throw null!;

        public ScriptSource CreateScriptSourceFromString(string code, string? path, SourceCodeKind kind) => throw null!;

        public TService? GetService<TService>(params object?[] args)
            where TService : class => throw null!;
    }
}

namespace IronPython.Hosting
{
    public static class Python
    {
        public static ScriptEngine CreateEngine(IDictionary<string, object> options) => throw null!;
    }
}

namespace IronPython.Runtime.Exceptions
{
    public sealed class SystemExitException : Exception
    {
        public int GetExitCode(out object? otherCode) => throw null!;
    }
}
