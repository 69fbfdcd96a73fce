using System.Globalization;
using System.Text;

namespace R1CI.Sdk.Trajectories.Validation;

/// <summary>Where in a record a check is; spelled out only when something is wrong there.</summary>
internal sealed class FieldPath
{
    private readonly Stack<(string? Name, int Index)> _steps = new();

    public void Push(string name) => _steps.Push((name, 0));

    public void Push(int index) => _steps.Push((null, index));

    public void Pop() => _steps.Pop();

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var (name, index) in _steps.Reverse())
        {
            _ = name is null ? text.Append(CultureInfo.InvariantCulture, $"[{index}]") : text.Append(text.Length == 0 ? "" : ".").Append(name);
        }

        return text.ToString();
    }
}
