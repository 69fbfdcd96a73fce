// Microsoft.SemanticKernel.Core 1.82: only what the adapter and the sample use. Read from dotnet/src/SemanticKernel.Abstractions and SemanticKernel.Core.
#pragma warning disable CS1591, CA1711, CA1710, CA1010, CA1034, IDE0060, CA1822, CA1052
using System.Collections;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.SemanticKernel
{
    public abstract class KernelFunction : AIFunction
    {
        public new virtual string Name => throw null!;

        public virtual string? PluginName => throw null!;

        public KernelFunctionMetadata Metadata => throw null!;

        public Task<FunctionResult> InvokeAsync(Kernel kernel, KernelArguments? arguments = null, CancellationToken cancellationToken = default) => throw null!;
    }

    public sealed class KernelFunctionMetadata
    {
        public KernelReturnParameterMetadata ReturnParameter => throw null!;
    }

    public sealed class KernelReturnParameterMetadata
    {
        public KernelJsonSchema? Schema => throw null!;
    }

    public sealed class KernelJsonSchema
    {
        public System.Text.Json.JsonElement RootElement => throw null!;
    }

    public sealed class FunctionResult
    {
        public T? GetValue<T>() => throw null!;
    }

    public sealed class KernelArguments
    {
        public KernelArguments(IDictionary<string, object?> source) => throw null!;
    }

    public abstract class KernelPlugin : IEnumerable<KernelFunction>
    {
        public abstract IEnumerator<KernelFunction> GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => throw null!;
    }

    public interface IKernelBuilder
    {
        IServiceCollection Services { get; }
    }

    public sealed class Kernel
    {
        public IServiceProvider Services => throw null!;
    }

    public static class KernelPluginFactory
    {
        public static KernelPlugin CreateFromFunctions(string pluginName, IEnumerable<KernelFunction>? functions) => throw null!;

        public static KernelPlugin CreateFromFunctions(string pluginName, string? description = null, IEnumerable<KernelFunction>? functions = null) => throw null!;
    }

    public static class AIFunctionExtensions
    {
        public static KernelFunction AsKernelFunction(this AIFunction aiFunction) => throw null!;
    }
}

namespace Microsoft.SemanticKernel.ChatCompletion
{
    public interface IChatCompletionService;

    public static class ChatClientExtensions
    {
        public static IChatCompletionService AsChatCompletionService(this IChatClient client, IServiceProvider? serviceProvider = null) => throw null!;
    }

    public static class ChatCompletionServiceExtensions
    {
        public static IChatClient AsChatClient(this IChatCompletionService service) => throw null!;
    }
}
