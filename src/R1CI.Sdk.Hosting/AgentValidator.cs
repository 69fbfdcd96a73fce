using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Hosting;

/// <summary>Finds everything that is wrong with an agent before it is made.</summary>
internal sealed class AgentValidator(IServiceProvider provider, IEnumerable<AgentRegistration> agents) : IValidateOptions<R1AgentOptions>
{
    public ValidateOptionsResult Validate(string? name, R1AgentOptions options)
    {
        if (agents.FirstOrDefault(agent => agent.Name == name) is not { } agent) return ValidateOptionsResult.Skip;
        List<string> problems = [.. agent.SettingProblems, .. options.FindProblems(), .. MissingParts(agent)];
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems.Select(problem => $"{AgentRegistration.Title(agent.Name)}: {problem}"));
    }

    private IEnumerable<string> MissingParts(AgentRegistration agent)
    {
        if (!agent.HasChatClient(provider))
        {
            var which = agent.ChatClientKey is null ? "no IChatClient" : $"no IChatClient with the key '{agent.ChatClientKey}'";
            yield return $"the container has {which}. Register one with services.AddSingleton<IChatClient>(...) or AddKeyedSingleton, " +
                "or say how to make it with UseChatClient(provider => ...), OnnxGenAIChatClient.Load(folder) for one.";
        }

        foreach (var key in agent.ExecutorKeys.Where(key => provider.GetService<IServiceProviderIsKeyedService>()?.IsKeyedService(typeof(CodeExecutor), key) == false))
        {
            yield return $"the container has no CodeExecutor with the key '{key}'. Register one with services.AddKeyedSingleton<CodeExecutor>(\"{key}\", ...).";
        }
    }
}
