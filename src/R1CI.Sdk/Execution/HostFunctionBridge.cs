using System.Text.Json;
using Microsoft.Extensions.AI;
using R1CI.Sdk.Python;

namespace R1CI.Sdk.Execution;

/// <summary>Gives guest code the host's functions: converts arguments and results through JSON, and records every call.</summary>
internal static class HostFunctionBridge
{
    // Sessions and their forks share the delegates, so what belongs to one execution is found by its thread.
    [ThreadStatic]
    private static Execution? _current;

    /// <summary>Wraps functions for guest code.</summary>
    /// <exception cref="ArgumentException">A name is not an identifier, or occurs twice.</exception>
    public static IReadOnlyList<PythonHostFunction> Wrap(IReadOnlyList<AIFunction> functions)
    {
        CheckNames(functions);
        return [.. functions.Select(function =>
            new PythonHostFunction(function.Name, ParametersOf(function), (values, token) => Invoke(function, values, token)))];
    }

    /// <summary>Checks that guest code can call each function by its name.</summary>
    /// <exception cref="ArgumentException">A name is not an identifier, or occurs twice.</exception>
    public static void CheckNames(IReadOnlyList<AIFunction> functions)
    {
        if (HostFunctionNames.FindProblems(functions).FirstOrDefault() is { } problem) throw new ArgumentException(problem);
    }

    /// <summary>Calls a function with a JSON object as guest code of any language does, and gives the record of the call.</summary>
    /// <param name="function">The function.</param>
    /// <param name="arguments">A JSON object.</param>
    /// <param name="cancellationToken">Leaves the function behind; the record then says that it was not finished.</param>
    public static HostCall Call(AIFunction function, string arguments, CancellationToken cancellationToken)
    {
        var scope = new HostCallScope(arguments);
        try
        {
            return new HostCall(function.Name, arguments, GuestJson.Write(Result(function, scope, cancellationToken)), null) { Approval = scope.Approval };
        }
#pragma warning disable CA1031 // Whatever a host function throws is an error that guest code reads.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return new HostCall(function.Name, arguments, null, MessageFor(function.Name, exception)) { Approval = scope.Approval };
        }
    }

    /// <summary>The names of a function's parameters, in order.</summary>
    public static List<string> ParametersOf(AIFunction function) =>
        function.JsonSchema.ValueKind == JsonValueKind.Object && function.JsonSchema.TryGetProperty("properties", out var properties)
            ? [.. properties.EnumerateObject().Select(property => property.Name)]
            : [];

    /// <summary>Starts to record the calls of the execution on this thread.</summary>
    public static Execution Begin() => _current = new Execution();

    private static object? Invoke(AIFunction function, IReadOnlyDictionary<string, object?> values, CancellationToken cancellationToken)
    {
        var execution = _current ?? throw new InvalidOperationException("Host functions are called by running guest code only.");
        var scope = new HostCallScope("{}");
        try
        {
            scope = new HostCallScope(GuestJson.WriteObject(values), WaitOf(PythonHostWait.OfThisCall));
            var result = Result(function, scope, cancellationToken);
            execution.Calls.Add(new HostCall(function.Name, scope.Arguments, GuestJson.Write(result), null) { Approval = scope.Approval });
            return GuestJson.Read(result);
        }
        catch (Exception exception)
        {
            // After a cancellation or the time limit the interpreter ends the run; guest code never sees this one.
            var message = MessageFor(function.Name, exception);
            execution.Calls.Add(new HostCall(function.Name, scope.Arguments, null, message) { Approval = scope.Approval });
            throw new InvalidOperationException(message, exception);
        }
    }

    // Who waits for a person stops the script's clock and lends its place, in this order; going on, the other way round.
    private static Func<IDisposable> WaitOf(PythonHostWait? wait) => () =>
    {
        var stopped = wait?.Begin();
        var lent = GuestThreads.Shared.LendPlace();
        return new Ending(() =>
        {
            lent.Dispose();
            stopped?.Dispose();
        });
    };

    private static JsonElement Result(AIFunction function, HostCallScope scope, CancellationToken cancellationToken)
    {
        using var document = JsonDocument.Parse(scope.Arguments);
        var passed = new AIFunctionArguments(
            document.RootElement.EnumerateObject().ToDictionary(member => member.Name, member => (object?)member.Value.Clone()));
        scope.AddTo(passed);
        // This thread runs nothing but this script, so waiting here blocks nobody else. A function that does not watch the token, which fires
        // when the time of the script is up, is left behind.
        var result = function.InvokeAsync(passed, cancellationToken).AsTask().WaitAsync(cancellationToken).GetAwaiter().GetResult();
        return result as JsonElement? ?? JsonSerializer.SerializeToElement(result, AIJsonUtilities.DefaultOptions.GetTypeInfo(typeof(object)));
    }

    // What is wrong with the arguments helps the model; other messages may tell about the host and stay there.
    private static string MessageFor(string name, Exception exception) => exception switch
    {
        RecordedHostException or HostCallDeniedException => exception.Message,
        // Its own text names types of the host.
        JsonException => $"{name}: an argument is not of the type that the function takes",
        ArgumentException or FormatException => $"{name}: {exception.Message}",
        OperationCanceledException => $"{name} was not finished in time",
        _ => $"{name} failed ({exception.GetType().Name})",
    };

    private sealed class Ending(Action end) : IDisposable
    {
        public void Dispose() => end();
    }

    internal sealed class Execution : IDisposable
    {
        public List<HostCall> Calls { get; } = [];

        public void Dispose() => _current = null;
    }
}
