using System.Collections;
using System.Numerics;
using System.Text.Json;
using Microsoft.Extensions.AI;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.IronPython;

/// <summary>A function of the host as guest code calls it: arguments cross as JSON; the call is recorded.</summary>
internal sealed class HostFunction(AIFunction function, Func<IronPythonScript> script)
{
    private readonly List<string> _parameters = HostFunctionBridge.ParametersOf(function);

    /// <summary>What guest code runs to get a function of the usual kind: a delegate knows no arguments by name.</summary>
    public string Definition => $"def {function.Name}(*values, **named): return __host_{function.Name}(values, named)";

    /// <summary>Gets the name of the delegate in guest code.</summary>
    public string DelegateName => $"__host_{function.Name}";

    /// <summary>Gets the delegate: takes a tuple and a dictionary.</summary>
    public Func<object, object, object?> Delegate => Call;

    private object? Call(object values, object named)
    {
        var passed = new Dictionary<string, object?>();
        foreach (var value in (IEnumerable)values)
        {
            if (passed.Count == _parameters.Count)
            {
                throw new ArgumentException($"{function.Name} takes {_parameters.Count} arguments ({string.Join(", ", _parameters)}).");
            }

            passed[_parameters[passed.Count]] = Plain(value, 0);
        }

        foreach (DictionaryEntry entry in (IDictionary)named)
        {
            passed[$"{entry.Key}"] = Plain(entry.Value, 0);
        }

        var arguments = GuestJson.WriteObject(passed);
        var current = script();
        var call = current.Call(() => HostFunctionBridge.Call(function, arguments, current.StopToken));
        if (call.Error is not null) throw new InvalidOperationException(call.Error);
        using var result = JsonDocument.Parse(call.Result!);
        return GuestJson.Read(result.RootElement);
    }

    // The engine's lists and dictionaries are collections of .NET; whole numbers are Int32 or BigInteger.
    private static object? Plain(object? value, int depth) => value switch
    {
        _ when depth > 64 => throw new ArgumentException("An argument is nested deeper than 64."),
        null or bool or string or double or BigInteger or long => value,
        int number => (long)number,
        IDictionary members => members.Keys.Cast<object?>().ToDictionary(key => $"{key}", key => Plain(members[key!], depth + 1)),
        IEnumerable items => items.Cast<object?>().Select(item => Plain(item, depth + 1)).ToList(),
        _ => throw new ArgumentException($"A value of type {value.GetType().Name} cannot be passed to the host. Pass texts, numbers, lists and dictionaries."),
    };
}
