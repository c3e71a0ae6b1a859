using Catalogue.Policies.Model;

namespace Catalogue.Policies.Vectors.Making;

/// <summary>Appends vectors to a file, each on a line of its own.</summary>
internal sealed class VectorLines(Utf8Text output)
{
    private bool isFirst = true;

    /// <summary>The clock that is written, and its text: nearly all calls are made at one moment.</summary>
    private (DateTimeOffset At, string Text) clock = (default, "");

    /// <summary>Appends a call without arguments.</summary>
    public void Append(string tool, DateTimeOffset at, DecisionKind expect, ReadOnlySpan<byte> why)
    {
        Begin(tool, "{}"u8, at, 1);
        output.Append(Expect(expect)).Append(why).Append("\"}"u8);
    }

    /// <summary>Appends a call.</summary>
    /// <param name="arguments">As JSON.</param>
    /// <param name="why">A sentence that JSON takes as it is.</param>
    /// <param name="times">How often it is made.</param>
    public void Append(string tool, ReadOnlySpan<byte> arguments, DateTimeOffset at, DecisionKind expect, ReadOnlySpan<byte> why, int times = 1)
    {
        Begin(tool, arguments, at, times);
        output.Append(Expect(expect)).Append(why).Append("\"}"u8);
    }

    /// <summary>Appends a call for a reason that holds other people's text.</summary>
    public void Append(string tool, ReadOnlySpan<byte> arguments, DateTimeOffset at, DecisionKind expect, string why)
    {
        Begin(tool, arguments, at, 1);
        output.Append(Expect(expect)[..^1]);
        VectorJson.AppendString(output, why);
        output.Append("}"u8);
    }

    private void Begin(string tool, ReadOnlySpan<byte> arguments, DateTimeOffset at, int times)
    {
        output.Append(isFirst ? "\n{\"call\":"u8 : ",\n{\"call\":"u8);
        isFirst = false;
        VectorJson.AppendString(output, tool);
        clock = at == clock.At ? clock : (at, VectorClock.Write(at));
        output.Append(",\"arguments\":"u8).Append(arguments).Append(",\"clock\":\""u8).Append(clock.Text).Append("\""u8);
        if (times != 1)
        {
            output.Append(",\"times\":"u8).Append(times);
        }
    }

    /// <summary>What is expected, up to the quotation mark before the reason.</summary>
    private static ReadOnlySpan<byte> Expect(DecisionKind expect) => expect switch
    {
        DecisionKind.Allow => ",\"expect\":\"allow\",\"why\":\""u8,
        DecisionKind.Ask => ",\"expect\":\"ask\",\"why\":\""u8,
        DecisionKind.Hidden => ",\"expect\":\"hidden\",\"why\":\""u8,
        _ => ",\"expect\":\"deny\",\"why\":\""u8,
    };
}
