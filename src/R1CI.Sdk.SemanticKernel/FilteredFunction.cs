using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;

namespace R1CI.Sdk.SemanticKernel;

/// <summary>A kernel's function as code calls it: through the kernel, so that its filters see and can refuse the call.</summary>
internal sealed class FilteredFunction(Kernel kernel, KernelFunction function) : AIFunction
{
    public override string Name => string.IsNullOrEmpty(function.PluginName) ? function.Name : $"{function.PluginName}_{function.Name}";

    public override string Description => function.Description;

    public override JsonElement JsonSchema => function.JsonSchema;

    public override JsonElement? ReturnJsonSchema => function.Metadata.ReturnParameter.Schema?.RootElement;

    public override JsonSerializerOptions JsonSerializerOptions => function.JsonSerializerOptions;

    protected override async ValueTask<object?> InvokeCoreAsync(AIFunctionArguments arguments, CancellationToken cancellationToken)
    {
        var result = await function.InvokeAsync(kernel, new KernelArguments(arguments), cancellationToken).ConfigureAwait(false);
        return result.GetValue<object>();
    }
}
