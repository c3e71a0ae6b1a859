using Catalogue.Policies.Model;
using Catalogue.Policies.Vectors.Making;

namespace Catalogue.Policies.Vectors;

/// <summary>
/// Writes the test vectors of a policy file as JSON, a vector a line. They are made from the policy, from what the format
/// says that its target enforces of it, and from the samples; never from an evaluator, which they are there to test.
/// </summary>
public static class VectorWriter
{
    /// <summary>Appends the vectors.</summary>
    /// <param name="file">The name of the policy file.</param>
    /// <param name="policy">What the format makes of the policy.</param>
    /// <param name="samples">Values that the schemas of tools take.</param>
    public static void Write(Utf8Text output, PolicyFormat format, string file, CompiledPolicy policy, PolicyHeader header, VectorSamples samples)
    {
        output.Append("{\n\"schema\":"u8).Append(VectorWords.Schema);
        AppendText(output, ",\n\"file\":"u8, file);
        AppendText(output, ",\n\"format\":"u8, format.Id);
        AppendText(output, ",\n\"preset\":"u8, policy.Meant.Policy.Preset.Id);
        AppendText(output, ",\n\"server\":"u8, policy.Meant.Policy.Server);
        AppendAbout(output, policy, header);
        output.Append(",\n\"required\":{"u8);
        AppendRequired(output, policy);
        output.Append("},\n\"vectors\":["u8);
        new VectorMaker(output, policy, samples, format.Facts.Arguments != Support.No).Append();
        output.Append("\n]\n}\n"u8);
    }

    private static void AppendText(Utf8Text output, ReadOnlySpan<byte> key, string text)
    {
        output.Append(key);
        VectorJson.AppendString(output, text);
    }

    private static void AppendAbout(Utf8Text output, CompiledPolicy policy, PolicyHeader header)
    {
        AppendText(output, ",\n\"about\":{\"purpose\":"u8, header.Purpose);
        if (header.Engine is null)
        {
            output.Append(",\"engine\":null"u8);
        }
        else
        {
            AppendText(output, ",\"engine\":"u8, header.Engine);
        }

        AppendText(output, ",\"source\":"u8, header.Source);
        AppendText(output, ",\"digest\":"u8, header.Digest);
        output.Append(",\"losses\":["u8);
        for (var index = 0; index < policy.SharedLosses.Count; index++)
        {
            var loss = policy.SharedLosses[index];
            AppendText(output, index == 0 ? "{\"text\":"u8 : ",{\"text\":"u8, loss.Text);
            output.Append(",\"tools\":"u8);
            VectorJson.AppendList(output, loss.Tools);
            output.Append("}"u8);
        }

        output.Append("]}"u8);
    }

    /// <summary>The inputs that calls must carry by the rules, by tool.</summary>
    private static void AppendRequired(Utf8Text output, CompiledPolicy policy)
    {
        var written = 0;
        for (var index = 0; index < policy.Count; index++)
        {
            var tool = policy.Enforced(index);
            if (tool.Required.Count == 0)
            {
                continue;
            }

            AppendText(output, written++ == 0 ? default : ","u8, tool.Meant.Name);
            for (var input = 0; input < tool.Required.Count; input++)
            {
                AppendText(output, input == 0 ? ":["u8 : ","u8, tool.Required[input].Pointer);
            }

            output.Append("]"u8);
        }
    }
}
