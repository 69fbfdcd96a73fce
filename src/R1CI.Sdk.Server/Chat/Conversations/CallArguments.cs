using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;
using R1CI.Sdk.Server.Requests;

namespace R1CI.Sdk.Server.Chat.Conversations;

/// <summary>The arguments of a host call as the user reads them before it happens: JSON, whole.</summary>
internal static class CallArguments
{
    public static string Write(FunctionCallContent call) => Encoding.UTF8.GetString(Json.Object(call, static (json, call) =>
    {
        foreach (var (name, value) in call.Arguments ?? new Dictionary<string, object?>())
        {
            json.WritePropertyName(name);
            // The bridge to guest code passes elements; others come from tests and frameworks.
            if (value is JsonElement element) element.WriteTo(json);
            else json.WriteStringValue(Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture));
        }
    }).WrittenSpan);
}
