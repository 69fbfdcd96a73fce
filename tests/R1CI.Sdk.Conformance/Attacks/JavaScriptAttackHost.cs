using System.Text.Json;
using Microsoft.Extensions.AI;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Conformance.Attacks;

/// <summary>The host's functions that the attacks abuse.</summary>
internal sealed class JavaScriptAttackHost
{
    /// <summary>Makes <c>rows</c> from a function: a session takes no other data.</summary>
    public const string Setup = "var rows = Object.freeze(loadRows());";

    private static readonly string[] Rows = ["a", "b"];

    /// <summary>Gets how often somebody was asked whether <c>deleteFile</c> may be called.</summary>
    public int Approvals { get; private set; }

    /// <summary>Gets the calls that reached a function, in order.</summary>
    public List<string> Calls { get; } = [];

    public IReadOnlyList<AIFunction> Functions =>
    [
        AIFunctionFactory.Create((string q) => Called("search", "found " + q), "search"),
        AIFunctionFactory.Create(async (string q) => { await Task.Yield(); return Called("searchAsync", "found " + q); }, "searchAsync"),
        AIFunctionFactory.Create(() => Called("loadRows", Rows), "loadRows"),
        AIFunctionFactory.Create((JsonElement fn, JsonElement x) => Called("applyFn", fn.ToString() + x), "applyFn"),
        AIFunctionFactory.Create(() => Boom(), "boom"),
        AIFunctionFactory.Create((JsonElement p) => Called("deleteFile", p.ToString()), "deleteFile").WithApproval((_, _) =>
        {
            Approvals++;
            return ValueTask.FromResult<ApprovalReply>(true);
        }),
    ];

    private static string Boom() => throw new InvalidOperationException("secret /host/path token=abc");

    private T Called<T>(string name, T result)
    {
        Calls.Add(name);
        return result;
    }
}
