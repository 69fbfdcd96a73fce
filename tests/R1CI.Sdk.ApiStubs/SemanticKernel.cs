// Microsoft.SemanticKernel 1.82: only what the adapter uses. Read from dotnet/src/SemanticKernel.Abstractions and SemanticKernel.Core.
#pragma warning disable CS1591, CA1711, IDE0060
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.SemanticKernel
{
    public abstract class KernelFunction;

    public abstract class KernelPlugin;

    public interface IKernelBuilder
    {
        IServiceCollection Services { get; }
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

    // The extension class of AsChatCompletionService has this name in the documentation; the sources call it ChatClientExtensions.
    public static class ChatCompletionServiceExtensions
    {
        public static IChatCompletionService AsChatCompletionService(this IChatClient client, IServiceProvider? serviceProvider = null) => throw null!;
    }
}
