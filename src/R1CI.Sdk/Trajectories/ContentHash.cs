using System.Security.Cryptography;
using System.Text;

namespace R1CI.Sdk.Trajectories;

/// <summary>SHA-256 of UTF-8 text in lower-case hexadecimal.</summary>
internal static class ContentHash
{
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Names a run by what happened in it.</summary>
    public static string NameOf(Trajectory trajectory, TokenSequence stream)
    {
        var content = new StringBuilder();
        foreach (var message in trajectory.Messages)
        {
            content.Append(message.Role.Value).Append('\n').Append(message.Text).Append('\0');
        }

        content.AppendJoin(' ', stream.Ids);
        return $"t-{Of(content.ToString())[..16]}";
    }
}
